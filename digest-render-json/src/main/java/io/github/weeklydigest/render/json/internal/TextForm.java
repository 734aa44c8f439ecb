package io.github.weeklydigest.render.json.internal;

import io.github.weeklydigest.model.Block;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How text becomes a string of JSON. */
interface TextForm {
    /** Writes text as a value. */
    void write(JsonGenerator json, String text);

    /** Writes the plain text of blocks as a value. */
    void writePlain(JsonGenerator json, List<Block> blocks);
}
