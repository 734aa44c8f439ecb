package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each value of an option makes of the page. */
class OptionValuesTest {
    private static final String WEEK = """
            # 2025 年第 20 周技术阅读汇总

            [English](README.md) | 简体中文

            以下为 2025 年 第 20 周（5 月 12 日至 5 月 18 日）期间的内容。

            ## 有趣的事与物

            ### 软件与开发

            #### 标题

            [A tool](https://tool.example/a)

            ![远](https://pictures.example/far.png)

            ![近](near.png)

            公式 $x^2$，按 <kbd>K</kbd>、<mark>M</mark>、<sup>1</sup>、<sub>2</sub>、<br>、<sub class="a">3</sub>、<b>4</b>，见 [别处](../other.md)。
            """;

    private static Document page(String... options) {
        return Pages.parsed(week(), options);
    }

    private static Digest week() {
        try {
            return DigestParser.create().parseText(WEEK);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String policy(Document page) {
        return page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    }

    @Test
    void imagesAreLoadedWhenTheyComeIntoView() {
        Document page = page();

        assertThat(page.select("img").eachAttr("src")).containsExactly("https://pictures.example/far.png", "near.png");
        assertThat(page.select("img").eachAttr("alt")).containsExactly("远", "近");
        assertThat(page.select("img").eachAttr("loading")).containsExactly("lazy", "lazy");
        assertThat(policy(page)).contains("img-src 'self' https: http:");
    }

    @Test
    void imagesOfOtherHostsBecomeLinks() {
        Document page = page("html.images=link");

        assertThat(page.select("img").eachAttr("src")).containsExactly("near.png");
        assertThat(page.select("a.wd-image").attr("href")).isEqualTo("https://pictures.example/far.png");
        assertThat(page.select("a.wd-image").text()).isEqualTo("远");
        assertThat(policy(page)).contains("img-src 'self';");
    }

    @Test
    void imagesBecomeTheirText() {
        Document page = page("html.images=text");

        assertThat(page.select("img, a.wd-image")).isEmpty();
        assertThat(page.select("span.wd-image").eachText()).containsExactly("远", "近");
        assertThat(policy(page)).doesNotContain("img-src");
    }

    @Test
    void formulasAreMathMlOrTheirSource() {
        Document mathml = page("html.math=mathml");
        Document tex = page("html.math=tex");

        assertThat(mathml.select("math msup").text()).isEqualTo("x2");
        assertThat(mathml.select("math annotation").text()).isEqualTo("x^2");
        assertThat(mathml.select("code.wd-tex")).isEmpty();
        assertThat(tex.select("math")).isEmpty();
        assertThat(tex.select("code.wd-tex").text()).isEqualTo("x^2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html.style=add", "html.css=.own{color:red}", "html.style=replace"})
    void thePolicyAllowsThePagesOwnStyleAndNoOther(String option) throws NoSuchAlgorithmException {
        Document page = page("html.css=.a{}", option);
        StringBuilder hashes = new StringBuilder();
        for (String style : page.select("style").stream().map(Element::html).toList()) {
            hashes.append(" 'sha256-")
                    .append(Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256")
                                    .digest(style.getBytes(StandardCharsets.UTF_8))))
                    .append('\'');
        }

        assertThat(policy(page))
                .startsWith("default-src 'none'; style-src" + hashes + ";")
                .endsWith("base-uri 'none'; form-action 'none'")
                .doesNotContain("script", "unsafe");
    }

    @Test
    void thePolicyIsReplacedOrLeftOut() {
        assertThat(policy(page("html.csp=default-src 'self' \"x\""))).isEqualTo("default-src 'self' \"x\"");
        assertThat(page("html.csp=none").select("meta[http-equiv]")).isEmpty();
        assertThat(policy(page("html.style=none"))).doesNotContain("style-src");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "sup", "br", "kbd", "mark"})
    void onlyTheTagsThatAreAskedForArePassedOn(String tag) {
        Document page = page("html.html-tags=" + tag);

        assertThat(page.select(".wd-content").select("sub, sup, br, kbd, mark, b"))
                .extracting(element -> element.tagName() + element.attributes())
                .containsExactly(tag);
    }

    @Test
    void severalTagsArePartedByCommasOrSpaces() {
        assertThat(page("html.html-tags=sub, kbd mark").select(".wd-content").select("sub, kbd, mark"))
                .hasSize(3);
        assertThat(page().select(".wd-content").select("sub, kbd")).hasSize(2);
        assertThat(page("html.html-tags=").select(".wd-content").select("sub, kbd, mark"))
                .isEmpty();
    }

