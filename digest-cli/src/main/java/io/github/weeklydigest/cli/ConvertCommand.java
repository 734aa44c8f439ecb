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
import java.util.ArrayList;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Converts digests to another format. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Converts digests to another format.",
            "Writes one digest to standard output, or to the file given with -o. Given a folder, it converts every digest"
                    + " in it to the folder given with -o; files are named by week and language. Web pages link to the weeks"
                    + " before and after and to an index of all, index.html."
        },
        footer = {
            "",
            "Examples:",
            "  digest convert 2026-W10.md --to html > 2026-W10.html",
            "  digest convert weeks --to html -o site",
            "  digest convert weeks --to html -o site --watch",
            "  digest convert 2026-W10.md -o 2026-W10.json --option json.indent=true",
            "  digest convert weeks --language zh-CN --weeks 2026-W10..2026-W20 -o spring.jsonl"
        })
final class ConvertCommand implements Callable<Integer> {
    private static final String DEFAULT_FORMAT = "json";

    /** The media types of formats that consist of lines. */
    private static final Set<String> LINES =
            Set.of("application/jsonl", "application/x-ndjson", "application/x-jsonlines");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "A digest, a folder of digests, or - for standard input.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description =
                    "The format; 'digest formats' lists them (default: the one with the extension of -o, otherwise "
                            + DEFAULT_FORMAT + ").")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "Where to write; a missing folder is created.")
    private @Nullable Path output;

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            description = "An option of the format; 'digest formats' lists them. Can be given several times.")
    private List<String> options = new ArrayList<>();

    @Option(
            names = "--no-index",
            description =
                    "Don't write the index of a folder (index.html); only formats whose outputs link to each other have"
                            + " one.")
    private boolean withoutIndex;

    @Option(
            names = "--clean",
            description =
                    "Remove the files that the previous run with --clean wrote to the folder and this one doesn't write.")
    private boolean clean;

    @Option(names = "--watch", description = "Convert again whenever an input changes, until Ctrl-C.")
    private boolean watch;

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private Selection selection = new Selection();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private ResolveOption resolve = new ResolveOption();

    @Mixin
    private PluginPath pluginPath = new PluginPath();

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        run.apply(console);
        int threads = run.workers().threads();
        ProjectSettings settings = run.settings(arguments);
        try (URLClassLoader plugins = pluginPath.open()) {
            Renderers renderers = Renderers.load(plugins);
            RendererInfo info;
            DigestRenderer renderer;
            Optional<ArchiveRenderer> archive;
            try {
                info = renderers.info(format(renderers));
                Map<String, String> values = values(info, settings);
                renderer = renderers.create(info.format(), values);
                archive = arguments.stream().anyMatch(ConvertCommand::isFolder)
                        ? renderers.createForArchive(info.format(), values)
                        : Optional.empty();
            } catch (BrokenRendererException problem) {
                console.problem(Reason.of(problem));
                return ExitCode.FAILURE;
            } catch (InvalidOptionException problem) {
                throw misused(place(problem.option(), settings) + Reason.of(problem));
            } catch (IllegalArgumentException | IllegalStateException problem) {
                throw misused(Reason.of(problem));
            }
            int broken = PluginPath.report(renderers.failures(), console);
            Conversion conversion = new Conversion(profile.parser(settings).build(), resolve.transform(), renderer);
            int code = watch
                    ? convertOnChange(() -> convert(conversion, archive, info, threads))
                    : convert(conversion, archive, info, threads);
            return Math.max(code, broken);
        }
    }

    private int convertOnChange(Work conversion) throws IOException {
        Path written = output;
        if (written == null || arguments.contains(Inputs.STANDARD_INPUT)) {
            throw misused("--watch needs files or folders to read, and an output: -o FILE|DIR");
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
            return arguments.stream().map(Path::of).toList();
        } catch (InvalidPathException problem) {
            throw misused("'" + problem.getInput() + "' is not the name of a file");
        }
    }

    private interface Work {
        int run() throws IOException;
    }

    /** Where an option was set, if that was in the settings. */
    private String place(String option, ProjectSettings settings) {
        boolean given = options.stream().anyMatch(text -> text.startsWith(option + "="));
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
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                String wanted = info.options().stream()
                        .filter(known -> known.name().equals(option))
                        .findFirst()
                        .map(known -> known.name() + "=" + known.values())
                        .orElse("KEY=VALUE");
                throw misused("--option " + option + ": a value is missing, expected " + wanted);
            }
            values.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return values;
    }

    /** The format from {@code --to}, otherwise the one whose extension the output has. */
    private String format(Renderers renderers) {
        if (format != null) {
            return format;
        }
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
            throw misused("no format has files with the extension '" + name.substring(dot + 1)
                    + "'; choose one with --to, 'digest formats' lists them");
        }
        if (formats.size() > 1) {
            throw misused("the formats " + String.join(" and ", formats) + " have files with the extension '"
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

    private int convert(Conversion conversion, Optional<ArchiveRenderer> archive, RendererInfo info, int threads)
            throws IOException {
        String extension = info.fileExtension();
        Summary summary = new Summary(console);
        Inputs inputs = selection.of(
                Inputs.of(arguments, console, summary::unreadable), conversion.parser(), new Workers(threads));
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
                            Optional.of("index." + extension).filter(name -> linked.isPresent() && !withoutIndex),
                            threads,
                            clean)
                    .run(console, summary);
        } else if (!inputs.files().isEmpty()) {
            summary.add(convert(conversion, inputs.files().get(0)));
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

    private Outcome convert(Conversion conversion, Input input) {
        Path target = output;
        if (target == null) {
            Outcome outcome = Outcome.of(input, () -> conversion.convert(input, console.bytes(), "standard output"));
            return console.closedByReader() ? Outcome.done(outcome.findings()) : outcome;
        }
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            OutputFile.removeAbandoned(parent);
        }
        return InputFiles.of(List.of(input)).contains(target)
                ? Outcome.overwritten(input, target)
                : Outcome.of(input, () -> conversion.convert(input, target));
    }

    private Path folder(Inputs inputs) {
        if (inputs.files().stream().anyMatch(input -> input.path().isEmpty())) {
            throw misused("standard input (-) can't be combined with other inputs or with a folder as output");
        }
        if (output == null) {
            throw misused("several digests need a folder to be written to: -o DIR");
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw misused("several digests need a folder to be written to, but '" + output + "' is a file");
        }
        return output;
    }

    private CommandLine.ParameterException misused(String problem) {
        return new CommandLine.ParameterException(spec.commandLine(), problem);
    }
}
