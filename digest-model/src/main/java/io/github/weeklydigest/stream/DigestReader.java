package io.github.weeklydigest.stream;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stream of {@linkplain DigestEvent events} that is pulled, read once, and closed by who opened it.
 *
 * <p>A reader belongs to one thread at a time. Closing it twice does nothing; after it is closed, {@link #next} throws an
 * {@link IOException}.
 *
 * @since 0.1
 */
public interface DigestReader extends Closeable {
    /**
     * The next event.
     *
     * @return the event, or {@code null} at the end, that is behind {@link DigestEnd}, from then on each time
     * @throws IOException if the source can't be read or, with a parser, is not acceptable
     */
    @Nullable
    DigestEvent next() throws IOException;

    /**
     * Reports something about this digest that a user should know, to the listener that receives the parser's diagnostics.
     * For renderers: an image that is missing, a formula that can't be converted.
     *
     * @param diagnostic the diagnostic; ignored where nobody listens
     */
    default void report(Diagnostic diagnostic) {}

    /** Closes the source, if this reader has opened it. */
    @Override
    void close() throws IOException;

    /**
     * The events of a digest at hand, without positions.
     *
     * @param digest the digest
     * @return its events
     */
    static DigestReader of(Digest digest) {
        return new DigestWalk(Objects.requireNonNull(digest, "digest"));
    }

    /**
     * Several digests as one, each as a section with its title as heading. The digests are opened one after the other,
     * when their turn comes, and closed when they end.
     *
     * <p>Anchors are made unique: those of a digest, and the links to them, get its week before them ({@code
     * 2025-w20.anchor}). Positions are left out, since they would be positions in different texts.
     *
     * @param header the header of the whole
     * @param sources the digests, in order; iterated once
     * @return its events
     */
    static DigestReader merging(DigestHeader header, Iterable<? extends DigestSource> sources) {
        return new MergedDigests(Objects.requireNonNull(header, "header"), sources.iterator());
    }
}