    @Test
    void theTitleStandsInAllThatNamesThePage() {
        Document page = page("html.title=Own & \"title\"");

        assertThat(page.title()).isEqualTo("Own & \"title\"");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Own & \"title\"");
        assertThat(page.select("script").html()).contains("\"name\":\"Own \\u0026 \\\"title\\\"\"");
        assertThat(page.select("h1").text()).isEqualTo("2025 年第 20 周技术阅读汇总");
        assertThat(page().title()).isEqualTo("2025 年第 20 周技术阅读汇总");
    }

    @Test
    void theAddressOfThePageIsSaidWhereItIsKnown() {
        Document page = page("html.url=https://example.org/w.html");

        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://example.org/w.html");
        assertThat(page.select("script").html()).contains("\"url\":\"https://example.org/w.html\"");
        assertThat(page().select("link[rel=canonical], meta[property=og:url]")).isEmpty();
    }

    @Test
    void imagesAndTranslationsStartFromTheBase() {
        Document page = page("html.base=https://example.org/2025W20/README.zh-CN.md");

        assertThat(page.select("img").eachAttr("src"))
                .containsExactly("https://pictures.example/far.png", "https://example.org/2025W20/near.png");
        assertThat(page.select(".wd-languages a").attr("href")).isEqualTo("https://example.org/2025W20/README.md");
        assertThat(page.select("a[href$=other.md]").attr("href")).isEqualTo("https://example.org/other.md");
        assertThat(page().select("a[href$=other.md]").attr("href")).isEqualTo("../other.md");
    }

    @Test
    void linksOpenInTheSameWindowUnlessAskedFor() {
        Document page = page();

        assertThat(page.select("[target]")).isEmpty();
        assertThat(page.select("a.wd-title").attr("rel")).isEqualTo("noopener nofollow ugc");
        assertThat(page("html.link-rel=").select("a.wd-title").hasAttr("rel")).isFalse();
        assertThat(page("html.link-target=blank").select("a[target=_blank]").eachAttr("href"))
                .containsExactly("https://tool.example/a");
    }

    @Test
    void neighboursAreCalledWhatTheyShall() {
        Document page = page("html.previous=https://example.org/19", "html.previous-title=<19>", "html.next=21.html");

        assertThat(page.select("footer .wd-to-prev a[rel=prev]").text()).isEqualTo("<19>");
        assertThat(page.select("footer .wd-to-next a[rel=next]").text()).isEqualTo("下一周");
        assertThat(page.select("head > link[rel=next]").attr("href")).isEqualTo("21.html");
        assertThat(page.select(".wd-to-index")).isEmpty();
        assertThat(page("html.previous-title=unused").select("nav.wd-weeks")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "fr", "not a tag"})
    void everyLanguageButChineseHasEnglishWords(String language) {
        assertThat(page("html.language=" + language).select(".wd-facts li").eachText())
                .contains("12–18 May 2025", "1 article");
    }

    @Test
    void ownWordsAreInTheLanguageThatIsAskedFor() throws IOException {
        String[] french = {"html.language=fr", "html.labels=period = du {0} au {1}\ncount.articles.one = {0} article"};

        assertThat(page(french).select(".wd-facts li").eachText()).contains("du 12 mai au 18 mai 2025");
        assertThat(index(french).select("html").attr("lang")).isEqualTo("fr");
        assertThat(index("html.language=fr").select("html").attr("lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-TW", "ZH-Hans"})
    void chineseIsChineseWhereverItIsSpoken(String language) {
        assertThat(page("html.language=" + language).select(".wd-facts li").eachText())
                .contains("2025 年 5 月 12 日至 18 日", "1 篇文章");
    }

    @Test
    void ownWordsAreFilledIn() {
        Document page = page("html.labels=count.articles = {0} Stück\ndate.short = dd.MM.\nperiod = vom {0} bis {1}");

        assertThat(page.select(".wd-facts li").eachText()).contains("vom 2025 年 5 月 12 日 bis 18.05.", "1 Stück");
    }

    @Test
    void theFragmentKeepsTheNavigationAndTheLinksToNeighbours() {
        Document page =
                page("html.fragment=true", "html.next=21.html", "html.footer=<p id=site>", "html.heading-offset=1");

        assertThat(page.body().children()).hasSize(1);
        assertThat(page.select("nav.wd-nav, footer a[rel=next], h2")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.select("#site, head > *, main, h1")).isEmpty();
    }

    @Test
    void theIndexTakesTheOptionsOfAPage() throws IOException {
        Document index = index(
                "html.title=Every week",
                "html.heading-offset=5",
                "html.css=.own{}",
                "html.header=<p id=above></p>",
                "html.base=https://example.org/w/");

        assertThat(index.title()).isEqualTo("Every week");
        assertThat(index.select("style").html()).endsWith(".own{}");
        assertThat(index.select("#above")).hasSize(1);
        assertThat(index.select("main a").attr("href")).isEqualTo("https://example.org/w/20.html");
        assertThat(index.select("h6").eachText()).containsExactly("Every week", "2025 年");
        assertThat(index("html.fragment=true").select("head > *, main")).isEmpty();
        assertThat(policy(index("html.csp=none"))).isEmpty();
    }

    private static Document index(String... options) throws IOException {
        StringBuilder index = new StringBuilder();
        HtmlIndex.of(Pages.options(options)).write(List.of(new HtmlIndex.Entry(week().header(), "20.html")), index);
        return Jsoup.parse(index.toString());
    }

    @Test
    void theIndexSaysThePeriodOfAWeek() throws IOException {
        assertThat(index().select("time").eachAttr("datetime")).containsExactly("2025-05-12", "2025-05-18");
        assertThat(index("html.labels=list.count = {0}!").select(".wd-intro").text())
                .isEqualTo("1!");
    }
}
