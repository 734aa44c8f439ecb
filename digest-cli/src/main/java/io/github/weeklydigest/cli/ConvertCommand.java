package io.github.weeklydigest.cli;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.BrokenRendererException;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.InvalidOptionException;
import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Converts digests to another format. */
final class ConvertCommand implements Callable<Integer> {
    private static final String DEFAULT_FORMAT = "json";

    /** The media types of formats that consist of lines. */
    private static final Set<String> LINES =
            Set.of("application/jsonl", "application/x-ndjson", "application/x-jsonlines");

    private final Console console;
    private final Arguments arguments = new Arguments("convert", this)
            .describedBy(
                    "Converts digests to another format.",
                    "Writes one digest to standard output, or to the file given with -o. Given a folder, it converts every"
                            + " digest in it to the folder given with -o; files are named by week or number, and language."
                            + " Web pages link to the weeks before and after and to an index of all, index.html.")
            .endingWith(
                    "Examples:",
                    "  digest convert 2026-W10.md --to html > 2026-W10.html",
                    "  digest convert weeks --to html -o site",
                    "  digest convert weeks --to html -o site --watch",
                    "  digest convert 2026-W10.md -o 2026-W10.json --option json.indent=true",
                    "  digest convert weeks --language zh-CN --weeks 2026-W10..2026-W20 -o spring.jsonl");
    private final Arguments.Values<String> digests =
            arguments.parameters("FILE|DIR", "A digest, a folder of digests, or - for standard input.");
    private final Arguments.Value<String> to = arguments.text(
            "--to",
            "FORMAT",
            "The format; 'digest formats' lists them (default: the one with the extension of -o, otherwise "
                    + DEFAULT_FORMAT + ").");
    private final Arguments.Value<Path> outputOption =
            arguments.output("FILE|DIR", "Where to write; a missing folder is created.");
    private final Arguments.Values<String> options = arguments.texts(
            "--option",
            "KEY=VALUE",
            "An option of the format; 'digest formats' lists them. Can be given several times.");
    private final Arguments.Flag withoutIndex = arguments.flag(
            "Don't write the index of a folder (index.html); only formats whose outputs link to each other have one.",
            "--no-index");
    private final Arguments.Flag clean = arguments.flag(
            "Remove the files that the previous run with --clean wrote to the folder and this one doesn't write.",
            "--clean");
    private final Arguments.Flag watch =
            arguments.flag("Convert again whenever an input changes, until Ctrl-C.", "--watch");
    private final RunOptions run = new RunOptions(arguments);
    private final Selection selection = new Selection(arguments);
    private final ProfileOption profile = new ProfileOption(arguments);
    private final ResolveOption resolve = new ResolveOption(arguments);
    private final PluginPath pluginPath = new PluginPath(arguments);
    private @Nullable Path output;

    ConvertCommand(Console console) {
        this.console = console;
    }

    CommandLine line() {
        return arguments.complete();
    }

    @Override
    public Integer call() throws IOException {
        run.apply(console);
        output = outputOption.value().orElse(null);
        int threads = run.workers().threads();
        ProjectSettings settings = run.settings(digests.all());
        try (URLClassLoader plugins = pluginPath.open()) {
            Renderers renderers = Renderers.load(plugins);
            RendererInfo info;
            DigestRenderer renderer;
            Optional<ArchiveRenderer> archive;
            try {
                info = renderers.info(format(renderers));
                Map<String, String> values = values(info, settings);
                renderer = renderers.create(info.format(), values);
                archive = digests.all().stream().anyMatch(ConvertCommand::isFolder)
                        ? renderers.createForArchive(info.format(), values)
                        : Optional.empty();
            } catch (BrokenRendererException problem) {
                console.problem(Reason.of(problem));
                return ExitCode.FAILURE;
            } catch (InvalidOptionException problem) {
                throw arguments.misused(place(problem.option(), settings) + Reason.of(problem));
            } catch (IllegalArgumentException | IllegalStateException problem) {
                throw arguments.misused(Reason.of(problem));
            }
            int broken = PluginPath.report(renderers.failures(), console);
            Conversion conversion = new Conversion(profile.parser(settings).build(), resolve.transform(), renderer);
            int code = watch.isGiven()
                    ? convertOnChange(() -> convert(conversion, archive, info, threads, profile.files(settings)))
                    : convert(conversion, archive, info, threads, profile.files(settings));
            return Math.max(code, broken);
        }
    }

    private int convertOnChange(Work conversion) throws IOException {
        Path written = output;
        if (written == null || digests.all().contains(Inputs.STANDARD_INPUT)) {
            throw arguments.misused("--watch needs files or folders to read, and an output: -o FILE|DIR");
        }
        try (ChangeWatch changes = ChangeWatch.of(paths(), written)) {
            int code = conversion.run();
            console.summary("watching for changes; Ctrl-C ends");
            while (changes.await()) {
                code = conversion.run();
                console.summary("converted again to " + written);
            }
            return code;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        }
    }

    private List<Path> paths() {
        try {
            return digests.all().stream().map(Path::of).toList();
        } catch (InvalidPathException problem) {
            throw arguments.misused("'" + problem.getInput() + "' is not the name of a file");
        }
    }

    private interface Work {
        int run() throws IOException;
    }

    /** Where an option was set, if that was in the settings. */
    private String place(String option, ProjectSettings settings) {
        boolean given = options.all().stream().anyMatch(text -> text.startsWith(option + "="));
        ProjectSettings.Option set = settings.options().get(option);
        return given || set == null ? "" : set.place() + ": ";
    }

