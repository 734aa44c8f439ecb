package io.github.weeklydigest.parser.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The keys of texts. They are computed when the set is asked for one: most digests never ask. */
final class KeySet {
    private final UnaryOperator<String> keyOf;
    private final Set<String> keys = new HashSet<>();

    /** Texts whose keys are not in the set yet. */
    private final List<String> texts = new ArrayList<>();

    KeySet(UnaryOperator<String> keyOf) {
        this.keyOf = keyOf;
    }

    void add(String text) {
        texts.add(text);
    }

    /** Adds a text now, and returns whether no other one had its key. */
    boolean addFirst(String text) {
        fill();
        return keys.add(keyOf.apply(text));
    }

    boolean contains(String key) {
        fill();
        return keys.contains(key);
    }

    private void fill() {
        for (String text : texts) {
            keys.add(keyOf.apply(text));
        }
        texts.clear();
    }
}
