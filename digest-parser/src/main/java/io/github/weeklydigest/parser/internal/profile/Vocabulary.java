package io.github.weeklydigest.parser.internal.profile;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.SectionKind;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The words and patterns of a digest. Immutable.
 *
 * @param name the profile's name
 * @param language the BCP 47 tag of digests in it
 * @param title finds year and week in the title; groups {@code year}, {@code week}
 * @param period finds the days covered; groups {@code startYear}, {@code startMonth}, {@code startDay} and the same with
 *     {@code end}
 * @param sections the kinds of sections by title
 * @param categories the stable names of categories by title
 * @param media the categories that list episodes
 * @param quoting the categories that quote posts
 * @param research the categories whose deeper headings are fields of research
 * @param mediaLabels the labels above lists of episodes
 * @param remarks the words before a remark in a list
 * @param postPrefixes what may stand before an author's name
 * @param postSuffixes what may stand behind an author line
 * @param stubs the sentences of a page that is not translated
 */
public record Vocabulary(
        String name,
        String language,
        Pattern title,
        Pattern period,
        Titles<SectionKind> sections,
        Titles<String> categories,
        Set<String> media,
        Set<String> quoting,
        Set<String> research,
        Set<String> mediaLabels,
        Set<String> remarks,
        Set<String> postPrefixes,
        Set<String> postSuffixes,
        Set<String> stubs) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int MOST_DIGITS = 9;
    private static final int LAST_YEAR = 9999;
    private static final Set<String> SETS =
            Set.of("media", "quoting", "research", "media-label", "remark", "post-prefix", "post-suffix", "stub");

    public Vocabulary {
        media = Set.copyOf(media);
        quoting = Set.copyOf(quoting);
        research = Set.copyOf(research);
        mediaLabels = Set.copyOf(mediaLabels);
        remarks = Set.copyOf(remarks);
        postPrefixes = Set.copyOf(postPrefixes);
        postSuffixes = Set.copyOf(postSuffixes);
        stubs = Set.copyOf(stubs);
    }

    /**
     * Reads a profile's data file.
     *
     * @throws IllegalArgumentException if the file says something that no profile can say; the message names it
     */
    public static Vocabulary read(Reader input) throws IOException {
        Map<String, List<String>> entries = ProfileFile.read(input);
        Map<String, SectionKind> sections = new HashMap<>();
        Map<String, String> categories = new HashMap<>();
        entries.forEach((key, values) -> {
            if (key.startsWith("section.")) {
                SectionKind kind = SectionKind.find(key.substring("section.".length()))
                        .orElseThrow(
                                () -> new IllegalArgumentException("the profile names no kind of section: " + key));
                values.forEach(value -> sections.put(Titles.key(value), kind));
            } else if (key.startsWith("category.")) {
                values.forEach(value -> categories.put(Titles.key(value), key.substring("category.".length())));
            } else if (!SETS.contains(key)
                    && !Set.of("name", "language", "title", "period").contains(key)) {
                throw new IllegalArgumentException("the profile has an unknown key: " + key);
            }
        });
        return new Vocabulary(
                one(entries, "name"),
                one(entries, "language"),
                pattern(entries, "title", "year", "week"),
                pattern(entries, "period", "startMonth", "startDay", "endDay"),
                new Titles<>(sections),
                new Titles<>(categories),
                all(entries, "media"),
                all(entries, "quoting"),
                all(entries, "research"),
                all(entries, "media-label"),
                all(entries, "remark"),
                all(entries, "post-prefix"),
                all(entries, "post-suffix"),
                all(entries, "stub"));
    }

    private static String one(Map<String, List<String>> entries, String key) {
        List<String> values = entries.getOrDefault(key, List.of());
        if (values.size() != 1 || values.get(0).isEmpty()) {
            throw new IllegalArgumentException("the profile needs one '" + key + "', it has " + values.size());
        }
        return values.get(0);
    }

    private static Pattern pattern(Map<String, List<String>> entries, String key, String... groups) {
        String text = one(entries, key);
        try {
            Pattern pattern = Pattern.compile(text);
            for (String group : groups) {
                if (!text.contains("(?<" + group + ">")) {
                    throw new IllegalArgumentException("the profile's '" + key + "' has no group '" + group + "'");
                }
            }
            return pattern;
        } catch (PatternSyntaxException problem) {
            throw new IllegalArgumentException(
                    "the profile's '" + key + "' is no pattern: " + problem.getMessage(), problem);
        }
    }

    private static Set<String> all(Map<String, List<String>> entries, String key) {
        return new HashSet<>(entries.getOrDefault(key, List.of()));
    }

    /** This vocabulary with one more title of sections. */
    public Vocabulary withSection(SectionKind kind, String title) {
        return new Vocabulary(
                name,
                language,
                this.title,
                period,
                sections.with(title, kind),
                categories,
                media,
                quoting,
                research,
                mediaLabels,
                remarks,
                postPrefixes,
                postSuffixes,
                stubs);
    }

    /** This vocabulary with one more title of categories. */
    public Vocabulary withCategory(String id, String title) {
        return new Vocabulary(
                name,
                language,
                this.title,
                period,
                sections,
                categories.with(title, id),
                media,
                quoting,
                research,
                mediaLabels,
                remarks,
                postPrefixes,
                postSuffixes,
                stubs);
    }

    /** The kind that a title of level 2 stands for. */
    public Optional<SectionKind> section(String title) {
        return sections.find(title);
    }

    /** The stable name of the category that a title stands for. */
    public Optional<String> category(String title) {
        return categories.find(title);
    }

    /** The week that a title names. */
    public Optional<IsoWeek> week(String text) {
        Matcher matcher = title.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return number(matcher, "year")
                .flatMap(year -> number(matcher, "week").flatMap(week -> IsoWeek.find(year, week)));
    }

    /**
     * The days that a text states. A year that is not stated is the week's, but for a period that crosses the New Year.
     */
    public Optional<DateRange> period(String text, Optional<IsoWeek> week) {
        Matcher matcher = period.matcher(text);
        while (matcher.find()) {
            Optional<DateRange> range = range(matcher, week);
            if (range.isPresent()) {
                return range;
            }
        }
        return Optional.empty();
    }

    private Optional<DateRange> range(Matcher matcher, Optional<IsoWeek> week) {
        int startMonth = month(group(matcher, "startMonth"));
        Optional<String> statedEnd = optional(matcher, "endMonth");
        int endMonth = statedEnd.map(Vocabulary::month).orElse(startMonth);
        boolean crosses = startMonth > endMonth;
        Optional<Integer> startStated = number(matcher, "startYear");
        Optional<Integer> endStated = number(matcher, "endYear");
        Optional<Integer> yearOfWeek = week.map(IsoWeek::year);
        int late = crosses && week.isPresent() && week.get().week() > 26 ? 1 : 0;
        Optional<Integer> end = endStated
                .or(() -> startStated.map(year -> crosses ? year + 1 : year))
                .or(() -> yearOfWeek.map(year -> year + late));
        if (end.isEmpty()) {
            return Optional.empty();
        }
        int endYear = end.get();
        int startYear = startStated.orElse(crosses ? endYear - 1 : endYear);
        if (startYear < 1 || endYear > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            LocalDate first = LocalDate.of(
                    startYear, startMonth, number(matcher, "startDay").orElse(0));
            LocalDate last =
                    LocalDate.of(endYear, endMonth, number(matcher, "endDay").orElse(0));
            return last.isBefore(first) ? Optional.empty() : Optional.of(new DateRange(first, last));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The number that a group holds; nothing if it holds none, or one that no date or week can have. */
    private static Optional<Integer> number(Matcher matcher, String name) {
        return optional(matcher, name).filter(Vocabulary::isNumber).map(Integer::valueOf);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c <= Character.MAX_VALUE && Character.isDigit((char) c));
    }

    private static String group(Matcher matcher, String name) {
        return optional(matcher, name).orElse("");
    }

    private static Optional<String> optional(Matcher matcher, String name) {
        try {
            return Optional.ofNullable(matcher.group(name));
        } catch (IllegalArgumentException noSuchGroup) {
            return Optional.empty();
        }
    }

    /** A month by number or by its English name; 0 for anything else. */
    private static int month(String text) {
        if (isNumber(text)) {
            return Integer.parseInt(text);
        }
        return text.length() < 3 ? 0 : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
