package io.github.weeklydigest.parser.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The slices of the scanner equal those of commonmark-java's parse of the whole document. */
class DifferentialTest {
    private static final int RANDOM_CASES = CaseShare.count(25_000, 3);

    private static final List<UnaryOperator<String>> VARIANTS = List.of(
            text -> text,
            text -> text.replace("\n", "\r\n"),
            text -> text.replace('\n', '\r'),
            String::stripTrailing,
            text -> '\uFEFF' + text,
            text -> text.replace("\n", "\n\n"),
            text -> "> " + text.replace("\n", "\n> "),
            text -> "- " + text.replace("\n", "\n  "),
            text -> "1.\t" + text.replace("\n", "\n\t"),
            text -> "# h\n" + text + "\n# i\n" + text);

    @TestFactory
    Stream<DynamicTest> handWrittenCasesAreEqualInAllVariants() throws IOException {
        String all;
        try (InputStream resource = DifferentialTest.class.getResourceAsStream("/scan/cases.md")) {
            assertThat(resource).isNotNull();
            all = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] cases = all.split("(?m)^§ ");
        assertThat(cases).hasSizeGreaterThan(30);
        return Stream.of(cases).skip(1).map(DifferentialTest::test);
    }

    private static DynamicTest test(String source) {
        int name = source.indexOf('\n');
        String body = source.substring(name + 1);
        return DynamicTest.dynamicTest(source.substring(0, name), () -> {
            for (UnaryOperator<String> variant : VARIANTS) {
                assertEqual(variant.apply(body), "the case");
                assertEqual(variant.apply(body), EmphasisRule.CJK_FRIENDLY, "the case with emphasis for CJK");
            }
            // Each line alone, and with the next one.
            String[] lines = body.split("\n", -1);
            for (int i = 0; i + 1 < lines.length; i++) {
                assertEqual(lines[i], "a line");
                assertEqual(lines[i] + '\n' + lines[i + 1] + '\n', "two lines");
            }
        });
    }

    @Test
    void underlinedHeadingsWithANulAreEqual() {
        assertEqual("a\0 ##\n---\n\n\u000Ba\0 #\n===\n\n# a\0 #\n", "number signs at the ends");
    }

    @Test
    void addressesInAngleBracketsWithANulAreEqual() {
        assertEqual("<http://a.b/\0> <mailto:a@b.c\0> <a\0> <\0>\n", "addresses");
    }

    /** A run of more than two pairs with none, but commonmark-java then finds fewer openers before it. */
    @Test
    void runsOfTildesAreEqual() {
        String[] pieces = {"~", "~~", "~~~", "~~~~", "a", " ", "*", "。"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8 * 8 * 8 * 8 * 8; i++) {
            text.append('x');
            for (int rest = i + (1 << 15); rest > 1; rest /= 8) {
                text.append(pieces[rest % 8]);
            }
            text.append("\n\n");
            if (i % 512 == 511) {
                assertEqual(text.toString(), "runs of tildes");
                text.setLength(0);
            }
        }
    }

    /** In labels it is the same as U+FFFD. */
    @Test
    void referencesWithANulToADefinitionBelowAreEqual() {
        for (String label : List.of("a\0", "a\uFFFD")) {
            assertEqual("[a\0] [x][a\0] [a\uFFFD]\n\n# h\n\n[" + label + "]: /x\n", label);
        }
    }

    @Test
    void randomDocumentsAreEqual() {
        for (int i = 0; i < RANDOM_CASES; i++) {
            assertEqual(new RandomMarkdown(new Random(Seeds.of(i))).next(), "-Dtests.seed=" + Seeds.of(i));
        }
    }

    @Test
    void randomDocumentsAreEqualWithEmphasisForCjk() {
        for (int i = 0; i < RANDOM_CASES / 10; i++) {
            String text = new RandomMarkdown(new Random(Seeds.of(i))).next();
            assertEqual(text, EmphasisRule.CJK_FRIENDLY, "-Dtests.seed=" + Seeds.of(i));
        }
    }

    @Test
    void oneByteAtATimeMakesNoDifference() throws IOException {
        for (int i = 0; i < RANDOM_CASES / 10; i++) {
            byte[] bytes = new RandomMarkdown(new Random(Seeds.of(i))).next().getBytes(StandardCharsets.UTF_8);
            String slow = slices(new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(length, 1));
                }
            });
            assertThat(slow)
                    .as("-Dtests.seed=%d, one byte at a time", Seeds.of(i))
                    .isEqualTo(slices(new ByteArrayInputStream(bytes)));
        }
    }

    @Test
    void documentsLongerThanTheBufferAreEqual() {
        for (int i = 0; i < 20; i++) {
            RandomMarkdown documents = new RandomMarkdown(new Random(Seeds.of(i)));
            StringBuilder text = new StringBuilder();
            while (text.length() < 150_000) {
                text.append(documents
                                .next()
                                .replace("[a]:", "[a]")
                                .replace("```", "``")
                                .replace("~~~", "~"))
                        .append("\n\n# next\n");
            }
            assertEqual(text.toString(), "-Dtests.seed=" + Seeds.of(i));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "digest.corpus", matches = ".+")
    void realWeeksAreEqual() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("digest.corpus")))) {
            List<Path> weeks =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(weeks).isNotEmpty();
            weeks.forEach(week -> assertEqual(read(week), week.toString()));
        }
    }

    private static String slices(InputStream bytes) throws IOException {
        try (Sources.Source source = Sources.of(bytes, ParseLimits.defaults())) {
            return Comparison.slices(source);
        }
    }

    private static void assertEqual(String text, String what) {
        assertEqual(text, EmphasisRule.COMMON_MARK, what);
    }

    private static void assertEqual(String text, EmphasisRule rule, String what) {
        assertThat(Comparison.actual(text, rule)).as("%s: %s", what, text).isEqualTo(Comparison.expected(text, rule));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
