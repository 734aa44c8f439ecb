package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.DigestParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticFixturesTest {
    static List<Fixture> fixtures() throws IOException {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void spansExactlyTheCulpritsWithEachLineEnd(Fixture fixture) throws IOException {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            Fixture variant = fixture.withLineEnd(lineEnd);
            assertThat(variant.found(DigestParser::openText))
                    .as("line end of " + lineEnd.length() + " ending in U+"
                            + (int) lineEnd.charAt(lineEnd.length() - 1))
                    .isEqualTo(variant.culprits());
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void findsTheSameWithoutTheLastLineEnd(Fixture fixture) throws IOException {
        Fixture variant = fixture.withoutLastLineEnd();
        assertThat(variant.found(DigestParser::openText)).isEqualTo(variant.culprits());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void findsTheSameBehindAByteOrderMark(Fixture fixture) throws IOException {
        Fixture variant = fixture.behind("\uFEFF");
        assertThat(variant.found(DigestParser::openText)).isEqualTo(variant.culprits());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void findsTheSameInSourcesThatAreReadOnce(Fixture fixture) throws IOException {
        assertThat(fixture.found((parser, text) -> parser.open(new StringReader(text))))
                .isEqualTo(fixture.culprits());
        assertThat(fixture.found(
                        (parser, text) -> parser.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(fixture.culprits());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void countsLinesAndColumnsAsOffsets(Fixture fixture) throws IOException {
        for (Diagnostic finding : fixture.findings()) {
            SourceSpan span = finding.span();
            String before = fixture.text().substring(0, (int) span.offset());
            assertThat(span.line())
                    .isEqualTo((int) before.chars().filter(c -> c == '\n').count() + 1);
            assertThat(span.column()).isEqualTo(before.length() - before.lastIndexOf('\n'));
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysInOneVisibleLineWhatIsWrong(Fixture fixture) throws IOException {
        for (Diagnostic finding : fixture.findings()) {
            // One message names all profiles that were tried.
            boolean namesProfiles = finding.code().equals(DiagnosticCode.NOT_A_DIGEST.id());
            assertThat(finding.message())
                    .hasSizeLessThan(namesProfiles ? 600 : 300)
                    .matches(message -> message.codePoints().noneMatch(DiagnosticFixturesTest::isInvisible));
        }
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SPACE_SEPARATOR && codePoint != ' ' && codePoint != 0x3000;
    }
}
