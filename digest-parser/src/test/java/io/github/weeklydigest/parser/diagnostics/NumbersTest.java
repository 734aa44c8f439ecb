package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of any length, wherever a digest may have one, is read or stays text. */
class NumbersTest {
    private static final String PROFILE = """
            name: numbers
            language: en
            metadata:
              week:
                - heading: 'Week (?<week>\\d*) of (?<year>\\d*)'
              period:
                paragraph: 'from (?<startMonth>\\w*)/(?<startDay>\\d*) to (?<endDay>\\d*)(?: in (?<endYear>\\d*))?'
            entries:
              - form: contents
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00",
                "1",
                "13",
                "99",
                "0000",
                "9999",
                "99999",
                "20251301",
                "2147483647",
                "2147483648",
                "4294967296",
                "9223372036854775807",
                "9223372036854775808",
                "18446744073709551616",
                "99999999999999999999999999",
                "١٢",
                "𝟗𝟗"
            })
    void readsANumberOfAnyLength(String number) throws IOException {
        String text = """
                # 2026 年第 N 周

                以下为 2026 年第 N 周（N 月 N 日至 N 月 N 日）的内容。

                ## 有趣的事与物

                ### 图书

                - [[N.N 甲]]：文。
                - [N.Nv乙N](https://arxiv.org/abs/N.NvN)
                - [[N_N-WN_丙#N]]

                ## 摘录

                K @some [N-N-N](https://x.com/some/status/N)

                > 文

                K @some [N:N AM · May N, N](https://twitter.com/some/status/N)

                > 文

                N. &#N; 文 &#xN;
                """;
        assertThat(findings(DigestParser.builder(), text.replace("N", number))).isNotNull();
        assertThat(findings(
                        DigestParser.builder(),
                        text.replace("第 N 周", "N 年第 N 周").replace("N", number)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "7", "53", "2020", "99999999999", "9223372036854775808", "١٢"})
    void readsANumberOfAnyLengthByAnyProfile(String number) throws IOException {
        DigestParser.Builder builder =
                DigestParser.builder().profiles(List.of(Profile.read(new StringReader(PROFILE))));
        for (String template : List.of(
                "# Week N of N\n\nfrom N/N to N\n",
                "# Week 7 of 2020\n\nfrom N/N to N in N\n",
                "# Week 7 of 2020\n\nfrom 12/1 to 2 in N\n",
                "# Week 7 of 2020\n\nfrom feb/N to 2\n")) {
            assertThat(findings(builder, template.replace("N", number))).isNotNull();
        }
    }

    private static List<Diagnostic> findings(DigestParser.Builder builder, String text) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        Fixture.drain(builder.failNever().onDiagnostic(findings::add).build().openText(text));
        return findings;
    }
}
