package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What makes a page easy to skim: views, compact lists, sizes, headings within the text. */
class SkimmingTest {
    private static final String LONG =
            "This paragraph is longer than sixty characters, so a short line before it may head it.";

    private static Paragraph paragraph(String text) {
        return new Paragraph(List.of(new Text(text)));
    }

    private static LinkSource link(String title, String address) {
        return new LinkSource(List.of(new Text(title)), address, Optional.empty(), Optional.empty());
    }

    private static Article article(String title, ArticlePart... parts) {
        return Article.builder()
                .heading(Heading.of(4, title, title))
                .parts(List.of(parts))
                .build();
    }

    private static Section section(SectionKind kind, String heading, SectionItem... items) {
        return new Section(
                new SectionHeader(kind, Optional.empty(), Optional.of(Heading.of(2, heading, heading))),
                List.of(items));
    }

    private static Digest digest(Section... sections) {
        return new Digest(DigestHeader.of("A week", "a-week"), List.of(sections));
    }

    private static Document page(Section section, String... options) {
        return Pages.parsed(digest(section), options);
    }

    @Test
    void showsHostOfSourceThatHasTitleOfEntry() {
        Document page = page(section(
                SectionKind.COLLECTION,
                "c",
                article(
                        "One kettle",
                        link("One kettle", "https://a.example/1"),
                        link("Another", "https://b.example/2"))));

        assertThat(page.select(".wd-sources .wd-title").eachText()).containsExactly("a.example", "Another");
        assertThat(page.select(".wd-sources .wd-title").eachAttr("href"))
                .containsExactly("https://a.example/1", "https://b.example/2");
        assertThat(page.select(".wd-host").eachText()).containsExactly("b.example");
    }

    @Test
    void headsDigestWithoutTitleByNumberOrDate() {
        DigestHeader dated = DigestHeader.builder()
                .language("en")
                .published(LocalDate.of(2031, 2, 3))
                .build();
        DigestHeader numbered = dated.toBuilder().issueNumber(7).build();

        Document page = Pages.parsed(new Digest(dated, List.of()));
        assertThat(page.select("h1").eachText()).containsExactly("3 February 2031");
        assertThat(page.title()).isEqualTo("3 February 2031");
        assertThat(Pages.parsed(new Digest(numbered, List.of())).select("h1").eachText())
                .containsExactly("Issue 7");
        assertThat(Pages.parsed(new Digest(dated, List.of()), "html.fragment=true")
                        .select("h1"))
                .isEmpty();
    }

    @Test
    void doesNotRepeatTitleAmongFacts() {
        DigestHeader dated = DigestHeader.builder()
                .language("en")
                .published(LocalDate.of(2031, 2, 3))
                .build();
        DigestHeader numbered = dated.toBuilder().issueNumber(7).build();

        assertThat(Pages.parsed(new Digest(dated, List.of())).select(".wd-header .wd-facts"))
                .isEmpty();
        assertThat(Pages.parsed(new Digest(numbered, List.of()))
                        .select(".wd-header .wd-facts li")
                        .eachText())
                .containsExactly("3 February 2031");
        assertThat(Pages.parsed(new Digest(numbered, List.of()), "html.fragment=true")
                        .select(".wd-header .wd-facts li")
                        .eachText())
                .containsExactly("Issue 7", "3 February 2031");
    }

    @Test
    void leavesOutHostOfSourceTitledWithItsAddress() {
        Document page = page(section(
                SectionKind.COLLECTION,
                "c",
                article(
                        "Kettles",
                        link("https://a.example/1", "https://a.example/1"),
                        link("b.example", "https://b.example/"),
                        link("On c.example", "https://c.example/3"))));

        assertThat(page.select(".wd-host").eachText()).containsExactly("c.example");
    }

    @Test
    void showsImagesOfRawHtml() {
        Document page = page(section(
                SectionKind.COLLECTION,
                "c",
                article(
                        "one",
                        new HtmlBlock(
                                "<p align=\"center\">\n  <img alt='A &amp; B' src=\"https://a.example/a.png?x=1&amp;y=2\" style=\"max-width:80%\"></img><br>\n</p>"),
                        new HtmlBlock("<center><img src='https://a.example/b.png'></center>"))));

        assertThat(page.select("figure > img").eachAttr("src"))
                .containsExactly("https://a.example/a.png?x=1&y=2", "https://a.example/b.png");
        assertThat(page.select("figure > img").eachAttr("alt")).containsExactly("A & B", "");
        assertThat(page.select(".wd-raw, [style]")).isEmpty();
    }

