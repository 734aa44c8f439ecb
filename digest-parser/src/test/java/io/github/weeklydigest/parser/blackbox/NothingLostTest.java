package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.SampleDigests;
import io.github.weeklydigest.testdata.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All visible text of a source is in the digest, once and in order, and nothing else is. */
class NothingLostTest {
    private static final DigestParser PARSER =
            DigestParser.builder().failNever().build();

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForTheRulesOfTheFormat(SpecCase spec) throws IOException {
        check(spec.markdown());
    }

    static List<SpecCase> rules() throws IOException {
        return SpecCase.all();
    }

    @ParameterizedTest(name = "week {0}")
    @MethodSource("weeks")
    void holdsForDigestsWithTheStatisticsOfRealOnes(int week) throws IOException {
        check(SampleDigests.seeded(20).week(week));
    }

    static IntStream weeks() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest(name = "-Dtests.seed={0}")
    @MethodSource("seeds")
    void holdsForAnyRowOfConstructs(long seed) throws IOException {
        check(RandomWeeks.of(seed));
    }

    static LongStream seeds() {
        return Seeds.stream(150);
    }

    @ParameterizedTest
    @MethodSource("pages")
    @EnabledIfSystemProperty(named = Corpus.PROPERTY, matches = ".+")
    void holdsForRealWeeks(Path page) throws IOException {
        check(Files.readString(page));
    }

    static List<Path> pages() throws IOException {
        return System.getProperty(Corpus.PROPERTY) == null ? List.of(Path.of("absent")) : Corpus.pages();
    }

    @Test
    void noticesWhatIsLost() throws IOException {
        Digest digest = PARSER.parseText("# 2025 年第 20 周\n\n## 专题\n\n### 甲\n\n正文。\n");

        assertThatThrownBy(
                        () -> ModelText.check(DigestReader.of(digest), "# 2025 年第 20 周\n\n## 专题\n\n### 甲\n\n正文。更多。\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("更多");
    }

    @Test
    void noticesWhatIsInvented() throws IOException {
        Digest digest = PARSER.parseText("# 2025 年第 20 周\n\n## 专题\n\n### 甲\n\n正文。更多。\n");

        assertThatThrownBy(() -> ModelText.check(DigestReader.of(digest), "# 2025 年第 20 周\n\n## 专题\n\n### 甲\n\n正文。\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("更多");
    }

    private static void check(String markdown) throws IOException {
        try (DigestReader reader = PARSER.openText(markdown)) {
            ModelText.check(reader, markdown);
        }
    }
}
