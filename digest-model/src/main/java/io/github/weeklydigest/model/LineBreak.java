package io.github.weeklydigest.model;

/**
 * A line break inside a paragraph.
 *
 * @param hard whether the break must be shown; a soft one only ends a line of the source
 * @since 0.1
 */
public record LineBreak(boolean hard) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitLineBreak(this);
    }
}
