package io.github.weeklydigest.parser.internal.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule that says what an entry is.
 *
 * @param form the form
 * @param where the sections in which it holds
 * @param levels the levels of headings that are entries
 * @param mayBeEmpty whether a heading with nothing below it is an entry
 * @param list the lists that have entries
 * @param nested whether items of nested lists are entries of their own
 * @param marker what an entry begins with
 * @param label what precedes the title and is kept; group {@code label}
 * @param emoji whether emoji before the title are its label
 * @param sources where the address is, in the order of trying
 * @param unwrap the parameter of redirecting addresses that holds the real one
 * @param required whether an entry needs a source
 * @param contributors who sent it in or made it; group {@code name}
 * @param image which image is the entry's
 * @param continues whether the blocks after it, up to the next entry, belong to it
 * @param interrupts whether it applies to the blocks after another entry that could belong to that one
 * @param lead what the line must begin with
 * @param title what the title is, if the line does not begin with the link
 * @param text finds a place in the first line of each entry
 */
public record EntryRule(
        Form form,
        SectionSelector where,
        Set<Integer> levels,
        boolean mayBeEmpty,
        ListKind list,
        boolean nested,
        Optional<TextPattern> marker,
        Optional<TextPattern> label,
        boolean emoji,
        List<SourceRule> sources,
        Optional<String> unwrap,
        boolean required,
        List<ContributorRule> contributors,
        ImageRule image,
        boolean continues,
        boolean interrupts,
        LeadRule lead,
        TitleRule title,
        Optional<TextPattern> text) {
    public EntryRule {
        levels = Set.copyOf(levels);
        sources = List.copyOf(sources);
        contributors = List.copyOf(contributors);
    }

    /** The form of an entry. */
    public enum Form {
        /** A heading, with the blocks below it. */
        HEADING("heading", false),
        /** An item of a list. */
        LIST_ITEM("list-item", false),
        /** A paragraph with a marker or a link. */
        PARAGRAPH("paragraph", false),
        /** A paragraph that begins with strong text. */
        STRONG("strong", false),
        /** Each line of a paragraph. */
        LINES("lines", false),
        /** A block quote and who said it. */
        QUOTATION("quotation", false),
        /** No entry. */
        PROSE("prose", false),
        /** Lines of sources, notes and text, with or without a heading. */
        ARTICLE("article", true),
        /** A bullet list of links with remarks. */
        LISTING("listing", true),
        /** A table of contents. */
        CONTENTS("contents", true),
        /** Quoted posts. */
        CONVERSATION("conversation", true),
        /** Episodes of podcasts and videos. */
        MEDIA_LISTING("media-listing", true),
        /** Links to entries of this or another issue. */
        RECOMMENDATIONS("recommendations", true);

        private final String id;
        private final boolean readsSections;

        Form(String id, boolean readsSections) {
            this.id = id;
            this.readsSections = readsSections;
        }

        /** Whether the form reads all blocks below a heading together, rather than one after the other. */
        public boolean readsSections() {
            return readsSections;
        }

        /** Whether a heading can be an entry of this form. */
        public boolean hasHeading() {
            return this == HEADING || this == ARTICLE || this == CONVERSATION;
        }

        /** Whether the form compares links with the headings of the document. */
        public boolean asksForHeadings() {
            return this == CONTENTS || this == RECOMMENDATIONS;
        }

        @Override
        public String toString() {
            return id;
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
        /** The next paragraph begins with a line that is only an address or a link. */
        NEXT_PARAGRAPH("next-paragraph"),
        /** An address that is written out in the lead. */
        BARE_URL("bare-url"),
        /** The first paragraph below the heading begins with a link. */
        LEAD_LINES("lead-lines"),
        /** A paragraph below the heading is nothing but a link. */
        LINK_BELOW("link-below");

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
        STRONG("strong"),
        /** Strong text that is the whole first line. */
        STRONG_LINE("strong-line");

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
