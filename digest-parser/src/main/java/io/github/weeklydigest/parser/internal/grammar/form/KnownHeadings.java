package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Resolution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headings of the document, if they are known before they are read. Immutable. */
public final class KnownHeadings {
    private final boolean known;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> anchors = new HashMap<>();

    private KnownHeadings(boolean known) {
        this.known = known;
    }

    /** No heading is known. */
    public static KnownHeadings none() {
        return new KnownHeadings(false);
    }

    /** The headings with these titles, in order. */
    public static KnownHeadings of(List<String> titles) {
        KnownHeadings headings = new KnownHeadings(true);
        Slugger slugger = new Slugger();
        for (String title : titles) {
            String anchor = slugger.anchor(title);
            headings.titles.put(anchor, title);
            headings.anchors.put(HeadingText.key(title), anchor);
        }
        return headings;
    }

    /** Whether an anchor is that of a heading. */
    Resolution resolution(Optional<String> anchor) {
        if (anchor.isEmpty()) {
            return Resolution.DANGLING;
        }
        if (!known) {
            return Resolution.UNKNOWN;
        }
        return titles.containsKey(anchor.get()) ? Resolution.RESOLVED : Resolution.DANGLING;
    }

    /** The title of the heading with an anchor. */
    Optional<String> title(String anchor) {
        return Optional.ofNullable(titles.get(anchor));
    }

    /** The anchor of the heading with a title, white space aside. */
    Optional<String> anchor(String title) {
        return Optional.ofNullable(anchors.get(HeadingText.key(title)));
    }
}
