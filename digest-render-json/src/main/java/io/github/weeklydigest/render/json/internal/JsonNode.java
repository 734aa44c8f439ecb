package io.github.weeklydigest.render.json.internal;

import java.util.List;
import java.util.Map;

/** A JSON value in memory. */
sealed interface JsonNode {
    /** Where it begins. */
    Place place();

    /** A string. */
    record Text(String text, Place place) implements JsonNode {}

    /** A number, as written. */
    record Number(String text, Place place) implements JsonNode {}

    /** {@code true} or {@code false}. */
    record Flag(boolean value, Place place) implements JsonNode {}

    /** {@code null}, which stands for a member that is not there. */
    record Null(Place place) implements JsonNode {}

    /** An array. */
    record Array(List<JsonNode> values, Place place) implements JsonNode {}

    /** An object. */
    record Fields(Map<String, JsonNode> members, Place place) implements JsonNode {}
}
