package io.github.weeklydigest.render.json.internal.writer;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.PlainText;
import java.util.List;

/** Sets JSON in characters, on one line or indented by two spaces. Belongs to one writer, who keeps to the order of JSON. */
final class JsonText implements JsonTokens {
    private static final String INDENTATION = "  ";

    private final JsonChars out;
    private final boolean indented;
    private int depth;
    /** Whether a value stands before in the same object or array, so that a comma follows. */
    private boolean behindValue;

    private boolean behindName;

    JsonText(JsonChars out, boolean indented) {
        this.out = out;
        this.indented = indented;
    }

    @Override
    public void startObject() {
        start('{');
    }

    @Override
    public void endObject() {
        end('}');
    }

    @Override
    public void startArray() {
        start('[');
    }

    @Override
    public void endArray() {
        end(']');
    }

    private void start(char mark) {
        beginValue();
        out.mark(mark);
        depth++;
        behindValue = false;
    }

    private void end(char mark) {
        depth--;
        if (indented && behindValue) {
            breakLine();
        }
        out.mark(mark);
        behindValue = true;
    }

    @Override
    public void name(String name) {
        beginEntry();
        out.mark('"');
        out.literal(name);
        out.literal(indented ? "\": " : "\":");
        behindName = true;
    }

    @Override
    public void text(String text) {
        beginValue();
        out.mark('"');
        out.text(text);
        out.mark('"');
    }

    @Override
    public void plainText(List<Block> blocks) {
        beginValue();
        out.mark('"');
        PlainText.ofBlocks(blocks, out::text);
        out.mark('"');
    }

    @Override
    public void number(int number) {
        beginValue();
        out.literal(Integer.toString(number));
    }

    @Override
    public void bool(boolean value) {
        beginValue();
        out.literal(value ? "true" : "false");
    }

    @Override
    public void endLine() {
        out.mark('\n');
        behindValue = false;
    }

    @Override
    public void end() {
        out.flush();
    }

    private void beginValue() {
        if (behindName) {
            behindName = false;
        } else {
            beginEntry();
        }
        behindValue = true;
    }

    /** Begins a member or an element. */
    private void beginEntry() {
        if (behindValue) {
            out.mark(',');
        }
        if (indented && depth > 0) {
            breakLine();
        }
    }

    private void breakLine() {
        out.mark('\n');
        for (int i = 0; i < depth; i++) {
            out.literal(INDENTATION);
        }
    }
}