    @Test
    void showsImagesOfParagraphsWithTagsAroundThem() {
        Paragraph linked = new Paragraph(List.of(
                new InlineHtml("<a href=\"https://a.example/\">"),
                new Image("a", "https://a.example/a.png", Optional.empty()),
                new LineBreak(false),
                new InlineHtml("</a>")));
        Paragraph marked = new Paragraph(
                List.of(new InlineHtml("<b>"), new Image("b", "https://a.example/b.png", Optional.empty())));
        Document page = page(section(SectionKind.COLLECTION, "c", article("one", linked, marked)));

        assertThat(page.select("figure > img").eachAttr("src")).containsExactly("https://a.example/a.png");
        assertThat(page.select("p > img").eachAttr("src")).containsExactly("https://a.example/b.png");
    }

    @Test
    void keepsOtherRawHtmlAsText() {
        List<String> texts = List.of(
                "<p><img src=javascript:x></p>text",
                "<p><img src=\"a.png\" title=\"a>b\"></p>",
                "<table><tr><td><img src=\"a.png\"></td></tr></table>",
                "<!-- a --> b <!-- c -->",
                "<p></p>",
                "<img alt=x>");
        Block[] blocks = texts.stream().map(HtmlBlock::new).toArray(Block[]::new);
        Document page = page(section(SectionKind.COLLECTION, "c", article("one", blocks)));

        assertThat(page.select(".wd-raw").eachText()).isEqualTo(texts);
        assertThat(page.select(".wd-content img")).isEmpty();
    }

    @Test
    void refusesAddressesOfRawImages() {
        Document page = page(section(
                SectionKind.COLLECTION,
                "c",
                article(
                        "one",
                        new HtmlBlock("<p><img src='javascript:alert(1)' onerror='alert(1)'></p>"),
                        new HtmlBlock("<p><img src='data:image/svg+xml,x'></p>"))));

        assertThat(page.select("img, [onerror]")).isEmpty();
    }

    @Test
    void leavesOutComments() {
        Document page = page(section(
                SectionKind.COLLECTION,
                "c",
                article("one", new HtmlBlock("<!-- for editors -->\n<!-- and -- more -->"), new HtmlBlock("<!-->"))));

        assertThat(page.text()).doesNotContain("editors", "more");
        assertThat(page.select(".wd-raw").eachText()).containsExactly("<!-->");
    }

    @Test
    void countsWhatEachViewShows() {
        Document page = page(section(
                SectionKind.COLLECTION,
                "c",
                article("one", link("x", "https://a.example/"), paragraph("text")),
                article("two", link("p", "https://arxiv.org/abs/2501.00001"), paragraph("text")),
                article("three", new Note(Note.QUOTE, List.of(paragraph("a note"))))));

        assertThat(page.select(".wd-views label").eachText())
                .containsExactly("Everything", "Titles 3", "Papers 1", "With notes 1");
        assertThat(page.select(".wd-paper")).hasSize(1);
        assertThat(page.select("article:has(.wd-note)")).hasSize(1);
        assertThat(page.select("input[checked]")).hasSize(1);
    }

    @Test
    void offersNoViewThatShowsNothing() {
        Section section =
                section(SectionKind.COLLECTION, "c", article("one", paragraph("a")), article("two", paragraph("b")));

        assertThat(page(section).select(".wd-views label").eachText()).containsExactly("Everything", "Titles 2");
        assertThat(page(section, "html.views=false").select(".wd-views")).isEmpty();
        assertThat(page(section, "html.fragment=true").select(".wd-views, input"))
                .isEmpty();
        assertThat(page(section, "html.buffer=0").select(".wd-views")).isEmpty();
    }

    @Test
    void setsHeadingsWithinTheTextApart() {
        Section section = section(
                SectionKind.COLLECTION,
                "c",
                article(
                        "one",
                        paragraph("Why it matters"),
                        paragraph(LONG),
                        paragraph("This is a sentence."),
                        paragraph(LONG),
                        paragraph("Short before short"),
                        paragraph("short")));

        assertThat(page(section).select(".wd-lead").eachText()).containsExactly("Why it matters");
        assertThat(page(section, "html.run-in-headings=false").select(".wd-lead"))
                .isEmpty();
    }

