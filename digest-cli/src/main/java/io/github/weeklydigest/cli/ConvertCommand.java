package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.BrokenRendererException;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            "One input is written to standard output, or to the file given with -o. Of a folder, every digest below it is"
                    + " converted to a file of the folder given with -o, named by week and language; web pages lead to the"
                    + " weeks before and after and to a page that lists all, index.html."
        })
final class ConvertCommand implements Callable<Integer> {
    private static final String DEFAULT_FORMAT = "json";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "A digest, a folder to look for digests in, or - for standard input.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "The format; 'digest formats' lists them (default: by the extension of -o, or else "
                    + DEFAULT_FORMAT + ").")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "Where to write; a folder is made if it is not there.")
    private @Nullable Path output;

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            description = "An option of the format; 'digest formats' lists them. Can be given several times.")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--no-index",
            description = "Of a folder, don't write the output that lists the others (index.html); only formats whose"
                    + " outputs lead to each other have one.")
    private boolean withoutIndex;

    @Mixin
    private ResolveOption resolve = new ResolveOption();

    @Mixin
    private PluginPath pluginPath = new PluginPath();

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (URLClassLoader plugins = pluginPath.open()) {
            Renderers renderers = Renderers.load(plugins);
            RendererInfo info;
            DigestRenderer renderer;
            Optional<ArchiveRenderer> archive;
            try {
                info = renderers.info(format(renderers));
                renderer = renderers.create(info.format(), options);
                archive = renderers.createForArchive(info.format(), options);
            } catch (BrokenRendererException problem) {
                console.problem(Reason.of(problem));
                return ExitCode.FAILURE;
            } catch (IllegalArgumentException | IllegalStateException problem) {
                throw misused(Reason.of(problem));
            }
            return convert(
                    new Conversion(DigestParser.create(), resolve.transform(), renderer),
                    archive,
                    info.fileExtension());
        }
    }

    /** The format asked for, or else that of the output's extension. */
    private String format(Renderers renderers) {
        if (format != null) {
            return format;
        }
        Optional<String> extension = extension();
        if (extension.isEmpty()) {
            return DEFAULT_FORMAT;
        }
        return renderers.available().stream()
                .filter(info -> info.fileExtension().equals(extension.get()))
                .map(RendererInfo::format)
                .findFirst()
                .orElseThrow(() -> misused("no format has files with the extension '" + extension.get()
                        + "'; give one with --to, 'digest formats' lists them"));
    }

    private Optional<String> extension() {
        if (output == null || Files.isDirectory(output) || output.getFileName() == null) {
            return Optional.empty();
        }
        String name = output.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 1 ? Optional.empty() : Optional.of(name.substring(dot + 1));
    }

    private int convert(Conversion conversion, Optional<ArchiveRenderer> archive, String extension) {
        Summary summary = new Summary(console);
        Inputs inputs = Inputs.of(arguments, console, summary::unreadable);
        if (inputs.several() || (output != null && Files.isDirectory(output))) {
            Path folder = folder(inputs);
            new FolderConversion(conversion, inputs, folder, extension, linked(archive, inputs, extension))
                    .run(console, summary);
        } else if (!inputs.files().isEmpty()) {
            summary.add(convert(conversion, inputs.files().get(0)));
        }
        return console.outputFailed() ? Math.max(summary.code(), ExitCode.FAILURE) : summary.code();
    }

    /** How the outputs lead to each other: those of a whole folder do, where the format knows how. */
    private Optional<LinkedOutputs> linked(Optional<ArchiveRenderer> archive, Inputs inputs, String extension) {
        Optional<String> indexName = withoutIndex ? Optional.empty() : Optional.of("index." + extension);
        return archive.filter(renderer -> !inputs.folders().isEmpty())
                .map(renderer -> new LinkedOutputs(renderer, indexName));
    }

    private Outcome convert(Conversion conversion, Input input) {
        if (output == null) {
            Outcome outcome = conversion.convert(input, console.bytes(), "standard output");
            return console.closedByReader() ? Outcome.done(outcome.findings()) : outcome;
        }
        return input.isSameFile(output) ? Outcome.overwritten(input, output) : conversion.convert(input, output);
    }

    private Path folder(Inputs inputs) {
        if (inputs.files().stream().anyMatch(Input.Standard.class::isInstance)) {
            throw misused("standard input (-) goes alone, to standard output or to a file given with -o");
        }
        if (output == null) {
            throw misused("several digests need a folder to be written to: -o DIR");
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw misused("several digests need a folder to be written to, and " + output + " is none");
        }
        return output;
    }

    private CommandLine.ParameterException misused(String problem) {
        return new CommandLine.ParameterException(spec.commandLine(), problem);
    }
}
