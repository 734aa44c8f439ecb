package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.testdata.Attacks;
import io.github.weeklydigest.testdata.CaseShare;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each attack is put into every text of a digest; what a parser of HTML then sees is only what the renderer writes. */
class AttackTest {
    private static final String[] OPTIONS = {
        "html.html-tags=sub,sup,br,kbd,mark", "html.link-target=blank", "html.buffer=10000000"
    };

    private static final String[] STREAMED = {
        "html.html-tags=sub,sup,br,kbd,mark", "html.link-target=blank", "html.buffer=0"
    };

    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");

    /** The elements and attributes of pages that contain only words, with all options. */
    private static final Set<String> ELEMENTS = names("harmless", "x^2", "<sub>", "https://a.example/", "#a");

    private static final List<String> SHAPE = shape(Pages.parsed(DigestOfOneText.of("harmless"), OPTIONS));

    private static final List<String> STREAMED_SHAPE = shape(Pages.parsed(DigestOfOneText.of("harmless"), STREAMED));

    private static Set<String> names(String... texts) {
        Set<String> names = new TreeSet<>(List.of("bdi"));
        for (String text : texts) {
            Document page = Pages.parsed(DigestOfOneText.of(text), OPTIONS);
            page.getAllElements().forEach(element -> {
                names.add(element.tagName());
                element.attributes().forEach(attribute -> names.add(element.tagName() + ' ' + attribute.getKey()));
            });
        }
        List.of("sub", "sup", "br", "kbd", "mark", "mi", "mo", "mn", "mtext", "mrow", "msup", "mtable", "mtr", "mtd")
                .forEach(names::add);
        names.addAll(Set.of("mo stretchy", "mi mathvariant", "mtable class", "mspace", "mspace width", "code class"));
        names.addAll(Set.of(
                "pre tabindex", "span lang", "span tabindex", "a lang", "p lang", "cite lang", "blockquote lang"));
        List.of("h1", "h2", "h3", "h4").forEach(heading -> names.add(heading + " lang"));
        return names;
    }

    static List<String> attacks() {
        return Attacks.all();
    }

    @Test
    void thereAreMoreThanThreeHundred() {
        assertThat(attacks()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingLeavesItsElement(String attack) {
        holds(Pages.parsed(DigestOfOneText.of(attack), OPTIONS), SHAPE);
    }

    @ParameterizedTest
    @MethodSource("longAttacks")
    void norDoesItBeyondTheBuffer(String attack) {
        holds(Pages.parsed(DigestOfOneText.of(attack), STREAMED), STREAMED_SHAPE);
    }

    static List<String> longAttacks() {
        return CaseShare.ofEach(
                attacks().stream().filter(attack -> attack.length() > 50).toList(), 3);
    }

    /** {@link HtmlFragmentTest} tests the same markup without a page. */
    static List<String> someAttacks() {
        return CaseShare.ofEach(attacks(), 4);
    }

    private static void holds(Document page, List<String> shape) {
        assertThat(names(page)).isSubsetOf(ELEMENTS);
        assertThat(shape(page)).isEqualTo(shape);
        assertThat(addresses(page)).allMatch(AttackTest::isHarmless);
        assertThat(page.select("[id]").eachAttr("id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.equals("wd-content") || id.equals("wd-contents") || id.startsWith("user-content-"));
    }

    private static Set<String> names(Document page) {
        Set<String> names = new TreeSet<>();
        page.getAllElements().forEach(element -> {
            names.add(element.tagName());
            for (Attribute attribute : element.attributes()) {
                names.add(element.tagName() + ' ' + attribute.getKey());
            }
        });
        return names;
    }

    /** The elements that no text of a digest adds or takes away. */
    private static List<String> shape(Document page) {
        return page
                .select(
                        "html, head, title, style, script, body, header, main, nav, section, article, aside, table, pre")
                .stream()
                .map(element -> element.parents().size() + element.tagName())
                .collect(Collectors.toList());
    }

    private static List<String> addresses(Document page) {
        return page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> ADDRESSES.contains(attribute.getKey()))
                .map(Attribute::getValue)
                .toList();
    }

    /** As a browser reads an address: without controls; a scheme is all before the first colon that no slash precedes. */
    private static boolean isHarmless(String address) {
        String read = address.replaceAll("[\\x00-\\x20]", "").replace('\\', '/').toLowerCase(Locale.ROOT);
        boolean scheme = read.matches("[a-z][a-z0-9+.-]*:.*");
        return scheme ? read.matches("(https?|mailto):.*") : !read.startsWith("//");
    }

    @ParameterizedTest
    @MethodSource("someAttacks")
    void theFragmentHoldsItToo(String attack) {
        Document page = Pages.parsed(DigestOfOneText.of(attack), "html.fragment=true", "html.images=link");

        assertThat(page.body().children()).hasSize(1);
        assertThat(page.select("script, style, meta, link, img[src^=http]")).isEmpty();
        assertThat(page.select("*").stream().filter(AttackTest::hasHandler)).isEmpty();
    }

    private static boolean hasHandler(Element element) {
        return element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("on"));
    }
}
