package io.github.weeklydigest.render.markdown.internal.vault;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The front matter of notes, which readers of vaults call properties. */
final class NoteProperties {
    /** A section's title is repeated in all its notes, so a long one is cut off. */
    private static final int LONGEST_SECTION = 200;

    private static final Pattern NOT_IN_TAG = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_/-]+");
    private static final Pattern EDGES_OF_TAG = Pattern.compile("^[-/]+|(?<![-/])[-/]+$");
    private static final Pattern NUMBER = Pattern.compile("[\\p{N}/_-]*");

    private final Map<String, FrontMatterValue> values = new LinkedHashMap<>();

    private NoteProperties() {}

    /** The properties of an article's note. */
    static Map<String, FrontMatterValue> of(
            Article article,
            String fileName,
            DigestHeader digest,
            NoteTarget week,
            List<SectionHeader> sections,
            String tag) {
        NoteProperties note = new NoteProperties();
        String title = article.title().strip();
        note.text("title", title.isEmpty() ? fileName : title);
        article.uri().ifPresent(uri -> note.text("url", uri));
        note.issue(digest);
        note.text("digest", "[[" + week.link() + "]]");
        note.text("section", shortened(String.join(" / ", titles(sections))));
        note.list("authors", names(article.contributors()));
        Set<String> tags = new LinkedHashSet<>(List.of(tag(tag)));
        sections.forEach(section -> section.category().ifPresent(category -> tags.add(tag(category))));
        article.label().ifPresent(label -> tags.add(tag(label)));
        note.list("tags", tags);
        note.list("aliases", aliases(article, title, fileName));
        List<String> addresses = addresses(article);
        note.list("sources", addresses.size() > 1 ? addresses : List.of());
        return note.values;
    }

    private static Set<String> aliases(Article article, String title, String fileName) {
        Set<String> aliases = new LinkedHashSet<>(List.of(title));
        article.sources().forEach(source -> aliases.add(source.title().strip()));
        aliases.remove(fileName);
        return aliases;
    }

    private static List<String> addresses(Article article) {
        List<String> addresses = new ArrayList<>();
        for (Source source : article.sources()) {
            if (source instanceof LinkSource link) {
                addresses.add(link.uri());
            } else {
                source.arxiv().ifPresent(paper -> addresses.add(paper.uri()));
            }
        }
        return addresses;
    }

    /** The properties of the note of a digest. */
    static Map<String, FrontMatterValue> of(DigestHeader digest, String fileName, Links links, String tag) {
        NoteProperties note = new NoteProperties();
        String title = digest.title().strip();
        note.text("title", title.isEmpty() ? fileName : title);
        note.issue(digest);
        Optional<DateRange> days = digest.period().or(() -> digest.week().map(IsoWeek::days));
        days.ifPresent(range -> {
            note.text("start", range.start().toString());
            note.text("end", range.end().toString());
        });
        digest.language().ifPresent(language -> note.text("language", language));
        note.list("authors", names(digest.authors()));
        note.list("tags", List.of(tag(tag)));
        note.list("aliases", title.equals(fileName) ? List.of() : List.of(title));
        links.previous().ifPresent(target -> note.text("previous", "[[" + target.link() + "]]"));
        links.next().ifPresent(target -> note.text("next", "[[" + target.link() + "]]"));
        note.list(
                "translations",
                links.translations().stream()
                        .map(target -> "[[" + target.link() + "]]")
                        .toList());
        return note.values;
    }

    /** The properties of the note that lists all digests. */
    static Map<String, FrontMatterValue> ofIndex(String title, String tag) {
        NoteProperties note = new NoteProperties();
        note.text("title", title);
        note.list("tags", List.of(tag(tag)));
        return note.values;
    }

    /**
     * The notes around the note of a digest.
     *
     * @param previous the digest before it
     * @param next the digest after it
     * @param translations the same issue in other languages
     */
    record Links(Optional<NoteTarget> previous, Optional<NoteTarget> next, List<NoteTarget> translations) {
        static final Links NONE = new Links(Optional.empty(), Optional.empty(), List.of());
    }

    private void issue(DigestHeader digest) {
        digest.week().ifPresent(week -> text("week", week.toString()));
        digest.issueNumber().ifPresent(number -> values.put("issue", FrontMatterValue.of(number)));
        Optional<LocalDate> date = digest.published()
                .or(() -> digest.week().map(IsoWeek::end))
                .or(() -> digest.period().map(DateRange::end));
        date.ifPresent(day -> text("date", day.toString()));
    }

    private void text(String key, String text) {
        if (!text.isBlank()) {
            values.put(key, FrontMatterValue.of(text));
        }
    }

    private void list(String key, Collection<String> texts) {
        List<FrontMatterValue> list = texts.stream()
                .filter(text -> !text.isBlank())
                .map(FrontMatterValue::of)
                .toList();
        if (!list.isEmpty()) {
            values.put(key, new FrontMatterValue.ListValue(list));
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SECTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SECTION)) + "…";
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::displayName).toList();
    }

    private static List<String> titles(List<SectionHeader> sections) {
        return sections.stream()
                .map(section -> section.title().strip())
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /** A valid tag, without the number sign: no white space or punctuation, and not a number. */
    static String tag(String text) {
        String joined = NOT_IN_TAG.matcher(text.strip()).replaceAll("-");
        String tag = EDGES_OF_TAG.matcher(joined).replaceAll("");
        return tag.isEmpty() || !NUMBER.matcher(tag).matches() ? tag : "n" + tag;
    }
}
