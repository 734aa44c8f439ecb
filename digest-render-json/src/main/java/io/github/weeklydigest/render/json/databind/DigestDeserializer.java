package io.github.weeklydigest.render.json.databind;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.json.internal.read.DigestTree;
import io.github.weeklydigest.render.json.internal.read.UnreadableException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads a digest where the mapper's parser stands; members may come in any order. */
final class DigestDeserializer extends ValueDeserializer<Digest> {
    @Override
    public Digest deserialize(JsonParser parser, DeserializationContext context) {
        try {
            return DigestTree.read(parser);
        } catch (UnreadableException problem) {
            MismatchedInputException mismatch = MismatchedInputException.from(
                    parser, Digest.class, "not a digest: " + problem.getMessage() + " (at " + problem.place() + ")");
            mismatch.initCause(problem);
            throw mismatch;
        }
    }
}
