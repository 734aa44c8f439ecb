package io.github.weeklydigest.parser;

import io.github.weeklydigest.diagnostic.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The codes of a parser's findings; {@code docs/diagnostics.md} explains them with examples.
 *
 * @since 0.1
 */
public enum DiagnosticCode {
    /** The input is empty or only white space. */
    EMPTY_DOCUMENT(Severity.ERROR),
    /** No profile recognizes the document, or its title does not name the week that the profile requires. */
    NOT_A_DIGEST(Severity.ERROR),
    /** The {@code identify} rules of the profile do not recognize the document. */
    PROFILE_MISMATCH(Severity.WARNING),
    /** A limit of {@link ParseLimits} is exceeded. */
    LIMIT_EXCEEDED(Severity.ERROR),
    /** Quotes or lists are nested deeper than {@link ParseLimits#maxNesting} and are kept as plain text. */
    NESTING_TOO_DEEP(Severity.WARNING),
    /** A paragraph is longer than {@link ParseLimits#maxInlineLength} and is kept as plain text. */
    PARAGRAPH_TOO_LONG(Severity.WARNING),
    /** References repeat more of their definitions than {@link ParseLimits#maxExpansion}; the others are kept as text. */
    EXPANSION_TOO_LARGE(Severity.WARNING),
    /** More findings than {@link ParseLimits#maxFindings}; the others are left out, except errors. */
    TOO_MANY_FINDINGS(Severity.WARNING),
    /** A link reference definition after the links that refer to it, which are kept as plain text. */
    REFERENCE_UNRESOLVED(Severity.WARNING),
    /** Bytes that are not valid UTF-8. */
    MALFORMED_UTF8(Severity.ERROR),
    /** A pattern of the profile takes too many steps on a text of the document and counts as not found. */
    PATTERN_GAVE_UP(Severity.WARNING),
    /** Front matter that is not valid YAML or TOML; it is kept as text of the digest. */
    MALFORMED_FRONT_MATTER(Severity.WARNING),
    /** Title and introduction name different weeks. */
    WEEK_MISMATCH(Severity.WARNING),
    /** The period does not match the week. */
    PERIOD_MISMATCH(Severity.WARNING),
    /** A period with a day that does not exist, or that ends before it begins. */
    INVALID_PERIOD(Severity.WARNING),
    /** Another heading of level 1. */
    SECOND_TITLE(Severity.WARNING),
    /** A heading that is more than one level below the one before it. */
    HEADING_LEVEL_JUMP(Severity.WARNING),
    /** Number signs without a space after them, which do not make a heading. */
    HEADING_WITHOUT_SPACE(Severity.WARNING),
    /** A line of hyphens that makes the paragraph above it a heading. */
    UNDERLINED_HEADING(Severity.WARNING),
    /** A heading directly below the contents; the heading of its section is missing. */
    HEADING_IN_CONTENTS(Severity.WARNING),
    /** An invisible character in a heading. */
    INVISIBLE_IN_HEADING(Severity.WARNING),
    /** A heading with the anchor of an earlier one. */
    DUPLICATE_ANCHOR(Severity.WARNING),
    /** A heading without content. */
    EMPTY_SECTION(Severity.INFO),
    /** An entry of the contents that no heading matches. */
    CONTENTS_WITHOUT_HEADING(Severity.WARNING),
    /** A heading that is missing in the contents. */
    HEADING_NOT_IN_CONTENTS(Severity.WARNING),
    /** An entry of the contents in another order than its heading. */
    CONTENTS_ORDER(Severity.WARNING),
    /** An entry of the contents on another level than its heading. */
    CONTENTS_LEVEL(Severity.WARNING),
    /** An entry of the contents with another text than its heading. */
    CONTENTS_TITLE(Severity.WARNING),
    /** An entry of the contents whose link does not point to its heading. */
    CONTENTS_ANCHOR(Severity.WARNING),
    /** A link to an anchor that no heading has. */
    DANGLING_LINK(Severity.WARNING),
    /** A wikilink to a heading of this page that does not exist. */
    DANGLING_WIKILINK(Severity.WARNING),
    /** Text that was meant as a link. */
    BROKEN_LINK(Severity.WARNING),
    /** An address with a scheme other than those of the web and of mail. */
    SUSPICIOUS_SCHEME(Severity.WARNING),
    /** A bare address that includes the punctuation and text after it. */
    ADDRESS_RUNS_ON(Severity.WARNING),
    /** An image whose file is missing next to the document. */
    MISSING_IMAGE(Severity.WARNING),
    /** An image whose alternative text says nothing. */
    IMAGE_WITHOUT_DESCRIPTION(Severity.INFO),
    /** A title on the link of an author line. */
    LINK_TITLE(Severity.INFO),
    /** A wikilink without its closing brackets. */
    UNCLOSED_WIKILINK(Severity.WARNING),
    /** An extra bracket after a wikilink. */
    STRAY_BRACKET(Severity.WARNING),
    /** An article without a source. */
    ARTICLE_WITHOUT_SOURCE(Severity.INFO),
    /** An article that says nothing about its source. */
    SOURCE_WITHOUT_BODY(Severity.INFO),
    /** A source that an earlier article also has. */
    DUPLICATE_SOURCE(Severity.WARNING),
    /** A source whose title and link name different papers. */
    ARXIV_MISMATCH(Severity.WARNING),
    /** The marker of a callout without its closing bracket. */
    UNCLOSED_CALLOUT(Severity.WARNING),
    /** The marker of a callout followed by a colon, which makes it a link reference definition. */
    CALLOUT_BECAME_DEFINITION(Severity.WARNING),
    /** A kind of callout that is not common. */
    UNKNOWN_CALLOUT(Severity.INFO),
    /** Text on the line of a callout's marker. */
    CALLOUT_TEXT_ON_MARKER_LINE(Severity.INFO),
    /** An author line without a link to the post. */
    POST_WITHOUT_LINK(Severity.INFO),
    /** An author line with neither date nor link. */
    POST_WITHOUT_DATE(Severity.INFO),
    /** A post whose date differs from the date that the number in its link encodes. */
    POST_DATE_MISMATCH(Severity.WARNING),
    /** An author line with another handle than its link. */
    HANDLE_MISMATCH(Severity.WARNING),
    /** A handle whose underscores or asterisks are markup. */
    MANGLED_HANDLE(Severity.WARNING),
    /** A thematic break between posts that have a heading of their own. */
    BREAK_IN_CONVERSATION(Severity.INFO),
    /** Asterisks that are shown as text, because a punctuation mark next to them prevents emphasis. */
    LITERAL_STRONG(Severity.WARNING),
    /** Asterisks or underscores that are markup, but were probably meant as text. */
    ACCIDENTAL_EMPHASIS(Severity.WARNING),
    /** Text struck through by single tildes. */
    SINGLE_TILDE(Severity.WARNING),
    /** A backtick that neither begins nor ends code. */
    UNBALANCED_BACKTICK(Severity.WARNING),
    /** Text in angle brackets that is read as HTML. */
    TAG_LIKE_TEXT(Severity.WARNING),
    /** HTML that many programs don't show. */
    RAW_HTML(Severity.WARNING),
    /** An HTML comment without an end. */
    UNCLOSED_COMMENT(Severity.WARNING),
    /** Fenced code without an end. */
    UNCLOSED_FENCE(Severity.WARNING),
    /** List items that are indented so far that they are code. */
    LIST_BECAME_CODE(Severity.WARNING),
    /** A line without indentation that belongs to a list item. */
    LAZY_LIST_LINE(Severity.WARNING),
    /** A line without a marker that belongs to a quote. */
    LAZY_QUOTE_LINE(Severity.WARNING),
    /** Two list markers in a row. */
    DOUBLED_LIST_MARKER(Severity.WARNING),
    /** Cells of a row beyond the columns of its table, which are not shown. */
    EXCESS_CELLS(Severity.WARNING),
    /** Space before the text of a block. */
    LEADING_SPACE(Severity.INFO),
    /** A character that changes the direction of text. */
    BIDI_CONTROL(Severity.WARNING);

    private final Severity severity;

    DiagnosticCode(Severity severity) {
        this.severity = severity;
    }

    /** {@return its stable name in kebab case, which is the {@code code} of a {@code Diagnostic}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the severity of its findings} */
    public Severity severity() {
        return severity;
    }

    /**
     * Finds a code by its stable name.
     *
     * @param id the name, such as {@code raw-html}
     * @return the code, if there is one of that name
     */
    public static Optional<DiagnosticCode> find(String id) {
        Objects.requireNonNull(id, "id");
        return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
    }
}
