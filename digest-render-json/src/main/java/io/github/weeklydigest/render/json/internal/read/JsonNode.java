package io.github.weeklydigest.render.json.internal.read;

import java.util.List;
import java.util.Map;

/** A JSON value in memory. */
sealed interface JsonNode {
    /** Where it begins. */
    JsonLocation place();

    /** A string. */
    record Text(String text, JsonLocation place) implements JsonNode {}

    /** A number, as written. */
    record Number(String text, JsonLocation place) implements JsonNode {}

    /** {@code true} or {@code false}. */
    record Flag(boolean value, JsonLocation place) implements JsonNode {}

    /** {@code null}, which counts as an absent member. */
    record Null(JsonLocation place) implements JsonNode {}

    /** An array. */
    record Array(List<JsonNode> values, JsonLocation place) implements JsonNode {}

    /** An object. */
    record Fields(Map<String, JsonNode> members, JsonLocation place) implements JsonNode {}
}
