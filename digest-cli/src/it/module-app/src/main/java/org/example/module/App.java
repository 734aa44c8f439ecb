package org.example.module;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Converts a digest to each format there is, and prints where the renderer comes from and how much it wrote. */
public final class App {
    private App() {}

    /**
     * Converts.
     *
     * @param arguments the source
     * @throws IOException if it can't be read
     */
    public static void main(String[] arguments) throws IOException {
        Renderers renderers = Renderers.load(App.class.getModule().getLayer());
        DigestParser parser = DigestParser.create();
        for (RendererInfo info : renderers.available()) {
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            try (DigestReader source = parser.open(Path.of(arguments[0]))) {
                renderers.create(info.format()).render(source, target);
            }
            System.out.println(info.format() + " by " + info.module().orElse("no module") + ": "
                    + (target.size() > 1000 ? "written" : "missing"));
        }
    }
}
