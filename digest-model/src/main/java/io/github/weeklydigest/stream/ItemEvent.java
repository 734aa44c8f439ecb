package io.github.weeklydigest.stream;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Item;
import java.util.Objects;
import java.util.Optional;

/**
 * An item of the innermost open section.
 *
 * @param item the item, complete
 * @param span its position including its heading, if the stream comes from a text
 * @since 0.1
 */
public record ItemEvent(Item item, Optional<SourceSpan> span) implements DigestEvent {
    public ItemEvent {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(span, "span");
    }
}
