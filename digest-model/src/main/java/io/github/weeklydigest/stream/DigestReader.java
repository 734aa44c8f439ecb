package io.github.weeklydigest.stream;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A stream of {@linkplain DigestEvent events}, read once with {@link #next}, or item by item with {@link #items}.
 *
 * <p><b>Closing.</b> The rule is the same for every reader of this library: closing a reader closes its input, whether
 * the reader opened it itself (a file) or got it from the caller (an {@code InputStream} or a {@code Reader}). A method
 * that returns a whole digest closes only what it has opened itself; an input passed by the caller stays open. Closing
 * a reader twice does nothing; after that, {@link #next} throws an {@link IOException}.
 *
 * <p><b>One consumer.</b> A renderer, {@link DigestEvents#collect} and {@link #items} need a reader at its beginning
 * and throw an {@link IllegalStateException} for a reader that has already been read. A reader belongs to one thread at
 * a time; the readers of this library throw an {@link IllegalStateException} when two threads call {@link #next} at
 * once.
 *
 * <pre>{@code
 * try (DigestReader reader = DigestReader.of(digest)) {
 *     for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
 *         System.out.println(event);
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public interface DigestReader extends Closeable {
    /**
     * Reads the next event.
     *
     * @return the event, or {@code null} once {@link DigestEnd} has been returned
     * @throws IOException if the source can't be read or, with a parser, is not acceptable; the readers of this library then
     *     throw the same exception again until they are closed
     */
    @Nullable
    DigestEvent next() throws IOException;

    /**
     * Reports a finding about this digest to the listener that receives the findings of the parser. Renderers report,
     * for example, a missing image or a formula that can't be converted.
     *
     * @param diagnostic the finding; ignored without a listener
     */
    default void report(Diagnostic diagnostic) {}

    /**
     * Returns the items of this stream, which must not have been read before, each with the header of the digest, its
     * id, the sections around it and its position. Items are read on demand; an {@link IOException} of the reader is
     * thrown as an {@link UncheckedIOException}. This reader stays open when the returned stream ends or is closed.
     *
     * <pre>{@code
     * try (DigestReader reader = DigestReader.of(digest)) {
     *     reader.items()
     *             .filter(entry -> entry.item() instanceof Article)
     *             .forEach(entry -> System.out.println(entry.id() + ' ' + entry.titles()));
     * }
     * }</pre>
     *
     * @return the items, in document order; the terminal operation throws an {@link IllegalStateException} if this
     *     reader has already been read
     */
    default Stream<ItemInContext> items() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new ItemIterator(this), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
                false);
    }

    /** Closes this reader and its input. */
    @Override
    void close() throws IOException;

    /**
     * Returns the events of a digest in memory, without positions.
     *
     * @param digest the digest
     * @return its events
     */
    static DigestReader of(Digest digest) {
        return new DigestWalk(Objects.requireNonNull(digest, "digest"));
    }

    /**
     * Returns several digests as one stream, each as a section with its title as heading. Each digest is opened when
     * the previous one has ended, and is closed at its end.
     *
     * <p>Anchors are made unique: the anchors of a digest, and the links to them, get its week as a prefix
     * ({@code 2025-w20.anchor}), or {@code digest} if it has no week. The second digest with the same prefix gets
     * {@code 2025-w20-2} or {@code digest-2}, and so on. Positions are left out, because they would refer to different
     * texts.
     *
     * @param header the header of the merged digest
     * @param sources the digests, in order; iterated once
     * @return its events
     */
    static DigestReader merging(DigestHeader header, Iterable<? extends DigestSource> sources) {
        return new MergedDigests(
                Objects.requireNonNull(header, "header"),
                Objects.requireNonNull(sources, "sources").iterator());
    }
}
