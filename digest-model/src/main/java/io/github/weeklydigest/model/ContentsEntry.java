package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the table of contents.
 *
 * @param level how deep it is nested, from 1
 * @param label its text
 * @param anchor the fragment it links to; absent if the line has no link
 * @param resolution whether there is such a heading
 * @since 0.1
 */
public record ContentsEntry(int level, List<Inline> label, Optional<String> anchor, Resolution resolution) {
    public ContentsEntry {
        label = List.copyOf(Objects.requireNonNull(label, "label"));
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(resolution, "resolution");
    }

    /** {@return the label as plain text} */
    public String title() {
        return PlainText.of(label);
    }
}
