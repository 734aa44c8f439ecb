package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionItem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of a digest at hand. */
final class DigestWalk implements DigestReader {
    private final Digest digest;
    private final Deque<Iterator<? extends SectionItem>> open = new ArrayDeque<>();
    private final ReaderGuard guard = new ReaderGuard();
    private boolean started;
    private boolean closed;

    DigestWalk(Digest digest) {
        this.digest = digest;
    }

    @Override
    public @Nullable DigestEvent next() throws IOException {
        guard.enter();
        try {
            return read();
        } finally {
            guard.exit();
        }
    }

    private @Nullable DigestEvent read() throws IOException {
        if (closed) {
            throw new IOException("the digest reader is closed");
        }
        if (!started) {
            started = true;
            open.push(digest.sections().iterator());
            return new DigestStart(digest.header(), Optional.empty());
        }
        Iterator<? extends SectionItem> current = open.peek();
        if (current == null) {
            return null;
        }
        if (!current.hasNext()) {
            open.pop();
            return open.isEmpty() ? new DigestEnd() : new SectionEnd();
        }
        SectionItem next = current.next();
        if (next instanceof Section section) {
            open.push(section.items().iterator());
            return new SectionStart(section.header(), Optional.empty());
        }
        return new ItemEvent((Item) next, Optional.empty());
    }

    @Override
    public void close() {
        closed = true;
    }
}
