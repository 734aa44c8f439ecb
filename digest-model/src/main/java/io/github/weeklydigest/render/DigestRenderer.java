package io.github.weeklydigest.render;

import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;

/**
 * Writes a digest in one format.
 *
 * <p>A renderer of text implements {@link #render(DigestReader, Appendable)}, in short cases by a lambda expression. A
 * renderer that writes bytes extends {@link BinaryRenderer}.
 *
 * <pre>{@code
 * DigestRenderer html = Renderers.load().create("html");
 * StringBuilder page = new StringBuilder();
 * html.render(DigestReader.of(digest), page);
 * }</pre>
 *
 * <p>A renderer is immutable and safe for use by several threads at once.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface DigestRenderer {
    /**
     * Reads the stream to its end and writes it as text. Closes neither the stream nor the target.
     *
     * @param source the stream, at its beginning
     * @param target the target
     * @throws IOException if the source or the target throws it; it is passed on unchanged
     * @throws UnsupportedOperationException if the format is not text; see {@link BinaryRenderer}
     */
    void render(DigestReader source, Appendable target) throws IOException;

    /**
     * Reads the stream to its end and writes it as bytes. Text is encoded in UTF-8. Closes neither the stream nor the
     * target; the target is flushed at the end.
     *
     * @param source the stream, at its beginning
     * @param target the target
     * @throws IOException if the source or the target throws it; it is passed on unchanged
     */
    default void render(DigestReader source, OutputStream target) throws IOException {
        Writer writer = new Utf8Writer(target);
        render(source, writer);
        writer.close();
    }

    /**
     * Does the same as {@link #render(DigestReader, OutputStream)}, for targets such as {@code System.out} that are
     * also an {@link Appendable}. The charset of the target has no effect.
     *
     * @param source the stream, at its beginning
     * @param target the target; a print stream reports errors by {@link PrintStream#checkError()} only
     * @throws IOException if the source throws it
     */
    default void render(DigestReader source, PrintStream target) throws IOException {
        render(source, (OutputStream) target);
    }
}
