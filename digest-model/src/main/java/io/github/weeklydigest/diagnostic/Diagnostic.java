package io.github.weeklydigest.diagnostic;

import io.github.weeklydigest.stream.SourceSpan;
import java.io.Serializable;
import java.util.Objects;

/**
 * A finding: something that a user should know about a document.
 *
 * @param code its stable code, in kebab case
 * @param severity how much it matters
 * @param message one sentence: what was found and what to do
 * @param span the position of what is wrong
 * @since 0.1
 */
public record Diagnostic(String code, Severity severity, String message, SourceSpan span) implements Serializable {
    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(span, "span");
    }
}
