package io.github.weeklydigest.render.json.internal.writer;

import io.github.weeklydigest.model.Block;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The members that JSON objects of every kind have in common. Belongs to one thread. */
public final class JsonOut {
    private final JsonTokens json;

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

    public JsonOut startObject() {
        json.startObject();
        return this;
    }

    public JsonOut startObject(String name) {
        json.name(name);
        json.startObject();
        return this;
    }

    public JsonOut endObject() {
        json.endObject();
        return this;
    }

    public JsonOut startArray() {
        json.startArray();
        return this;
    }

    public JsonOut startArray(String name) {
        json.name(name);
        json.startArray();
        return this;
    }

    public JsonOut endArray() {
        json.endArray();
        return this;
    }

    public JsonOut value(String text) {
        json.text(text);
        return this;
    }

    public JsonOut member(String name, String text) {
        json.name(name);
        json.text(text);
        return this;
    }

    /** A member with the plain text of blocks. */
    public JsonOut plainText(String name, List<Block> blocks) {
        json.name(name);
        json.plainText(blocks);
        return this;
    }

    public JsonOut member(String name, Optional<String> text) {
        return text.isPresent() ? member(name, text.get()) : this;
    }

    public JsonOut member(String name, int number) {
        json.name(name);
        json.number(number);
        return this;
    }

    public JsonOut member(String name, boolean value) {
        json.name(name);
        json.bool(value);
        return this;
    }

    /** A member that is left out where it has its default. */
    public JsonOut memberUnless(boolean defaultValue, String name, boolean value) {
        return value == defaultValue ? this : member(name, value);
    }
}
