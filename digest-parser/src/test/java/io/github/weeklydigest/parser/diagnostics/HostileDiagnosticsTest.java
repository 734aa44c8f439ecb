package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.ParseLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to keep the checks busy ends soon; a quadratic check would take minutes. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class HostileDiagnosticsTest {
    private static final int LONGEST_LINE = 60_000;
    private static final String HEAD = "# 2026 年第 10 周技术阅读汇总\n\n## 有趣的事与物\n\n### 其他\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[a]]] ",
                "[[ *a* ",
                "] *a* ",
                "[a](#b ",
                "**“a”**b",
                "`a ``b ",
                "@*a* ",
                "_{a}_ ",
                "aaaa*",
                "[](",
                "<x>",
                "&nope;",
                "a\\",
                "~a ",
                "[a]（http"
            })
    void checksLongLinesInLinearTime(String piece) throws IOException {
        String line = piece.repeat(LONGEST_LINE / piece.length());
        assertThat(findings(HEAD + "#### A\n\n" + line + "\n")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '- [[a]]：b\\n'          | duplicate-source
            '- a\\nb\\n'             | lazy-list-line
            '#### A\\n\\n'           | duplicate-anchor
            '> [!NOTE\\n> a\\n\\n'   | unclosed-callout
            '[[a]]] x\\n\\n'         | stray-bracket
            '[a](#b)\\n\\n'          | dangling-link
            """)
    void reportsEachOfManyFindings(String lines, String code) throws IOException {
        int count = 20_000;
        assertThat(findings(HEAD + lines.replace("\\n", "\n").repeat(count)))
                .filteredOn(finding -> finding.code().equals(code))
                .hasSizeGreaterThanOrEqualTo(count - 1);
    }

    private static List<Diagnostic> findings(String text) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        Fixture.drain(DigestParser.builder()
                .limits(ParseLimits.defaults().withMaxFindings(Integer.MAX_VALUE))
                .failNever()
                .onDiagnostic(findings::add)
                .build()
                .openText(text));
        return findings;
    }
}
