package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.render.OptionKey;
import java.io.IOException;

/** What it means not to set an option. */
final class DefaultChecks {
    private final Subject subject;
    private final Findings findings;
    private final String everyElement;

    /**
     * The checks of one renderer.
     *
     * @param everyElement every element as the renderer writes it
     */
    DefaultChecks(Subject subject, Findings findings, String everyElement) {
        this.subject = subject;
        this.findings = findings;
        this.everyElement = everyElement;
    }

    void run() {
        findings.guard(Clause.OPTION_DEFAULTS, "rendering without options", () -> {
            for (OptionKey<?> key : subject.provider().options()) {
                if (!subject.options().keys().contains(key)) {
                    findings.guard(
                            Clause.OPTION_DEFAULTS, "setting " + key + " to its default", () -> defaultValue(key));
                }
            }
        });
    }

    private <T> void defaultValue(OptionKey<T> key) throws IOException {
        Subject explicit = new Subject(subject.provider(), subject.options().with(key, key.defaultValue()));
        String seen = explicit.rendered(SampleDigests.everyElement());
        findings.expect(
                Clause.OPTION_DEFAULTS,
                everyElement.equals(seen),
                key.name() + '=' + key.defaultValue() + ' ' + Difference.between(everyElement, seen));
    }
}
