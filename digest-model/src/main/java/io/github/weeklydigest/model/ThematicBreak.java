package io.github.weeklydigest.model;

/**
 * A thematic break ({@code ---}).
 *
 * @since 0.1
 */
public record ThematicBreak() implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitThematicBreak(this);
    }
}
