package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Heading;
import java.util.HashMap;
import java.util.Map;

/** The anchors of a document: that of each heading, with a number after a repeated anchor. */
public final class Slugger {
    private final Map<String, Integer> occurrences = new HashMap<>();

    public String anchor(String title) {
        String plain = Heading.anchorOf(title);
        Integer before = occurrences.putIfAbsent(plain, 0);
        if (before == null) {
            return plain;
        }
        int count = before;
        String anchor;
        do {
            count++;
            anchor = plain + '-' + count;
        } while (occurrences.putIfAbsent(anchor, 0) != null);
        occurrences.put(plain, count);
        return anchor;
    }
}
