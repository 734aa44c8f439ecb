package io.github.weeklydigest.render.json.databind;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.json.internal.write.DigestWriter;
import io.github.weeklydigest.render.json.internal.write.JsonWriteOptions;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a digest where the mapper's generator stands. */
final class DigestSerializer extends ValueSerializer<Digest> {
    @Override
    public void serialize(Digest digest, JsonGenerator json, SerializationContext context) {
        try {
            DigestWriter.write(DigestReader.of(digest), new JsonOutput(json), JsonWriteOptions.COMPLETE);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a digest in memory can be read", impossible);
        }
    }
}