    @Test
    void leavesEmptySectionsOutButKeepsTheirAnchors() {
        Section empty = new Section(
                new SectionHeader(SectionKind.CATEGORY, Optional.empty(), Optional.of(Heading.of(3, "Empty", "empty"))),
                List.of());
        Section outer = section(SectionKind.COLLECTION, "Outer", empty);
        Document page =
                Pages.parsed(digest(outer, section(SectionKind.COLLECTION, "Full", article("one", paragraph("a")))));

        assertThat(page.select("h2, h3").eachText()).containsExactly("Full");
        assertThat(page.select(".wd-toc a").eachText()).containsExactly("Full", "one");
        assertThat(page.select("a[name=empty], a[name=Outer]")).hasSize(2);
    }

    @Test
    void writesEntriesOfOneLineAsAList() {
        List<SectionItem> items = new ArrayList<>();
        for (int i = 0; i < 97; i++) {
            items.add(Article.builder()
                    .label("video")
                    .parts(List.of(link("Entry " + i, "https://a.example/" + i), paragraph("a remark")))
                    .build());
        }
        Document page = page(section(SectionKind.COLLECTION, "c", items.toArray(SectionItem[]::new)));

        assertThat(page.select("ul.wd-briefs")).hasSize(1);
        assertThat(page.select("ul.wd-briefs > li.wd-brief > .wd-source > a")).hasSize(97);
        assertThat(page.select("article")).isEmpty();
        assertThat(page.select(".wd-entry-label").first().text()).isEqualTo("video");
        assertThat(page.select(".wd-facts").first().text()).contains("97 articles");
    }

    @Test
    void doesNotRepeatASourceThatTheTitleLinksTo() {
        Paragraph text = new Paragraph(
                List.of(new Text("Kettles "), Link.of("whistle", "https://a.example/1"), new Text(" again.")));
        Article entry = Article.builder()
                .lead(text.children())
                .parts(List.of(link("whistle", "https://a.example/1"), text))
                .build();
        Article elsewhere = entry.toBuilder()
                .parts(List.of(link("whistle", "https://b.example/2"), text))
                .build();
        Document page = page(section(SectionKind.COLLECTION, "c", entry, elsewhere));

        assertThat(page.select(".wd-brief").eachText())
                .containsExactly("Kettles whistle again.", "Kettles whistle again. whistle b.example");
    }

    @Test
    void startsAnEntryWithItsStrongTitle() {
        Paragraph lead = new Paragraph(List.of(
                new Strong(List.of(new Text("Slow kettles"))),
                new LineBreak(true),
                new Autolink("https://a.example/1", "https://a.example/1"),
                new LineBreak(true),
                new Text("A remark.")));
        Article entry = Article.builder()
                .lead(List.of(new Text("Slow kettles")))
                .parts(List.of(link("https://a.example/1", "https://a.example/1"), lead, paragraph("More.")))
                .build();
        Article brief = entry.toBuilder()
                .parts(List.of(link("https://a.example/1", "https://a.example/1"), lead))
                .build();
        Document page = page(section(SectionKind.COLLECTION, "c", entry, brief));

        assertThat(page.select("article").text()).isEqualTo("Slow kettles https://a.example/1 A remark. More.");
        assertThat(page.select(".wd-brief").text()).isEqualTo("Slow kettles https://a.example/1 A remark.");
        assertThat(page.select(".wd-entry-lead > a.wd-title").eachText())
                .containsExactly("Slow kettles", "Slow kettles");
        assertThat(page.select(".wd-entry-lead > .wd-brief-text").eachText())
                .containsExactly("https://a.example/1 A remark.", "https://a.example/1 A remark.");
        assertThat(page.select(".wd-sources, .wd-source")).isEmpty();
    }

    @Test
    void showsTheImageOfAShortEntryAsAThumbnail() {
        Image image = new Image("a screen", "shot.png", Optional.empty());
        Article entry =
                article("one", image, paragraph("a")).toBuilder().image(image).build();
        Article text = article("two", image, paragraph("a"), paragraph("b"), paragraph("c")).toBuilder()
                .image(image)
                .build();
        Document page = page(section(SectionKind.COLLECTION, "c", entry, text));

        assertThat(page.select("figure.wd-thumb > img[src=shot.png]")).hasSize(1);
        assertThat(page.select("img")).hasSize(2);
    }

