package io.github.weeklydigest.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The items of a stream, read when they are asked for. */
final class ItemIterator implements Iterator<ItemInContext> {
    private final DigestReader reader;
    private final ItemContext context = new ItemContext();
    private @Nullable ItemInContext next;
    private boolean started;
    private boolean ended;

    ItemIterator(DigestReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !ended) {
                read();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return next != null;
    }

    private void read() throws IOException {
        DigestEvent event = started ? reader.next() : DigestEvents.start(reader);
        started = true;
        if (event == null) {
            ended = true;
        } else {
            next = context.next(event).orElse(null);
        }
    }

    @Override
    public ItemInContext next() {
        ItemInContext item = hasNext() ? next : null;
        if (item == null) {
            throw new NoSuchElementException("the digest has no more items");
        }
        next = null;
        return item;
    }
}
