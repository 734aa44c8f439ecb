package io.github.weeklydigest.render.json.databind;

import io.github.weeklydigest.render.json.internal.read.ModelReader;
import io.github.weeklydigest.render.json.internal.read.UnreadableException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads a value of the model from the mapper's parser. */
final class ModelDeserializer<T> extends ValueDeserializer<T> {
    private final Class<T> type;
    private final Function<ModelReader, ?> reading;

    ModelDeserializer(Class<T> type, Function<ModelReader, ?> reading) {
        this.type = type;
        this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        Object value;
        try {
            value = reading.apply(new ModelReader(parser));
        } catch (UnreadableException problem) {
            MismatchedInputException mismatch = MismatchedInputException.from(
                    parser,
                    type,
                    "not a valid " + type.getSimpleName() + ": " + problem.getMessage() + " (at " + problem.place()
                            + ")");
            mismatch.initCause(problem);
            throw mismatch;
        }
        if (!type.isInstance(value)) {
            throw MismatchedInputException.from(
                    parser,
                    type,
                    "this is of type " + value.getClass().getSimpleName() + ", not " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
