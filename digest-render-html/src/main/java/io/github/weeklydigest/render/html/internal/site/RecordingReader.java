package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ForwardingReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Passes a stream on and keeps its events, so that other renderers can read them without parsing the digest again. Keeps
 * nothing of a long digest, or of one whose length is unknown, because memory must not grow with it.
 */
final class RecordingReader extends ForwardingReader {
    /** The last offset, in code units, of a digest that is kept; a long week has 250,000 of them. */
    static final long LONGEST_SOURCE = 1 << 19;

    private @Nullable List<DigestEvent> events = new ArrayList<>();
    private boolean complete;

    RecordingReader(DigestReader source) {
        super(source);
    }

    @Override
    protected @Nullable DigestEvent read() throws IOException {
        DigestEvent event = source().next();
        if (event != null && events != null) {
            if (isEarly(event)) {
                events.add(event);
                complete = event instanceof DigestEnd;
            } else {
                events = null;
            }
        }
        return event;
    }

    /** Whether an event comes from the part of a source that may be kept. */
    private static boolean isEarly(DigestEvent event) {
        Optional<SourceSpan> span = Optional.empty();
        if (event instanceof ItemEvent item) {
            span = item.span();
        } else if (event instanceof SectionStart section) {
            span = section.span();
        } else if (event instanceof DigestStart start) {
            span = start.span();
        } else {
            // The end of something that was kept.
            return true;
        }
        return span.filter(place -> place.offset() + place.length() <= LONGEST_SOURCE)
                .isPresent();
    }

    /** {@return a stream of the events from the first to the last; empty if they were not kept} */
    Optional<DigestReader> replay() {
        List<DigestEvent> kept = events;
        return kept == null || !complete ? Optional.empty() : Optional.of(new Replay(kept.iterator()));
    }

    private static final class Replay implements DigestReader {
        private final Iterator<DigestEvent> events;
        private boolean closed;

        Replay(Iterator<DigestEvent> events) {
            this.events = events;
        }

        @Override
        public @Nullable DigestEvent next() throws IOException {
            if (closed) {
                throw new IOException("the digest reader is closed");
            }
            return events.hasNext() ? events.next() : null;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
