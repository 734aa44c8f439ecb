package io.github.weeklydigest.render.json.internal.markup;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.OpaqueInline;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import java.util.List;

/** Inlines as safe HTML. */
final class HtmlInlines implements Inline.Visitor<Html> {
    private final Html html;

    HtmlInlines(Html html) {
        this.html = html;
    }

    void write(List<Inline> inlines) {
        inlines.forEach(inline -> inline.accept(this));
    }

    private Html element(String name, List<Inline> children) {
        html.start(name);
        write(children);
        return html.end();
    }

    @Override
    public Html visitText(Text inline) {
        return html.text(inline.text());
    }

    @Override
    public Html visitInlineCode(InlineCode inline) {
        return html.start("code").text(inline.code()).end();
    }

    @Override
    public Html visitLink(Link inline) {
        html.start("a").link(inline.uri());
        inline.title().ifPresent(title -> html.attribute("title", title));
        write(inline.children());
        return html.end();
    }

    @Override
    public Html visitAutolink(Autolink inline) {
        return html.start("a").link(inline.uri()).text(inline.text()).end();
    }

    @Override
    public Html visitImage(Image inline) {
        html.start("img").image(inline.uri()).attribute("alt", inline.alt());
        inline.title().ifPresent(title -> html.attribute("title", title));
        return html.endEmpty();
    }

    @Override
    public Html visitStrong(Strong inline) {
        return element("strong", inline.children());
    }

    @Override
    public Html visitEmphasis(Emphasis inline) {
        return element("em", inline.children());
    }

    @Override
    public Html visitStrikethrough(Strikethrough inline) {
        return element("del", inline.children());
    }

    @Override
    public Html visitWikiLink(WikiLink inline) {
        return html.start("cite").text(inline.alias().orElseGet(inline::target)).end();
    }

    @Override
    public Html visitInlineMath(InlineMath inline) {
        return html.start("code").attribute("class", "math").text(inline.tex()).end();
    }

    @Override
    public Html visitInlineHtml(InlineHtml inline) {
        return html.text(inline.html());
    }

    @Override
    public Html visitLineBreak(LineBreak inline) {
        return inline.hard() ? html.start("br").endEmpty() : html.text("\n");
    }

    @Override
    public Html visitOpaqueInline(OpaqueInline inline) {
        return html.text(inline.text());
    }

    @Override
    public Html visitOther(Inline inline) {
        return visitOpaqueInline(new OpaqueInline("other", PlainText.of(List.of(inline))));
    }
}
