package io.github.weeklydigest.cli;

import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Lists the formats that digests can be converted to. */
final class FormatsCommand implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments = new Arguments("formats", this)
            .describedBy("Lists the formats, with their options and the jar of each.")
            .endingWith("Examples:", "  digest formats", "  digest formats html");
    private final Arguments.Value<String> format = arguments.parameter("FORMAT", "The only format to list.");
    private final PluginPath pluginPath = new PluginPath(arguments);

    FormatsCommand(Console console) {
        this.console = console;
    }

    CommandLine line() {
        return arguments.complete();
    }

    @Override
    public Integer call() throws IOException {
        try (URLClassLoader plugins = pluginPath.open()) {
            Renderers renderers = Renderers.load(plugins);
            format.value()
                    .map(name -> List.of(info(renderers, name)))
                    .orElseGet(renderers::available)
                    .forEach(this::print);
            return PluginPath.report(renderers.failures(), console);
        }
    }

    private RendererInfo info(Renderers renderers, String name) {
        try {
            return renderers.info(name);
        } catch (IllegalArgumentException | IllegalStateException problem) {
            throw arguments.misused(Reason.of(problem));
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
