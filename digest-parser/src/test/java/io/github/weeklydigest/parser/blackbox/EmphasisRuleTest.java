package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmphasisRuleTest {
    private static final String BEFORE = "# 2025 年第 20 周\n\n## 专题\n\n### 甲\n\n";
    private static final DigestParser COMMON_MARK =
            DigestParser.builder().failNever().build();
    private static final DigestParser FRIENDLY = DigestParser.builder()
            .failNever()
            .emphasis(EmphasisRule.CJK_FRIENDLY)
            .build();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/spec/emphasis.txt", delimiter = '|', quoteCharacter = '\u0001')
    void readsEmphasisByTheRule(String markdown, String commonMark, String friendly) throws IOException {
        assertThat(inlines(COMMON_MARK, markdown)).isEqualTo(commonMark);
        assertThat(inlines(FRIENDLY, markdown)).isEqualTo(friendly == null ? commonMark : friendly);
    }

    /** What has to be left to commonmark-java is read by the same rule. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/spec/emphasis.txt", delimiter = '|', quoteCharacter = '\u0001')
    void readsItInAnyCompany(String markdown, String commonMark, String friendly) throws IOException {
        String company = "~~x~~ <b> ![a [b](c)](d) ";

        assertThat(inlines(FRIENDLY, company + markdown)).endsWith(' ' + (friendly == null ? commonMark : friendly));
    }

    /** A definition of a link makes commonmark-java read the whole slice. */
    @Test
    void keepsPlacesInASliceThatCommonMarkReads() throws IOException {
        String markdown = BEFORE + "**“引”**中。\n\n[x]: https://example.org\n\n正文 [x]。\n\n### 乙\n\n**“引”**中 [x]。\n";

        assertThat(EventDump.of(FRIENDLY.openText(markdown)).replaceAll("⟨/?strong ?|⟩|\\*", ""))
                .isEqualTo(EventDump.of(COMMON_MARK.openText(markdown)).replaceAll("⟨/?strong ?|⟩|\\*", ""));
        assertThat(EventDump.of(FRIENDLY.openText(markdown))).contains("⟨strong “引”⟩中。");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.github.weeklydigest.parser.blackbox.NothingLostTest#seeds")
    void losesNothing(long seed) throws IOException {
        String markdown = RandomWeeks.of(seed);

        try (DigestReader reader = FRIENDLY.openText(markdown)) {
            ModelText.check(reader, markdown);
        }
    }

    private static String inlines(DigestParser parser, String markdown) throws IOException {
        Digest digest = parser.parseText(BEFORE + markdown + "\n");
        Article article = digest.articles().get(0);
        return InlineDump.of(((Paragraph) article.body().get(0)).children());
    }
}
