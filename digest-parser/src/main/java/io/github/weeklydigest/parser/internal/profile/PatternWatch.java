package io.github.weeklydigest.parser.internal.profile;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Remembers which patterns of a profile gave up on a text. A profile is shared by all readers, and a reader reads each slice in
 * one thread, so each thread has a memory of its own. Thread-safe.
 */
public final class PatternWatch {
    private final ThreadLocal<Set<String>> places = ThreadLocal.withInitial(LinkedHashSet::new);
    private volatile boolean everGaveUp;

    /**
     * Remembers a pattern.
     *
     * @param place its line and key
     */
    void gaveUp(String place) {
        places.get().add(place);
        everGaveUp = true;
    }

    /** Whether a pattern ever gave up, in any thread. */
    public boolean everGaveUp() {
        return everGaveUp;
    }

    /** Returns line and key of each pattern that gave up in this thread since the last call. */
    public Set<String> take() {
        Set<String> taken = places.get();
        places.remove();
        return taken;
    }
}
