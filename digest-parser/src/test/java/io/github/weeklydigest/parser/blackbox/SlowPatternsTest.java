package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns that take exponential or high polynomial time elsewhere do not stall the parser, wherever a profile has them. */
class SlowPatternsTest {
    private static final String PROFILE = """
            name: slow
            language: en
            identify:
              - heading: 'PATTERN'
              - heading: 'a'
            metadata:
              issue-number:
                - heading: '(?<number>\\d)PATTERN'
              published:
                - paragraph: '(?<year>\\d)(?<month>\\d)(?<day>\\d)PATTERN'
            sections:
              levels: 2
              ignore: ['/PATTERN/']
            entries:
              - form: heading
                level: 3
                sections: ['/PATTERN/']
              - form: paragraph
                marker: 'PATTERN'
              - form: list-item
                label: '(?<label>x)PATTERN'
                text: 'PATTERN|a'
                source: [leading-link, first-link]
                contributors:
                  - in: any
                    pattern: 'PATTERN(?<name>.)'
                    separator: 'PATTERN'
            """;

    // Classes of one character, because a text without a required word is not searched.
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
            a*a*a*a*a*a*a*a*a*a*a*a*[bc]   ¦ a
            .*.*.*.*.*[=].*                ¦ x
            \\s*\\s*\\s*\\s*\\s*[x]        ¦ " "
            (?:a?){100}a{100}[b]           ¦ a
            (?:a|a|a|a){100}[b]            ¦ a
            [ab]*[ac]*[ad]*[ae]*[af]*[z]   ¦ a
            (?:[a-z]{1,9} ?){1,90}[!]      ¦ ab
            (.*),(.*),(.*),(.*),(.*)[;]    ¦ ,
            """)
    void readsHostileIssueInTime(String pattern, String piece) throws IOException {
        String line = piece.repeat(6_000 / piece.length()) + "a";
        StringBuilder text = new StringBuilder("# a")
                .append(line)
                .append("\n\n1")
                .append(line)
                .append("\n\n");
        for (int i = 0; i < 3; i++) {
            text.append("## a")
                    .append(line)
                    .append("\n\n### [a](u)")
                    .append(line)
                    .append("\n\na");
            text.append(line)
                    .append("\n\n- [a](https://tea.example/")
                    .append(i)
                    .append(") ")
                    .append(line);
            text.append("\n\n");
        }
        String yaml = PROFILE.replace("PATTERN", pattern);
        DigestParser parser = DigestParser.builder()
                .profiles(List.of(Profile.read(new StringReader(yaml)), Profile.generic()))
                .failNever()
                .build();

        Digest digest =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> parser.parseText(text.toString()));

        assertThat(digest.sections()).hasSize(3);
    }
}
