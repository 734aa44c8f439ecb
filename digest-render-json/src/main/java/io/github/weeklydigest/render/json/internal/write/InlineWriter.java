package io.github.weeklydigest.render.json.internal.write;

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
import io.github.weeklydigest.render.json.internal.schema.JsonTypes;
import io.github.weeklydigest.render.json.internal.writer.JsonOut;
import java.util.List;

/** Writes inlines as objects with a {@code type}. */
final class InlineWriter implements Inline.Visitor<JsonOut> {
    private final JsonOut out;

    InlineWriter(JsonOut out) {
        this.out = out;
    }

    /** Writes {@code title}, and {@code titleMarkup} where the title is more than one piece of text. */
    JsonOut title(List<Inline> inlines) {
        out.member("title", PlainText.of(inlines));
        if (!isPlain(inlines)) {
            inlines("titleMarkup", inlines);
        }
        return out;
    }

    /** Writes {@code text} for one piece of text, else {@code children}; nothing for an empty list. */
    JsonOut content(List<Inline> inlines) {
        if (isPlain(inlines)) {
            out.member("text", PlainText.of(inlines));
        } else if (!inlines.isEmpty()) {
            inlines("children", inlines);
        }
        return out;
    }

    /** Writes an array of inlines. */
    JsonOut inlines(String name, List<Inline> inlines) {
        out.startArray(name);
        for (Inline inline : inlines) {
            inline.accept(this);
        }
        return out.endArray();
    }

    private static boolean isPlain(List<Inline> inlines) {
        return inlines.size() == 1 && inlines.get(0) instanceof Text;
    }

    private JsonOut start(String type) {
        return out.startObject().member("type", type);
    }

    @Override
    public JsonOut visitText(Text inline) {
        return start(JsonTypes.TEXT).member("text", inline.text()).endObject();
    }

    @Override
    public JsonOut visitInlineCode(InlineCode inline) {
        return start(JsonTypes.CODE).member("text", inline.code()).endObject();
    }

    @Override
    public JsonOut visitLink(Link inline) {
        start(JsonTypes.LINK);
        return content(inline.children())
                .member("url", inline.uri())
                .member("title", inline.title())
                .endObject();
    }

    @Override
    public JsonOut visitAutolink(Autolink inline) {
        return start(JsonTypes.AUTOLINK)
                .member("text", inline.text())
                .member("url", inline.uri())
                .endObject();
    }

    @Override
    public JsonOut visitImage(Image inline) {
        return BlockWriter.image(out, inline);
    }

    @Override
    public JsonOut visitStrong(Strong inline) {
        start(JsonTypes.STRONG);
        return content(inline.children()).endObject();
    }

    @Override
    public JsonOut visitEmphasis(Emphasis inline) {
        start(JsonTypes.EMPHASIS);
        return content(inline.children()).endObject();
    }

    @Override
    public JsonOut visitStrikethrough(Strikethrough inline) {
        start(JsonTypes.STRIKETHROUGH);
        return content(inline.children()).endObject();
    }

    @Override
    public JsonOut visitWikiLink(WikiLink inline) {
        return start(JsonTypes.WIKILINK)
                .member("page", inline.page())
                .member("heading", inline.heading())
                .member("alias", inline.alias())
                .endObject();
    }

    @Override
    public JsonOut visitInlineMath(InlineMath inline) {
        return start(JsonTypes.MATH)
                .member("tex", inline.tex())
                .memberUnless(false, "display", inline.display())
                .endObject();
    }

    @Override
    public JsonOut visitInlineHtml(InlineHtml inline) {
        return start(JsonTypes.HTML).member("html", inline.html()).endObject();
    }

    @Override
    public JsonOut visitLineBreak(LineBreak inline) {
        return start(JsonTypes.BREAK).memberUnless(false, "hard", inline.hard()).endObject();
    }

    @Override
    public JsonOut visitOpaqueInline(OpaqueInline inline) {
        return BlockWriter.opaque(out, JsonTypes.INLINES, inline.type(), inline.text());
    }
}
