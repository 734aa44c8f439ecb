package io.github.weeklydigest.render.json.internal.read;

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
import io.github.weeklydigest.render.json.internal.schema.JsonTypes;
import java.util.List;

/** Reads inlines. */
final class InlineReader {
    private InlineReader() {}

    /** {@code titleMarkup}, or else {@code title} as one piece of text. */
    static List<Inline> title(JsonObject object) {
        String title = object.textOrEmpty("title");
        return object.has("titleMarkup") ? array(object, "titleMarkup") : List.of(new Text(title));
    }

    /** {@code children}, or else {@code text} as one piece of text. */
    static List<Inline> content(JsonObject object) {
        if (object.has("children")) {
            return array(object, "children");
        }
        return object.text("text").map(text -> List.<Inline>of(new Text(text))).orElse(List.of());
    }

    static List<Inline> array(JsonObject object, String name) {
        return object.objects(name, InlineReader::inline);
    }

    static Image image(JsonObject object) {
        return new Image(object.textOrEmpty("alt"), object.requiredText("url"), object.text("title"));
    }

    static Inline inline(JsonObject object) {
        String type = object.requiredText("type");
        return switch (type) {
            case JsonTypes.TEXT -> new Text(object.textOrEmpty("text"));
            case JsonTypes.CODE -> new InlineCode(object.textOrEmpty("text"));
            case JsonTypes.LINK -> new Link(content(object), object.requiredText("url"), object.text("title"));
            case JsonTypes.AUTOLINK -> new Autolink(object.requiredText("text"), object.requiredText("url"));
            case JsonTypes.IMAGE -> image(object);
            case JsonTypes.STRONG -> new Strong(content(object));
            case JsonTypes.EMPHASIS -> new Emphasis(content(object));
            case JsonTypes.STRIKETHROUGH -> new Strikethrough(content(object));
            case JsonTypes.WIKILINK ->
                new WikiLink(object.requiredText("page"), object.text("heading"), object.text("alias"));
            case JsonTypes.MATH -> new InlineMath(object.requiredText("tex"), object.flag("display", false));
            case JsonTypes.HTML -> new InlineHtml(object.requiredText("html"));
            case JsonTypes.BREAK -> new LineBreak(object.flag("hard", false));
            case JsonTypes.OPAQUE -> new OpaqueInline(object.text("name").orElse(type), object.textOrEmpty("text"));
            default -> new OpaqueInline(type, ForeignText.of(object.node()));
        };
    }
}
