package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsLimitTest {
    private static final int LIMIT = 5;
    private static final String TITLE = "# 2026 年第 10 周技术阅读汇总\n\n";
    private static final String HEAD = TITLE + "## 有趣的事与物\n\n### 其他\n\n#### 一\n\n[源](https://example.com)\n\n";

    /** One warning. */
    private static final String TILDES = "半 ~路~ 上\n\n";

    /** Another warning, of what reads the source. */
    private static final String DEEP = "> ".repeat(10) + "深\n\n";

    @Test
    void reportsAllUpToTheLimit() throws IOException {
        assertThat(codes(limited(), HEAD + TILDES.repeat(LIMIT)))
                .hasSize(LIMIT)
                .containsOnly(DiagnosticCode.SINGLE_TILDE.id());
    }

    @Test
    void reportsThatThereAreMoreAtTheFirstLeftOut() throws IOException {
        String text = HEAD + TILDES.repeat(LIMIT) + "半 ~途~ 中\n\n" + TILDES;
        List<Diagnostic> findings = new ArrayList<>();
        read(limited().onDiagnostic(findings::add), text);
        assertThat(findings).hasSize(LIMIT + 1);
        Diagnostic last = findings.get(LIMIT);
        assertThat(last.code()).isEqualTo(DiagnosticCode.TOO_MANY_FINDINGS.id());
        assertThat(last.severity()).isEqualTo(Severity.WARNING);
        assertThat(last.message()).contains("more than 5 findings").contains("ParseLimits.withMaxFindings");
        assertThat(Fixture.spanned(text, last)).isEqualTo("~途~");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a\n",
                "a\n---\n",
                "半 ~路~ 上\n\n",
                "- 半 ~路~ 上\n",
                "半 ~路~ 上 ",
                "[一处](#nowhere)\n\n",
                "[[a]]] x\n\n",
                "#### [去](ftp:x)\n\n> a\nb\n\n",
                "> > > > > > > > > > a\n\n#### b\n\n"
            })
    void leavesOutWhatIsBehindTheLimitWhereverItStands(String piece) throws IOException {
        String text = HEAD + piece.repeat(40);
        ParseLimits nested = ParseLimits.defaults().withMaxNesting(3);
        List<Diagnostic> all = new ArrayList<>();
        List<Diagnostic> some = new ArrayList<>();
        DigestParser parser =
                DigestParser.builder().limits(nested).onDiagnostic(all::add).build();
        DigestParser limited = DigestParser.builder()
                .limits(nested.withMaxFindings(LIMIT))
                .onDiagnostic(some::add)
                .build();

        read(parser, text);
        read(limited, text);

        assertThat(all).hasSizeGreaterThan(LIMIT);
        assertThat(some).hasSize(LIMIT + 1).startsWith(all.subList(0, LIMIT).toArray(Diagnostic[]::new));
        assertThat(some.get(LIMIT).span()).isEqualTo(all.get(LIMIT).span());
        assertThat(some.get(LIMIT).code()).isEqualTo(DiagnosticCode.TOO_MANY_FINDINGS.id());
    }

    @Test
    void countsWhatIsWrongWithTheSourceItself() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < 2 * LIMIT; i++) {
            text.append("文\n\n" + DEEP + "\n#### ")
                    .append(i)
                    .append("\n\n[源](https://example.com/")
                    .append(i)
                    .append(")\n\n");
        }
        List<Diagnostic> findings = new ArrayList<>();
        ParseLimits limits = ParseLimits.defaults().withMaxNesting(3).withMaxFindings(LIMIT);
        read(DigestParser.builder().limits(limits).onDiagnostic(findings::add).build(), text + TILDES);
        assertThat(findings)
                .extracting(Diagnostic::code)
                .hasSize(LIMIT + 1)
                .startsWith(Collections.nCopies(LIMIT, DiagnosticCode.NESTING_TOO_DEEP.id())
                        .toArray(String[]::new))
                .endsWith(DiagnosticCode.TOO_MANY_FINDINGS.id());
    }

    @Test
    void reportsEachErrorBehindTheLimit() throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        DigestParser parser = DigestParser.builder()
                .limits(ParseLimits.defaults().withMaxFindings(LIMIT))
                .failNever()
                .onDiagnostic(findings::add)
                .build();
        drain(parser.open(malformed()));
        assertThat(findings)
                .extracting(Diagnostic::code)
                .hasSize(LIMIT + 3)
                .endsWith(
                        DiagnosticCode.TOO_MANY_FINDINGS.id(),
                        DiagnosticCode.MALFORMED_UTF8.id(),
                        DiagnosticCode.MALFORMED_UTF8.id());
    }

    @Test
    void endsAtAnErrorBehindTheLimit() {
        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(() -> drain(limited().onDiagnostic(finding -> {}).open(malformed())))
                .satisfies(end -> assertThat(end.diagnostic().code()).isEqualTo(DiagnosticCode.MALFORMED_UTF8.id()));
    }

    @Test
    void doesNotCountErrors() throws IOException {
        List<String> codes = new ArrayList<>();
        String text = "没有标题\n\n".repeat(2) + TILDES.repeat(LIMIT);
        DigestParser parser = DigestParser.builder()
                .limits(ParseLimits.defaults().withMaxFindings(LIMIT))
                .failNever()
                .onDiagnostic(finding -> codes.add(finding.code()))
                .build();
        read(parser, text);
        assertThat(codes).hasSize(LIMIT + 1).startsWith(DiagnosticCode.NOT_A_DIGEST.id());
        assertThat(codes).doesNotContain(DiagnosticCode.TOO_MANY_FINDINGS.id());
    }

    @Test
    void endsWhereWarningsDoAsTheyMayBeLeftOut() {
        String infos = HEAD + "#### 空\n\n#### 白\n\n".repeat(LIMIT);
        DigestParser strict = DigestParser.builder()
                .limits(ParseLimits.defaults().withMaxFindings(1))
                .failOn(Severity.WARNING)
                .onDiagnostic(finding -> {})
                .build();
        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(() -> read(strict, infos))
                .satisfies(end -> assertThat(end.diagnostic().code()).isEqualTo(DiagnosticCode.TOO_MANY_FINDINGS.id()));
    }

    @Test
    void doesNotCountWhatNobodyGets() throws IOException {
        StringBuilder infos = new StringBuilder(HEAD);
        for (int i = 0; i < 3 * LIMIT; i++) {
            infos.append("#### 空 ").append(i).append("\n\n");
        }
        DigestParser strict = DigestParser.builder()
                .limits(ParseLimits.defaults().withMaxFindings(LIMIT))
                .failOn(Severity.WARNING)
                .build();
        assertThat(read(strict, infos.toString())).isNotEmpty();
        assertThatExceptionOfType(DigestParseException.class)
                .isThrownBy(() -> read(strict, infos + TILDES))
                .satisfies(end -> assertThat(end.diagnostic().code()).isEqualTo(DiagnosticCode.SINGLE_TILDE.id()));
    }

    @ParameterizedTest
    @EnumSource(Bodies.class)
    void givesTheSameEventsBehindTheLimit(Bodies bodies) throws IOException {
        for (Fixture fixture : Fixture.all()) {
            String text = fixture.text() + TILDES + fixture.text() + "\n- a\nb\n\n#### 二\n\n[[甲]]：乙\n";
            DigestParser plain =
                    DigestParser.builder().bodies(bodies).failNever().build();
            DigestParser limited = DigestParser.builder()
                    .bodies(bodies)
                    .failNever()
                    .limits(ParseLimits.defaults().withMaxFindings(1))
                    .onDiagnostic(finding -> {})
                    .build();
            assertThat(read(limited, text)).as(fixture.code()).isEqualTo(read(plain, text));
        }
    }

    @Test
    void countsForEachOfManyDocumentsAtOnce() throws Exception {
        DigestParser parser = limited();
        String text = HEAD + TILDES.repeat(LIMIT);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String more = i % 2 == 0 ? text : text + TILDES;
                all.add(threads.submit(() -> codes(parser, more)));
            }
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).get()).hasSize(i % 2 == 0 ? LIMIT : LIMIT + 1);
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void refusesALimitBelowOne(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParseLimits.defaults().withMaxFindings(limit));
    }

    @Test
    void keepsTheLimitWhereOthersAreSet() {
        ParseLimits limits = ParseLimits.defaults()
                .withMaxFindings(LIMIT)
                .withMaxDocumentBytes(1)
                .withMaxLineBytes(2)
                .withMaxSliceBytes(3)
                .withMaxInlineLength(4)
                .withMaxNesting(6);
        assertThat(limits)
                .isEqualTo(ParseLimits.builder()
                        .maxNesting(6)
                        .maxInlineLength(4)
                        .maxSliceBytes(3)
                        .maxLineBytes(2)
                        .maxDocumentBytes(1)
                        .maxFindings(LIMIT)
                        .build())
                .hasSameHashCodeAs(limits.toBuilder().build())
                .hasToString(limits.toBuilder().build().toString())
                .isNotEqualTo(limits.withMaxExpansion(8))
                .isNotEqualTo(limits.withMaxSliceParts(8));
        assertThat(ParseLimits.defaults().maxFindings()).isEqualTo(10_000);
    }

    private static DigestParser limited() {
        return DigestParser.builder()
                .limits(ParseLimits.defaults().withMaxFindings(LIMIT))
                .build();
    }

    /** Two sections with invalid UTF-8 after more findings than the limit. */
    private static InputStream malformed() {
        String start = HEAD + TILDES.repeat(LIMIT + 3) + "#### 二\n\n[源](https://example.com/b)\n\n文\n\n#### 三\n\n";
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\u00e9\n\n#### x\n\n\u00e9\n".getBytes(Charset.forName("ISO-8859-1"));
        byte[] all = new byte[head.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return new ByteArrayInputStream(all);
    }

    private static List<String> codes(DigestParser parser, String text) throws IOException {
        List<String> codes = new ArrayList<>();
        read(parser.onDiagnostic(finding -> codes.add(finding.code())), text);
        return codes;
    }

    private static List<DigestEvent> read(DigestParser parser, String text) throws IOException {
        return drain(parser.open(new StringReader(text)));
    }

    private static List<DigestEvent> drain(DigestReader opened) throws IOException {
        List<DigestEvent> events = new ArrayList<>();
        try (DigestReader reader = opened) {
            for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
                events.add(event);
            }
        }
        return events;
    }
}
