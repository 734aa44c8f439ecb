package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * A formula in a line of text: {@code $tex$} or {@code $$tex$$}.
 *
 * @param tex its TeX source, without the dollar signs
 * @param display whether it was written with two dollar signs
 * @since 0.1
 */
public record InlineMath(String tex, boolean display) implements Inline {
    public InlineMath {
        Objects.requireNonNull(tex, "tex");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitInlineMath(this);
    }
}
