package io.github.weeklydigest.parser.internal.markdown.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.markdown.reference.ParsedDefinitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentParserTest {
    private final LinkReferenceDefinitions definitions = new LinkReferenceDefinitions();

    private ContentParser parser(EmphasisRule rule) {
        return CommonMark.of(ParseLimits.defaults(), rule).contentParser(definitions);
    }

    private List<Inline> inlines(String text) {
        return parser(EmphasisRule.COMMON_MARK).inlines(text);
    }

    @Test
    void readsOneTextAfterTheOther() {
        ContentParser parser = parser(EmphasisRule.COMMON_MARK);
        assertThat(parser.inlines("<a b>[[c]]")).containsExactly(new InlineHtml("<a b>"), WikiLink.of("c"));
        assertThat(parser.inlines("")).isEmpty();
        assertThat(parser.inlines("*a")).containsExactly(new Text("*a"));
        assertThat(parser.inlines("a*")).containsExactly(new Text("a*"));
    }

    @Test
    void aLineThatLooksLikeADefinitionIsText() {
        assertThat(inlines("[a]: b")).containsExactly(new Text("[a]: b"));
    }

    @ParameterizedTest
    @EnumSource(EmphasisRule.class)
    void keepsPlaceholdersInTheTargetsOfDefinitions(EmphasisRule rule) {
        ContentParser parser = parser(rule);
        definitions.add(parser.leadingDefinitions("[a]: /\uABEB\uA8CE '\uABEB'\n"), line -> {});
        assertThat(parser.inlines("[a] ![b][a] [[w]] **“c”**中"))
                .startsWith(
                        new Link(List.of(new Text("a")), "/\uABEB\uA8CE", Optional.of("\uABEB")),
                        new Text(" "),
                        new Image("b", "/\uABEB\uA8CE", Optional.of("\uABEB")),
                        new Text(" "),
                        WikiLink.of("w"));
    }

    @Test
    void linksByTheDefinitionsThatAreKnownByThen() {
        ContentParser parser = parser(EmphasisRule.COMMON_MARK);
        assertThat(parser.inlines("[a][] <b c>")).contains(new Text("[a][] "));
        definitions.add(parser.leadingDefinitions("[A]: u 't'\n[b]: v\n"), line -> {});
        assertThat(parser.inlines("[a][] ![x][b]"))
                .containsExactly(
                        new Link(List.of(new Text("a")), "u", Optional.of("t")),
                        new Text(" "),
                        new Image("x", "v", Optional.empty()));
    }

    @Test
    void reportsDefinitionsThatWereLookedForBefore() {
        ContentParser parser = parser(EmphasisRule.COMMON_MARK);
        parser.inlines("[b] [ C\nd ]");
        List<Integer> late = new ArrayList<>();
        definitions.add(parser.leadingDefinitions("[a]: u\n[b]: u\n[b]: u\n[c D]: u\n"), late::add);
        assertThat(late).containsExactly(1, 3);
    }

    @ParameterizedTest
    @EnumSource
    void charactersThatServeAsMarksAreKeptWhereTheyAreWrittenByNumber(EmphasisRule rule) {
        ContentParser parser = parser(rule);
        assertThat(parser.inlines("&#xABEB;&#43214; <a b>")).first().isEqualTo(new Text("\uABEB\uA8CE "));
        ParsedDefinitions leading = parser.leadingDefinitions("[a]: &#xabeb;&#xA8CE;&amp;&nope;\n");
        assertThat(leading.definitions())
                .extracting(definition -> definition.target().destination())
                .containsExactly("\uABEB\uA8CE&&nope;");
    }

    @Test
    void bareAddressesAreLinkedOutsideOfLinks() {
        assertThat(inlines("<a b>www.c.d [http://e.f](g) http\\://h.i"))
                .containsExactly(
                        new InlineHtml("<a b>"),
                        new Link(List.of(new Text("www.c.d")), "http://www.c.d", Optional.empty()),
                        new Text(" "),
                        new Link(List.of(new Text("http://e.f")), "g", Optional.empty()),
                        new Text(" "),
                        new Autolink("http://h.i", "http://h.i"));
    }
}
