package io.github.weeklydigest.render.json;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads JSON in memory. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static RenderOptions options(String... namesAndValues) {
        return options(new JsonRendererProvider(), namesAndValues);
    }

    static RenderOptions options(RendererProvider provider, String... namesAndValues) {
        RenderOptions options = RenderOptions.defaults();
        for (String option : namesAndValues) {
            String[] parts = option.split("=", 2);
            for (OptionKey<?> key : provider.options()) {
                if (key.name().equals(parts[0])) {
                    options = with(options, key, parts[1]);
                }
            }
        }
        return options;
    }

    private static <T> RenderOptions with(RenderOptions options, OptionKey<T> key, String value) {
        return options.with(key, key.parse(value));
    }

    static String write(Digest digest, String... options) {
        return write(DigestReader.of(digest), options);
    }

    static String write(DigestReader source, String... options) {
        StringBuilder json = new StringBuilder();
        try {
            new JsonRendererProvider().create(options(options)).render(source, json);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return json.toString();
    }

    static Digest read(String json) throws IOException {
        return read(json, JsonLimits.defaults());
    }

    static Digest read(String json, JsonLimits limits) throws IOException {
        try (JsonDigestReader reader = JsonDigestReader.open(new StringReader(json), limits)) {
            return DigestEvents.collect(reader);
        }
    }

    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    static List<JsonNode> lines(String json) {
        return json.lines().map(Json::tree).toList();
    }
}
