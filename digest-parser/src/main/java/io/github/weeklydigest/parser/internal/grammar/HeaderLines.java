package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.parser.internal.grammar.form.InlineText;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.HeaderLine;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines before the first section that are part of the header: translations, authors, period. */
final class HeaderLines {
    private static final Map<String, String> LANGUAGES = Map.of(
            "English", "en",
            "简体中文", "zh-CN",
            "中文", "zh",
            "繁體中文", "zh-TW",
            "日本語", "ja",
            "한국어", "ko",
            "Français", "fr",
            "Deutsch", "de",
            "Español", "es");
    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile("[|｜/·]");
    private static final Pattern BYLINE = Pattern.compile("by @\\w.*", Pattern.DOTALL);
    private static final Pattern AUTHOR = Pattern.compile("@(\\w+)(?:\\s*\\(([^()]+)\\))?");

    private final List<Block> introduction = new ArrayList<>();
    private List<Translation> translations = List.of();
    private List<Inline> byline = List.of();
    private List<Person> authors = List.of();
    private Optional<DateRange> period = Optional.empty();
    private boolean stub;

    private HeaderLines() {}

    /**
     * Finds the lines that are part of the header.
     *
     * @param blocks the blocks before the first section or the contents
     * @param behind the blocks after contents without a heading; they may name the period and the authors, but are not part of
     *     the header
     * @param week the week of the digest
     */
    static HeaderLines read(ProfileRules rules, List<Block> blocks, List<Block> behind, Optional<IsoWeek> week) {
        Set<HeaderLine> wanted = rules.metadata().lines();
        Vocabulary vocabulary = rules.words();
        // Most profiles search no text here, and then none is put together.
        boolean searchesText = wanted.contains(HeaderLine.BYLINE)
                || vocabulary.period().isPresent()
                || !vocabulary.stubs().isEmpty();
        HeaderLines header = new HeaderLines();
        for (Block block : blocks) {
            List<Inline> line = InlineText.of(block);
            // Lines after a paragraph stay there: a page shows these two lines before the introduction.
            List<Translation> languages = wanted.contains(HeaderLine.TRANSLATIONS)
                            && header.translations.isEmpty()
                            && header.introduction.isEmpty()
                    ? languages(line)
                    : List.of();
            if (!languages.isEmpty()) {
                header.translations = languages;
                continue;
            }
            String text = searchesText ? PlainText.ofBlocks(List.of(block)) : "";
            if (wanted.contains(HeaderLine.BYLINE) && header.authors.isEmpty() && isByline(line, text)) {
                header.authors = authors(text);
                if (header.introduction.isEmpty()) {
                    header.byline = line;
                    continue;
                }
            }
            if (header.period.isEmpty() && !line.isEmpty()) {
                header.period = vocabulary.period(text, week);
            }
            header.stub |= vocabulary.stubs().contains(text.strip());
            header.introduction.add(block);
        }
        for (Block block : behind) {
            List<Inline> line = InlineText.of(block);
            String text = line.isEmpty() ? "" : InlineText.text(line);
            if (wanted.contains(HeaderLine.BYLINE) && header.authors.isEmpty() && isByline(line, text)) {
                header.authors = authors(text);
            }
            if (header.period.isEmpty() && !line.isEmpty()) {
                header.period = vocabulary.period(text, week);
            }
        }
        return header;
    }

    List<Translation> translations() {
        return translations;
    }

    List<Inline> byline() {
        return byline;
    }

    List<Person> authors() {
        return authors;
    }

    Optional<DateRange> period() {
        return period;
    }

    /** The blocks that are not lines of the header. */
    List<Block> introduction() {
        return introduction;
    }

    boolean stub() {
        return stub;
    }

    private static boolean isByline(List<Inline> line, String text) {
        return !line.isEmpty() && BYLINE.matcher(text).matches();
    }

    private static List<Person> authors(String byline) {
        List<Person> authors = new ArrayList<>();
        Matcher author = AUTHOR.matcher(byline);
        while (author.find()) {
            authors.add(
                    new Person(Optional.ofNullable(author.group(2)).map(String::strip), Optional.of(author.group(1))));
        }
        return authors;
    }

    /** The choices of a line of languages, one of them a link at least; nothing for any other line. */
    private static List<Translation> languages(List<Inline> line) {
        List<Translation> choices = new ArrayList<>();
        boolean linked = false;
        for (Inline inline : line) {
            Optional<String> uri = InlineText.uri(inline);
            if (uri.isEmpty() && !(inline instanceof Text)) {
                return List.of();
            }
            linked |= uri.isPresent();
            List<String> labels = inline instanceof Text text
                    ? List.of(BETWEEN_LANGUAGES.split(text.text(), -1))
                    : List.of(InlineText.text(InlineText.label(inline)));
            for (String label : labels) {
                String language = LANGUAGES.get(label.strip());
                if (language != null) {
                    choices.add(new Translation(label.strip(), Optional.of(language), uri));
                } else if (uri.isPresent() || !label.isBlank()) {
                    return List.of();
                }
            }
        }
        return linked && choices.size() > 1 ? choices : List.of();
    }
}
