package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticListener;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.metadata.DocumentHead;
import io.github.weeklydigest.parser.internal.metadata.HeadReader;
import io.github.weeklydigest.parser.internal.slice.OutlineHeading;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import io.github.weeklydigest.parser.internal.slice.SliceFilter;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where documents come from. */
public final class Sources {
    private Sources() {}

    /** A document that has not been read yet. Used by one thread. */
    public interface Source extends Closeable {
        /** The same document, to be read in place of this one, with another rule for emphasis than CommonMark's. */
        Source withEmphasis(EmphasisRule rule);

        /**
         * The same document, to be read in place of this one, with the metadata at its start taken out of its content.
         *
         * @param keyLines the keys with which key lines begin
         */
        Source withHead(Set<String> keyLines);

        /** The metadata at the start of the document; none if it is not taken out of the content. */
        DocumentHead head() throws IOException;

        /** The last two parts of the file's name, such as {@code 2031/issue-7.md}; empty if it has no name. */
        String name();

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
         * @param positions whether to record where the parts of blocks and headings are; all blocks are read then
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
                ? new Utf8Source(input, () -> Files.newInputStream(file), name(file), limits)
                : new Utf8Source(input, null, name(file), limits);
    }

    private static String name(Path file) {
        Path path = file.toAbsolutePath().normalize();
        int count = path.getNameCount();
        return path.subpath(Math.max(0, count - 2), count).toString().replace('\\', '/');
    }

    /** The same document, to be read in place of another one, with a name. */
    public static Source named(Source source, String name) {
        return ((Utf8Source) source).withName(name);
    }

    /** Bytes in UTF-8, closed with the source. */
    public static Source of(InputStream input, ParseLimits limits) {
        return new Utf8Source(Objects.requireNonNull(input, "input"), null, "", limits);
    }

    /** Characters, closed with the source. */
    public static Source of(Reader input, ParseLimits limits) {
        return new Utf8Source(new ReaderBytes(Objects.requireNonNull(input, "input")), null, "", limits);
    }

    /** A text. */
    public static Source of(String text, ParseLimits limits) {
        EncodedText encoded = new EncodedText(Objects.requireNonNull(text, "text"));
        return new Utf8Source(encoded.open(), encoded, "", limits);
    }

    /** A document that can be read again. */
    @FunctionalInterface
    interface Reopening {
        /** The bytes of the document, from its start on. */
        InputStream open() throws IOException;

        /** Whether the document may have link reference definitions, as far as that is known without reading it. */
        default boolean mayDefine() {
            return true;
        }
    }

    private static final class Utf8Source implements Source {
        private final InputStream input;
        private final @Nullable Reopening again;
        private final String name;
        private final ParseLimits limits;
        private final EmphasisRule emphasis;
        private final Optional<Set<String>> keyLines;
        private HeadReader.@Nullable Opened opened;
        private @Nullable OutlineScanner prescan;

        Utf8Source(InputStream input, @Nullable Reopening again, String name, ParseLimits limits) {
            this(input, again, name, limits, EmphasisRule.COMMON_MARK, Optional.empty());
        }

        private Utf8Source(
                InputStream input,
                @Nullable Reopening again,
                String name,
                ParseLimits limits,
                EmphasisRule emphasis,
                Optional<Set<String>> keyLines) {
            this.input = input;
            this.again = again;
            this.name = name;
            this.limits = Objects.requireNonNull(limits, "limits");
            this.emphasis = emphasis;
            this.keyLines = keyLines;
        }

        Source withName(String other) {
            return new Utf8Source(input, again, other, limits, emphasis, keyLines);
        }

        @Override
        public Source withEmphasis(EmphasisRule rule) {
            return new Utf8Source(input, again, name, limits, rule, keyLines);
        }

        @Override
        public Source withHead(Set<String> keys) {
            return new Utf8Source(input, again, name, limits, emphasis, Optional.of(Set.copyOf(keys)));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public DocumentHead head() throws IOException {
            return opened().head();
        }

        private HeadReader.Opened opened() throws IOException {
            HeadReader.Opened known = opened;
            if (known == null) {
                known = keyLines.isPresent()
                        ? HeadReader.read(input, keyLines.get())
                        : new HeadReader.Opened(DocumentHead.NONE, input);
                opened = known;
            }
            return known;
        }

        @Override
        public SliceReader open(DiagnosticListener findings, SliceFilter content, boolean positions)
                throws IOException {
            HeadReader.Opened document = opened();
            LinkReferenceDefinitions definitions =
                    again != null && again.mayDefine() ? prescan(again).definitions() : new LinkReferenceDefinitions();
            SliceScanner scanner =
                    new SliceScanner(document.content(), limits, emphasis, definitions, findings, content, positions);
            scanner.startAfter(document.head().lines(), document.head().length());
            return scanner;
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
                DocumentHead head = head();
                try (InputStream other = source.open()) {
                    other.skipNBytes(head.bytes());
                    known = OutlineScanner.of(other, limits, emphasis, head.lines());
                } catch (EOFException truncated) {
                    throw new IOException("the document changed while it was read", truncated);
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
