package org.example.app;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Converts a digest: {@code Convert format source target}. */
public final class Convert {
    private Convert() {}

    /**
     * Converts.
     *
     * @param arguments the format, the source and the target
     * @throws IOException if a file can't be read or written
     */
    public static void main(String[] arguments) throws IOException {
        DigestRenderer renderer = Renderers.load().create(arguments[0]);
        try (DigestReader source = DigestParser.create().open(Path.of(arguments[1]));
                Writer target = Files.newBufferedWriter(Path.of(arguments[2]))) {
            renderer.render(source, target);
        }
    }
}
