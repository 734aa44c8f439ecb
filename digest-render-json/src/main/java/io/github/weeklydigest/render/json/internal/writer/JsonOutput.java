package io.github.weeklydigest.render.json.internal.writer;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * Writes JSON through a generator of Jackson. Lone surrogates and NUL in text become U+FFFD. An instance belongs to one thread.
 */
public final class JsonOutput {
    private final JsonGenerator json;
    private final JsonString string;

    /**
     * Creates an output.
     *
     * @param json the generator, with its own settings for indentation and escapes
     */
    public JsonOutput(JsonGenerator json) {
        this(json, new PlainString());
    }

    JsonOutput(JsonGenerator json, JsonString string) {
        this.json = json;
        this.string = string;
    }

    /** Writes a line feed after a whole value. */
    public void endLine() {
        json.writeRaw('\n');
    }

    /** Writes what is still buffered. Whether the target is closed as well depends on the generator's settings. */
    public void end() {
        json.close();
    }

    public JsonOutput startObject() {
        json.writeStartObject();
        return this;
    }

    public JsonOutput startObject(SerializedString name) {
        json.writeName(name);
        json.writeStartObject();
        return this;
    }

    public JsonOutput endObject() {
        json.writeEndObject();
        return this;
    }

    public JsonOutput startArray() {
        json.writeStartArray();
        return this;
    }

    public JsonOutput startArray(SerializedString name) {
        json.writeName(name);
        json.writeStartArray();
        return this;
    }

    public JsonOutput endArray() {
        json.writeEndArray();
        return this;
    }

    public JsonOutput value(String text) {
        string.begin();
        string.add(text);
        string.writeTo(json);
        return this;
    }

    public JsonOutput value(BigDecimal number) {
        json.writeNumber(number);
        return this;
    }

    public JsonOutput value(boolean value) {
        json.writeBoolean(value);
        return this;
    }

    public JsonOutput nullValue() {
        json.writeNull();
        return this;
    }

    /** Writes the name of a member, which may be any text; its value follows. */
    public JsonOutput anyName(String name) {
        json.writeName(CleanText.of(name));
        return this;
    }

    public JsonOutput member(SerializedString name, String text) {
        json.writeName(name);
        return value(text);
    }

    /** Writes a member with the plain text of blocks. */
    public JsonOutput plainText(SerializedString name, List<Block> blocks) {
        json.writeName(name);
        string.begin();
        PlainText.ofBlocks(blocks, string::add);
        string.writeTo(json);
        return this;
    }

    /** Writes two things with the same texts, so that the second is copied from the first. */
    public void twice(Runnable first, Runnable second) {
        string.keep();
        first.run();
        string.repeat();
        second.run();
        string.forget();
    }

    public JsonOutput member(SerializedString name, Optional<String> text) {
        return text.isPresent() ? member(name, text.get()) : this;
    }

    public JsonOutput member(SerializedString name, int number) {
        json.writeName(name);
        json.writeNumber(number);
        return this;
    }

    public JsonOutput member(SerializedString name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
        return this;
    }

    /** Writes a member unless it has its default value. */
    public JsonOutput memberUnless(boolean defaultValue, SerializedString name, boolean value) {
        return value == defaultValue ? this : member(name, value);
    }
}
