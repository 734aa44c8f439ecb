package io.github.weeklydigest.stream;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.SectionHeader;
import java.util.Objects;
import java.util.Optional;

/**
 * A section begins; the events up to its {@link SectionEnd} belong to it.
 *
 * @param header the kind and heading of the section
 * @param span the position of its heading, if the stream comes from a text
 * @since 0.1
 */
public record SectionStart(SectionHeader header, Optional<SourceSpan> span) implements DigestEvent {
    public SectionStart {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(span, "span");
    }
}
