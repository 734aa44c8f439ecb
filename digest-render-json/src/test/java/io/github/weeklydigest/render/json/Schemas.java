package io.github.weeklydigest.render.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The shipped schemas in a validator that knows nothing of this project. */
final class Schemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts()));

    private Schemas() {}

    private static Map<String, String> texts() {
        return Stream.of(JsonSchema.values()).collect(Collectors.toMap(JsonSchema::id, JsonSchema::text));
    }

    /** What is wrong with a document; nothing if it is valid. */
    static List<String> problems(JsonSchema schema, JsonNode json) {
        Schema validator = REGISTRY.getSchema(SchemaLocation.of(schema.id()));
        return validator.validate(json).stream().map(Error::toString).limit(5).toList();
    }
}
