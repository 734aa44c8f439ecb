package io.github.weeklydigest.render.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the violations; of each clause the first one seen. */
final class Findings {
    private final List<Violation> violations = new ArrayList<>();

    /** A check that may throw what the renderer throws. */
    interface Check {
        void run() throws Exception;
    }

    void add(Clause clause, String finding) {
        if (none(clause)) {
            violations.add(new Violation(clause, finding));
        }
    }

    /** Adds a violation if something is not so. */
    void expect(Clause clause, boolean kept, String finding) {
        if (!kept) {
            add(clause, finding);
        }
    }

    /** Runs a check. Anything that it throws counts as a violation of the clause. */
    void guard(Clause clause, String what, Check check) {
        try {
            check.run();
        } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
            add(clause, what + " threw " + thrown);
        }
    }

    boolean none() {
        return violations.isEmpty();
    }

    boolean none(Clause clause) {
        return violations.stream().noneMatch(violation -> violation.clause() == clause);
    }

    List<Violation> inOrder() {
        return violations.stream()
                .sorted(Comparator.comparing(Violation::clause))
                .toList();
    }
}
