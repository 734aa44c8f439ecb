package io.github.weeklydigest.render.json.internal;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The members that JSON objects of every kind have in common. */
final class JsonOut {
    private final JsonGenerator json;

    JsonOut(JsonGenerator json) {
        this.json = json;
    }

    JsonOut startObject() {
        json.writeStartObject();
        return this;
    }

    JsonOut startObject(String name) {
        json.writeObjectPropertyStart(name);
        return this;
    }

    JsonOut endObject() {
        json.writeEndObject();
        return this;
    }

    JsonOut startArray() {
        json.writeStartArray();
        return this;
    }

    JsonOut startArray(String name) {
        json.writeArrayPropertyStart(name);
        return this;
    }

    JsonOut endArray() {
        json.writeEndArray();
        return this;
    }

    JsonOut value(String text) {
        json.writeString(CleanText.of(text));
        return this;
    }

    JsonOut member(String name, String text) {
        json.writeStringProperty(name, CleanText.of(text));
        return this;
    }

    JsonOut member(String name, Optional<String> text) {
        text.ifPresent(value -> member(name, value));
        return this;
    }

    JsonOut member(String name, int number) {
        json.writeNumberProperty(name, number);
        return this;
    }

    JsonOut member(String name, boolean value) {
        json.writeBooleanProperty(name, value);
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
        InlineJson writer = new InlineJson(this);
        inlines.forEach(inline -> inline.accept(writer));
        return this;
    }

    private static boolean isPlain(List<Inline> inlines) {
        return inlines.size() == 1 && inlines.get(0) instanceof Text;
    }
}
