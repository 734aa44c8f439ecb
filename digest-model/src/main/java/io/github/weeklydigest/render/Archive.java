package io.github.weeklydigest.render;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestIds;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ForwardingReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Digests that are written together: the header and path of each, and the links between them. Safe for use by several
 * threads.
 *
 * <p>An archive does not hold digests in memory; {@link Entry#open} opens one, any number of times.
 *
 * @since 0.1
 */
public final class Archive {
    private final Optional<String> index;
    private final List<Entry> entries;

    private Archive(Optional<String> index, List<Entry> entries) {
        this.index = index;
        this.entries = List.copyOf(entries);
    }

    /**
     * Returns an archive of these documents.
     *
     * @param index the path of the document about all of them, such as {@code index.html}; empty if none is wanted
     * @param documents the digests
     * @return the archive, with an entry for each document, in the same order
     */
    public static Archive of(Optional<String> index, List<? extends Document> documents) {
        Objects.requireNonNull(index, "index");
        Set<String> taken = new HashSet<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Document document : documents) {
            entries.add(new Entry(document, uniqueId(document.header(), taken, numbers)));
        }
        new Neighbours(entries).connect();
        return new Archive(index, entries);
    }

    /** Continues with the last number of the same id, because thousands of digests may have no title. */
    private static String uniqueId(DigestHeader header, Set<String> taken, Map<String, Integer> numbers) {
        String id = DigestIds.ofDigest(header);
        String unique = id;
        while (!taken.add(unique)) {
            unique = id + '.' + numbers.merge(id, 2, (last, any) -> last + 1);
        }
        return unique;
    }

    /** {@return the path where the document about all digests is wanted; empty if none is wanted} */
    public Optional<String> index() {
        return index;
    }

    /** {@return the digests, in the order of the input} */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * Returns a relative reference from one file of the output to another.
     *
     * @param from the path of the file with the link
     * @param to the path of the file it leads to
     * @return the reference, percent-encoded
     */
    public static String link(String from, String to) {
        return RelativeLinks.between(from, to);
    }

    /**
     * What the caller of an {@link ArchiveRenderer} provides for one digest.
     *
     * @since 0.1
     */
    public interface Document {
        /** {@return everything before the first section of the digest} */
        DigestHeader header();

        /** {@return the path where the digest's document is wanted, such as {@code 2026-W10.html}} */
        String path();

        /**
         * Opens the digest. May be called often and by several threads.
         *
         * @return a stream of its own, at its beginning; the caller must close it
         * @throws IOException if it can't be opened
         */
        DigestReader open() throws IOException;

        /**
         * Finds a file next to the digest.
         *
         * @param reference the reference as written in the digest, such as {@code img/a.png}
         * @return the file; may be empty, or if it is outside of the input folder
         * @throws IOException if the folder can't be read
         */
        default Optional<Asset> asset(String reference) throws IOException {
            return Optional.empty();
        }

        /**
         * Whether anything exists at the place that a reference names, even if it is not an asset: it may be a folder, or outside
         * of the input folder.
         *
         * @param reference the reference as written in the digest
         * @return whether it exists
         * @throws IOException if the folder can't be read
         */
        default boolean exists(String reference) throws IOException {
            return asset(reference).isPresent();
        }

        /**
         * Receives a finding of the renderer. May be called by several threads.
         *
         * @param diagnostic the finding
         */
        default void report(Diagnostic diagnostic) {}

        /**
         * Returns a document whose digest is in memory.
         *
         * @param digest the digest
         * @param path the path where its document is wanted
         * @return the document; it has no assets
         */
        static Document of(Digest digest, String path) {
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(path, "path");
            return new Document() {
                @Override
                public DigestHeader header() {
                    return digest.header();
                }

                @Override
                public String path() {
                    return path;
                }

                @Override
                public DigestReader open() {
                    return DigestReader.of(digest);
                }
            };
        }
    }

    /**
     * A file that belongs to a digest, such as an image.
     *
     * @since 0.1
     */
    public interface Asset {
        /** {@return its path below the input folder, with {@code /} between the segments} */
        String path();

        /**
         * Opens the file.
         *
         * @return its bytes; the caller must close the stream
         * @throws IOException if it can't be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * One digest of an archive.
     *
     * @since 0.1
     */
    public static final class Entry {
        private final Document document;
        private final String id;
        private @Nullable Entry previous;
        private @Nullable Entry next;
        private List<Entry> translations = List.of();

        /** Gives way if memory is short: an archive may have any number of digests, and most renderers need no outline. */
        private volatile @Nullable SoftReference<DigestOutline> outline;

        private Entry(Document document, String id) {
            this.document = Objects.requireNonNull(document, "document");
            this.id = id;
        }

        void connect(@Nullable Entry before, @Nullable Entry after, List<Entry> inOtherLanguages) {
            previous = before;
            next = after;
            translations = List.copyOf(inOtherLanguages);
        }

        /** {@return everything before the first section of the digest} */
        public DigestHeader header() {
            return document.header();
        }

        /** {@return the id of the digest, made unique in the archive; it can be the name of a folder} */
        public String id() {
            return id;
        }

        /** {@return the path where the digest's document is wanted, such as {@code 2026-W10.html}} */
        public String path() {
            return document.path();
        }

        /**
         * Opens the digest. May be called often and by several threads.
         *
         * @return a stream of its own, at its beginning; the caller must close it
         * @throws IOException if it can't be opened
         */
        public DigestReader open() throws IOException {
            return new Observed(document.open());
        }

        /**
         * Returns the sections of the digest, and counts of their content. Once a stream of {@link #open} has been read
         * to its end, the outline is known; if it is not known, or memory became short since then, the digest is read
         * again. If you need outlines after all digests have been written, keep what you need of each.
         *
         * @return the outline
         * @throws IOException if the digest can't be read
         */
        public DigestOutline outline() throws IOException {
            SoftReference<DigestOutline> kept = outline;
            DigestOutline known = kept == null ? null : kept.get();
            if (known == null) {
                try (DigestReader reader = document.open()) {
                    known = DigestOutline.of(reader);
                }
                outline = new SoftReference<>(known);
            }
            return known;
        }

        /** {@return the latest earlier digest in the same language; see {@link #next}} */
        public Optional<Entry> previous() {
            return Optional.ofNullable(previous);
        }

        /**
         * Returns the earliest later digest in the same language. Weeks are compared with weeks; issues without a week
         * are compared with issues of the same profile: by their numbers, or else by the days they were published.
         *
         * @return the digest, if there is one
         */
        public Optional<Entry> next() {
            return Optional.ofNullable(next);
        }

        /** {@return the digests of the same week or issue in other languages, one for each language} */
        public List<Entry> translations() {
            return translations;
        }

        /**
         * Finds a file next to the digest.
         *
         * @param reference the reference as written in the digest, such as {@code img/a.png}
         * @return the file; may be empty, or if it is outside of the input folder
         * @throws IOException if the folder can't be read
         */
        public Optional<Asset> asset(String reference) throws IOException {
            return document.asset(Objects.requireNonNull(reference, "reference"));
        }

        /**
         * Whether anything exists at the place that a reference names. This tells a missing file from one that {@link #asset} does
         * not return because it is outside of the input folder, or not a regular file.
         *
         * @param reference the reference as written in the digest
         * @return whether it exists
         * @throws IOException if the folder can't be read
         */
        public boolean exists(String reference) throws IOException {
            return document.exists(Objects.requireNonNull(reference, "reference"));
        }

        /**
         * Reports a finding of the renderer, such as a missing image, to the listener that also receives the findings of
         * the parser. It is dropped if the parser reports the same code for this digest, because the parser reports each
         * occurrence with its position.
         *
         * @param diagnostic the finding
         */
        public void report(Diagnostic diagnostic) {
            document.report(Objects.requireNonNull(diagnostic, "diagnostic"));
        }

        /**
         * Returns a relative reference from this digest's document to another file of the output.
         *
         * @param path the path of the file
         * @return the reference, percent-encoded
         */
        public String linkTo(String path) {
            return RelativeLinks.between(path(), path);
        }

        @Override
        public String toString() {
            return id;
        }

        /** Counts what is read, so that the outline needs no second reading. */
        private final class Observed extends ForwardingReader {
            private final OutlineCounter counter = new OutlineCounter();
            private boolean ended;

            private Observed(DigestReader source) {
                super(source);
            }

            @Override
            protected @Nullable DigestEvent read() throws IOException {
                DigestEvent event = source().next();
                if (event != null && !ended) {
                    counter.count(event);
                    if (OutlineCounter.isLast(event)) {
                        ended = true;
                        outline = new SoftReference<>(counter.outline());
                    }
                }
                return event;
            }
        }
    }
}
