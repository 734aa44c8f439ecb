package io.github.weeklydigest.stream;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.DigestHeader;
import java.util.Objects;
import java.util.Optional;

/**
 * The first event of a stream.
 *
 * @param header everything before the first section
 * @param span its position, if the stream comes from a text
 * @since 0.1
 */
public record DigestStart(DigestHeader header, Optional<SourceSpan> span) implements DigestEvent {
    public DigestStart {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(span, "span");
    }
}
