package io.github.weeklydigest.cli;

import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the formats that digests can be converted to. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description = "Lists the formats, with their options and the jar of each.",
        footer = {"", "Examples:", "  digest formats", "  digest formats html"})
final class FormatsCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "FORMAT", description = "The only format to list.")
    private @Nullable String format;

    @Mixin
    private PluginPath pluginPath = new PluginPath();

    FormatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (URLClassLoader plugins = pluginPath.open()) {
            Renderers renderers = Renderers.load(plugins);
            if (format == null) {
                renderers.available().forEach(this::print);
            } else {
                print(info(renderers, format));
            }
            return PluginPath.report(renderers.failures(), console);
        }
    }

    private RendererInfo info(Renderers renderers, String name) {
        try {
            return renderers.info(name);
        } catch (IllegalArgumentException | IllegalStateException problem) {
            throw new CommandLine.ParameterException(spec.commandLine(), Reason.of(problem));
        }
    }

    private void print(RendererInfo renderer) {
        line(renderer.format());
        if (!renderer.mediaTypes().isEmpty()) {
            line("  media type  " + String.join(", ", renderer.mediaTypes()));
        }
        line("  extension   " + renderer.fileExtension());
        line("  class       " + renderer.providerClass());
        renderer.location().ifPresent(location -> line("  from        " + place(location)));
        for (OptionKey<?> option : renderer.options()) {
            line("  --option " + option.name() + "=" + option.values());
            String defaultText = option.defaultText();
            line("      " + option.description() + (defaultText.isEmpty() ? "" : " (default: " + defaultText + ")"));
        }
    }

    private static String place(URI location) {
        return "file".equals(location.getScheme()) ? Path.of(location).toString() : location.toString();
    }

    private void line(String text) {
        PrintWriter out = console.out();
        out.println(Printable.of(text));
    }
}
