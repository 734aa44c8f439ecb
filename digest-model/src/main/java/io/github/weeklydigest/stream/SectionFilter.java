package io.github.weeklydigest.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the start of a section back until the section is known to be wanted; an unwanted section leaves no event.
 *
 * <p>Holds at most one event for each open section.
 */
abstract class SectionFilter extends ForwardingReader {
    private final List<SectionStart> open = new ArrayList<>();
    private final Deque<DigestEvent> ready = new ArrayDeque<>();
    private int shown;

    SectionFilter(DigestReader source) {
        super(source);
    }

    /** A section begins; returns whether it is wanted even if nothing in it is. */
    abstract boolean enters(SectionStart section);

    /** Whether the items of the innermost open section are wanted. */
    abstract boolean wantsItems();

    /** The innermost open section ends. */
    abstract void leaves();

    @Override
    protected final @Nullable DigestEvent read() throws IOException {
        while (ready.isEmpty()) {
            DigestEvent event = source().next();
            if (event == null) {
                return null;
            }
            take(event);
        }
        return ready.poll();
    }

    private void take(DigestEvent event) {
        if (event instanceof SectionStart start) {
            open.add(start);
            if (enters(start)) {
                show();
            }
        } else if (event instanceof ItemEvent) {
            if (wantsItems()) {
                show();
                ready.add(event);
            }
        } else if (event instanceof SectionEnd) {
            leaves();
            open.remove(open.size() - 1);
            if (shown > open.size()) {
                shown = open.size();
                ready.add(event);
            }
        } else {
            ready.add(event);
        }
    }

    private void show() {
        ready.addAll(open.subList(shown, open.size()));
        shown = open.size();
    }
}