    private static boolean isFolder(String argument) {
        try {
            return Files.isDirectory(Path.of(argument));
        } catch (InvalidPathException notAFile) {
            return false;
        }
    }

    private Map<String, String> values(RendererInfo info, ProjectSettings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        settings.options().forEach((name, option) -> {
            if (name.startsWith(info.format() + ".")) {
                values.put(name, option.value());
            }
        });
        for (String option : options.all()) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                String wanted = info.options().stream()
                        .filter(known -> known.name().equals(option))
                        .findFirst()
                        .map(known -> known.name() + "=" + known.values())
                        .orElse("KEY=VALUE");
                throw arguments.misused("--option " + option + ": a value is missing, expected " + wanted);
            }
            values.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return values;
    }

    /** The format from {@code --to}, otherwise the one whose extension the output has. */
    private String format(Renderers renderers) {
        return to.value().orElseGet(() -> formatOfOutput(renderers));
    }

    private String formatOfOutput(Renderers renderers) {
        if (output == null || Files.isDirectory(output) || output.getFileName() == null) {
            return DEFAULT_FORMAT;
        }
        String name = output.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 1) {
            return DEFAULT_FORMAT;
        }
        List<RendererInfo> matching = longestExtension(name, renderers.available());
        List<String> formats =
                matching.stream().map(RendererInfo::format).distinct().toList();
        if (formats.isEmpty()) {
            throw arguments.misused("no format has files with the extension '" + name.substring(dot + 1)
                    + "'; choose one with --to, 'digest formats' lists them");
        }
        if (formats.size() > 1) {
            throw arguments.misused("the formats " + String.join(" and ", formats) + " have files with the extension '"
                    + matching.get(0).fileExtension() + "'; choose one with --to");
        }
        return formats.get(0);
    }

    /** The renderers whose extension ends a file's name: those with {@code feed.json} come before those with {@code json}. */
    private static List<RendererInfo> longestExtension(String name, List<RendererInfo> renderers) {
        String lower = name.toLowerCase(Locale.ROOT);
        Map<Integer, List<RendererInfo>> byLength = renderers.stream()
                .filter(info -> lower.endsWith("." + info.fileExtension().toLowerCase(Locale.ROOT)))
                .collect(Collectors.groupingBy(info -> info.fileExtension().length()));
        return byLength.keySet().stream()
                .max(Integer::compare)
                .map(byLength::get)
                .orElse(List.of());
    }

    private int convert(
            Conversion conversion, Optional<ArchiveRenderer> archive, RendererInfo info, int threads, List<Path> kept)
            throws IOException {
        String extension = info.fileExtension();
        Summary summary = new Summary(console);
        Inputs inputs = selection.of(
                Inputs.of(digests.all(), console, summary::unreadable).keeping(kept),
                conversion.parser(),
                new Workers(threads));
        if (output != null && Files.isDirectory(output)) {
            OutputFile.removeAbandoned(output);
        }
        if (inputs.files().isEmpty() && !inputs.folders().isEmpty()) {
            summary.checkFolders(inputs);
        } else if (inputs.several() && isOneFile(info)) {
            new OneFileConversion(conversion, inputs, new Workers(threads))
                    .run(console, summary, Optional.ofNullable(output));
        } else if (inputs.several() || (output != null && Files.isDirectory(output))) {
            Path folder = folder(inputs);
            Optional<ArchiveRenderer> linked =
                    archive.filter(any -> !inputs.folders().isEmpty());
            new FolderConversion(
                            conversion.parser(),
                            conversion.transform(),
                            linked.orElseGet(() -> ArchiveRenderer.ofDocuments(conversion.renderer())),
                            inputs,
                            folder,
                            extension,
                            Optional.of("index." + extension)
                                    .filter(name -> linked.isPresent() && !withoutIndex.isGiven()),
                            threads,
                            clean.isGiven())
                    .run(console, summary);
        } else if (!inputs.files().isEmpty()) {
            summary.add(convert(conversion, inputs));
        }
        return summary.code();
    }

    /** Lines can follow each other in one file; other formats need a file for each digest. */
    private boolean isOneFile(RendererInfo info) {
        return !info.mediaTypes().isEmpty()
                && LINES.containsAll(info.mediaTypes())
                && (output == null
                        || (!Files.isDirectory(output) && output.toString().endsWith("." + info.fileExtension())));
    }

    private Outcome convert(Conversion conversion, Inputs inputs) {
        Input input = inputs.files().get(0);
        Path target = output;
        if (target == null) {
            Outcome outcome = Outcome.of(input, () -> conversion.convert(input, console.bytes(), "standard output"));
            return console.closedByReader() ? Outcome.done(outcome.findings()) : outcome;
        }
        return InputFiles.of(inputs).contains(target)
                ? Outcome.overwritten(input, target)
                : Outcome.of(input, () -> conversion.convert(input, target));
    }

    private Path folder(Inputs inputs) {
        if (inputs.files().stream().anyMatch(input -> input.path().isEmpty())) {
            throw arguments.misused(
                    "standard input (-) can't be combined with other inputs or with a folder as output");
        }
        if (output == null) {
            throw arguments.misused("several digests need a folder to be written to: -o DIR");
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw arguments.misused("several digests need a folder to be written to, but '" + output + "' is a file");
        }
        return output;
    }
}
