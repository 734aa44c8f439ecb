package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.render.OptionKey;
import java.io.IOException;

/** What it means not to set an option. */
final class DefaultChecks {
    private final Subject subject;
    private final Findings findings;

    DefaultChecks(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void run() {
        findings.guard(Clause.OPTION_DEFAULTS, "rendering without options", () -> {
            String expected = subject.rendered(SampleDigests.everyElement());
            for (OptionKey<?> key : subject.provider().options()) {
                if (!subject.options().keys().contains(key)) {
                    findings.guard(
                            Clause.OPTION_DEFAULTS,
                            "setting " + key + " to its default",
                            () -> defaultValue(key, expected));
                }
            }
        });
    }

    private <T> void defaultValue(OptionKey<T> key, String expected) throws IOException {
        Subject explicit = new Subject(subject.provider(), subject.options().with(key, key.defaultValue()));
        String seen = explicit.rendered(SampleDigests.everyElement());
        findings.expect(
                Clause.OPTION_DEFAULTS,
                expected.equals(seen),
                key.name() + '=' + key.defaultValue() + ' ' + Difference.between(expected, seen));
    }
}
