package io.github.weeklydigest.render.markdown.internal.digest;

import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.render.spi.Escaper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes front matter as YAML: a line for each key, with a value in YAML's flow style, which is that of JSON. */
public final class FrontMatterYaml {
    private FrontMatterYaml() {}

    /**
     * Writes front matter.
     *
     * @param values the values by their key
     * @return the lines between the fences, fences included; empty if there are no values
     */
    public static String of(Map<String, FrontMatterValue> values) {
        if (values.isEmpty()) {
            return "";
        }
        StringBuilder yaml = new StringBuilder("---\n");
        values.forEach((key, value) ->
                yaml.append(text(key)).append(": ").append(flow(value)).append('\n'));
        return yaml.append("---\n").toString();
    }

    /**
     * Writes a string; a simple word has no quotation marks.
     *
     * @param text the text
     * @return the scalar
     */
    static String text(String text) {
        boolean plain = text.matches("[a-z][a-z_-]*") && !text.matches("true|false|null|yes|no|on|off|y|n");
        if (plain) {
            return text;
        }
        StringBuilder scalar = new StringBuilder("\"");
        String escaped = Escaper.JSON.escape(text);
        for (int at = 0; at < escaped.length(); at++) {
            char c = escaped.charAt(at);
            boolean special = c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c >= '\uFFFE';
            if (special) {
                scalar.append("\\u").append(String.format(java.util.Locale.ROOT, "%04X", (int) c));
            } else {
                scalar.append(c);
            }
        }
        return scalar.append('"').toString();
    }

    private static String flow(FrontMatterValue value) {
        if (value instanceof FrontMatterValue.TextValue text) {
            return text(text.text());
        }
        if (value instanceof FrontMatterValue.NumberValue number) {
            return number.number().toString();
        }
        if (value instanceof FrontMatterValue.BooleanValue truth) {
            return String.valueOf(truth.value());
        }
        if (value instanceof FrontMatterValue.ListValue list) {
            return list(list.values());
        }
        if (value instanceof FrontMatterValue.MapValue map) {
            return map.values().entrySet().stream()
                    .map(entry -> text(entry.getKey()) + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return "null";
    }

    private static String list(List<FrontMatterValue> values) {
        return values.stream().map(FrontMatterYaml::flow).collect(Collectors.joining(", ", "[", "]"));
    }
}
