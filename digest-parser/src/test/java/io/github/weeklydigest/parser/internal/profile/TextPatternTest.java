package io.github.weeklydigest.parser.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "(a|aa)+$",
                "(a*)*b",
                "(?:a|b)*",
                "((?:a{2,})+)+",
                "(?:(?:ab)+c)*",
                "(.*)\\1",
                "(?<x>a)\\k<x>",
                "a(?=b)",
                "(?<!a)b",
                "(a",
                "a)",
                "[a",
                "a{2",
                "((((((((((((((((((((((a))))))))))))))))))))))"
            })
    void rejectsPatternsThatCanRecurse(String regex) {
        assertThatIllegalArgumentException().isThrownBy(() -> TextPattern.of(regex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*a*a*a*a*a*a*a*a*a*a*a*b",
                ".*.*.*.*.*=.*",
                "\\s*\\s*\\s*\\s*\\s*x",
                "(?:a?){100}a{100}b",
                "(?:a|a|a|a){100}b",
                "[ab]*[ac]*[ad]*[ae]*[af]*z"
            })
    void givesUpInsteadOfStalling(String regex) {
        TextPattern pattern = TextPattern.of(regex);
        String text = "a".repeat(100_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(pattern.find(text)).isEmpty();
            assertThat(pattern.findAtStart(text)).isEmpty();
            assertThat(pattern.matches(text)).isFalse();
        });
    }

    @Test
    void findsNamedGroups() {
        TextPattern pattern = TextPattern.of("(?i)issue\\s+(?<number>\\d+)(?:,\\s*(?<year>\\d{4}))?");

        assertThat(pattern.find("The Issue 12 of us").orElseThrow().group("number"))
                .hasValue("12");
        assertThat(pattern.find("issue 12").orElseThrow().group("year")).isEmpty();
        assertThat(pattern.find("issue 12").orElseThrow().group("other")).isEmpty();
        assertThat(pattern.find("no")).isEmpty();
    }

    @Test
    void seesTheStartOfLongTextsOnly() {
        TextPattern pattern = TextPattern.of("x");

        assertThat(pattern.find("a".repeat(TextPattern.MAX_TEXT - 1) + 'x')).isPresent();
        assertThat(pattern.find("a".repeat(TextPattern.MAX_TEXT) + 'x')).isEmpty();
    }
}
