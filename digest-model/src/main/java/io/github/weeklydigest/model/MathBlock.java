package io.github.weeklydigest.model;

import java.util.Objects;

/**
 * A displayed formula: a paragraph that contains only {@code $$tex$$}.
 *
 * @param tex its TeX source, without the dollar signs
 * @since 0.1
 */
public record MathBlock(String tex) implements Block {
    public MathBlock {
        Objects.requireNonNull(tex, "tex");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitMathBlock(this);
    }
}
