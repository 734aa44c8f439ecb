package io.github.weeklydigest.render.json.recipe;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.json.JsonDigestReader;
import io.github.weeklydigest.render.json.JsonReadException;
import io.github.weeklydigest.render.json.JsonRendererProvider;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.StringReader;

/** Teaches an ObjectMapper of Jackson 2 to write and read digests. */
final class Jackson2DigestModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    Jackson2DigestModule() {
        super("weekly-digest");
        addSerializer(Digest.class, new Writer());
        addDeserializer(Digest.class, new Reader());
    }

    private static final class Writer extends JsonSerializer<Digest> {
        private final DigestRenderer renderer = new JsonRendererProvider().create(RenderOptions.defaults());

        @Override
        public void serialize(Digest digest, JsonGenerator json, SerializerProvider context) throws IOException {
            StringBuilder text = new StringBuilder();
            renderer.render(DigestReader.of(digest), text);
            json.writeRawValue(text.toString().stripTrailing());
        }
    }

    private static final class Reader extends JsonDeserializer<Digest> {
        @Override
        public Digest deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.readValueAsTree().toString();
            try (DigestReader reader = JsonDigestReader.open(new StringReader(text))) {
                return DigestEvents.collect(reader);
            } catch (JsonReadException problem) {
                throw JsonMappingException.from(json, problem.getMessage(), problem);
            }
        }
    }
}
