package io.github.weeklydigest.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A range of days.
 *
 * @param start its first day
 * @param end its last day, inclusive; not before {@code start}
 * @since 0.1
 */
public record DateRange(LocalDate start, LocalDate end) {
    public DateRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("end " + end + " is before start " + start);
        }
    }
}
