package io.github.weeklydigest.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The values of a renderer's options. An option that is not set has its default value. Immutable.
 *
 * @since 0.1
 */
public final class RenderOptions {
    private static final RenderOptions DEFAULTS = new RenderOptions(Map.of());

    private final Map<OptionKey<?>, Object> values;

    private RenderOptions(Map<OptionKey<?>, Object> values) {
        this.values = values;
    }

    /** {@return options with all defaults} */
    public static RenderOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these options with one more value.
     *
     * @param key the option
     * @param value its value
     * @param <T> the type of the value
     * @return the new options
     * @throws IllegalArgumentException if the option can't have the value
     */
    public <T> RenderOptions with(OptionKey<T> key, T value) {
        Map<OptionKey<?>, Object> copy = new LinkedHashMap<>(values);
        copy.put(Objects.requireNonNull(key, "key"), key.check(value));
        return new RenderOptions(copy);
    }

    /**
     * Returns the value of an option.
     *
     * @param key the option
     * @param <T> the type of the value
     * @return the value that was set, or else the default
     */
    public <T> T get(OptionKey<T> key) {
        Object value = values.get(Objects.requireNonNull(key, "key"));
        return value == null ? key.defaultValue() : key.type().cast(value);
    }

    /** {@return the options that are set} */
    public Set<OptionKey<?>> keys() {
        return Set.copyOf(values.keySet());
    }
}
