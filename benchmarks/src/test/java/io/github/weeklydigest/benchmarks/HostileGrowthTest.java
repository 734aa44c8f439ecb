package io.github.weeklydigest.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.benchmarks.HostileGrowth.Finding;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.HostileDocument;
import io.github.weeklydigest.testdata.HostileDocument.Section;
import io.github.weeklydigest.testdata.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No document costs more than in proportion to its length: the steps and allocations for n, 2n and 4n repetitions are counted, for
 * each kind of block in each kind of section, and for drawn documents; {@code -Dtests.seed=} draws others.
 */
class HostileGrowthTest {
    /** Short, because there are thousands of documents; {@link HostileGrowth#main} takes longer ones. */
    private static final int LENGTH = 1_000;

    /** Long enough to find quadratic work, which takes longest itself. */
    private static final int QUADRATIC_LENGTH = LENGTH / 2;

    private static final int DRAWN = CaseShare.count(400, 4);

    private static final HostileGrowth GROWTH = new HostileGrowth(LENGTH);

    @Test
    void checksEachKindOfBlockInProportionToItsLength() {
        List<HostileDocument> documents =
                HostileDocument.ofOneKind(HostileGrowth.sections()).toList();
        assertThat(CaseShare.ofEach(documents, 5).stream()
                        .map(document -> GROWTH.measure(document, "check"))
                        .flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void processesDrawnDocumentsInProportionToTheirLength() {
        long seed = Seeds.first();
        Random random = new Random(seed);
        List<Section> sections = HostileGrowth.sections();
        List<String> works = GROWTH.works();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            HostileDocument document = HostileDocument.random(sections, random);
            GROWTH.measure(document, works.get(i % works.size())).ifPresent(findings::add);
        }
        assertThat(findings).as("-Dtests.seed=%d", seed).isEmpty();
    }

    /** Documents that took quadratic time once. */
    @ParameterizedTest
    @CsvSource({
        "check, 'this-week-in-rust, entry', # <long>\\n\\n, ```\\na\\n```\\n\\n### b\\n\\n, ''",
        "vault, Just For Fun, '', #### a\\n\\n, ''",
        "check, article, '[a](b) by ', ：, ''",
        "atom, article, 'A @b 2026-03-01 ', www., ''",
        "markdown, podcasts, '> [!NOTE] ', 'http://x.example/b ', ''",
        "read, 'mdh, entry', '', <figure>\\n\\n, ''",
        "draft, text without a title, '# a', -, ''",
        "label-in-vault, text without a title, a, /, b",
        "raw-html-to-markdown, text without a title, <!--, -->, \\nb",
    })
    void processesFormerlyQuadraticDocumentsInProportionToTheirLength(
            String work, String name, String prefix, String unit, String suffix) {
        Section section = HostileGrowth.sections().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        HostileDocument document = new HostileDocument(
                section,
                prefix.replace("\\n", "\n").replace("<long>", HostileDocument.LONG_TEXT),
                unit.replace("\\n", "\n"),
                suffix.replace("\\n", "\n"));
        assertThat(GROWTH.measure(document, work)).isEmpty();
    }

    @Test
    void knowsAllFormats() {
        assertThat(GROWTH.works())
                .contains(
                        "check",
                        "read",
                        "draft",
                        "label-in-vault",
                        "raw-html-to-markdown",
                        "json-back",
                        "markdown-back",
                        "site",
                        "index",
                        "vault",
                        "html",
                        "json",
                        "jsonl",
                        "markdown",
                        "atom",
                        "rss",
                        "json-feed",
                        "bibtex",
                        "csl-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "pattern", "search", "list", "copies"})
    void findsQuadraticWork(String name) {
        HostileDocument document = new HostileDocument(new Section("", Optional.empty(), ""), "", "ab", "");
        HostileGrowth growth = new HostileGrowth(Quadratic.class, QUADRATIC_LENGTH);
        assertThat(growth.measure(document, name)).isPresent();
        assertThat(growth.measure(document, "linear")).isEmpty();
    }

    /** Work that grows with the square of the document's length, each kind in another way. */
    public static final class Quadratic implements Function<String, List<String>> {
        private static final Pattern TRAILING = Pattern.compile("[ab]+c");

        @Override
        public List<String> apply(String order) {
            String[] parts = order.split("\n", 3);
            String text = parts[2];
            List<String> results = new ArrayList<>();
            switch (parts[0]) {
                case "loop" -> results.add("" + pairs(text));
                case "pattern" -> results.add("" + TRAILING.matcher(text).find());
                case "search" -> {
                    for (int i = text.indexOf('b'); i >= 0; i = text.indexOf('b', i + 1)) {
                        results.add("" + text.indexOf('c', i));
                    }
                }
                case "list" -> {
                    for (int i = 0; i < text.length(); i++) {
                        results.add(0, "");
                    }
                }
                case "copies" -> {
                    String copy = "";
                    for (int i = 0; i < text.length(); i++) {
                        copy += text.charAt(i);
                    }
                    results.add(copy);
                }
                default -> text.chars().forEach(c -> results.add("" + c));
            }
            return results;
        }

        private static int pairs(String text) {
            int pairs = 0;
            for (int i = 0; i < text.length(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs += text.charAt(i) == text.charAt(j) ? 1 : 0;
                }
            }
            return pairs;
        }
    }
}
