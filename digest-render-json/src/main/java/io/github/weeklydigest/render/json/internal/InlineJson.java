package io.github.weeklydigest.render.json.internal;

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
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;

/** Writes inlines as objects with a {@code type}. */
final class InlineJson implements Inline.Visitor<JsonOut> {
    private final JsonOut out;

    InlineJson(JsonOut out) {
        this.out = out;
    }

    private JsonOut start(String type) {
        return out.startObject().member("type", type);
    }

    @Override
    public JsonOut visitText(Text inline) {
        return start(Type.TEXT).member("text", inline.text()).endObject();
    }

    @Override
    public JsonOut visitInlineCode(InlineCode inline) {
        return start(Type.CODE).member("text", inline.code()).endObject();
    }

    @Override
    public JsonOut visitLink(Link inline) {
        return start(Type.LINK)
                .content(inline.children())
                .member("url", inline.uri())
                .member("title", inline.title())
                .endObject();
    }

    @Override
    public JsonOut visitAutolink(Autolink inline) {
        return start(Type.AUTOLINK)
                .member("text", inline.text())
                .member("url", inline.uri())
                .endObject();
    }

    @Override
    public JsonOut visitImage(Image inline) {
        return BlockJson.image(out, inline);
    }

    @Override
    public JsonOut visitStrong(Strong inline) {
        return start(Type.STRONG).content(inline.children()).endObject();
    }

    @Override
    public JsonOut visitEmphasis(Emphasis inline) {
        return start(Type.EMPHASIS).content(inline.children()).endObject();
    }

    @Override
    public JsonOut visitStrikethrough(Strikethrough inline) {
        return start(Type.STRIKETHROUGH).content(inline.children()).endObject();
    }

    @Override
    public JsonOut visitWikiLink(WikiLink inline) {
        return start(Type.WIKILINK)
                .member("page", inline.page())
                .member("heading", inline.heading())
                .member("alias", inline.alias())
                .endObject();
    }

    @Override
    public JsonOut visitInlineMath(InlineMath inline) {
        return start(Type.MATH)
                .member("tex", inline.tex())
                .memberUnless(false, "display", inline.display())
                .endObject();
    }

    @Override
    public JsonOut visitInlineHtml(InlineHtml inline) {
        return start(Type.HTML).member("html", inline.html()).endObject();
    }

    @Override
    public JsonOut visitLineBreak(LineBreak inline) {
        return start(Type.BREAK).memberUnless(false, "hard", inline.hard()).endObject();
    }

    @Override
    public JsonOut visitOpaqueInline(OpaqueInline inline) {
        return BlockJson.opaque(out, Type.INLINES, inline.type(), inline.text());
    }
}
