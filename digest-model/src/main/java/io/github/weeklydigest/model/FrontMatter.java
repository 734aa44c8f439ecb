package io.github.weeklydigest.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The front matter of a document: named values before its text, in YAML or TOML.
 *
 * <p>All keys and values are kept, in the order of the document; the order does not matter for equality.
 *
 * @param values the values by their key, in order; can't be changed
 * @since 0.1
 */
public record FrontMatter(Map<String, FrontMatterValue> values) {
    private static final FrontMatter EMPTY = new FrontMatter(Map.of());

    public FrontMatter {
        values = copyOf(Objects.requireNonNull(values, "values"));
    }

    /** {@return front matter without a value} */
    public static FrontMatter empty() {
        return EMPTY;
    }

    /** {@return whether there is no value} */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key, as written
     * @return the value, if the key is there
     */
    public Optional<FrontMatterValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * Returns the value of a key as text: a text, or a number or a truth value as written in JSON.
     *
     * @param key the key, as written
     * @return the text, if the key is there and its value is a single one
     */
    public Optional<String> text(String key) {
        return find(key).flatMap(FrontMatterValue::asText);
    }

    /**
     * Returns the values of a key as texts: those of a list, or the one of a single value.
     *
     * @param key the key, as written
     * @return the texts, in order; empty if the key is not there
     */
    public List<String> texts(String key) {
        return find(key)
                .map(value -> value instanceof FrontMatterValue.ListValue list ? list.values() : List.of(value))
                .orElse(List.of())
                .stream()
                .flatMap(value -> value.asText().stream())
                .toList();
    }

    /**
     * Returns the value of a key as a date.
     *
     * @param key the key, as written
     * @return the date, if the value is one, or a time of that day
     * @see FrontMatterValue#asDate
     */
    public Optional<LocalDate> date(String key) {
        return find(key).flatMap(FrontMatterValue::asDate);
    }

    static Map<String, FrontMatterValue> copyOf(Map<String, FrontMatterValue> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        Map<String, FrontMatterValue> copy = new LinkedHashMap<>();
        // A map of the JDK may hold nulls; Map.entry does not.
        values.forEach((key, value) -> {
            Map.Entry<String, FrontMatterValue> entry = Map.entry(key, value);
            copy.put(entry.getKey(), entry.getValue());
        });
        return Collections.unmodifiableMap(copy);
    }
}
