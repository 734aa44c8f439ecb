package io.github.weeklydigest.render.json.internal.writer;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.PlainText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Leaves the form to a generator, whatever it writes and however it was set up. */
record GeneratorTokens(JsonGenerator json) implements JsonTokens {
    @Override
    public void startObject() {
        json.writeStartObject();
    }

    @Override
    public void endObject() {
        json.writeEndObject();
    }

    @Override
    public void startArray() {
        json.writeStartArray();
    }

    @Override
    public void endArray() {
        json.writeEndArray();
    }

    @Override
    public void name(String name) {
        json.writeName(name);
    }

    @Override
    public void text(String text) {
        json.writeString(CleanText.of(text));
    }

    @Override
    public void plainText(List<Block> blocks) {
        text(PlainText.ofBlocks(blocks));
    }

    @Override
    public void number(int number) {
        json.writeNumber(number);
    }

    @Override
    public void bool(boolean value) {
        json.writeBoolean(value);
    }

    @Override
    public void endLine() {
        json.writeRaw('\n');
    }

    @Override
    public void end() {
        json.close();
    }
}
