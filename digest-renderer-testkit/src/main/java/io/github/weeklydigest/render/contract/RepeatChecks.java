package io.github.weeklydigest.render.contract;

import java.util.Locale;
import java.util.TimeZone;

/** A digest with all there is rendered, again, and elsewhere in the world. */
final class RepeatChecks {
    private final Subject subject;
    private final Findings findings;

    RepeatChecks(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    /** Returns every element as it is rendered, with which the other checks compare; empty if that fails. */
    String first() {
        StringBuilder rendered = new StringBuilder();
        findings.guard(
                Clause.EVERY_ELEMENT,
                "rendering every element",
                () -> rendered.append(subject.rendered(SampleDigests.everyElement())));
        return rendered.toString();
    }

    void run(String first) {
        findings.guard(Clause.EVERY_ELEMENT, "rendering every element", () -> {
            for (int i = 0; i < 5; i++) {
                String next = subject.rendered(SampleDigests.everyElement());
                findings.expect(
                        Clause.DETERMINISTIC, first.equals(next), "another time " + Difference.between(first, next));
            }
        });
        if (findings.none(Clause.EVERY_ELEMENT) && findings.none(Clause.DETERMINISTIC)) {
            elsewhere("ar-EG-u-nu-arab", "Pacific/Kiritimati", first);
            elsewhere("tr-TR", "Pacific/Pago_Pago", first);
        }
    }

    private void elsewhere(String language, String zone, String here) {
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            findings.guard(Clause.LOCALE, "rendering with the locale " + language, () -> {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                String there = subject.rendered(SampleDigests.everyElement());
                findings.expect(
                        Clause.LOCALE,
                        here.equals(there),
                        "with the locale " + language + " and the time zone " + zone + " it "
                                + Difference.between(here, there));
            });
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }
}
