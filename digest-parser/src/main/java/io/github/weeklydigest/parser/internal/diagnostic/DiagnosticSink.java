package io.github.weeklydigest.parser.internal.diagnostic;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.DigestParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Passes findings to the listener, up to a limit, and stops parsing at one that is too severe. */
public final class DiagnosticSink {
    private final Optional<Severity> failOn;
    private final Optional<Consumer<Diagnostic>> listener;
    private final int limit;
    private int count;
    private Set<String> ignored = Set.of();

    /**
     * Creates the sink of one document.
     *
     * @param failOn the lowest severity that stops parsing
     * @param listener receives the findings, if present
     * @param limit how many findings other than errors are passed on
     */
    public DiagnosticSink(Optional<Severity> failOn, Optional<Consumer<Diagnostic>> listener, int limit) {
        this.failOn = failOn;
        this.listener = listener;
        this.limit = limit;
    }

    /** Whether findings of a severity have any effect; if not, the checks can be skipped. */
    public boolean wants(Severity severity) {
        return listener.isPresent() || failOn.isPresent() && severity.compareTo(failOn.get()) >= 0;
    }

    /** Leaves out findings with these codes from now on; errors are always reported. */
    public void ignore(Set<String> ids) {
        ignored = ids;
    }

    /** Whether so many findings were reported that only errors are reported from now on. */
    public boolean areTooMany() {
        return count > limit;
    }

    /** Reports a finding: each error, and the others up to the limit. */
    public void report(Diagnostic diagnostic) throws DigestParseException {
        if (!wants(diagnostic.severity())) {
            return;
        }
        if (diagnostic.severity() == Severity.ERROR) {
            handOn(diagnostic);
        } else if (!areTooMany() && !ignored.contains(diagnostic.code())) {
            count++;
            handOn(areTooMany() ? tooMany(diagnostic.span()) : diagnostic);
        }
    }

    /** Passes on a finding of a renderer, which never stops parsing and does not count. */
    public void forward(Diagnostic diagnostic) {
        listener.ifPresent(it -> it.accept(diagnostic));
    }

    private void handOn(Diagnostic diagnostic) throws DigestParseException {
        listener.ifPresent(it -> it.accept(diagnostic));
        if (failOn.isPresent() && diagnostic.severity().compareTo(failOn.get()) >= 0) {
            throw new DigestParseException(diagnostic);
        }
    }

    private Diagnostic tooMany(SourceSpan span) {
        DiagnosticCode code = DiagnosticCode.TOO_MANY_FINDINGS;
        String message = "more than " + limit + " findings: from here on only errors are reported; fix the"
                + " earlier findings first, or raise ParseLimits.withMaxFindings";
        return new Diagnostic(code.id(), code.severity(), message, span);
    }
}
