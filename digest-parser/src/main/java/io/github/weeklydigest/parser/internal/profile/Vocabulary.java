package io.github.weeklydigest.parser.internal.profile;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.internal.profile.TextPattern.TextMatch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The words and patterns of a digest. Immutable.
 *
 * @param name the profile's name
 * @param language the BCP 47 tag of digests in it
 * @param title finds year and week in the title, if titles name a week; groups {@code year}, {@code week}
 * @param period finds the days covered, if digests state them; groups {@code startYear}, {@code startMonth}, {@code startDay}
 *     and the same with {@code end}
 * @param sections the kinds of sections by title
 * @param categories the stable names of categories by title
 * @param mediaLabels the labels above lists of episodes
 * @param remarks the words before a remark in a list
 * @param postPrefixes what may precede an author's name
 * @param postSuffixes what may follow an author line
 * @param stubs the sentences of a page that is not translated
 */
public record Vocabulary(
        String name,
        String language,
        Optional<TextPattern> title,
        Optional<TextPattern> period,
        Titles<SectionKind> sections,
        Titles<String> categories,
        Set<String> mediaLabels,
        Set<String> remarks,
        Set<String> postPrefixes,
        Set<String> postSuffixes,
        Set<String> stubs) {
    private static final int LAST_YEAR = 9999;

    public Vocabulary {
        mediaLabels = Set.copyOf(mediaLabels);
        remarks = Set.copyOf(remarks);
        postPrefixes = Set.copyOf(postPrefixes);
        postSuffixes = Set.copyOf(postSuffixes);
        stubs = Set.copyOf(stubs);
    }

    /** This vocabulary with another title of sections. */
    public Vocabulary withSection(SectionKind kind, String title) {
        return new Vocabulary(
                name,
                language,
                this.title,
                period,
                sections.with(title, kind),
                categories,
                mediaLabels,
                remarks,
                postPrefixes,
                postSuffixes,
                stubs);
    }

    /** This vocabulary with another title of categories. */
    public Vocabulary withCategory(String id, String title) {
        return new Vocabulary(
                name,
                language,
                this.title,
                period,
                sections,
                categories.with(title, id),
                mediaLabels,
                remarks,
                postPrefixes,
                postSuffixes,
                stubs);
    }

    /** The kind of section that a title of level 2 means. */
    public Optional<SectionKind> section(String title) {
        return sections.find(title);
    }

    /** The stable name of the category that a title means. */
    public Optional<String> category(String title) {
        return categories.find(title);
    }

    /** The week that a title names. */
    public Optional<IsoWeek> week(String text) {
        return title.flatMap(pattern -> pattern.find(text)).flatMap(Vocabulary::week);
    }

    private static Optional<IsoWeek> week(TextMatch match) {
        OptionalInt year = Numbers.parse(match.group("year"));
        OptionalInt week = Numbers.parse(match.group("week"));
        return year.isPresent() && week.isPresent() ? IsoWeek.find(year.getAsInt(), week.getAsInt()) : Optional.empty();
    }

    /**
     * The days that a text states. A year that is not stated is the week's, except for a period that crosses the New Year.
     */
    public Optional<DateRange> period(String text, Optional<IsoWeek> week) {
        int from = 0;
        while (period.isPresent()) {
            Optional<TextMatch> match = period.get().find(text, from);
            if (match.isEmpty()) {
                break;
            }
            Optional<DateRange> range = range(match.get(), week);
            if (range.isPresent()) {
                return range;
            }
            from = Math.max(match.get().end(), from + 1);
        }
        return Optional.empty();
    }

    private static Optional<DateRange> range(TextMatch match, Optional<IsoWeek> week) {
        int startMonth = month(match.group("startMonth"));
        Optional<String> statedEnd = match.group("endMonth");
        int endMonth = statedEnd.isPresent() ? month(statedEnd) : startMonth;
        boolean crosses = startMonth > endMonth;
        OptionalInt startStated = Numbers.parse(match.group("startYear"));
        OptionalInt endStated = Numbers.parse(match.group("endYear"));
        OptionalInt startDay = Numbers.parse(match.group("startDay"));
        OptionalInt endDay = Numbers.parse(match.group("endDay"));
        if (startDay.isEmpty() || endDay.isEmpty()) {
            return Optional.empty();
        }
        int late = crosses && week.isPresent() && week.get().week() > 26 ? 1 : 0;
        int endYear;
        if (endStated.isPresent()) {
            endYear = endStated.getAsInt();
        } else if (startStated.isPresent()) {
            endYear = crosses ? startStated.getAsInt() + 1 : startStated.getAsInt();
        } else if (week.isPresent()) {
            endYear = week.get().year() + late;
        } else {
            return Optional.empty();
        }
        int startYear = startStated.orElse(crosses ? endYear - 1 : endYear);
        if (startYear < 1 || endYear > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            LocalDate first = LocalDate.of(startYear, startMonth, startDay.getAsInt());
            LocalDate last = LocalDate.of(endYear, endMonth, endDay.getAsInt());
            return last.isBefore(first) ? Optional.empty() : Optional.of(new DateRange(first, last));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A month by number or by its English name; 0 for anything else. */
    private static int month(Optional<String> text) {
        return text.flatMap(Months::find).orElse(0);
    }
}
