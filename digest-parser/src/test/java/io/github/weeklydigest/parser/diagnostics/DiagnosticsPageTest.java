package io.github.weeklydigest.parser.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.DiagnosticCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The codes, their page and their fixtures say the same. */
class DiagnosticsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");
    private static final Pattern ENTRY =
            Pattern.compile("^### `([^`]+)`\n\n(\\w+)\\. (.*?)(?=^##+ [`A-Z]|\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern EXAMPLE =
            Pattern.compile("^```markdown\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    /**
     * What shows only with other limits or in other sources than a text; {@link DiagnosticThresholdTest} and {@link
     * FindingsLimitTest} have these.
     */
    private static final Set<DiagnosticCode> NOT_IN_TEXT = EnumSet.of(
            DiagnosticCode.EXPANSION_TOO_LARGE,
            DiagnosticCode.MALFORMED_FRONT_MATTER,
            DiagnosticCode.LIMIT_EXCEEDED,
            DiagnosticCode.MALFORMED_UTF8,
            DiagnosticCode.MISSING_IMAGE,
            DiagnosticCode.NESTING_TOO_DEEP,
            DiagnosticCode.PARAGRAPH_TOO_LONG,
            DiagnosticCode.PATTERN_GAVE_UP,
            DiagnosticCode.PROFILE_MISMATCH,
            DiagnosticCode.REFERENCE_UNRESOLVED,
            DiagnosticCode.TOO_MANY_FINDINGS);

    @Test
    void hasAnEntryForEachCodeAndNoOther() throws IOException {
        assertThat(entries().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticCode.values())
                        .map(DiagnosticCode::id)
                        .toList());
    }

    @Test
    void hasAFixtureForEachCodeThatTextCanShow() throws IOException {
        assertThat(Fixture.all().stream().map(Fixture::code))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticCode.values())
                        .filter(code -> !NOT_IN_TEXT.contains(code))
                        .map(DiagnosticCode::id)
                        .toList());
    }

    @Test
    void statesTheSeverityOfEachCode() throws IOException {
        Map<String, Entry> entries = entries();
        for (DiagnosticCode code : DiagnosticCode.values()) {
            assertThat(entries.get(code.id()))
                    .extracting(Entry::severity)
                    .as(code.id())
                    .isEqualTo(code.severity().name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void hasAnExampleFromTheFixtureOfEachCode() throws IOException {
        Map<String, String> fixtures = Fixture.all().stream().collect(Collectors.toMap(Fixture::code, Fixture::text));
        Map<String, Entry> entries = entries();
        for (Map.Entry<String, String> fixture : fixtures.entrySet()) {
            Matcher example = EXAMPLE.matcher(entries.get(fixture.getKey()).text());
            assertThat(example.find()).as("an example of " + fixture.getKey()).isTrue();
            assertThat(fixture.getValue()).contains(unescaped(example.group(1).stripTrailing()));
        }
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
    }

    private record Entry(String severity, String text) {}

    private static Map<String, Entry> entries() throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Matcher matcher = ENTRY.matcher(Files.readString(PAGE, StandardCharsets.UTF_8));
        while (matcher.find()) {
            entries.put(matcher.group(1), new Entry(matcher.group(2), matcher.group(3)));
        }
        return entries;
    }
}
