package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A heading.
 *
 * @param level 1 to 6
 * @param children its text
 * @param anchor the fragment that GitHub gives it, unique within the digest
 * @since 0.1
 */
public record Heading(int level, List<Inline> children, String anchor) {
    public Heading {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("level " + level + " is not from 1 to 6");
        }
        children = List.copyOf(children);
        Objects.requireNonNull(anchor, "anchor");
    }

    /**
     * A heading of plain text.
     *
     * @param level 1 to 6
     * @param text its text
     * @param anchor its fragment
     * @return the heading
     */
    public static Heading of(int level, String text, String anchor) {
        return new Heading(level, List.of(new Text(text)), anchor);
    }

    /** {@return its plain text} */
    public String text() {
        return PlainText.of(children);
    }
}
