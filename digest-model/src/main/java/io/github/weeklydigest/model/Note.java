package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A remark that is set apart from the text: a callout ({@code > [!NOTE]}), or a plain quote before an article's body
 * in which the curator comments.
 *
 * @param kind the lower-case name of the callout, such as {@code note} or {@code warning}; {@link #QUOTE} for a plain quote
 * @param children its content, without the marker
 * @since 0.1
 */
public record Note(String kind, List<Block> children) implements Block {
    public Note {
        Objects.requireNonNull(kind, "kind");
        children = List.copyOf(Objects.requireNonNull(children, "children"));
    }

    /** The kind of a note that is a plain quote. */
    public static final String QUOTE = "quote";

    /** {@return what it says, as plain text} */
    public String plainText() {
        return PlainText.ofBlocks(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitNote(this);
    }
}
