package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Resolution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The headings of the document, if they can be known before they are read. They are found when a form first asks for one,
 * because many documents have no links to headings. Not thread-safe; one per document.
 */
public final class KnownHeadings {
    private final boolean known;
    private final Supplier<List<String>> titles;
    private @Nullable Anchors anchors;

    private KnownHeadings(boolean known, Supplier<List<String>> titles) {
        this.known = known;
        this.titles = titles;
    }

    /** No heading is known. */
    public static KnownHeadings none() {
        return new KnownHeadings(false, List::of);
    }

    /** The headings with these titles, in order. */
    public static KnownHeadings of(Supplier<List<String>> titles) {
        return new KnownHeadings(true, titles);
    }

    /**
     * The anchors of the headings.
     *
     * @param titles the title of the heading with each anchor
     * @param anchors the anchor of the last heading with each title, white space aside
     */
    private record Anchors(Map<String, String> titles, Map<String, String> anchors) {
        static Anchors of(List<String> headings) {
            Map<String, String> titles = new HashMap<>();
            Map<String, String> anchors = new HashMap<>();
            Slugger slugger = new Slugger();
            for (String title : headings) {
                String anchor = slugger.anchor(title);
                titles.put(anchor, title);
                anchors.put(HeadingText.key(title), anchor);
            }
            return new Anchors(titles, anchors);
        }
    }

    private Anchors anchors() {
        Anchors found = anchors;
        if (found == null) {
            found = Anchors.of(titles.get());
            anchors = found;
        }
        return found;
    }

    /** Whether an anchor is that of a heading. */
    Resolution resolution(Optional<String> anchor) {
        if (anchor.isEmpty()) {
            return Resolution.DANGLING;
        }
        if (!known) {
            return Resolution.UNKNOWN;
        }
        return anchors().titles.containsKey(anchor.get()) ? Resolution.RESOLVED : Resolution.DANGLING;
    }

    /** The title of the heading with an anchor. */
    Optional<String> title(String anchor) {
        return Optional.ofNullable(anchors().titles.get(anchor));
    }

    /** The anchor of the heading with a title, white space aside. */
    Optional<String> anchor(String title) {
        return Optional.ofNullable(anchors().anchors.get(HeadingText.key(title)));
    }
}
