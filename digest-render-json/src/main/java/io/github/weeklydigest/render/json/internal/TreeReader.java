package io.github.weeklydigest.render.json.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes values off a parser; so many at the most, that memory stays bounded. */
final class TreeReader {
    private final JsonParser parser;
    private final int most;
    private int count;

    TreeReader(JsonParser parser, int most) {
        this.parser = parser;
        this.most = most;
    }

    /** The value that the parser stands at; leaves it at the value's last token. */
    JsonNode value() {
        Place place = place();
        if (++count > most) {
            throw new UnreadableException(
                    place, "more than " + most + " values in one item, see JsonLimits.withMaxHeldValues");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                parser.nextToken();
                Map<String, JsonNode> members = new LinkedHashMap<>();
                members(members);
                yield new JsonNode.Fields(members, place);
            }
            case START_ARRAY -> array(place);
            case VALUE_STRING -> new JsonNode.Text(CleanText.of(parser.getString()), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNode.Number(parser.getString(), place);
            case VALUE_TRUE, VALUE_FALSE -> new JsonNode.Flag(token == JsonToken.VALUE_TRUE, place);
            case VALUE_NULL -> new JsonNode.Null(place);
            default -> throw new UnreadableException(place, "a value was expected");
        };
    }

    private JsonNode array(Place place) {
        List<JsonNode> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value());
        }
        return new JsonNode.Array(values, place);
    }

    /** The members from the name that the parser stands at to the end of the object. */
    void members(Map<String, JsonNode> members) {
        while (parser.currentToken() != JsonToken.END_OBJECT) {
            member(members);
            parser.nextToken();
        }
    }

    /** The member whose name the parser stands at; leaves it at the value's last token. */
    void member(Map<String, JsonNode> members) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, value());
    }

    /** Where the parser stands: at a token, or behind the last one. */
    Place place() {
        return Place.of(parser.hasCurrentToken() ? parser.currentTokenLocation() : parser.currentLocation());
    }

    /** Forgets how many values were read: a new item begins. */
    void restart() {
        count = 0;
    }
}
