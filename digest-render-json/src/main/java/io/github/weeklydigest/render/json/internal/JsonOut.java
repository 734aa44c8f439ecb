package io.github.weeklydigest.render.json.internal;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The members that JSON objects of every kind have in common. Belongs to one thread. */
public final class JsonOut {
    private final JsonTokens json;
    private final InlineJson inlineWriter = new InlineJson(this);

    JsonOut(JsonTokens json) {
        this.json = json;
    }

    /**
     * Writes to somebody else's generator, with their escapes.
     *
     * @param json where to write
     * @return what writes there
     */
    public static JsonOut to(JsonGenerator json) {
        return new JsonOut(new GeneratorTokens(json));
    }

    /**
     * Ends a line.
     *
     * @return this
     */
    public JsonOut endLine() {
        json.endLine();
        return this;
    }

    /** Hands on all that is held; the target stays open. */
    public void end() {
        json.end();
    }

    JsonOut startObject() {
        json.startObject();
        return this;
    }

    JsonOut startObject(String name) {
        json.name(name);
        json.startObject();
        return this;
    }

    JsonOut endObject() {
        json.endObject();
        return this;
    }

    JsonOut startArray() {
        json.startArray();
        return this;
    }

    JsonOut startArray(String name) {
        json.name(name);
        json.startArray();
        return this;
    }

    JsonOut endArray() {
        json.endArray();
        return this;
    }

    JsonOut value(String text) {
        json.text(text);
        return this;
    }

    JsonOut member(String name, String text) {
        json.name(name);
        json.text(text);
        return this;
    }

    /** A member with the plain text of blocks. */
    JsonOut plainText(String name, List<Block> blocks) {
        json.name(name);
        json.plainText(blocks);
        return this;
    }

    JsonOut member(String name, Optional<String> text) {
        return text.isPresent() ? member(name, text.get()) : this;
    }

    JsonOut member(String name, int number) {
        json.name(name);
        json.number(number);
        return this;
    }

    JsonOut member(String name, boolean value) {
        json.name(name);
        json.bool(value);
        return this;
    }

    /** A member that is left out where it has its default. */
    JsonOut memberUnless(boolean defaultValue, String name, boolean value) {
        return value == defaultValue ? this : member(name, value);
    }

    /** {@code title}, and {@code titleMarkup} where it is more than one piece of text. */
    JsonOut title(List<Inline> inlines) {
        member("title", PlainText.of(inlines));
        if (!isPlain(inlines)) {
            startArray("titleMarkup");
            inlines(inlines);
            endArray();
        }
        return this;
    }

    /** {@code text} where the inlines are one piece of text, else {@code children}; nothing where there are none. */
    JsonOut content(List<Inline> inlines) {
        if (isPlain(inlines)) {
            member("text", PlainText.of(inlines));
        } else if (!inlines.isEmpty()) {
            startArray("children");
            inlines(inlines);
            endArray();
        }
        return this;
    }

    JsonOut inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            inline.accept(inlineWriter);
        }
        return this;
    }

    private static boolean isPlain(List<Inline> inlines) {
        return inlines.size() == 1 && inlines.get(0) instanceof Text;
    }
}
