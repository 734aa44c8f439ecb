package io.github.weeklydigest.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A fenced or indented code block.
 *
 * @param info the info string after the fence
 * @param code its lines, each with its line feed
 * @since 0.1
 */
public record CodeBlock(Optional<String> info, String code) implements Block {
    public CodeBlock {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(code, "code");
    }

    /** {@return the language: the first word of the info string} */
    public Optional<String> language() {
        return info.map(text -> text.strip().split("\\s", 2)[0]).filter(word -> !word.isEmpty());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCodeBlock(this);
    }
}
