package io.github.weeklydigest.render.json.internal.read;

import java.util.ArrayList;
import java.util.List;

/** The text of an object of unknown type: its {@code title} and {@code text}, else that of the values in it. */
final class ForeignText {
    private ForeignText() {}

    static String of(JsonNode.Fields object) {
        List<String> texts = new ArrayList<>();
        collect(object, texts);
        return String.join("\n", texts);
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node instanceof JsonNode.Array array) {
            for (JsonNode value : array.values()) {
                if (value instanceof JsonNode.Text text) {
                    texts.add(text.text());
                } else {
                    collect(value, texts);
                }
            }
        } else if (node instanceof JsonNode.Fields object) {
            if (object.members().get("title") instanceof JsonNode.Text title) {
                texts.add(title.text());
            }
            if (object.members().get("text") instanceof JsonNode.Text text) {
                texts.add(text.text());
            } else {
                object.members().values().forEach(value -> collect(value, texts));
            }
        }
    }
}
