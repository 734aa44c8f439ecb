package io.github.weeklydigest.render.contract;

import java.util.Objects;

/**
 * A violated clause of the renderer contract.
 *
 * @param clause the clause
 * @param finding what the renderer did, in plain words
 * @since 0.1
 */
public record Violation(Clause clause, String finding) {
    public Violation {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(finding, "finding");
    }

    /** {@return the clause's name, its sentence and what was seen} */
    @Override
    public String toString() {
        return clause.id() + ": " + clause.sentence() + " Seen: " + finding;
    }
}
