package io.github.weeklydigest.parser.internal.profile;

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
 * @param extensions the extensions of its files, without a dot
 * @param identify the ways to recognize a document; one that holds is enough
 * @param metadata where the values of the header come from
 * @param sections which headings are sections
 * @param entries what is an entry, in the order in which the rules are tried
 * @param unchecked the ids of diagnostics that describe what is normal in this weekly
 * @param words the words and patterns of technical-reading weeks
 * @param readsPosts whether the entries are those of a technical-reading week: posts, media listings, recommendations
 */
public record ProfileRules(
        String name,
        String language,
        Optional<String> homepage,
        List<String> extensions,
        List<Identification> identify,
        MetadataRules metadata,
        SectionRules sections,
        List<EntryRule> entries,
        Set<String> unchecked,
        Vocabulary words,
        boolean readsPosts) {
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
                extensions,
                identify,
                metadata,
                sections,
                entries,
                unchecked,
                other,
                readsPosts);
    }

    /**
     * A way to recognize a document: all patterns of it find a place.
     *
     * @param heading in the first heading
     * @param file in the last two parts of the file's name
     * @param text in the plain text before the first heading, or before the second one if the first is the title
     * @param frontMatter in the values of front matter or key lines
     */
    public record Identification(
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
     * @param authors group {@code name}, or the whole values
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
            List<ValueRule> authors) {
        public MetadataRules {
            titleLevels = Set.copyOf(titleLevels);
            keyLines = Set.copyOf(keyLines);
            issueNumber = List.copyOf(issueNumber);
            published = List.copyOf(published);
            week = List.copyOf(week);
            language = List.copyOf(language);
            authors = List.copyOf(authors);
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
     * Which headings are sections.
     *
     * @param levels their levels
     * @param only finds a place in the titles of sections; other headings of these levels are not sections
     * @param ignored the titles of sections without entries; what is in sections below them is ignored as well
     */
    public record SectionRules(Set<Integer> levels, Optional<TextPattern> only, TitleMatcher ignored) {
        public SectionRules {
            levels = Set.copyOf(levels);
        }
    }

    /** What an entry looks like. */
    public enum Form {
        HEADING("heading"),
        LIST_ITEM("list-item"),
        PARAGRAPH("paragraph"),
        STRONG("strong"),
        LINES("lines"),
        QUOTATION("quotation"),
        PROSE("prose"),
        CONTENTS("contents"),
        CONVERSATION("conversation"),
        MEDIA_LISTING("media-listing"),
        RECOMMENDATIONS("recommendations");

        private final String id;

        Form(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }

        boolean isTechnicalReading() {
            return ordinal() >= CONTENTS.ordinal();
        }
    }

    /** Where the address of an entry is. */
    public enum SourceRule {
        /** The lead begins with a link. */
        LEADING_LINK("leading-link"),
        /** The first link of the lead. */
        FIRST_LINK("first-link"),
        /** The last link of the lead. */
        LAST_LINK("last-link"),
        /** The first link of the heading. */
        HEADING_LINK("heading-link"),
        /** A later line of the lead begins with an address or a link. */
        NEXT_LINE("next-line"),
        /** An address that is written out in the lead. */
        BARE_URL("bare-url"),
        /** The first paragraph below the heading begins with a link. */
        LEAD_LINES("lead-lines");

        private final String id;

        SourceRule(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** Which lists have entries. */
    public enum ListKind {
        ANY("any"),
        BULLET("bullet"),
        ORDERED("ordered");

        private final String id;

        ListKind(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** Which image belongs to an entry. */
    public enum ImageRule {
        /** The first one in its text. */
        FIRST("first"),
        /** The block before it, if that is an image with the same link; else the first one in its text. */
        BEFORE("before"),
        /** None. */
        NONE("none");

        private final String id;

        ImageRule(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** What a line begins with. */
    public enum LeadRule {
        /** Anything. */
        ANY("any"),
        /** A link. */
        LINK("link"),
        /** Strong text. */
        STRONG("strong");

        private final String id;

        LeadRule(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** What the title of an entry is whose line does not begin with its link. */
    public enum TitleRule {
        /** The strong text with which it begins, or else the line. */
        AUTO("auto"),
        /** The label of the link. */
        LINK("link"),
        /** The line. */
        LINE("line");

        private final String id;

        TitleRule(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * The sections in which a rule holds.
     *
     * @param titles the titles of the section itself; absent for all
     * @param within the titles of the section or of one around it; absent for all
     * @param except the titles of sections in which it does not hold
     * @param levels the levels of the section; empty for all
     * @param preamble whether it holds before the first section
     */
    public record SectionSelector(
            Optional<TitleMatcher> titles,
            Optional<TitleMatcher> within,
            TitleMatcher except,
            Set<Integer> levels,
            boolean preamble) {
        public SectionSelector {
            levels = Set.copyOf(levels);
        }

        /**
         * Whether a rule holds in a section.
         *
         * @param level the level of the section
         * @param title its title
         * @param around the titles of the sections around it
         */
        public boolean selects(int level, String title, List<String> around) {
            if (!levels.isEmpty() && !levels.contains(level)
                    || titles.isPresent() && !titles.get().matches(title)
                    || except.matches(title)) {
                return false;
            }
            return within.isEmpty()
                    || within.get().matches(title)
                    || around.stream().anyMatch(within.get()::matches);
        }
    }

    /**
     * A rule that says what an entry is.
     *
     * @param form the form
     * @param where the sections in which it holds
     * @param levels the levels of headings that are entries
     * @param list the lists that have entries
     * @param marker what an entry begins with
     * @param label what precedes the title and is kept; group {@code label}
     * @param emoji whether emoji before the title are its label
     * @param sources where the address is, in the order of trying
     * @param unwrap the parameter of redirecting addresses that holds the real one
     * @param required whether what has no source is not an entry
     * @param contributors who sent it in or made it; group {@code name}
     * @param image which image is the entry's
     * @param continues whether the blocks after it, up to the next entry, belong to it
     * @param lead what the line must begin with
     * @param title what the title is, if the line does not begin with the link
     * @param text finds a place in the first line of each entry
     */
    public record EntryRule(
            Form form,
            SectionSelector where,
            Set<Integer> levels,
            ListKind list,
            Optional<TextPattern> marker,
            Optional<TextPattern> label,
            boolean emoji,
            List<SourceRule> sources,
            Optional<String> unwrap,
            boolean required,
            List<ContributorRule> contributors,
            ImageRule image,
            boolean continues,
            LeadRule lead,
            TitleRule title,
            Optional<TextPattern> text) {
        public EntryRule {
            levels = Set.copyOf(levels);
            sources = List.copyOf(sources);
            contributors = List.copyOf(contributors);
        }
    }

    /** Where the name of a contributor is. */
    public enum Place {
        /** The line that begins the entry, after its link. */
        LEAD("lead"),
        /** The first paragraph after it. */
        FIRST_PARAGRAPH("first-paragraph"),
        /** The line that begins the entry, or any paragraph after it. */
        ANY("any");

        private final String id;

        Place(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * How a contributor is named.
     *
     * @param place where
     * @param pattern finds the words to take out; group {@code name}
     * @param separator parts several names
     */
    public record ContributorRule(Place place, TextPattern pattern, Optional<TextPattern> separator) {}
}
