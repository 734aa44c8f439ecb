package io.github.weeklydigest.render.json.internal.read;

import io.github.weeklydigest.render.json.internal.writer.CleanText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads values from a parser, within a memory budget. */
final class TreeReader {
    private final JsonParser parser;
    private final MemoryBudget held;

    TreeReader(JsonParser parser, MemoryBudget held) {
        this.parser = parser;
        this.held = held;
    }

    /** Reads the value at the current token, and leaves the parser at its last token. Any depth is possible. */
    JsonNode value() {
        JsonNode root = beginning();
        Deque<JsonNode> open = new ArrayDeque<>();
        if (parser.currentToken().isStructStart()) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            if (parser.nextToken().isStructEnd()) {
                open.pop();
                continue;
            }
            JsonNode value = valueIn(open.element());
            if (parser.currentToken().isStructStart()) {
                open.push(value);
            }
        }
        return root;
    }

    /** The next value of an object or an array, without what is in it. */
    private JsonNode valueIn(JsonNode parent) {
        if (parent instanceof JsonNode.Fields object) {
            String name = name();
            parser.nextToken();
            JsonNode value = beginning();
            object.members().put(name, value);
            return value;
        }
        JsonNode value = beginning();
        ((JsonNode.Array) parent).values().add(value);
        return value;
    }

    /** Reads the value at the current token; for an object or an array only its beginning. */
    private JsonNode beginning() {
        JsonLocation place = place();
        held.value(place);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new JsonNode.Fields(new LinkedHashMap<>(), place);
            case START_ARRAY -> new JsonNode.Array(new ArrayList<>(), place);
            case VALUE_STRING -> new JsonNode.Text(CleanText.of(string(place)), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNode.Number(string(place), place);
            case VALUE_TRUE, VALUE_FALSE -> new JsonNode.Flag(token == JsonToken.VALUE_TRUE, place);
            case VALUE_NULL -> new JsonNode.Null(place);
            default -> throw new UnreadableException(place, "a value was expected");
        };
    }

    private String string(JsonLocation place) {
        String text = parser.getString();
        held.text(text.length(), place);
        return text;
    }

    /** Reads the members from the current name to the end of the object. */
    void members(Map<String, JsonNode> members) {
        while (parser.currentToken() != JsonToken.END_OBJECT) {
            member(members);
            parser.nextToken();
        }
    }

    /** Reads the member with the current name, and leaves the parser at the last token of its value. */
    void member(Map<String, JsonNode> members) {
        String name = name();
        parser.nextToken();
        members.put(name, value());
    }

    private String name() {
        String name = parser.currentName();
        held.text(name.length(), place());
        return name;
    }

    /**
     * Skips the member with the current name, and leaves the parser at the last token of its value. Only names are held, up
     * to the end of their object, to detect duplicates.
     */
    void skipMember() {
        int open = 0;
        do {
            if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                held.value(place());
                name();
            }
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
        } while (open > 0);
    }

    /** Returns the location of the current token, or of the end. */
    JsonLocation place() {
        return JsonLocation.of(parser.hasCurrentToken() ? parser.currentTokenLocation() : parser.currentLocation());
    }

    /** Forgets what was read: a new item begins. */
    void restart() {
        held.nothing();
    }
}
