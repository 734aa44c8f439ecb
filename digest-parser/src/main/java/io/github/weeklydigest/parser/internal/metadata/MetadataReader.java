package io.github.weeklydigest.parser.internal.metadata;

import io.github.weeklydigest.model.FrontMatter;
import io.github.weeklydigest.model.FrontMatterValue.MapValue;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.parser.internal.profile.Months;
import io.github.weeklydigest.parser.internal.profile.Numbers;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.AuthorRule;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.Origin;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.ValueRule;
import io.github.weeklydigest.parser.internal.profile.TextPattern.Part;
import io.github.weeklydigest.parser.internal.profile.TextPattern.TextMatch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Finds values in what is known of a document.
 *
 * @param frontMatter its front matter or key lines
 * @param file the last two parts of its name; empty if it has none
 * @param heading the text of its first heading; empty if there is none
 * @param paragraphs the texts of the paragraphs before the first section
 */
public record MetadataReader(FrontMatter frontMatter, String file, String heading, List<String> paragraphs) {
    private static final int CENTURY = 2000;
    private static final int LAST_YEAR = 9999;

    public MetadataReader {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The number of the issue, by the first rule that finds one. */
    public OptionalInt number(List<ValueRule> rules) {
        for (ValueRule rule : rules) {
            for (String text : texts(rule)) {
                OptionalInt number = rule.pattern().isEmpty()
                        ? Numbers.parse(text.strip())
                        : Numbers.parse(rule.pattern().get().find(text).flatMap(match -> match.group("number")));
                if (number.isPresent()) {
                    return number;
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The day, by the first rule that finds one. */
    public Optional<LocalDate> date(List<ValueRule> rules) {
        for (ValueRule rule : rules) {
            if (rule.pattern().isEmpty()) {
                Optional<LocalDate> date = frontMatter.date(rule.key());
                if (date.isPresent()) {
                    return date;
                }
                continue;
            }
            for (String text : texts(rule)) {
                Optional<LocalDate> date = rule.pattern().get().find(text).flatMap(MetadataReader::date);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(TextMatch match) {
        OptionalInt year = Numbers.parse(match.group("year"));
        OptionalInt day = Numbers.parse(match.group("day"));
        Optional<Integer> month = match.group("month").flatMap(Months::find);
        if (year.isEmpty() || day.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        int stated = year.getAsInt();
        if (stated > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(stated < 100 ? CENTURY + stated : stated, month.get(), day.getAsInt()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The week, by the first rule that finds one. */
    public Optional<IsoWeek> week(List<ValueRule> rules) {
        for (ValueRule rule : rules) {
            for (String text : texts(rule)) {
                Optional<TextMatch> match = rule.pattern().flatMap(pattern -> pattern.find(text));
                OptionalInt year = Numbers.parse(match.flatMap(it -> it.group("year")));
                OptionalInt week = Numbers.parse(match.flatMap(it -> it.group("week")));
                if (year.isPresent() && week.isPresent()) {
                    Optional<IsoWeek> found = IsoWeek.find(year.getAsInt(), week.getAsInt());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A text, by the first rule that finds one. */
    public Optional<String> text(List<ValueRule> rules, String group) {
        return texts(rules, group).stream().findFirst();
    }

    /** The authors, by the first rule that finds one. */
    public List<Person> authors(List<AuthorRule> rules) {
        for (AuthorRule rule : rules) {
            List<String> names = texts(List.of(rule.names()), "name");
            if (!names.isEmpty()) {
                return names.stream()
                        .flatMap(text -> rule.separator()
                                .map(it ->
                                        it.split(text).stream().map(Part::text).map(String::strip))
                                .orElse(Stream.of(text)))
                        .filter(name -> !name.isEmpty())
                        .map(Person::of)
                        .toList();
            }
        }
        return List.of();
    }

    private List<String> texts(List<ValueRule> rules, String group) {
        for (ValueRule rule : rules) {
            List<String> found = new ArrayList<>();
            for (String text : texts(rule)) {
                if (rule.pattern().isEmpty()) {
                    found.add(text.strip());
                } else {
                    rule.pattern()
                            .get()
                            .find(text)
                            .ifPresent(match -> found.add(match.group(group).orElse(match.text())));
                }
            }
            found.removeIf(String::isBlank);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> texts(ValueRule rule) {
        Origin origin = rule.origin();
        return switch (origin) {
            case HEADING -> List.of(heading);
            case FILE -> List.of(file);
            case PARAGRAPH -> paragraphs;
            case FRONT_MATTER -> frontMatterTexts(rule.key());
        };
    }

    /** The values of a key; a dot leads into a map. */
    private List<String> frontMatterTexts(String key) {
        if (frontMatter.find(key).isPresent()) {
            return frontMatter.texts(key);
        }
        int dot = key.indexOf('.');
        return dot > 0 && frontMatter.find(key.substring(0, dot)).orElse(null) instanceof MapValue map
                ? new FrontMatter(map.values()).texts(key.substring(dot + 1))
                : List.of();
    }
}
