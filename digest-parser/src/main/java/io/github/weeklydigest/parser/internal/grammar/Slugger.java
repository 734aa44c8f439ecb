package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Heading;
import java.util.HashMap;
import java.util.Map;

/** The anchors of a document: that of each heading, with a number behind an anchor that was there before. */
final class Slugger {
    private final Map<String, Integer> occurrences = new HashMap<>();

    String anchor(String title) {
        String plain = Heading.anchorOf(title);
        String anchor = plain;
        int count = occurrences.getOrDefault(plain, -1);
        while (occurrences.containsKey(anchor)) {
            count++;
            anchor = plain + '-' + count;
        }
        if (count >= 0) {
            occurrences.put(plain, count);
        }
        occurrences.put(anchor, 0);
        return anchor;
    }
}
