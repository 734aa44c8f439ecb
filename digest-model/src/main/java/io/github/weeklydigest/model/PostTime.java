package io.github.weeklydigest.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * The day and, if stated, the time when a post was published, without a time zone.
 *
 * @param date the day
 * @param time the time of day, to the minute
 * @since 0.1
 */
public record PostTime(LocalDate date, Optional<LocalTime> time) {
    public PostTime {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(time, "time");
    }

    /**
     * Returns the time of a post of which only the day is known.
     *
     * @param date the day
     * @return the post's time
     */
    public static PostTime of(LocalDate date) {
        return new PostTime(date, Optional.empty());
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text {@code 2025-05-12} or {@code 2026-04-24T12:37}
     * @return the post's time
     * @throws java.time.format.DateTimeParseException if the text has another form
     */
    public static PostTime parse(String text) {
        int t = text.indexOf('T');
        return t < 0
                ? of(LocalDate.parse(text))
                : new PostTime(
                        LocalDate.parse(text.substring(0, t)), Optional.of(LocalTime.parse(text.substring(t + 1))));
    }

    /** {@return date and time in the form of ISO 8601, such as {@code 2026-04-24T12:37}} */
    @Override
    public String toString() {
        return time.map(part -> date + "T" + part).orElseGet(date::toString);
    }
}
