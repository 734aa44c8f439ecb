package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.blackbox.RandomIssues.Sample;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.SampleIssues.Issue;
import io.github.weeklydigest.testdata.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties that hold for every built-in profile, on random issues that are written by its rules. */
class ProfilePropertiesTest {
    private static final int EACH = CaseShare.count(12, 3);

    /** The samples whose entries are counted: so many that chance does not change the result. */
    private static final int COUNTED = 100;

    static List<Sample> samples() {
        return RandomIssues.samples(EACH);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheSameFromEverySource(Sample sample, @TempDir Path folder) throws IOException {
        Issue issue = sample.issue();
        byte[] bytes = issue.text().getBytes(StandardCharsets.UTF_8);
        DigestParser parser = parser(sample).build();
        List<DigestEvent> expected = events(parser.open(new ByteArrayInputStream(bytes), issue.name()));
        Path file = folder.resolve(issue.name());
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);

        assertThat(events(parser.open(new StringReader(issue.text()), issue.name())))
                .isEqualTo(expected);
        assertThat(events(parser.open(new ThrottledReader(issue.text()), issue.name())))
                .isEqualTo(expected);
        assertThat(events(parser.open(file))).hasSameSizeAs(expected);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findingsNeverChangeWhatIsRead(Sample sample) throws IOException {
        Issue issue = sample.issue();
        List<Diagnostic> findings = new ArrayList<>();

        List<DigestEvent> checked = events(
                parser(sample).onDiagnostic(findings::add).build().open(new StringReader(issue.text()), issue.name()));

        assertThat(checked)
                .isEqualTo(events(parser(sample).build().open(new StringReader(issue.text()), issue.name())));
        assertThat(findings)
                .allSatisfy(finding -> assertThat(
                                finding.span().offset() + finding.span().length())
                        .isLessThanOrEqualTo(issue.text().length()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void outlineEqualsWholeReadingWithoutText(Sample sample) throws IOException {
        Issue issue = sample.issue();
        DigestParser outline = parser(sample).bodies(Bodies.OMITTED).build();

        assertThat(events(outline.open(new StringReader(issue.text()), issue.name())))
                .isEqualTo(OmittedBodiesTest.withoutBodies(
                        events(parser(sample).build().open(new StringReader(issue.text()), issue.name()))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itemsFollowOneAnotherInTheSource(Sample sample) throws IOException {
        Issue issue = sample.issue();
        SourceSpan before = new SourceSpan(1, 1, 1, 1, 0, 0);
        for (DigestEvent event : events(parser(sample).build().open(new StringReader(issue.text()), issue.name()))) {
            if (event instanceof ItemEvent item) {
                SourceSpan span = item.span().orElseThrow();
                assertThat(span.offset()).isGreaterThanOrEqualTo(before.offset());
                assertThat(span.offset() + span.length())
                        .isLessThanOrEqualTo(issue.text().length());
                assertThat(line(issue.text(), span.offset())).isEqualTo(span.line());
                before = span;
            }
        }
    }

    @Test
    void samplesHaveEntriesOfEveryProfile() {
        Map<String, Long> articles = RandomIssues.samples(COUNTED).stream()
                .collect(Collectors.groupingBy(
                        sample -> sample.profile().name(),
                        Collectors.summingLong(sample -> articles(sample).count())));

        assertThat(articles)
                .allSatisfy((profile, count) -> assertThat(count)
                        .as("%s from -Dtests.seed=%d", profile, Seeds.first())
                        .isGreaterThan(COUNTED / 4));
    }

    private static Stream<Article> articles(Sample sample) {
        Issue issue = sample.issue();
        try {
            return events(parser(sample).build().open(new StringReader(issue.text()), issue.name())).stream()
                    .filter(ItemEvent.class::isInstance)
                    .map(event -> ((ItemEvent) event).item())
                    .filter(Article.class::isInstance)
                    .map(Article.class::cast);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static long line(String text, long offset) {
        return text.substring(0, (int) offset).chars().filter(c -> c == '\n').count() + 1;
    }

    private static DigestParser.Builder parser(Sample sample) {
        return DigestParser.builder().profiles(List.of(sample.profile())).failNever();
    }

    private static List<DigestEvent> events(DigestReader opened) throws IOException {
        List<DigestEvent> events = new ArrayList<>();
        try (DigestReader reader = opened) {
            for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
                events.add(event);
            }
        }
        return events;
    }
}
