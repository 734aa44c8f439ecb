package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.ParseLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticThresholdTest {
    @Test
    void acceptsByDefaultWhatIsNoError() throws IOException {
        for (Fixture fixture : Fixture.all()) {
            if (code(fixture).severity() != Severity.ERROR) {
                assertThat(DigestParser.create().parseText(fixture.text()).sections())
                        .as(fixture.code())
                        .isNotNull();
            }
        }
    }

    @Test
    void endsAtTheFirstFindingThatIsSevereEnough() throws IOException {
        DigestParser strict = DigestParser.builder().failOn(Severity.INFO).build();
        for (Fixture fixture : Fixture.all()) {
            assertThatExceptionOfType(DigestParseException.class)
                    .as(fixture.code())
                    .isThrownBy(() -> strict.parseText(fixture.text()))
                    .satisfies(end -> assertThat(fixture.culprits().get(0))
                            .isEqualTo(fixture.code() + ": " + Fixture.spanned(fixture.text(), end.diagnostic())));
        }
    }

    @Test
    void endsNotAtALesserFinding() throws IOException {
        DigestParser parser = DigestParser.builder().failOn(Severity.WARNING).build();
        for (Fixture fixture : Fixture.all()) {
            if (code(fixture).severity() == Severity.INFO) {
                assertThat(parser.parseText(fixture.text()).header().week()).isPresent();
            }
        }
    }

    @Test
    void reportsBytesThatAreNoUtf8() throws IOException {
        byte[] bytes = "# 2026 年第 10 周".getBytes(Charset.forName("GBK"));
        List<Diagnostic> findings = new ArrayList<>();
        Fixture.drain(DigestParser.builder()
                .failNever()
                .onDiagnostic(findings::add)
                .build()
                .open(new ByteArrayInputStream(bytes)));
        assertThat(findings).extracting(Diagnostic::code).contains(DiagnosticCode.MALFORMED_UTF8.id());
    }

    @Test
    void reportsMarkupBeyondALimit() throws IOException {
        ParseLimits limits = ParseLimits.defaults().withMaxNesting(3).withMaxInlineLength(40);
        List<Diagnostic> findings = new ArrayList<>();
        Fixture.drain(DigestParser.builder()
                .limits(limits)
                .onDiagnostic(findings::add)
                .build()
                .openText("# 2026 年第 10 周\n\n" + "> ".repeat(20) + "太深\n\n" + "很长 ".repeat(20) + "\n"));
        assertThat(findings)
                .extracting(Diagnostic::code)
                .contains(DiagnosticCode.NESTING_TOO_DEEP.id(), DiagnosticCode.PARAGRAPH_TOO_LONG.id());
    }

    @Test
    void reportsADefinitionThatComesTooLate() throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        Fixture.drain(DigestParser.builder()
                .onDiagnostic(findings::add)
                .build()
                .open(new StringReader("# 2026 年第 10 周\n\n[一处][later]\n\n## 专题\n\n[later]: https://example.com\n")));
        assertThat(findings).extracting(Diagnostic::code).contains(DiagnosticCode.REFERENCE_UNRESOLVED.id());
    }

    @Test
    void reportsImagesWithoutFile(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("a b.png"));
        Path file = Files.writeString(
                folder.resolve("week.md"),
                "# 2026 年第 10 周\n\n![一](a%20b.png)![二](图/c.png?x)![三](https://example.com/d.png)![四](/e.png)\n",
                StandardCharsets.UTF_8);
        List<Diagnostic> findings = new ArrayList<>();
        Fixture.drain(DigestParser.builder().onDiagnostic(findings::add).build().open(file));
        assertThat(findings).extracting(Diagnostic::code).containsExactly(DiagnosticCode.MISSING_IMAGE.id());
        assertThat(findings.get(0).message()).contains("'图/c.png?x'");
    }

    @Test
    void reportsAnExceededLimit() {
        DigestParser parser = DigestParser.builder()
                .limits(ParseLimits.defaults().withMaxDocumentBytes(10))
                .failNever()
                .build();
        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(() -> parser.parseText("# 2026 年第 10 周技术阅读汇总\n"))
                .satisfies(end -> assertThat(end.diagnostic().code()).isEqualTo(DiagnosticCode.LIMIT_EXCEEDED.id()));
    }

    private static DiagnosticCode code(Fixture fixture) {
        return DiagnosticCode.valueOf(fixture.code().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
