package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticListener;
import io.github.weeklydigest.parser.internal.markdown.commonmark.CommonMark;
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
                ? new Utf8Source(input, () -> Files.newInputStream(file), null, name(file), limits)
                : new Utf8Source(input, null, null, name(file), limits);
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
        return new Utf8Source(Objects.requireNonNull(input, "input"), null, null, "", limits);
    }

    /** Characters, closed with the source. */
    public static Source of(Reader input, ParseLimits limits) {
        return new Utf8Source(new ReaderBytes(Objects.requireNonNull(input, "input")), null, null, "", limits);
    }

    /** A text. */
    public static Source of(String text, ParseLimits limits) {
        EncodedText encoded = new EncodedText(Objects.requireNonNull(text, "text"));
        return new Utf8Source(encoded, null, encoded, "", limits);
    }

    /** A document that can be read again. */
    @FunctionalInterface
    interface Reopening {
        /** The bytes of the document, from its start on. */
        InputStream open() throws IOException;
    }

    private static final class Utf8Source implements Source {
        private final InputStream input;
        private final @Nullable Reopening again;

        /** The input, if it is a text: it is in memory, so that it is cut ahead instead of being read again. */
        private final @Nullable EncodedText text;

        private final String name;
        private final ParseLimits limits;
        private final EmphasisRule emphasis;
        private final Optional<Set<String>> keyLines;
        private HeadReader.@Nullable Opened opened;
        private @Nullable OutlineScanner known;
        private @Nullable SliceCutter cutter;

        Utf8Source(
                InputStream input,
                @Nullable Reopening again,
                @Nullable EncodedText text,
                String name,
                ParseLimits limits) {
            this(input, again, text, name, limits, EmphasisRule.COMMON_MARK, Optional.empty());
        }

        private Utf8Source(
                InputStream input,
                @Nullable Reopening again,
                @Nullable EncodedText text,
                String name,
                ParseLimits limits,
                EmphasisRule emphasis,
                Optional<Set<String>> keyLines) {
            this.input = input;
            this.again = again;
            this.text = text;
            this.name = name;
            this.limits = Objects.requireNonNull(limits, "limits");
            this.emphasis = emphasis;
            this.keyLines = keyLines;
        }

        Source withName(String other) {
            return new Utf8Source(input, again, text, other, limits, emphasis, keyLines);
        }

        @Override
        public Source withEmphasis(EmphasisRule rule) {
            return new Utf8Source(input, again, text, name, limits, rule, keyLines);
        }

        @Override
        public Source withHead(Set<String> keys) {
            return new Utf8Source(input, again, text, name, limits, emphasis, Optional.of(Set.copyOf(keys)));
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
            DocumentHead head = head();
            LinkReferenceDefinitions definitions =
                    rereadable() ? known().definitions() : new LinkReferenceDefinitions();
            if (text != null && text.mayDefine()) {
                cutterOfText().lookAhead();
            }
            SliceCutter slices = text != null
                    ? cutterOfText()
                    : new SliceCutter(
                            opened().content(),
                            limits,
                            CommonMark.of(limits, emphasis).contentParser(definitions),
                            head.lines(),
                            cut -> {});
            SliceScanner scanner =
                    new SliceScanner(slices, limits, emphasis, definitions, findings, content, positions);
            scanner.startAfter(head.lines(), head.length());
            return scanner;
        }

        @Override
        public boolean rereadable() {
            return again != null || text != null;
        }

        @Override
        public List<OutlineHeading> outline() throws IOException {
            if (text != null) {
                cutterOfText().lookAhead();
            }
            return rereadable() ? known().headings() : List.of();
        }

        /** What is known of a document that can be looked at before it is read: of a text, what has been cut of it. */
        private OutlineScanner known() throws IOException {
            OutlineScanner outline = known;
            if (outline == null) {
                outline = again == null ? OutlineScanner.ofCutter(limits, emphasis) : prescan(again);
                known = outline;
            }
            return outline;
        }

        private OutlineScanner prescan(Reopening source) throws IOException {
            DocumentHead head = head();
            try (InputStream other = source.open()) {
                other.skipNBytes(head.bytes());
                return OutlineScanner.of(other, limits, emphasis, head.lines());
            } catch (EOFException truncated) {
                throw new IOException("the document changed while it was read", truncated);
            }
        }

        private SliceCutter cutterOfText() throws IOException {
            SliceCutter slices = cutter;
            if (slices == null) {
                slices = known().cutter(opened().content(), head().lines());
                cutter = slices;
            }
            return slices;
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }
}
