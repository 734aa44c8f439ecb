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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the formats that digests can be converted to. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description =
                "Lists the formats that digests can be converted to, with their options and where each comes from.")
final class FormatsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PluginPath pluginPath = new PluginPath();

    FormatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (URLClassLoader plugins = pluginPath.open()) {
            Renderers renderers = Renderers.load(plugins);
            renderers.available().forEach(this::print);
            return PluginPath.report(renderers.failures(), console);
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
