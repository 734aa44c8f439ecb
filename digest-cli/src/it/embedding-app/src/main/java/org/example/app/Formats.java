package org.example.app;

import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.render.html.HtmlRendererProvider;
import io.github.weeklydigest.render.json.JsonRendererProvider;
import java.util.stream.Collectors;

/** Prints which formats there are: those that are found, and those there are when the built-in renderers are named. */
public final class Formats {
    private Formats() {}

    /**
     * Prints the formats.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Renderers found = Renderers.load();
        Renderers named = found.with(new HtmlRendererProvider(), new JsonRendererProvider());
        System.out.println("found: " + formats(found));
        System.out.println("named: " + formats(named));
    }

    private static String formats(Renderers renderers) {
        return renderers.available().stream().map(RendererInfo::format).collect(Collectors.joining(", "));
    }
}
