package io.github.weeklydigest.parser.internal.profile;

import io.github.weeklydigest.model.SectionKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a profile, compiled. Immutable.
 *
 * @param name the name of the profile
 * @param language the BCP 47 tag of digests in it, if the document does not say otherwise
 * @param homepage where the weekly is published
 * @param example a title of one of its issues
 * @param extensions the extensions of its files, without a dot
 * @param identify the ways to recognize a document; one that holds is enough
 * @param metadata where the values of the header come from
 * @param sections which headings are sections
 * @param entries what is an entry, in the order in which the rules are tried
 * @param unchecked the codes of findings that would describe what is normal in this weekly
 * @param words the words and patterns of technical-reading weeks
 * @param watch remembers the patterns that give up
 */
public record ProfileRules(
        String name,
        String language,
        Optional<String> homepage,
        Optional<String> example,
        List<String> extensions,
        List<Identification> identify,
        MetadataRules metadata,
        SectionRules sections,
        List<EntryRule> entries,
        Set<String> unchecked,
        Vocabulary words,
        PatternWatch watch) {
    public ProfileRules {
        extensions = List.copyOf(extensions);
        identify = List.copyOf(identify);
        entries = List.copyOf(entries);
        unchecked = Set.copyOf(unchecked);
    }

    /** These rules with other words. */
    public ProfileRules withWords(Vocabulary other) {
        return new ProfileRules(
                name,
                language,
                homepage,
                example,
                extensions,
                identify,
                metadata,
                sections,
                entries,
                unchecked,
                other,
                watch);
    }

    /**
     * A way to recognize a document: all patterns of it find a place.
     *
     * @param level the level of the first heading; absent for any
     * @param heading in the first heading
     * @param file in the last two parts of the file's name
     * @param text in the plain text before the first heading, or before the second one if the first is the title
     * @param frontMatter in the values of front matter or key lines
     */
    public record Identification(
            Optional<Integer> level,
            Optional<TextPattern> heading,
            Optional<TextPattern> file,
            Optional<TextPattern> text,
            Map<String, TextPattern> frontMatter) {
        public Identification {
            frontMatter = Map.copyOf(frontMatter);
        }
    }

    /**
     * Where the values of the header come from.
     *
     * @param titleLevels the levels of a first heading that is the title
     * @param title finds a place in a heading that is the title
     * @param template the title of a document that has none, with {@code {number}} and {@code {date}}
     * @param titleKey the key of the front matter that holds the title
     * @param keyLines the keys that may be the first one of key lines; empty if the weekly has none
     * @param issueNumber group {@code number}
     * @param published groups {@code year}, {@code month}, {@code day}
     * @param week groups {@code year}, {@code week}
     * @param language group {@code language}, or the whole value
     * @param authors group {@code name}, or the whole values, in the order of trying
     * @param requiresWeek whether a document whose title names no week is not a digest
     * @param lines the lines before the first section that are part of the header
     */
    public record MetadataRules(
            Set<Integer> titleLevels,
            Optional<TextPattern> title,
            Optional<String> template,
            String titleKey,
            Set<String> keyLines,
            List<ValueRule> issueNumber,
            List<ValueRule> published,
            List<ValueRule> week,
            List<ValueRule> language,
            List<AuthorRule> authors,
            boolean requiresWeek,
            Set<HeaderLine> lines) {
        public MetadataRules {
            titleLevels = Set.copyOf(titleLevels);
            keyLines = Set.copyOf(keyLines);
            issueNumber = List.copyOf(issueNumber);
            published = List.copyOf(published);
            week = List.copyOf(week);
            language = List.copyOf(language);
            authors = List.copyOf(authors);
            lines = Set.copyOf(lines);
        }
    }

    /** A line before the first section that is part of the header. */
    public enum HeaderLine {
        /** Links to translations of the digest. */
        TRANSLATIONS("translations"),
        /** The authors, as in {@code by @account}. */
        BYLINE("byline"),
        /** A table of contents without a heading. */
        CONTENTS("contents");

        private final String id;

        HeaderLine(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** Where a value comes from. */
    public enum Origin {
        /** The first heading. */
        HEADING,
        /** A key of the front matter, or of key lines. */
        FRONT_MATTER,
        /** The last two parts of the file's name. */
        FILE,
        /** A paragraph before the first section. */
        PARAGRAPH
    }

    /**
     * One place of a value.
     *
     * @param origin where it is
     * @param key the key in the front matter; empty for other origins
     * @param pattern finds the value by its groups; absent if the whole text is the value
     */
    public record ValueRule(Origin origin, String key, Optional<TextPattern> pattern) {}

    /**
     * One place of the authors.
     *
     * @param names where their names are
     * @param separator what is between two names of one text; absent if each text is one name
     */
    public record AuthorRule(ValueRule names, Optional<TextPattern> separator) {}

    /**
     * Which headings are sections, and of which kind.
     *
     * @param levels their levels
     * @param strongLevel the level of paragraphs of nothing but strong text; absent if these are not sections
     * @param only finds a place in the titles of sections; other headings of these levels are not sections
     * @param ignored the titles of sections without entries; what is in sections below them is ignored as well
     * @param repeating the titles of sections whose entries may repeat sources
     * @param titledLevels the levels of sections whose titles have kinds; empty for all
     * @param kindsByLevel the kinds of other sections, in the order of trying
     * @param listsWithin the categories in which a heading above nothing but lists is a section rather than an entry
     * @param removesIds whether an id in braces at the end of a heading is not part of its text
     */
    public record SectionRules(
            Set<Integer> levels,
            Optional<Integer> strongLevel,
            Optional<TextPattern> only,
            TitleMatcher ignored,
            TitleMatcher repeating,
            Set<Integer> titledLevels,
            List<LevelKind> kindsByLevel,
            Set<String> listsWithin,
            boolean removesIds) {
        public SectionRules {
            levels = Set.copyOf(levels);
            titledLevels = Set.copyOf(titledLevels);
            kindsByLevel = List.copyOf(kindsByLevel);
            listsWithin = Set.copyOf(listsWithin);
        }
    }

    /**
     * The kind of sections of some levels.
     *
     * @param kind the kind
     * @param levels the levels
     * @param within the kinds of the outermost section around; empty for all
     */
    public record LevelKind(SectionKind kind, Set<Integer> levels, Set<SectionKind> within) {
        public LevelKind {
            levels = Set.copyOf(levels);
            within = Set.copyOf(within);
        }
    }
}
