package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before the first section: title, language line, byline, period, introduction. */
final class HeaderGrammar {
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
    private static final Pattern BYLINE = Pattern.compile("by @\\w.*", Pattern.DOTALL);
    private static final Pattern AUTHOR = Pattern.compile("@(\\w+)(?:\\s*\\(([^()]+)\\))?");

    private final Vocabulary vocabulary;

    HeaderGrammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The header.
     *
     * @param blocks what stands before the first section or the contents
     * @param behind what stands behind contents without a heading; it may name the period and the authors, but is no part of
     *     the header
     */
    DigestHeader header(Optional<Heading> heading, List<Block> blocks, List<Block> behind) {
        Optional<IsoWeek> week = heading.flatMap(title -> vocabulary.week(title.text()));
        List<Translation> translations = List.of();
        List<Inline> byline = List.of();
        List<Person> authors = List.of();
        Optional<DateRange> period = Optional.empty();
        List<Block> introduction = new ArrayList<>();
        boolean stub = false;
        for (Block block : blocks) {
            List<Inline> line = Lines.of(block);
            // What stands behind a paragraph stays there; the header shows these two lines before the introduction.
            List<Translation> languages =
                    translations.isEmpty() && introduction.isEmpty() ? languages(line) : List.of();
            if (!languages.isEmpty()) {
                translations = languages;
                continue;
            }
            String text = PlainText.ofBlocks(List.of(block));
            if (authors.isEmpty() && isByline(line, text)) {
                authors = authors(text);
                if (introduction.isEmpty()) {
                    byline = line;
                    continue;
                }
            }
            if (period.isEmpty() && !line.isEmpty()) {
                period = vocabulary.period(text, week);
            }
            stub |= vocabulary.stubs().contains(text.strip());
            introduction.add(block);
        }
        for (Block block : behind) {
            List<Inline> line = Lines.of(block);
            String text = line.isEmpty() ? "" : Lines.text(line);
            if (authors.isEmpty() && isByline(line, text)) {
                authors = authors(text);
            }
            if (period.isEmpty() && !line.isEmpty()) {
                period = vocabulary.period(text, week);
            }
        }
        return DigestHeader.builder()
                .heading(heading)
                .week(week)
                .period(period)
                .language(vocabulary.language())
                .authors(authors)
                .byline(byline)
                .translations(translations)
                .introduction(introduction)
                .stub(stub)
                .build();
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
            if (inline instanceof Text text) {
                for (String label : text.text().split("[|｜/·]", -1)) {
                    if (!label.isBlank()) {
                        choices.add(translation(label.strip(), Optional.empty()));
                    }
                }
            } else if (Lines.uri(inline).isPresent()) {
                linked = true;
                choices.add(translation(Lines.text(Lines.label(inline)).strip(), Lines.uri(inline)));
            } else {
                return List.of();
            }
        }
        boolean known = choices.size() > 1
                && choices.stream().allMatch(choice -> choice.language().isPresent());
        return linked && known ? choices : List.of();
    }

    private static Translation translation(String label, Optional<String> uri) {
        return new Translation(label, Optional.ofNullable(LANGUAGES.get(label)), uri);
    }
}
