package org.example.app;

import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Prints which formats plugins add, each in a class loader of its own: {@code Plugins jar...}. */
public final class Plugins {
    private Plugins() {}

    /**
     * Prints the formats.
     *
     * @param arguments the jars of the plugins
     * @throws IOException if a jar can't be read
     */
    public static void main(String[] arguments) throws IOException {
        System.out.println("application: " + formats(Renderers.load()));
        for (String jar : arguments) {
            try (URLClassLoader loader = new URLClassLoader(new URL[] {url(jar)}, Plugins.class.getClassLoader())) {
                System.out.println(Path.of(jar).getFileName() + ": " + formats(Renderers.load(loader)));
            }
        }
    }

    private static URL url(String jar) throws MalformedURLException {
        return Path.of(jar).toUri().toURL();
    }

    private static String formats(Renderers renderers) {
        return renderers.available().stream().map(RendererInfo::format).collect(Collectors.joining(", "));
    }
}
