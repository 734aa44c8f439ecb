package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Options and what is created with them. */
final class OptionChecks {
    private final Subject subject;
    private final Findings findings;

    OptionChecks(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void run() {
        for (OptionKey<?> key : subject.provider().options()) {
            findings.expect(
                    Clause.OPTION_NAMES,
                    key.name().startsWith(subject.provider().format() + '.'),
                    "the option " + key);
            findings.expect(
                    Clause.OPTION_DESCRIPTIONS, !key.description().isBlank(), "the option " + key + " has none");
            values(key);
        }
        findings.guard(
                Clause.OPTION_VALUES,
                "create",
                () -> findings.expect(Clause.OPTION_VALUES, subject.renderer() != null, "create returned null"));
    }

    private <T> void values(OptionKey<T> key) {
        texts(key).forEach(text -> {
            RenderOptions options = subject.options().with(key, key.parse(text));
            try {
                findings.expect(
                        Clause.OPTION_VALUES,
                        subject.provider().create(options) != null,
                        "create returned null for " + key.name() + '=' + text);
            } catch (IllegalArgumentException valuesDontGoTogether) {
                return;
            } catch (RuntimeException | LinkageError thrown) {
                findings.add(Clause.OPTION_VALUES, "create threw " + thrown + " for " + key.name() + '=' + text);
            }
        });
    }

    /** Returns the values of an option that has few of them. */
    private static Stream<String> texts(OptionKey<?> key) {
        if (key.type() == Boolean.class) {
            return Stream.of("true", "false");
        }
        if (key.type() == Integer.class) {
            return Arrays.stream(key.values().split("\\.\\."));
        }
        Object[] constants = key.type().getEnumConstants();
        return constants == null
                ? Stream.of()
                : Arrays.stream(constants)
                        .map(constant -> ((Enum<?>) constant)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
    }
}
