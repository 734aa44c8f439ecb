package io.github.weeklydigest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of titles, addresses and pages: papers, weeks, times. */
class ReferencesTest {
    @ParameterizedTest
    @CsvSource({
        "2505.04594v3 A title, 2505.04594v3",
        "2505.04594 A title, 2505.04594",
        "0704.0001, 0704.0001",
        "2505.04594v12, 2505.04594v12",
    })
    void aTitleBeginsWithThePaper(String title, String expected) {
        assertThat(ArxivId.findInTitle(title)).map(ArxivId::toString).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A 2505.04594", "2505.045945 x", "2505.045", "2505.04594x", "2505.04594v x", "12505.04594"})
    void anyOtherTitleNamesNoPaper(String title) {
        assertThat(ArxivId.findInTitle(title)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0704.0001 T, 0704.0001",
        "0712.9999v1 T, 0712.9999v1",
        "1412.7755 T, 1412.7755",
        "1501.00001 T, 1501.00001",
        "2612.12345v12, 2612.12345v12",
        "hep-th/9901001 T, hep-th/9901001",
        "hep-th/9901001v3 T, hep-th/9901001v3",
        "math.GT/0309136 T, math.GT/0309136",
        "cs/0703041v1 T, cs/0703041v1",
    })
    void findsNumbersOfEachScheme(String title, String expected) {
        assertThat(ArxivId.findInTitle(title)).map(ArxivId::toString).hasValue(expected);
        String number = title.split(" ")[0];
        assertThat(ArxivId.findInUri("https://arxiv.org/abs/" + number))
                .map(ArxivId::toString)
                .hasValue(expected);
        assertThat(ArxivId.findInUri("https://arxiv.org/pdf/" + number + ".pdf#page=2"))
                .map(ArxivId::toString)
                .hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026.0302",
                "2613.00001",
                "2600.00001",
                "2012.0302",
                "1412.12345",
                "1501.1234",
                "0703.0001",
                "0700.0001",
                "9912.12345",
                "0001.0001",
                "2505.04594v0",
                "2505.04594v12345",
                "hep-th/9913001",
                "hep-th/0704001",
                "hep-th/990100",
                "hep-th/99010011",
                "none/9901001",
                "math.gt/0309136",
                "math/0309136a"
            })
    void findsNoNumberThatArxivCannotHave(String number) {
        assertThat(ArxivId.findInTitle(number + " T")).isEmpty();
        assertThat(ArxivId.findInTitle(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026.0302",
                "2613.00001",
                "1412.12345",
                "1501.1234",
                "0703.0001",
                "hep-th/9913001",
                "none/9901001"
            })
    void findsNoNumberInAnAddressThatArxivCannotHave(String number) {
        assertThat(ArxivId.findInUri("https://arxiv.org/abs/" + number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/abs/2505.04594, 2505.04594",
        "http://arxiv.org/pdf/2505.04594v2.pdf, 2505.04594v2",
        "https://www.arxiv.org/html/2505.04594v1#S3, 2505.04594v1",
        "https://export.arxiv.org/format/2505.04594?x=y, 2505.04594",
    })
    void anAddressOnArxivNamesThePaper(String uri, String expected) {
        assertThat(ArxivId.findInUri(uri)).map(ArxivId::toString).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/abs/2505.04594",
                "https://arxiv.org/list/2505.04594",
                "https://arxiv.org/abs/2505.045945",
                "https://evil.example/?https://arxiv.org/abs/2505.04594",
                "arxiv.org/abs/2505.04594",
            })
    void anyOtherAddressNamesNoPaper(String uri) {
        assertThat(ArxivId.findInUri(uri)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2505.04594v3 T, https://arxiv.org/abs/2505.04594v2, 2505.04594v3",
        "2505.04594 T, https://arxiv.org/abs/2505.04594v2, 2505.04594v2",
        "2505.04594 T, https://arxiv.org/abs/2505.99999v2, 2505.04594",
        "2505.04594 T, https://example.org/, 2505.04594",
        "T, https://arxiv.org/abs/2505.04594v2, 2505.04594v2",
    })
    void aLinkTakesThePaperFromItsTitleAndTheVersionFromWhereItStands(String title, String uri, String expected) {
        assertThat(LinkSource.of(title, uri).arxiv()).map(ArxivId::toString).hasValue(expected);
    }

    @Test
    void anOrdinaryLinkNamesNoPaper() {
        assertThat(LinkSource.of("T", "https://example.org/").arxiv()).isEmpty();
        assertThat(new ArxivId("2505.04594", OptionalInt.of(3))).hasToString("2505.04594v3");
    }

    @ParameterizedTest
    @CsvSource({
        "2025W20, 2025-W20",
        "2025-W20, 2025-W20",
        "202505171230_2025W20_A title, 2025-W20",
        "2025W20_A title, 2025-W20",
    })
    void aPageNamesAWeek(String page, String expected) {
        assertThat(DigestReference.find(page, Optional.of("h")))
                .hasValue(new DigestReference(IsoWeek.parse(expected), Optional.of("h")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025W60", "2025W20 A title", "A 2025W20", "2025W2", "20250517_2025W20"})
    void anyOtherPageNamesNoWeek(String page) {
        assertThat(DigestReference.find(page, Optional.empty())).isEmpty();
    }

    @Test
    void aWikilinkIsPageAndHeading() {
        assertThat(WikiLink.of("page#heading#more"))
                .isEqualTo(new WikiLink("page", Optional.of("heading#more"), Optional.empty()));
        assertThat(WikiLink.of("page").heading()).isEmpty();
        assertThat(WikiLink.of("#heading").page()).isEmpty();
        for (String target : List.of("page#heading#more", "page", "#heading", "page#", "")) {
            assertThat(WikiLink.of(target).target()).isEqualTo(target);
        }
        assertThat(WikiLink.of("2025W20#h").digest()).isPresent();
    }

    @Test
    void aNoteOfTheCuratorsHasATimeStamp() {
        assertThat(source("202505171230_A note").noteTimestamp()).hasValue(LocalDateTime.of(2025, 5, 17, 12, 30));
        assertThat(source("202513171230_No month").noteTimestamp()).isEmpty();
        assertThat(source("A note").noteTimestamp()).isEmpty();
        assertThat(source("2505.04594v3 A paper").arxiv())
                .map(ArxivId::toString)
                .hasValue("2505.04594v3");
        assertThat(source("2025W20").digest()).isPresent();
        assertThat(new WikiSource("page", Optional.of("heading"), Optional.empty()).title())
                .isEqualTo("page#heading");
    }

    private static WikiSource source(String page) {
        return new WikiSource(page, Optional.empty(), Optional.empty());
    }

    @Test
    void aPostsTimeIsReadAsItIsWritten() {
        PostTime day = PostTime.of(LocalDate.of(2025, 5, 12));
        PostTime minute = new PostTime(LocalDate.of(2026, 4, 24), Optional.of(LocalTime.of(12, 37)));
        assertThat(day).hasToString("2025-05-12");
        assertThat(minute).hasToString("2026-04-24T12:37");
        assertThat(PostTime.parse(day.toString())).isEqualTo(day);
        assertThat(PostTime.parse(minute.toString())).isEqualTo(minute);
        assertThatThrownBy(() -> PostTime.parse("yesterday")).isInstanceOf(DateTimeParseException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "by somebody, somebody, false",
        "show：, show, true",
        "show:, show, true",
        "A name, A name, false",
    })
    void anAttributionIsANameBeforeOrBehind(String text, String name, boolean leading) {
        assertThat(new Attribution(text).name()).isEqualTo(name);
        assertThat(new Attribution(text).leading()).isEqualTo(leading);
    }

    @ParameterizedTest
    @CsvSource({
        "A Title, a-title",
        "生成式 AI, 生成式-ai",
        "What's new?, whats-new",
        "a_b-c  d, a_b-c--d",
        "C++ & C#, c--c",
        "İstanbul, i̇stanbul",
        "emoji 😀 x, emoji--x",
    })
    void aHeadingHasTheAnchorThatGithubGivesIt(String text, String expected) {
        assertThat(Heading.anchorOf(text)).isEqualTo(expected);
    }

    @Test
    void everyCharacterOfAnAnchorFollowsTheRule() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "aB" + (char) c + "中 9Z";
            StringBuilder expected = new StringBuilder();
            text.toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(point -> point == ' ' || point == '-' || isWordPart(point))
                    .map(point -> point == ' ' ? '-' : point)
                    .forEach(expected::appendCodePoint);
            assertThat(Heading.anchorOf(text)).as("U+%04X", c).isEqualTo(expected.toString());
        }
    }

    private static boolean isWordPart(int point) {
        int type = Character.getType(point);
        return Character.isAlphabetic(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.CONNECTOR_PUNCTUATION;
    }
}
