package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * A paragraph.
 *
 * @param children its text
 * @since 0.1
 */
public record Paragraph(List<Inline> children) implements Block {
    public Paragraph {
        children = List.copyOf(Objects.requireNonNull(children, "children"));
    }

    /**
     * Returns a paragraph of plain text.
     *
     * @param text its text
     * @return the paragraph
     */
    public static Paragraph of(String text) {
        return new Paragraph(List.of(new Text(text)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitParagraph(this);
    }
}
