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
import io.github.weeklydigest.render.json.internal.schema.Names;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import java.util.List;
import tools.jackson.core.io.SerializedString;

/** Writes inlines as objects with a {@code type}. */
final class InlineWriter implements Inline.Visitor<JsonOutput> {
    private final JsonOutput out;

    InlineWriter(JsonOutput out) {
        this.out = out;
    }

    /** Writes {@code title}, and {@code titleMarkup} where the title is more than one piece of text. */
    JsonOutput title(List<Inline> inlines) {
        out.member(Names.TITLE, PlainText.of(inlines));
        if (!isPlain(inlines)) {
            inlines(Names.TITLE_MARKUP, inlines);
        }
        return out;
    }

    /** Writes {@code text} for one piece of text, else {@code children}; nothing for an empty list. */
    JsonOutput content(List<Inline> inlines) {
        if (isPlain(inlines)) {
            out.member(Names.TEXT, PlainText.of(inlines));
        } else if (!inlines.isEmpty()) {
            inlines(Names.CHILDREN, inlines);
        }
        return out;
    }

    /** Writes an array of inlines. */
    JsonOutput inlines(SerializedString name, List<Inline> inlines) {
        out.startArray(name);
        for (Inline inline : inlines) {
            inline.accept(this);
        }
        return out.endArray();
    }

    private static boolean isPlain(List<Inline> inlines) {
        return inlines.size() == 1 && inlines.get(0) instanceof Text;
    }

    private JsonOutput start(String type) {
        return out.startObject().member(Names.TYPE, type);
    }

    @Override
    public JsonOutput visitText(Text inline) {
        return start(JsonTypes.TEXT).member(Names.TEXT, inline.text()).endObject();
    }

    @Override
    public JsonOutput visitInlineCode(InlineCode inline) {
        return start(JsonTypes.CODE).member(Names.TEXT, inline.code()).endObject();
    }

    @Override
    public JsonOutput visitLink(Link inline) {
        start(JsonTypes.LINK);
        return content(inline.children())
                .member(Names.URL, inline.uri())
                .member(Names.TITLE, inline.title())
                .endObject();
    }

    @Override
    public JsonOutput visitAutolink(Autolink inline) {
        return start(JsonTypes.AUTOLINK)
                .member(Names.TEXT, inline.text())
                .member(Names.URL, inline.uri())
                .endObject();
    }

    @Override
    public JsonOutput visitImage(Image inline) {
        return BlockWriter.image(out, inline);
    }

    @Override
    public JsonOutput visitStrong(Strong inline) {
        start(JsonTypes.STRONG);
        return content(inline.children()).endObject();
    }

    @Override
    public JsonOutput visitEmphasis(Emphasis inline) {
        start(JsonTypes.EMPHASIS);
        return content(inline.children()).endObject();
    }

    @Override
    public JsonOutput visitStrikethrough(Strikethrough inline) {
        start(JsonTypes.STRIKETHROUGH);
        return content(inline.children()).endObject();
    }

    @Override
    public JsonOutput visitWikiLink(WikiLink inline) {
        return start(JsonTypes.WIKILINK)
                .member(Names.PAGE, inline.page())
                .member(Names.HEADING, inline.heading())
                .member(Names.ALIAS, inline.alias())
                .endObject();
    }

    @Override
    public JsonOutput visitInlineMath(InlineMath inline) {
        return start(JsonTypes.MATH)
                .member(Names.TEX, inline.tex())
                .memberUnless(false, Names.DISPLAY, inline.display())
                .endObject();
    }

    @Override
    public JsonOutput visitInlineHtml(InlineHtml inline) {
        return start(JsonTypes.HTML).member(Names.HTML, inline.html()).endObject();
    }

    @Override
    public JsonOutput visitLineBreak(LineBreak inline) {
        return start(JsonTypes.BREAK)
                .memberUnless(false, Names.HARD, inline.hard())
                .endObject();
    }

    @Override
    public JsonOutput visitOpaqueInline(OpaqueInline inline) {
        return BlockWriter.opaque(out, JsonTypes.INLINES, inline.type(), inline.text());
    }

    @Override
    public JsonOutput visitOther(Inline inline) {
        return visitOpaqueInline(new OpaqueInline("other", PlainText.of(List.of(inline))));
    }
}
