package io.github.weeklydigest.render.json.databind;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.json.internal.DigestJson;
import io.github.weeklydigest.render.json.internal.JsonOut;
import io.github.weeklydigest.render.json.internal.Shape;
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
            DigestJson.write(DigestReader.of(digest), JsonOut.to(json), Shape.COMPLETE);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a digest in memory can be read", impossible);
        }
    }
}
