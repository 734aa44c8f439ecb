package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several digests as one, each as a section; one of them is open at a time. */
final class MergedDigests implements DigestReader {
    private final DigestHeader header;
    private final Iterator<? extends DigestSource> sources;
    private final Set<String> names = new HashSet<>();
    private final Deque<DigestEvent> ready = new ArrayDeque<>();
    private final ReaderGuard guard = new ReaderGuard();
    private final ReaderGuard.Reading reading = this::nextEvent;
    private @Nullable DigestReader open;
    private AnchorPrefixer anchors = new AnchorPrefixer("");
    private State state = State.BEFORE;

    private enum State {
        BEFORE,
        WITHIN,
        AFTER,
        CLOSED
    }

    MergedDigests(DigestHeader header, Iterator<? extends DigestSource> sources) {
        this.header = header;
        this.sources = sources;
    }

    @Override
    public @Nullable DigestEvent next() throws IOException {
        if (state == State.CLOSED) {
            throw new IOException("the digest reader is closed");
        }
        return guard.next(reading);
    }

    private @Nullable DigestEvent nextEvent() throws IOException {
        if (state == State.BEFORE) {
            state = State.WITHIN;
            return new DigestStart(header, Optional.empty());
        }
        if (state == State.AFTER) {
            return null;
        }
        return ready.isEmpty() ? read() : ready.poll();
    }

    private DigestEvent read() throws IOException {
        if (open == null) {
            if (!sources.hasNext()) {
                state = State.AFTER;
                return new DigestEnd();
            }
            open = sources.next().open();
            return begin(DigestEvents.start(open));
        }
        DigestEvent event = open.next();
        if (event == null) {
            throw new IllegalStateException("a merged digest ends without DigestEnd");
        }
        if (event instanceof DigestEnd) {
            closeSource();
            return new SectionEnd();
        }
        return withoutSpan(anchors.event(event));
    }

    private DigestEvent begin(DigestStart start) {
        String name = name(start.header());
        anchors = new AnchorPrefixer(name + '.');
        DigestHeader merged = anchors.header(start.header());
        if (!merged.introduction().isEmpty()) {
            ready.add(new ItemEvent(new Prose(merged.introduction()), Optional.empty()));
        }
        Heading heading = merged.heading()
                .map(title -> new Heading(title.level(), title.children(), name))
                .orElseGet(() -> Heading.of(1, name, name));
        return new SectionStart(
                new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.of(heading)), Optional.empty());
    }

    /** A name that no other merged digest has: its week if it has one. */
    private String name(DigestHeader merged) {
        String week = merged.week().map(IsoWeek::toString).orElse("digest").toLowerCase(Locale.ROOT);
        String name = week;
        for (int count = 2; !names.add(name); count++) {
            name = week + '-' + count;
        }
        return name;
    }

    /** A span is a position in one source; the merged digest has several sources. */
    private static DigestEvent withoutSpan(DigestEvent event) {
        if (event instanceof SectionStart start) {
            return new SectionStart(start.header(), Optional.empty());
        }
        return event instanceof ItemEvent item ? new ItemEvent(item.item(), Optional.empty()) : event;
    }

    @Override
    public void close() throws IOException {
        state = State.CLOSED;
        closeSource();
    }

    private void closeSource() throws IOException {
        DigestReader closing = open;
        open = null;
        if (closing != null) {
            closing.close();
        }
    }
}
