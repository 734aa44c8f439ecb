package io.github.weeklydigest.parser.internal.slice;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.CommonMark;
import io.github.weeklydigest.stream.SourceSpan;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where documents come from. */
public final class Sources {
    private static final CommonMark COMMON_MARK = new CommonMark();

    private Sources() {}

    /** A document that has not been read yet. Used by one thread. */
    public interface Source extends Closeable {
        /**
         * Starts to read the document; once only. The slices come as soon as they are complete; closing their reader
         * closes the source.
         *
         * @param findings takes what is wrong with the source itself
         */
        SliceReader open(Findings findings) throws IOException;

        /** Whether the document can be looked at before it is read, that is whether there is an outline. */
        boolean rereadable();

        /** The top-level headings in order; empty for a source that can be read only once. */
        List<OutlineHeading> outline() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** A file, open until the source is closed; it can be re-read if it is a regular one. */
    public static Source of(Path file, ParseLimits limits) throws IOException {
        InputStream input = Files.newInputStream(file);
        return Files.isRegularFile(file)
                ? new WholeSource(input, () -> Files.newInputStream(file), limits)
                : new WholeSource(input, null, limits);
    }

    /** Bytes in UTF-8, closed with the source. */
    public static Source of(InputStream input, ParseLimits limits) {
        return new WholeSource(Objects.requireNonNull(input, "input"), null, limits);
    }

    /** Characters, closed with the source. */
    public static Source of(Reader input, ParseLimits limits) {
        return new WholeSource(new ReaderBytes(Objects.requireNonNull(input, "input")), null, limits);
    }

    /** A text. */
    public static Source of(String text, ParseLimits limits) {
        Again bytes = () -> new ReaderBytes(new StringReader(text));
        return new WholeSource(new ReaderBytes(new StringReader(text)), bytes, limits);
    }

    private interface Again {
        InputStream open() throws IOException;
    }

    private static final class WholeSource implements Source {
        private final InputStream input;
        private final @Nullable Again again;
        private final ParseLimits limits;

        WholeSource(InputStream input, @Nullable Again again, ParseLimits limits) {
            this.input = input;
            this.again = again;
            this.limits = Objects.requireNonNull(limits, "limits");
        }

        @Override
        public SliceReader open(Findings findings) {
            return new SliceReader() {
                private @Nullable Iterator<Slice> slices;

                @Override
                public @Nullable Slice next() throws IOException {
                    if (slices == null) {
                        slices = COMMON_MARK.slices(decode(input, findings)).iterator();
                    }
                    return slices.hasNext() ? slices.next() : null;
                }

                @Override
                public void close() throws IOException {
                    WholeSource.this.close();
                }
            };
        }

        @Override
        public boolean rereadable() {
            return again != null;
        }

        @Override
        public List<OutlineHeading> outline() throws IOException {
            if (again == null) {
                return List.of();
            }
            List<OutlineHeading> headings = new ArrayList<>();
            try (InputStream other = again.open()) {
                for (Slice slice : COMMON_MARK.slices(decode(other, finding -> {}))) {
                    Slice.SliceHeading heading = slice.heading();
                    if (heading != null) {
                        int line =
                                slice.text().span(heading.from(), heading.to()).line();
                        headings.add(new OutlineHeading(heading.level(), heading.children(), line));
                    }
                }
            }
            return headings;
        }

        private String decode(InputStream bytes, Findings findings) throws IOException {
            int limit = (int) Math.min(limits.maxDocumentBytes(), Integer.MAX_VALUE - 16);
            byte[] all = bytes.readNBytes(limit);
            SourceSpan start = new SourceSpan(1, 1, 1, 1, 0, 0);
            if (all.length == limit && bytes.read() >= 0) {
                throw new DigestParseException(new Diagnostic(
                        "limit-exceeded",
                        Severity.ERROR,
                        "the document has more than " + limit + " bytes; see ParseLimits.withMaxDocumentBytes",
                        start));
            }
            CharBuffer decoded = CharBuffer.allocate(all.length);
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            CoderResult result = decoder.decode(ByteBuffer.wrap(all), decoded, true);
            if (!result.isError()) {
                return decoded.flip().toString();
            }
            long line = 1 + decoded.flip().chars().filter(c -> c == '\n').count();
            int column = decoded.length() - decoded.toString().lastIndexOf('\n');
            findings.report(new Diagnostic(
                    "malformed-utf8",
                    Severity.ERROR,
                    "the bytes here are no UTF-8; save the document in that encoding",
                    new SourceSpan((int) line, column, (int) line, column + 1, decoded.length(), 1)));
            return new String(all, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }
}
