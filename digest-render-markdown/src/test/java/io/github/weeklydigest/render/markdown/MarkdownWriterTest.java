package io.github.weeklydigest.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownWriterTest {
    private final MarkdownWriter writer = MarkdownWriter.create();

    /** Parses Markdown in a quote, where no rule of the weekly format applies. */
    static List<Block> read(String markdown) throws DigestParseException {
        StringBuilder document = new StringBuilder("# 2031 年第 05 周\n\n## 专题\n\n### A\n\ntext\n\n");
        for (String line : markdown.split("\n", -1)) {
            document.append('>').append(line.isEmpty() ? "" : ' ' + line).append('\n');
        }
        Digest digest = DigestParser.create().parseText(document.toString());
        Article article = digest.articles().get(0);
        Block quote = article.body().get(1);
        return quote instanceof Quote quoted ? quoted.children() : List.of(quote);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- > bar\n  >\n  baz",
                "x <o c=\"\n-|\n\">",
                "x <o c=\"\ny|z\n-|\n\">",
                "x $$\n|-\n$$",
                "*\n   <b>",
                "1.\n     <b>\n     a\n2. x",
                "- a\n\n  -\n     <b>",
                "+ + +\n+ ***",
                "- ***\n\n  ```x\u2028---\n  ```",
                "-   tea\n\n  <!-- c --> text",
                "10. tea\n\n   <div>\n\ntext",
                "- a\n  -   b\n     <!-- c -->\n- d",
                "-\n\n  <!-- c -->",
                "- > bar\n\n  baz",
                "- > |a|\n  > |-|\n  >\n  baz",
                "- > |a|\n  > |-|\n  > |b|\n  >\n  baz",
                "*_foo_* and **_b_** and *__c__* and ***d***",
                "_a **b *c***_",
                "*a*_b_ and **a**__b__",
                "**“茶壶”** 中文",
                "茶**润湿**。水*。壶*",
                "**a&#32;**b and x*(y)*&#122;",
                "snake_case _em_ \\_not\\_ a\\*b",
                "1\\. no list\n2\\) neither\n\\- nor this\n\\+ or that\n\\# heading\n\\> quote\n\\===",
                "---\\\nbreak \\\nhere",
                "a\n\\---",
                "[a](<b (c) d> \"t \\\"q\\\" &amp;\") ![i \\] j](k.png) [e]() [f](<> \"t\")",
                "<https://a.example/x_y*z> <me@mail.example> www.site.example/a",
                "[[page#heading]]&#40;x) and &#33;[[embed]]",
                "`` a`b `` and `` ` `` and ` ` and `  x  `",
                "$x^2$ and $$y$$ costs \\$5 and $z$&#49;",
                "$$\na\nb\n$$",
                "a <b>bold</b> <!-- c --> x \\<y",
                "<div>\nraw *html*\n</div>\n\ntext",
                "<!-- a\n\nb -->\n\ntext",
                "```java\ncode ```` more\n```",
                "~~~ a`b\n```\n~~~\n\n````\n```\n````",
                "| a | b \\| c |\n|:--|--:|\n| `x\\|y` | \\\\ |\n| 1 |  |",
                "| one |\n|:-:|\n| 2 |",
                "| a | b |\n|---|---|\n| long \\| long \\| long \\| long \\| long \\| long \\| long \\| long \\| long \\| long | c |",
                "- a\n  - b\n    - c\n- d\n\n+ e\n\n1. f\n2. g\n\n3) h",
                "- a\n\n  b\n- c",
                "- a\n\n- b",
                "- a\n  1. b\n  2. c\n- # h\n  para",
                "-\n- a\n-",
                "10. a\n    - b\n\n      c",
                "- ```\n  code\n\n  more\n  ```\n- ***\n- > q",
                "> a\n> > b\n>\n> c\n\n> d",
                "> [!NOTE]\n> text\n\n> [!TIP]\n>\n> - a\n\n> \\[!note] no",
                "> [!NOTE]\n>\n> \\\n> text",
                "> [!QUOTE]\n> a",
                "## a \\# b \\##\n\n###### C# #\n\n#",
                "## a\f\n\n## \u2028\n\nb\f",
                "&#xFEFF;a &#xD800;",
                "two\nlines\n===\n\ntwo\nlines\n---",
                "***\n\n- ***",
                "&#32;a&#32;\n&#9;b&#9;",
                "&amp;copy; \\&copy; AT&T",
                "a~~b~~c \\~~d\\~~ ~~*e*~~",
                "![alone](a.png)\n\n![a](b)\n![c](d)",
                "[*a* `b` ![c](d)](e)",
                "x \\!\\[a](b)",
                "*a\nb*\\\n**c**",
                "\\`a` \\\\ \\\\\\* end\\\\"
            })
    void writesWhatReadsBackTheSame(String markdown) throws DigestParseException {
        List<Block> blocks = read(markdown);
        String written = writer.toMarkdown(blocks);
        assertThat(read(written)).as(written).isEqualTo(blocks);
        assertThat(writer.toMarkdown(read(written))).isEqualTo(written);
    }

    @Test
    void separatesAQuoteFromTheTextAfterItInATightItem() {
        Block list = new BulletList(
                List.of(new ListItem(List.of(new Quote(List.of(Paragraph.of("bar"))), Paragraph.of("baz")))), true);
        assertThat(writer.toMarkdown(List.of(list))).isEqualTo("- > bar\n  >\n  baz");
    }

    @Test
    void keepsNestedEmphasisApart() {
        Inline nested = new Emphasis(List.of(new Emphasis(List.of(new Text("foo")))));
        assertThat(writer.inlinesToMarkdown(List.of(nested))).isEqualTo("*_foo_*");
        Inline strong = new Strong(List.of(new Emphasis(List.of(new Text("b")))));
        assertThat(writer.inlinesToMarkdown(List.of(strong))).isEqualTo("**_b_**");
    }

    @Test
    void writesTheNearestOfWhatMarkdownCannotSay() {
        assertThat(writer.toMarkdown(List.of())).isEmpty();
        assertThat(writer.inlinesToMarkdown(List.of(new Emphasis(List.of()), new Text("a"), new LineBreak(true))))
                .isEqualTo("a");
        assertThat(writer.lineToMarkdown(List.of(new Text("a"), new LineBreak(true), new Text("b"))))
                .isEqualTo("a b");
        assertThat(writer.inlinesToMarkdown(List.of(new Link(List.of(new Autolink("x", "y")), "z", Optional.empty()))))
                .isEqualTo("[x](z)");
        assertThat(writer.inlinesToMarkdown(List.of(new InlineCode("a"), new InlineCode("b"))))
                .isEqualTo("`ab`");
        assertThat(writer.inlinesToMarkdown(List.of(new InlineHtml("no tag")))).isEqualTo("no tag");
        assertThat(writer.toMarkdown(List.of(new OpaqueBlock("diagram", "a *b*\n\nc"))))
                .isEqualTo("a \\*b\\*\n\nc");
        assertThat(writer.toMarkdown(
                        List.of(new OrderedList(Integer.MAX_VALUE, List.of(new ListItem(List.of())), true))))
                .isEqualTo("1.");
        assertThat(writer.toMarkdown(List.of(new HtmlBlock("text")))).isEqualTo("```html\ntext\n```");
        assertThat(writer.toMarkdown(List.of(new CodeBlock(Optional.empty(), "a"))))
                .isEqualTo("```\na\n```");
        assertThat(writer.toMarkdown(List.of(new Image("a", "b c", Optional.of("d")))))
                .isEqualTo("![a](<b c> \"d\")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- a -->\nb\n-->",
                "<!-->\nb\n-->",
                "<?a?>\nb\n?>",
                "<![CDATA[a]]>\nb\n]]>",
                "<pre>a</pre>\nb\n</pre>"
            })
    void fencesRawHtmlThatContinuesAfterItsEndMark(String html) {
        assertThat(writer.toMarkdown(List.of(new HtmlBlock(html)))).isEqualTo("```html\n" + html + "\n```");
    }

    @Test
    void turnsRawHtmlIntoTextOnRequest() {
        MarkdownWriter safe = MarkdownWriter.builder().rawHtml(false).build();
        assertThat(safe.toMarkdown(List.of(new HtmlBlock("<p>"), new Paragraph(List.of(new InlineHtml("<b>"))))))
                .isEqualTo("```html\n<p>\n```\n\n\\<b>");
    }

    @Test
    void escapesTheSyntaxOfNotesOnRequest() throws DigestParseException {
        MarkdownWriter notes = MarkdownWriter.builder().forNotes(true).build();
        List<Block> text = List.of(Paragraph.of("a #tag # C# 10% %%hidden%% x == y ^id"));

        assertThat(notes.toMarkdown(text)).isEqualTo("a \\#tag # C# 10% \\%\\%hidden\\%\\% x \\=\\= y \\^id");
        assertThat(read(notes.toMarkdown(text))).isEqualTo(text);
        assertThat(writer.toMarkdown(text)).isEqualTo("a #tag # C# 10% %%hidden%% x == y ^id");
    }
}
