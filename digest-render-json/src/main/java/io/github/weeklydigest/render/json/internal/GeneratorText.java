package io.github.weeklydigest.render.json.internal;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.PlainText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Leaves the escaping to the generator, whatever it writes and however it was set up. */
enum GeneratorText implements TextForm {
    INSTANCE;

    @Override
    public void write(JsonGenerator json, String text) {
        json.writeString(CleanText.of(text));
    }

    @Override
    public void writePlain(JsonGenerator json, List<Block> blocks) {
        write(json, PlainText.ofBlocks(blocks));
    }
}
