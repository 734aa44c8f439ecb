package io.github.weeklydigest.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An option of a renderer: its name, its type and its default. Two keys are equal if their names are equal.
 *
 * <pre>{@code
 * OptionKey<Boolean> numbered = OptionKey.ofBoolean("list.numbered", false, "Whether items are numbered.");
 * RenderOptions options = RenderOptions.defaults().with(numbered, true);
 * }</pre>
 *
 * @param <T> the type of its values, immutable
 * @since 0.1
 */
public final class OptionKey<T> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*+(?:[-.][a-z0-9]++)*+");

    private final String name;
    private final Class<T> type;
    private final T defaultValue;
    private final String description;
    private final String values;
    private final Function<String, T> parser;
    private final Predicate<T> accepted;

    private OptionKey(
            String name,
            Class<T> type,
            T defaultValue,
            String description,
            String values,
            Function<String, T> parser,
            Predicate<T> accepted) {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "an option's name is lower-case words joined by '-' or '.', such as html.css: " + name);
        }
        this.name = name;
        this.type = Objects.requireNonNull(type, "type");
        this.description = Objects.requireNonNull(description, "description");
        this.values = Objects.requireNonNull(values, "values");
        this.parser = Objects.requireNonNull(parser, "parser");
        this.accepted = Objects.requireNonNull(accepted, "accepted");
        this.defaultValue = check(Objects.requireNonNull(defaultValue, "defaultValue"));
    }

    /**
     * Returns an option whose value is text.
     *
     * @param name its name: lower-case words joined by {@code -} or {@code .}, beginning with the format ({@code
     *     html.title})
     * @param defaultValue its default value
     * @param description one sentence for the user
     * @return the key
     */
    public static OptionKey<String> ofString(String name, String defaultValue, String description) {
        return new OptionKey<>(name, String.class, defaultValue, description, "text", Function.identity(), any -> true);
    }

    /**
     * Returns an option whose value is {@code true} or {@code false}.
     *
     * @param name its name: lower-case words joined by {@code -} or {@code .}, beginning with the format ({@code
     *     json.text})
     * @param defaultValue its default value
     * @param description one sentence for the user
     * @return the key
     */
    public static OptionKey<Boolean> ofBoolean(String name, boolean defaultValue, String description) {
        return new OptionKey<>(
                name, Boolean.class, defaultValue, description, "true|false", OptionKey::truth, any -> true);
    }

    /**
     * Returns an option whose value is a whole number.
     *
     * @param name its name: lower-case words joined by {@code -} or {@code .}, beginning with the format ({@code
     *     html.level})
     * @param defaultValue its default value
     * @param least the smallest value
     * @param most the largest value
     * @param description one sentence for the user
     * @return the key
     */
    public static OptionKey<Integer> ofInteger(String name, int defaultValue, int least, int most, String description) {
        String range = least + ".." + most;
        return new OptionKey<>(
                name,
                Integer.class,
                defaultValue,
                description,
                range,
                Integer::valueOf,
                value -> least <= value && value <= most);
    }

    /**
     * Returns an option whose value is a constant of an enum. As text, it is in lower case with {@code -} for {@code _}.
     *
     * @param name its name: lower-case words joined by {@code -} or {@code .}, beginning with the format ({@code
     *     json.content})
     * @param defaultValue its default value
     * @param description one sentence for the user
     * @param <E> the enum
     * @return the key
     */
    public static <E extends Enum<E>> OptionKey<E> ofEnum(String name, E defaultValue, String description) {
        Class<E> type = Objects.requireNonNull(defaultValue, "defaultValue").getDeclaringClass();
        List<E> constants = Arrays.asList(type.getEnumConstants());
        String names =
                String.join("|", constants.stream().map(OptionKey::written).toList());
        Function<String, E> parser = text -> constants.stream()
                .filter(constant -> written(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not one of " + names));
        return new OptionKey<>(name, type, defaultValue, description, names, parser, any -> true);
    }

    /**
     * Returns an option of another type.
     *
     * @param name its name: lower-case words joined by {@code -} or {@code .}, beginning with the format ({@code
     *     atom.author})
     * @param type the type of its values
     * @param defaultValue its default value
     * @param values the accepted texts, described for the user
     * @param description one sentence for the user
     * @param parser parses a value from text, and throws {@link IllegalArgumentException} if the text is not a value;
     *     a pure function
     * @param <T> the type of its values, immutable
     * @return the key
     */
    public static <T> OptionKey<T> of(
            String name, Class<T> type, T defaultValue, String values, String description, Function<String, T> parser) {
        return new OptionKey<>(name, type, defaultValue, description, values, parser, any -> true);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("not true or false");
        };
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /** {@return the type of its values} */
    public Class<T> type() {
        return type;
    }

    /** {@return its default value} */
    public T defaultValue() {
        return defaultValue;
    }

    /**
     * {@return its default value as text; for the types that this class defines, in the form that {@link #parse}
     * accepts}
     */
    public String defaultText() {
        return defaultValue instanceof Enum<?> constant ? written(constant) : String.valueOf(defaultValue);
    }

    /** {@return one sentence that describes it to the user} */
    public String description() {
        return description;
    }

    /** {@return the accepted texts, described for the user: {@code true|false}, {@code 1..6}, {@code text}} */
    public String values() {
        return values;
    }

    /**
     * Parses a value from text.
     *
     * @param text the text
     * @return the value
     * @throws IllegalArgumentException if the text is not a value of this option; the message names the option, the text
     *     and the accepted values
     */
    public T parse(String text) {
        Objects.requireNonNull(text, "text");
        T value;
        try {
            value = parser.apply(text);
        } catch (IllegalArgumentException problem) {
            throw notAccepted(text, problem);
        }
        return check(value);
    }

    /** Returns the value if this option accepts it, and throws otherwise. */
    T check(T value) {
        if (!accepted.test(type.cast(Objects.requireNonNull(value, "value")))) {
            throw notAccepted(value, null);
        }
        return value;
    }

    private IllegalArgumentException notAccepted(Object value, @Nullable Throwable problem) {
        return new IllegalArgumentException(
                "option " + name + " can't be '" + value + "': it takes " + values, problem);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OptionKey<?> key && name.equals(key.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