    @Test
    void showsContributorsAndQuotations() {
        Article entry = article("one", paragraph("a")).toBuilder()
                .contributors(List.of(
                        new Person(Optional.of("Ada"), Optional.empty(), Optional.of("https://ada.example/")),
                        new Person(Optional.of("Eve"), Optional.empty(), Optional.of("javascript:1"))))
                .build();
        Quotation quotation = Quotation.builder()
                .quote(List.<Block>of(paragraph("Less is more")))
                .speaker(Person.of("Mies"))
                .build();
        Document page = page(section(SectionKind.COLLECTION, "c", entry, quotation));

        assertThat(page.select(".wd-contributors").text()).isEqualTo("Ada, Eve");
        assertThat(page.select(".wd-contributors a").eachAttr("href")).containsExactly("https://ada.example/");
        assertThat(page.select(".wd-quotation blockquote").text()).isEqualTo("Less is more");
        assertThat(page.select(".wd-quotation figcaption").text()).isEqualTo("Mies");
    }

    @Test
    void saysNumberAndDateOfAnIssueWithoutWeek() {
        DigestHeader header = DigestHeader.of("A week", "a-week").toBuilder()
                .issueNumber(306)
                .published(LocalDate.of(2025, 12, 17))
                .build();
        Document page = Pages.parsed(new Digest(header, List.of()));

        assertThat(page.select("header .wd-facts li").eachText()).containsExactly("Issue 306", "17 December 2025");
        assertThat(page.select("script").html()).contains("\"issueNumber\":\"306\"", "2025-12-17");
    }

    @Test
    void namesTheTopicsAtTheTopAndInTheDescription() {
        Section topic = new Section(
                new SectionHeader(SectionKind.TOPIC, Optional.empty(), Optional.of(Heading.of(3, "Heron", "heron"))),
                List.of(article("one", paragraph("a"))));
        Document page = page(section(SectionKind.TOPICS, "Topics", topic));

        assertThat(page.select(".wd-topics a[href=#heron]").text()).isEqualTo("Heron");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Heron. 1 article.");
    }

    @Test
    void classesEntriesByLength() {
        Section section = section(
                SectionKind.COLLECTION,
                "c",
                article("one", paragraph("a")),
                article("two", paragraph(LONG.repeat(100))));

        assertThat(page(section).select("article").eachAttr("class"))
                .containsExactly("wd-article wd-s1", "wd-article wd-s6");
        assertThat(page(section, "html.buffer=0").select("article.wd-article")).hasSize(2);
    }

    @Test
    void namesArticlesByTheirHeading() {
        Document page = page(section(SectionKind.COLLECTION, "c", article("one", paragraph("a"))));

        assertThat(page.getElementById(page.select("article").attr("aria-labelledby"))
                        .text())
                .isEqualTo("one");
    }

    @Test
    void hidesSourcesWithoutAddressWhereAskedFor() {
        WikiSource own = new WikiSource("My note", Optional.empty(), Optional.empty());
        Section section = section(SectionKind.COLLECTION, "c", article("one", own, paragraph("a")));

        assertThat(page(section).select(".wd-sources").text()).contains("My note", "not public");
        assertThat(page(section).select(".wd-sources a")).isEmpty();
        assertThat(page(section, "html.unlinked-sources=hide").select(".wd-sources"))
                .isEmpty();
    }

    @Test
    void linksANoteAboutAPaperToThePaper() {
        WikiSource paper = new WikiSource("2501.00001 A paper", Optional.empty(), Optional.empty());

        assertThat(page(section(SectionKind.COLLECTION, "c", article("one", paper)))
                        .select(".wd-sources a.wd-title")
                        .attr("href"))
                .isEqualTo("https://arxiv.org/abs/2501.00001");
    }

    @Test
    void writesTheDataAfterTheContentAsAskedFor() {
        Section section = section(SectionKind.COLLECTION, "c", article("one", paragraph("a")));

        assertThat(page(section).select(".wd-content > script").html()).contains("\"Article\"");
        assertThat(page(section, "html.data=issue", "html.site-name=Site")
                        .select("script")
                        .html())
                .contains("PublicationIssue", "\"isPartOf\"", "\"publisher\"")
                .doesNotContain("\"Article\"");
        assertThat(page(section, "html.data=none").select("script")).isEmpty();
    }

    @Test
    void passesOnLineBreaks() {
        Section section =
                section(SectionKind.COLLECTION, "c", article("one", new HtmlBlock("<br>"), new HtmlBlock("<hr>")));

        assertThat(page(section).select("article > br")).hasSize(1);
        assertThat(page(section).select("article > p.wd-raw").text()).isEqualTo("<hr>");
    }

    @Test
    void foldsALongIntroduction() {
        DigestHeader header = DigestHeader.of("A week", "a-week").toBuilder()
                .introduction(List.of(paragraph(LONG + LONG)))
                .build();

        assertThat(Pages.parsed(new Digest(header, List.of())).select("details.wd-intro > summary"))
                .hasSize(1);
    }
}
