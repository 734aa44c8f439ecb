package io.github.weeklydigest.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of ISO 8601: it starts on Monday and belongs to the year that contains its Thursday.
 *
 * @param year the week-based year, 1 to 9999
 * @param week 1 to 52, or to 53 in a year that has 53 weeks
 * @since 0.1
 */
public record IsoWeek(int year, int week) implements Comparable<IsoWeek> {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-?W(\\d\\d)");

    public IsoWeek {
        if (year < 1 || year > 9999 || week < 1 || week > weeksOf(year)) {
            throw new IllegalArgumentException("there is no week " + week + " in " + year);
        }
    }

    /**
     * Finds a week, if the year has it.
     *
     * @param year the week-based year
     * @param week the number of the week
     * @return the week, or empty if the year has no such week
     */
    public static Optional<IsoWeek> find(int year, int week) {
        return year < 1 || year > 9999 || week < 1 || week > weeksOf(year)
                ? Optional.empty()
                : Optional.of(new IsoWeek(year, week));
    }

    /**
     * Parses a week of the form {@code 2025-W20} or {@code 2025W20}.
     *
     * @param text the text
     * @return the week
     * @throws IllegalArgumentException if it has another form, or if the year has no such week
     */
    public static IsoWeek parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a week such as 2025-W20: " + text);
        }
        return new IsoWeek(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private static int weeksOf(int year) {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 1, 4))
                .getMaximum();
    }

    /** {@return its Monday} */
    public LocalDate start() {
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    }

    /** {@return its Sunday} */
    public LocalDate end() {
        return start().plusDays(6);
    }

    /** {@return its seven days} */
    public DateRange days() {
        return new DateRange(start(), end());
    }

    @Override
    public int compareTo(IsoWeek other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(week, other.week);
    }

    /** {@return the week as ISO 8601 writes it: {@code 2025-W20}} */
    @Override
    public String toString() {
        return digits(year, 4) + "-W" + digits(week, 2);
    }

    private static String digits(int number, int count) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, count - text.length())) + text;
    }
}
