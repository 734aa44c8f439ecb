package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.render.html.HtmlFragment.Syntax;
import io.github.weeklydigest.testdata.Attacks;
import io.github.weeklydigest.testdata.CaseShare;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlFragmentTest {
    private static final Article ARTICLE = new Article(
            Optional.of(new Heading(4, List.of(new Text("A title")), "a-title")),
            List.of(
                    new LinkSource(
                            List.of(new Text("A source")), "https://a.example/x", Optional.empty(), Optional.empty()),
                    new Paragraph(List.of(
                            new Text("one"),
                            new LineBreak(true),
                            new Link(List.of(new Text("two")), "b.html", Optional.empty()))),
                    new Image("a chart", "img/a.png", Optional.empty()),
                    new ThematicBreak()));

    static List<String> attacks() {
        return CaseShare.ofEach(Attacks.all(), 3);
    }

    @Test
    void namesWhatIsNull() {
        HtmlFragment.Builder builder = HtmlFragment.builder();
        assertThatNullPointerException()
                .isThrownBy(() -> builder.language(null))
                .withMessage("value");
        assertThatNullPointerException().isThrownBy(() -> builder.ids(null)).withMessage("prefix");
        assertThatNullPointerException().isThrownBy(() -> builder.base(null)).withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.option(null, "x"))
                .withMessage("key");
    }

    @Test
    void writesAnArticleWithoutIds() {
        Document fragment = Jsoup.parse(HtmlFragment.create().toHtml(ARTICLE));

        assertThat(fragment.select("h4").text()).isEqualTo("A title");
        assertThat(fragment.select("a.wd-title").attr("href")).isEqualTo("https://a.example/x");
        assertThat(fragment.select("[id], [name], .wd-permalink")).isEmpty();
    }

    @Test
    void leavesOutTheHeadingOfTheItem() {
        HtmlFragment fragment = HtmlFragment.builder().itemHeading(false).build();

        assertThat(Jsoup.parse(fragment.toHtml(ARTICLE)).select("h4")).isEmpty();
        assertThat(fragment.toHtml(ARTICLE)).contains("A source");
    }

    @Test
    void givesHeadingsIdsWithAPrefix() {
        String html = HtmlFragment.builder().ids("w10-").build().toHtml(ARTICLE);

        assertThat(Jsoup.parse(html).select("h4").attr("id")).isEqualTo("w10-a-title");
    }

    @Test
    void resolvesRelativeAddressesAgainstTheBase() {
        HtmlFragment fragment = HtmlFragment.builder()
                .base(URI.create("https://w.example/10/"))
                .files(address -> address.equals("img/a.png") ? Optional.of("../images/1.png") : Optional.empty())
                .build();
        Document html = Jsoup.parse(fragment.toHtml(ARTICLE));

        assertThat(html.select("p a").attr("href")).isEqualTo("https://w.example/10/b.html");
        assertThat(html.select("img").attr("src")).isEqualTo("../images/1.png");
    }

    @Test
    void refusesAFileWithAnAddressThatRuns() {
        HtmlFragment fragment = HtmlFragment.builder()
                .files(address -> Optional.of("javascript:alert(1)"))
                .build();

        assertThat(fragment.toHtml(ARTICLE)).doesNotContain("javascript").doesNotContain("<img");
    }

    @Test
    void showsImagesAsText() {
        HtmlFragment fragment =
                HtmlFragment.builder().images(HtmlOptions.Images.TEXT).build();

        assertThat(fragment.toHtml(ARTICLE)).contains("a chart").doesNotContain("<img");
    }

    @Test
    void writesInlinesAndBlocks() throws IOException {
        StringBuilder target = new StringBuilder("<td>");
        List<Block> blocks = List.of(new Paragraph(List.of(new Text("a < b"))));
        HtmlFragment.create().write(blocks, target);

        assertThat(target).hasToString("<td><p>a &lt; b</p>\n");
        assertThat(HtmlFragment.create().toHtml(blocks)).isEqualTo("<p>a &lt; b</p>\n");
        assertThat(HtmlFragment.create().inlinesToHtml(List.of(new Text("a & b"), new LineBreak(true))))
                .isEqualTo("a &amp; b<br>");
    }

    @Test
    void marksTextInAnotherLanguage() {
        List<Block> blocks = List.of(new Paragraph(List.of(new Text("English"))));

        assertThat(HtmlFragment.builder().language("zh-CN").build().toHtml(blocks))
                .startsWith("<p lang=\"en\">");
        assertThat(HtmlFragment.builder().language("en").build().toHtml(blocks)).startsWith("<p>");
    }

    @Test
    void namesAnOptionWithABadValue() {
        HtmlFragment.Builder builder = HtmlFragment.builder().base(URI.create("ftp://a.example/"));

        assertThatThrownBy(builder::build).hasMessageContaining("html.base");
    }

    @Test
    void closesEmptyElementsInXml() {
        String xml = HtmlFragment.builder().syntax(Syntax.XML).build().toHtml(ARTICLE);

        assertThat(xml).contains("<br/>", "<hr/>", "alt=\"a chart\"/>");
        assertThat(HtmlFragment.builder()
                        .syntax(Syntax.XML)
                        .build()
                        .inlinesToHtml(List.of(new InlineMath("x^2", false))))
                .startsWith("<math xmlns=\"http://www.w3.org/1998/Math/MathML\">");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void holdsEveryAttackInHtml(String attack) {
        HtmlFragment fragment = HtmlFragment.builder()
                .option(HtmlOptions.HTML_TAGS, "sub,sup,br,kbd,mark")
                .build();
        for (Item item : items(DigestOfOneText.of(attack))) {
            assertHarmless(Jsoup.parse(fragment.toHtml(item)));
        }
    }

    private static void assertHarmless(Document document) {
        assertThat(document.select("script, style, meta, link, iframe, object, svg, form, base"))
                .isEmpty();
        assertThat(document.select("[id], [name], [style], [srcdoc]")).isEmpty();
        assertThat(document.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")
                                || List.of("href", "src", "cite").contains(attribute.getKey())
                                        && !isHarmless(attribute.getValue())))
                .isEmpty();
    }

    /** As a browser reads an address: without controls; a scheme is all before the first colon that no slash precedes. */
    private static boolean isHarmless(String address) {
        String read = address.replaceAll("[\\x00-\\x20]", "").replace('\\', '/').toLowerCase(Locale.ROOT);
        boolean scheme = read.matches("[a-z][a-z0-9+.-]*:.*");
        return scheme ? read.matches("(https?|mailto):.*") : !read.startsWith("//");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isWellFormedXmlWhateverTheText(String attack) throws Exception {
        HtmlFragment fragment = HtmlFragment.builder()
                .syntax(Syntax.XML)
                .ids("x-")
                .option(HtmlOptions.HTML_TAGS, "sub,sup,br,kbd,mark")
                .build();
        for (Item item : items(DigestOfOneText.of(attack))) {
            org.w3c.dom.Document xml = xml(fragment.toHtml(item));

            assertThat(xml.getElementsByTagName("script").getLength()).isZero();
        }
    }

    private static org.w3c.dom.Document xml(String fragment)
            throws IOException, SAXException, ParserConfigurationException {
        String document = "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + fragment + "</div>";
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(document)));
    }

    private static List<Item> items(Digest digest) {
        return digest.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(Item.class::isInstance)
                .map((SectionItem item) -> (Item) item)
                .toList();
    }
}
