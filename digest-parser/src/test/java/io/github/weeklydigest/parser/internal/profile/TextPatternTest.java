package io.github.weeklydigest.parser.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.testdata.Seeds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                "a*a*a*a*a*a*a*a*a*a*a*a*[bc]",
                ".*.*.*.*.*[=].*",
                "\\s*\\s*\\s*\\s*\\s*[x]",
                "(?:a?){100}a{100}[b]",
                "(?:a|a|a|a){100}[b]",
                "[ab]*[ac]*[ad]*[ae]*[af]*[z]"
            })
    void givesUpInsteadOfStalling(String regex) {
        TextPattern pattern = TextPattern.of(regex);
        String text = "a".repeat(100_000);

        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            assertThat(pattern.find(text)).isEmpty();
            assertThat(pattern.findAtStart(text)).isEmpty();
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

    @Test
    void skipsOnlyTextsThatCannotMatch() {
        List<String> pieces = List.of(
                "a", "b", "ab", "🚀", "\\.", "\\b", "[ab]", "(?:a|b)", "(?:ab)", "(?i)", "(?<x>b)", "|", "^", "$", ".",
                " ");
        List<String> repetitions = List.of("", "", "", "*", "+", "?", "{0,2}", "{2}", "+?");
        Random random = new Random(Seeds.first());
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder regex = new StringBuilder();
            for (int piece = random.nextInt(5); piece >= 0; piece--) {
                regex.append(pieces.get(random.nextInt(pieces.size())))
                        .append(repetitions.get(random.nextInt(repetitions.size())));
            }
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(6); piece > 0; piece--) {
                text.append(List.of("a", "b", "A", "🚀", ".", " ").get(random.nextInt(6)));
            }
            TextPattern pattern;
            try {
                pattern = TextPattern.of(regex.toString());
            } catch (IllegalArgumentException rejected) {
                continue;
            }
            Matcher expected = Pattern.compile(regex.toString()).matcher(text);
            Optional<String> match = expected.find() ? Optional.of(expected.group()) : Optional.empty();
            found += match.isPresent() ? 1 : 0;
            assertThat(pattern.find(text.toString()).map(TextPattern.TextMatch::text))
                    .as("'%s' in '%s', -Dtests.seed=%d", regex, text, Seeds.first())
                    .isEqualTo(match);
        }
        assertThat(found).isGreaterThan(1_000);
    }
}
