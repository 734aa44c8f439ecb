package io.github.weeklydigest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestIdsTest {
    private static final DigestHeader FULL = DigestHeader.builder()
            .week(new IsoWeek(2026, 10))
            .issueNumber(306)
            .published(LocalDate.of(2025, 12, 17))
            .language("zh-CN")
            .build();

    @Test
    void prefersTheWeekThenTheIssueThenTheDay() {
        assertThat(DigestIds.ofDigest(FULL)).isEqualTo("2026-W10.zh-CN");
        assertThat(DigestIds.ofIssue(FULL)).isEqualTo("2026-W10");
        DigestHeader numbered = FULL.toBuilder().week(Optional.empty()).build();
        assertThat(DigestIds.ofDigest(numbered)).isEqualTo("issue-306");
        DigestHeader dated = DigestHeader.builder()
                .published(LocalDate.of(2025, 12, 17))
                .language("en")
                .build();
        assertThat(DigestIds.ofDigest(dated)).isEqualTo("2025-12-17");
        assertThat(DigestIds.ofDigest(DigestHeader.of("Title", "title"))).isEqualTo("undated");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2026-W10.en",
        "zh-Hant-TW, 2026-W10.zh-Hant-TW",
        "../../x, 2026-W10.x",
        "汉, 2026-W10",
        "'', 2026-W10"
    })
    void takesFromTheLanguageOnlyWhatAFileNameMayHave(String language, String id) {
        assertThat(DigestIds.ofDigest(FULL.toBuilder().language(language).build()))
                .isEqualTo(id);
    }

    @Test
    void appendsThePlaceOfSectionsAndItems() throws IOException {
        SectionHeader header = new SectionHeader(SectionKind.CATEGORY, Optional.of("generative-ai"), Optional.empty());
        SectionHeader odd = new SectionHeader(SectionKind.OTHER, Optional.of("Not a/segment"), Optional.empty());
        Article article = Article.builder().build();
        Digest digest = new Digest(
                FULL,
                List.of(
                        new Section(header, List.of(article, Quotation.builder().build(), article)),
                        new Section(header, List.of()),
                        new Section(odd, List.of())));
        DigestIds ids = new DigestIds();
        List<String> found = new ArrayList<>();
        DigestReader reader = DigestReader.of(digest);
        for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
            String id = ids.next(event);
            if (!(event instanceof SectionEnd || event instanceof DigestEnd)) {
                found.add(id);
            }
        }
        assertThat(found)
                .containsExactly(
                        "2026-W10.zh-CN",
                        "2026-W10.zh-CN/generative-ai",
                        "2026-W10.zh-CN/generative-ai/article.1",
                        "2026-W10.zh-CN/generative-ai/quotation.1",
                        "2026-W10.zh-CN/generative-ai/article.2",
                        "2026-W10.zh-CN/generative-ai.2",
                        "2026-W10.zh-CN/other");
        assertThatIllegalStateException().isThrownBy(() -> new DigestIds().next(new SectionEnd()));
    }

    @Test
    void knowsTheParent() {
        assertThat(DigestIds.parentOf("2026-W10.en/collection/article.1")).hasValue("2026-W10.en/collection");
        assertThat(DigestIds.parentOf("2026-W10.en")).isEmpty();
    }
}
