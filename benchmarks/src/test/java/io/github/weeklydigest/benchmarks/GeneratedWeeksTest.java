package io.github.weeklydigest.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.testdata.SampleDigests;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parser reads generated weeks as what they were written as; else the benchmarks would measure something else. */
class GeneratedWeeksTest {
    /** Gaps that real weeks have as often. */
    private static final Set<String> AS_IN_REAL_WEEKS =
            Set.of("article-without-source", "empty-section", "post-without-link", "source-without-body");

    private final SampleDigests digests = SampleDigests.seeded(Seeds.first());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyUnitIsAnItemAndNothingIsFound(int index) throws IOException {
        String week = digests.week(index);
        List<Diagnostic> findings = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        try (DigestReader events =
                DigestParser.create().onDiagnostic(findings::add).openText(week)) {
            for (DigestEvent event = events.next(); event != null; event = events.next()) {
                if (event instanceof ItemEvent unit) {
                    title(unit.item()).ifPresent(titles::add);
                }
            }
        }
        assertThat(findings)
                .filteredOn(finding -> !AS_IN_REAL_WEEKS.contains(finding.code()))
                .isEmpty();
        assertThat(titles).isEqualTo(unitHeadings(week)).isNotEmpty();
    }

    private static Optional<String> title(Item item) {
        Optional<Heading> heading = Optional.empty();
        if (item instanceof Article article) {
            heading = article.heading();
        } else if (item instanceof Conversation posts) {
            heading = posts.heading();
        }
        return heading.map(Heading::text);
    }

    private static List<String> unitHeadings(String week) {
        boolean inFence = false;
        List<String> headings = new ArrayList<>();
        for (String line : week.lines().toList()) {
            inFence ^= line.startsWith("```");
            if (!inFence && line.startsWith("#### ")) {
                headings.add(line.substring(5));
            }
        }
        return headings;
    }
}
