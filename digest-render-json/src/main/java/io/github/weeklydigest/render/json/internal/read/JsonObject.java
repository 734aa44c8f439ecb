package io.github.weeklydigest.render.json.internal.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An object's members by name and type; what is not there or {@code null} is absent, another type is an error. */
final class JsonObject {
    private final JsonNode.Fields object;

    JsonObject(JsonNode.Fields object) {
        this.object = object;
    }

    static JsonObject of(JsonNode node, String what) {
        if (node instanceof JsonNode.Fields members) {
            return new JsonObject(members);
        }
        throw new UnreadableException(node.place(), what + " must be an object");
    }

    private @Nullable JsonNode find(String name) {
        JsonNode node = object.members().get(name);
        return node instanceof JsonNode.Null ? null : node;
    }

    boolean has(String name) {
        return find(name) != null;
    }

    /** Whether the member is a string, for members that may be that or something else. */
    boolean isText(String name) {
        return find(name) instanceof JsonNode.Text;
    }

    JsonNode.Fields node() {
        return object;
    }

    Optional<String> text(String name) {
        JsonNode node = find(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof JsonNode.Text text) {
            return Optional.of(text.text());
        }
        throw wrong(name, node, "a string");
    }

    String textOrEmpty(String name) {
        return text(name).orElse("");
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    OptionalInt number(String name) {
        JsonNode node = find(name);
        if (node == null) {
            return OptionalInt.empty();
        }
        if (node instanceof JsonNode.Number number) {
            try {
                return OptionalInt.of(new BigDecimal(number.text()).intValueExact());
            } catch (ArithmeticException | NumberFormatException notWhole) {
                throw wrong(name, node, "a whole number");
            }
        }
        throw wrong(name, node, "a whole number");
    }

    int requiredNumber(String name) {
        return number(name).orElseThrow(() -> missing(name));
    }

    boolean flag(String name, boolean defaultValue) {
        JsonNode node = find(name);
        if (node == null) {
            return defaultValue;
        }
        if (node instanceof JsonNode.Flag flag) {
            return flag.value();
        }
        throw wrong(name, node, "true or false");
    }

    Optional<JsonObject> object(String name) {
        JsonNode node = find(name);
        return node == null ? Optional.empty() : Optional.of(of(node, '\'' + name + '\''));
    }

    List<JsonNode> array(String name) {
        JsonNode node = find(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof JsonNode.Array array) {
            return array.values();
        }
        throw wrong(name, node, "an array");
    }

    List<JsonNode> requiredArray(String name) {
        if (!has(name)) {
            throw missing(name);
        }
        return array(name);
    }

    <T> List<T> objects(String name, Function<JsonObject, T> mapping) {
        List<T> mapped = new ArrayList<>();
        for (JsonNode value : array(name)) {
            mapped.add(mapping.apply(of(value, "each value of '" + name + '\'')));
        }
        return mapped;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(name)) {
            if (!(value instanceof JsonNode.Text text)) {
                throw wrong(name, value, "an array of strings");
            }
            texts.add(text.text());
        }
        return texts;
    }

    /** Creates a value of the model, whose own checks apply. */
    <T> T valid(Supplier<T> maker) {
        return valid(object.place(), maker);
    }

    static <T> T valid(JsonLocation place, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException | DateTimeException problem) {
            throw new UnreadableException(
                    place, Objects.requireNonNullElseGet(problem.getMessage(), problem::toString));
        }
    }

    private UnreadableException missing(String name) {
        return new UnreadableException(object.place(), '\'' + name + "' is missing");
    }

    private static UnreadableException wrong(String name, JsonNode node, String type) {
        return new UnreadableException(node.place(), '\'' + name + "' must be " + type);
    }
}
