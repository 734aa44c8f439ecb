package io.github.weeklydigest.render.json.databind;

import io.github.weeklydigest.render.json.internal.write.ModelWriter;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a value of the model with the mapper's generator. */
final class ModelSerializer<T> extends ValueSerializer<T> {
    private final BiConsumer<ModelWriter, ? super T> writing;

    ModelSerializer(BiConsumer<ModelWriter, ? super T> writing) {
        this.writing = writing;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        writing.accept(new ModelWriter(new JsonOutput(json)), value);
    }
}
