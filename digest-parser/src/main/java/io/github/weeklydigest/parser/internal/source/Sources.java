package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticListener;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.slice.OutlineHeading;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceFilter;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where documents come from. */
public final class Sources {
    private Sources() {}

    /** A document that has not been read yet. Used by one thread. */
    public interface Source extends Closeable {
        /** The same document, to be read in place of this one, with another rule for emphasis than CommonMark's. */
        Source withEmphasis(EmphasisRule rule);

        /**
         * Starts to read the document; once only. The slices come as soon as they are complete; closing their reader
         * closes the source.
         *
         * @param findings takes what is wrong with the source itself
         */
        default SliceReader open(DiagnosticListener findings) throws IOException {
            return open(findings, (heading, deeper) -> SliceContent.ALL, false);
        }

        /**
         * Starts to read the document, or a part of it; see {@link #open(DiagnosticListener)}.
         *
         * @param findings takes what is wrong with what is read
         * @param content which blocks are read of each slice
         * @param positions whether to record where the parts of blocks and headings stand; all blocks are read then
         */
        SliceReader open(DiagnosticListener findings, SliceFilter content, boolean positions) throws IOException;

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
                ? new Utf8Source(input, () -> Files.newInputStream(file), limits)
                : new Utf8Source(input, null, limits);
    }

    /** Bytes in UTF-8, closed with the source. */
    public static Source of(InputStream input, ParseLimits limits) {
        return new Utf8Source(Objects.requireNonNull(input, "input"), null, limits);
    }

    /** Characters, closed with the source. */
    public static Source of(Reader input, ParseLimits limits) {
        return new Utf8Source(new ReaderBytes(Objects.requireNonNull(input, "input")), null, limits);
    }

    /** A text. */
    public static Source of(String text, ParseLimits limits) {
        Reopening bytes = () -> new ReaderBytes(new StringReader(text));
        return new Utf8Source(new ReaderBytes(new StringReader(text)), bytes, limits);
    }

    private interface Reopening {
        InputStream open() throws IOException;
    }

    private static final class Utf8Source implements Source {
        private final InputStream input;
        private final @Nullable Reopening again;
        private final ParseLimits limits;
        private final EmphasisRule emphasis;
        private @Nullable OutlineScanner prescan;

        Utf8Source(InputStream input, @Nullable Reopening again, ParseLimits limits) {
            this(input, again, limits, EmphasisRule.COMMON_MARK);
        }

        private Utf8Source(InputStream input, @Nullable Reopening again, ParseLimits limits, EmphasisRule emphasis) {
            this.emphasis = emphasis;
            this.input = input;
            this.again = again;
            this.limits = Objects.requireNonNull(limits, "limits");
        }

        @Override
        public Source withEmphasis(EmphasisRule rule) {
            return new Utf8Source(input, again, limits, rule);
        }

        @Override
        public SliceReader open(DiagnosticListener findings, SliceFilter content, boolean positions)
                throws IOException {
            LinkReferenceDefinitions definitions = again == null
                    ? new LinkReferenceDefinitions()
                    : prescan(again).definitions();
            return new SliceScanner(input, limits, emphasis, definitions, findings, content, positions);
        }

        @Override
        public boolean rereadable() {
            return again != null;
        }

        @Override
        public List<OutlineHeading> outline() throws IOException {
            return again == null ? List.of() : prescan(again).headings();
        }

        private OutlineScanner prescan(Reopening source) throws IOException {
            OutlineScanner known = prescan;
            if (known == null) {
                try (InputStream other = source.open()) {
                    known = OutlineScanner.of(other, limits, emphasis);
                }
                prescan = known;
            }
            return known;
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }
}
