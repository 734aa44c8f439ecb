package io.github.weeklydigest.diagnostic;

import java.io.Serializable;
import java.util.Objects;

/**
 * A finding: a problem in a document that its author or user should know.
 *
 * @param code its stable code, in kebab case
 * @param severity how much it matters
 * @param message one sentence: what was found and what to do
 * @param span the position of the text that causes it
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
