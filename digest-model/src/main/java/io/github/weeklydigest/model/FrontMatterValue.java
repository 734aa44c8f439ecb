package io.github.weeklydigest.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of {@link FrontMatter}: a text, a number, a truth value, nothing, a list or a map.
 *
 * <p>Dates and times are texts, as in YAML 1.2 and in JSON; {@link #asDate} reads them.
 *
 * @since 0.1
 */
public sealed interface FrontMatterValue {
    /** {@return the text of a single value: a text, or a number or a truth value as written in JSON} */
    default Optional<String> asText() {
        return Optional.empty();
    }

    /**
     * Reads a date: {@code 2031-02-03}, or the day of a time such as {@code 2031-02-03T09:30:00Z} or {@code 2031-02-03
     * 09:30}.
     *
     * @return the date, if this is a text that begins with one
     */
    default Optional<LocalDate> asDate() {
        return Optional.empty();
    }

    /**
     * Returns the value of a text.
     *
     * @param text the text
     * @return the value
     */
    static FrontMatterValue of(String text) {
        return new TextValue(text);
    }

    /**
     * Returns the value of a whole number.
     *
     * @param number the number
     * @return the value
     */
    static FrontMatterValue of(long number) {
        return new NumberValue(BigDecimal.valueOf(number));
    }

    /**
     * Returns the value {@code true} or {@code false}.
     *
     * @param value the value
     * @return the value
     */
    static FrontMatterValue of(boolean value) {
        return new BooleanValue(value);
    }

    /**
     * Returns the value of a number that is given as text. Text that can't be read as a decimal number ({@code .inf}),
     * is longer than {@link NumberValue#MAX_LENGTH} or has more than {@link NumberValue#MAX_ZEROS} zeros that only its
     * exponent states stays a text.
     *
     * @param text the number, such as {@code 306}, {@code 1.50} or {@code 1e3}
     * @return the number, or else the text
     */
    static FrontMatterValue numberOrText(String text) {
        if (text.length() <= NumberValue.MAX_LENGTH) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (NumberValue.isWithinLimits(number)) {
                    return new NumberValue(number);
                }
            } catch (NumberFormatException notDecimal) {
                return new TextValue(text);
            }
        }
        return new TextValue(text);
    }

    /**
     * A text.
     *
     * @param text the text
     * @since 0.1
     */
    record TextValue(String text) implements FrontMatterValue {
        public TextValue {
            Objects.requireNonNull(text, "text");
        }

        private static final int LENGTH_OF_DATE = "2031-02-03".length();

        @Override
        public Optional<String> asText() {
            return Optional.of(text);
        }

        @Override
        public Optional<LocalDate> asDate() {
            if (text.length() < LENGTH_OF_DATE
                    || text.length() > LENGTH_OF_DATE && "Tt ".indexOf(text.charAt(LENGTH_OF_DATE)) < 0) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        LocalDate.parse(text.substring(0, LENGTH_OF_DATE), DateTimeFormatter.ISO_LOCAL_DATE));
            } catch (DateTimeException notADate) {
                return Optional.empty();
            }
        }
    }

    /**
     * A whole or decimal number, with the digits it was written with.
     *
     * @param number the number; its text has at most {@link #MAX_LENGTH} characters, and its scale is at most
     *     {@link #MAX_ZEROS}, whatever its sign
     * @since 0.1
     */
    record NumberValue(BigDecimal number) implements FrontMatterValue {
        /** The most characters that the text of a number may have. */
        public static final int MAX_LENGTH = 100;

        /** The most zeros that an exponent may state, so that a short text does not become a long number. */
        public static final int MAX_ZEROS = 10_000;

        public NumberValue {
            Objects.requireNonNull(number, "number");
            if (!isWithinLimits(number)) {
                throw new IllegalArgumentException(
                        "a number has more than " + MAX_LENGTH + " characters or an exponent beyond " + MAX_ZEROS);
            }
        }

        private static boolean isWithinLimits(BigDecimal number) {
            return number.precision() <= MAX_LENGTH
                    && Math.abs((long) number.scale()) <= MAX_ZEROS
                    && number.toString().length() <= MAX_LENGTH;
        }

        @Override
        public Optional<String> asText() {
            return Optional.of(number.toString());
        }

        /** {@return whether the other is the same number, whatever its digits: {@code 1.5} equals {@code 1.50}} */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NumberValue value && number.compareTo(value.number) == 0;
        }

        @Override
        public int hashCode() {
            return number.stripTrailingZeros().hashCode();
        }
    }

    /**
     * A truth value.
     *
     * @param value the value
     * @since 0.1
     */
    record BooleanValue(boolean value) implements FrontMatterValue {
        @Override
        public Optional<String> asText() {
            return Optional.of(Boolean.toString(value));
        }
    }

    /**
     * No value: {@code key:} without anything after it, or {@code null}.
     *
     * @since 0.1
     */
    record NullValue() implements FrontMatterValue {}

    /**
     * A list of values.
     *
     * @param values the values, in order
     * @since 0.1
     */
    record ListValue(List<FrontMatterValue> values) implements FrontMatterValue {
        public ListValue {
            values = List.copyOf(Objects.requireNonNull(values, "values"));
        }
    }

    /**
     * Named values.
     *
     * @param values the values by their key, in order; can't be changed
     * @since 0.1
     */
    record MapValue(Map<String, FrontMatterValue> values) implements FrontMatterValue {
        public MapValue {
            values = FrontMatter.copyOf(Objects.requireNonNull(values, "values"));
        }
    }
}
