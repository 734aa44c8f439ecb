package io.github.weeklydigest.render.html.internal.settings;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.render.html.internal.markup.Resources;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The page's own words in one language. */
public final class Labels {
    private static final Pattern PLACES = Pattern.compile("\\{[01]}");
    private static final String DEFAULT = "en";
    private static final String CHINESE = "zh";
    private static final String ONE = ".one";
    private static final List<String> DATES = List.of("date", "date.short", "date.day");
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** The pattern of a day whose month is next to it. */
    private static final String DAY = "date.day";

    /** If one of these is the user's own, a day without its month need not fit it. */
    private static final Set<String> WITH_DAYS = Set.of("date", "date.short", "period");

    private static final Map<String, Map<String, String>> ALL =
            Map.of(DEFAULT, words(DEFAULT), CHINESE, words(CHINESE));

    private final Locale locale;
    private final Map<String, String> words;

    private Labels(Locale locale, Map<String, String> words) {
        this.locale = locale;
        this.words = words;
    }

    /** The words in all languages there are, by language, with the user's own in front. */
    public static Map<String, Map<String, String>> all(Map<String, String> own) {
        return own.isEmpty() ? ALL : Map.of(DEFAULT, with(own, DEFAULT), CHINESE, with(own, CHINESE));
    }

    private static Map<String, String> words(String language) {
        return Map.copyOf(Resources.properties(Labels.class, "labels_" + language + ".properties"));
    }

    private static Map<String, String> with(Map<String, String> own, String language) {
        Map<String, String> words = new HashMap<>(Objects.requireNonNull(ALL.get(language)));
        own.keySet().forEach(name -> words.remove(name + ONE));
        if (own.keySet().stream().anyMatch(WITH_DAYS::contains)) {
            words.remove(DAY);
        }
        words.putAll(own);
        return Map.copyOf(words);
    }

    /**
     * The words in the language of a tag, or else in English.
     *
     * @param translated whether the user's own words are among them, so that all are taken for the language that is asked for
     */
    public static Labels of(String languageTag, Map<String, Map<String, String>> all, boolean translated) {
        Locale asked = Locale.forLanguageTag(languageTag);
        String language = asked.getLanguage().equals(CHINESE) ? CHINESE : DEFAULT;
        boolean known = language.equals(CHINESE) || asked.getLanguage().equals(DEFAULT);
        boolean own = translated && !asked.getLanguage().isEmpty();
        Locale locale = known || own ? asked : Locale.ENGLISH;
        return new Labels(locale, Objects.requireNonNull(all.get(language)));
    }

    /**
     * Checks that each name is the name of a word, and that each pattern of a date is valid.
     *
     * @throws IllegalArgumentException if a name or a pattern is not
     */
    public static Map<String, String> checked(Map<String, String> own) {
        if (own.isEmpty()) {
            return own;
        }
        Map<String, String> known = Objects.requireNonNull(ALL.get(DEFAULT));
        own.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("option html.labels has no word '" + name + "'; known: "
                            + String.join(", ", known.keySet().stream().sorted().toList()));
                });
        DATES.forEach(name -> checkDate(name, own.getOrDefault(name, "")));
        return own;
    }

    /** The first and the last day have the shortest and the longest numbers: a pattern may state how long they can be. */
    private static void checkDate(String name, String pattern) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            for (LocalDate day : List.of(LocalDate.EPOCH, LAST_DAY)) {
                String unused = format.format(day);
            }
        } catch (IllegalArgumentException | DateTimeException problem) {
            throw new IllegalArgumentException(
                    "option html.labels: '" + name + "' must be a pattern of a date (d MMMM yyyy), not '" + pattern
                            + '\'',
                    problem);
        }
    }

    /** The BCP 47 tag of these words. */
    public String language() {
        return locale.toLanguageTag();
    }

    public String get(String name) {
        String word = words.get(name);
        if (word == null) {
            throw new IllegalArgumentException("no label " + name);
        }
        return word;
    }

    public boolean has(String name) {
        return words.containsKey(name);
    }

    /** The words for a count: those for a single thing where the language has them. */
    public String count(String name, int count) {
        return count == 1 && has(name + ONE) ? get(name + ONE) : get(name, count);
    }

    public String get(String name, Object first) {
        return get(name).replace("{0}", first.toString());
    }

    public String get(String name, Object first, Object second) {
        String pattern = get(name);
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.startsWith("{0}", i)) {
                filled.append(first);
                i += 2;
            } else if (pattern.startsWith("{1}", i)) {
                filled.append(second);
                i += 2;
            } else {
                filled.append(pattern.charAt(i));
            }
        }
        return filled.toString();
    }

    public String date(LocalDate date) {
        return format("date", date);
    }

    public String shortDate(LocalDate date) {
        return format("date.short", date);
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(get(pattern), locale).format(date);
    }

    /**
     * The words of a period.
     *
     * @param before what precedes the first date
     * @param after what follows the last date
     */
    public record Period(String before, String first, String between, String last, String after) {}

    /** A period in words, with or without its year. Dates in one month name it once. */
    public Period period(DateRange period, boolean withYear) {
        LocalDate first = period.start();
        LocalDate last = period.end();
        boolean bigFirst = locale.getLanguage().equals(CHINESE);
        boolean sameYear = first.getYear() == last.getYear();
        if (sameYear && first.getMonth() == last.getMonth() && has(DAY)) {
            return inWords(
                    get("period.month"),
                    bigFirst ? date(first, withYear) : format(DAY, first),
                    bigFirst ? format(DAY, last) : date(last, withYear));
        }
        return inWords(
                withYear ? get("period") : "{0} – {1}",
                date(first, withYear && (bigFirst || !sameYear)),
                date(last, withYear && !(bigFirst && sameYear)));
    }

    private static Period inWords(String pattern, String first, String last) {
        String[] around = PLACES.split(pattern, -1);
        return new Period(
                around[0], first, around.length > 1 ? around[1] : " – ", last, around.length > 2 ? around[2] : "");
    }

    private String date(LocalDate date, boolean withYear) {
        return withYear ? date(date) : shortDate(date);
    }
}
