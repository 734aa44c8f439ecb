package io.github.weeklydigest.render.markdown.internal.inline;

import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown written so far for a leaf. Escapes text, and keeps delimiters apart from characters that would change their
 * meaning.
 */
final class MarkdownOutput {
    /** Not a character of the text at the beginning of a document. */
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final StringBuilder out = new StringBuilder();
    private final InlineContext context;
    private final MarkdownOptions options;
    private final Delimiters delimiters = new Delimiters();
    /** Whether the next character must be punctuation, so that it is written as an entity if it is a part of a word. */
    private boolean punctuationWanted;
    /** Whether the next character must not be {@code (}, which would end a wikilink. */
    private boolean afterWikiLink;
    /** Whether the next character must not be a digit, which would turn a formula into text. */
    private boolean afterMath;

    MarkdownOutput(InlineContext context, MarkdownOptions options) {
        this.context = context;
        this.options = options;
    }

    /** The Markdown. */
    String markdown() {
        trim();
        String markdown = out.toString();
        return context == InlineContext.CELL ? markdown.replace("|", "\\|") : markdown;
    }

    /** Removes line breaks at the end, which CommonMark would not keep, and protects white space there. */
    private void trim() {
        removeLineBreaks(0);
        protectEnd();
    }

    private void removeLineBreaks(int from) {
        while (out.length() > from && out.charAt(out.length() - 1) == '\n') {
            out.setLength(out.length() - 1);
            if (endsWithBackslash()) {
                out.setLength(out.length() - 1);
            }
        }
    }

    /** Whether an odd number of backslashes is at the end, so that the last one escapes what follows. */
    private boolean endsWithBackslash() {
        int start = out.length();
        while (start > 0 && out.charAt(start - 1) == '\\') {
            start--;
        }
        return (out.length() - start) % 2 == 1;
    }

    /** White space at the end of a line is kept only as an entity. */
    private void protectEnd() {
        int last = out.length() - 1;
        if (last >= 0 && (out.charAt(last) == ' ' || out.charAt(last) == '\t')) {
            char c = out.charAt(last);
            out.setLength(last);
            out.append("&#").append((int) c).append(';');
        }
    }

    /** Whether what is written next begins a line of a paragraph. */
    boolean atLineStart() {
        return context == InlineContext.PARAGRAPH && (out.length() == 0 || out.charAt(out.length() - 1) == '\n');
    }

    /** Whether nothing is written yet. */
    boolean isEmpty() {
        return out.length() == 0;
    }

    /** The line that is being written. */
    String lastLine() {
        return out.substring(out.lastIndexOf("\n") + 1);
    }

    /** The length of the Markdown. */
    int length() {
        return out.length();
    }

    /** Removes the end of the Markdown. */
    void shorten(int length) {
        out.setLength(length);
    }

    /** Whether white space would be lost here. */
    boolean atEdge() {
        return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    }

    private void entity(int character) {
        out.append("&#").append(character).append(';');
    }

    /** Writes a mark of Markdown, which is punctuation. */
    void mark(String mark) {
        resetRestrictions();
        out.append(mark);
    }

    private void resetRestrictions() {
        punctuationWanted = false;
        afterWikiLink = false;
        afterMath = false;
    }

    /** Writes a wikilink. */
    void wikiLink(String target) {
        mark("[[" + target + "]]");
        afterWikiLink = true;
    }

    /** Writes a formula within a line. */
    void inlineMath(String tex) {
        mark("$" + tex + "$");
        afterMath = true;
    }

    /** Writes Markdown that has no influence on its neighbours. */
    void append(String markdown) {
        out.append(markdown);
    }

    /** Writes a line break, or a space where there is only one line. */
    void lineBreak(boolean hard) {
        resetRestrictions();
        if (context.oneLine()) {
            out.append(' ');
        } else {
            protectEnd();
            out.append(hard ? "\\\n" : "\n");
        }
    }

    /**
     * Writes text.
     *
     * @param text the text
     * @param next the inline that follows it, if there is one
     */
    void text(String text, @Nullable Inline next) {
        int length = text.length();
        for (int at = 0; at < length; ) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (Character.isBmpCodePoint(c) && Character.isSurrogate((char) c) || c == 0) {
                c = '\uFFFD';
            }
            character(c, text, at, end, next);
            at = end;
        }
    }

    private void character(int c, String text, int at, int end, @Nullable Inline next) {
        boolean last = end == text.length();
        boolean wanted = punctuationWanted && !CharacterClasses.isPunctuation(c) && !CharacterClasses.isSpace(c);
        boolean odd = afterWikiLink && c == '(' || afterMath && c >= '0' && c <= '9';
        resetRestrictions();
        boolean edge = (c == ' ' || c == '\t') && (atEdge() || last && next instanceof LineBreak);
        boolean mark = c == BYTE_ORDER_MARK && out.length() == 0;
        if (wanted || odd || edge || mark || c == '\n' || c == '\r') {
            entity(c);
        } else if (c >= 0x80) {
            out.appendCodePoint(c);
        } else if (last && c == '!' && next instanceof WikiLink || last && c == '$' && next instanceof InlineMath) {
            entity(c);
        } else {
            if (needsBackslash((char) c, text, at, end) || c == '_' && mayStandByEntity(text, end, next)) {
                out.append('\\');
            }
            out.append((char) c);
        }
    }

    private boolean needsBackslash(char c, String text, int at, int end) {
        boolean last = end == text.length();
        return switch (c) {
            case '\\', '`', '*', '[', ']', '~', '$' -> true;
            case '_' -> at == 0 || last || !isWord(text, at - 1) || !isWord(text, end);
            case '|' -> context == InlineContext.PARAGRAPH;
            case '!' -> last;
            case '&' -> last || CharacterClasses.isAsciiLetter(text.charAt(end)) || text.charAt(end) == '#';
            case '<' ->
                last || CharacterClasses.isAsciiLetter(text.charAt(end)) || "/!?".indexOf(text.charAt(end)) >= 0;
            case '#' ->
                atLineStart()
                        || context == InlineContext.HEADING && closesHeading()
                        || options.forNotes() && !last && !CharacterClasses.isWhitespace(text.codePointAt(end));
            case '%' -> options.forNotes() && isDouble(text, at);
            case '^' -> options.forNotes();
            case '>' -> atLineStart();
            case '-', '+', '=' ->
                atLineStart() && (last || " \t-=|:".indexOf(text.charAt(end)) >= 0)
                        || c == '=' && options.forNotes() && isDouble(text, at);
            case ':' -> atLineStart() && !last && text.charAt(end) == '-';
            case '.', ')' -> followsLeadingDigits() && (last || CharacterClasses.isWhitespace(text.charAt(end)));
            default -> false;
        };
    }

    /** Whether the character before is written as an entity, or the one after it will be, before the delimiter of an inline. */
    private boolean mayStandByEntity(String text, int end, @Nullable Inline next) {
        boolean entityBefore = out.length() > 0 && out.charAt(out.length() - 1) == ';';
        return entityBefore || next != null && end == text.length() - 1;
    }

    /** Whether the character has the same character next to it. */
    private static boolean isDouble(String text, int at) {
        char c = text.charAt(at);
        return at > 0 && text.charAt(at - 1) == c || at + 1 < text.length() && text.charAt(at + 1) == c;
    }

    private boolean closesHeading() {
        return out.length() == 0 || " \t#".indexOf(out.charAt(out.length() - 1)) >= 0;
    }

    private static boolean isWord(String text, int at) {
        char c = text.charAt(at);
        return CharacterClasses.isAsciiLetter(c) || CharacterClasses.isDigit(c);
    }

    private boolean followsLeadingDigits() {
        int start = out.length();
        while (start > 0 && CharacterClasses.isDigit(out.charAt(start - 1))) {
            start--;
        }
        return context == InlineContext.PARAGRAPH
                && start < out.length()
                && (start == 0 || out.charAt(start - 1) == '\n');
    }

    /**
     * Writes inlines between delimiters. CommonMark lets a run of delimiters open emphasis only if no white space follows it,
     * and, if punctuation follows, only after white space or punctuation; closing runs are the mirror image. An underscore
     * needs white space or punctuation in any case.
     *
     * @param delimiter the run of delimiters
     * @param element the number of the element that has the inlines
     * @param content writes the inlines
     */
    void delimited(String delimiter, int element, Runnable content) {
        int start = out.length();
        int size = delimiters.size();
        boolean wasWanted = punctuationWanted;
        delimiters.add(element, start, delimiter.length());
        mark(delimiter);
        int inside = out.length();
        content.run();
        // Line breaks next to a delimiter would be white space there.
        removeLineBreaks(inside);
        if (out.length() == inside) {
            out.setLength(start);
            delimiters.removeFrom(size);
            punctuationWanted = wasWanted;
            return;
        }
        protectWhitespace(out.length() - Character.charCount(out.codePointBefore(out.length())), true);
        protectWhitespace(inside, false);
        boolean underscore = delimiter.charAt(0) == '_';
        boolean closesAfterWord = CharacterClasses.isWord(out.codePointBefore(out.length()));
        boolean opensBeforeWord = CharacterClasses.isWord(out.codePointAt(inside));
        delimiters.add(element, out.length(), delimiter.length());
        mark(delimiter);
        punctuationWanted = underscore || !closesAfterWord;
        if (underscore || !opensBeforeWord) {
            makePunctuation(start);
        }
    }

    /** Writes white space as an entity, so that it may stand next to a delimiter. */
    private void protectWhitespace(int at, boolean end) {
        int c = out.codePointAt(at);
        if (CharacterClasses.isWhitespace(c)) {
            replace(at, at + (end ? out.length() - at : Character.charCount(c)), c);
        }
    }

    /** Writes the character before a delimiter as an entity, if it is neither white space nor punctuation. */
    private void makePunctuation(int start) {
        if (start > 0) {
            int before = out.codePointBefore(start);
            if (!CharacterClasses.isSpace(before) && !CharacterClasses.isPunctuation(before)) {
                replace(start - Character.charCount(before), start, before);
            }
        }
    }

    /** Writes a character as an entity in place of what is there. */
    private void replace(int from, int to, int c) {
        String entity = "&#" + c + ';';
        out.replace(from, to, entity);
        delimiters.shift(to, entity.length() - (to - from));
    }

    /**
     * A place to which what is written after it can be undone.
     *
     * @param length the length of the Markdown before
     * @param last the last character of it, which a delimiter may change
     * @param delimiters the number of delimiters before
     * @param punctuationWanted whether the next character must be punctuation
     * @param afterWikiLink whether the next character must not be a parenthesis
     * @param afterMath whether the next character must not be a digit
     */
    record Place(
            int length,
            String last,
            int delimiters,
            boolean punctuationWanted,
            boolean afterWikiLink,
            boolean afterMath) {}

    /** The end of the Markdown. */
    Place end() {
        int length = out.length();
        int last = length == 0 ? 0 : length - Character.charCount(out.codePointBefore(length));
        return new Place(last, out.substring(last), delimiters.size(), punctuationWanted, afterWikiLink, afterMath);
    }

    /** Removes what was written after a place. */
    void undo(Place place) {
        out.setLength(place.length);
        out.append(place.last);
        delimiters.removeFrom(place.delimiters);
        punctuationWanted = place.punctuationWanted;
        afterWikiLink = place.afterWikiLink;
        afterMath = place.afterMath;
    }

    /**
     * Finds the first element after a place that is read as something else.
     *
     * @param place the place
     * @param next the inline that follows, if there is one
     */
    Optional<Delimiters.Misread> firstMisread(Place place, @Nullable Inline next) {
        return following(next)
                .mapToObj(after -> delimiters.firstMisread(out, place.delimiters, after))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Delimiters.Misread::closed));
    }

    /** Forgets the delimiters after a place, which those before it and those to come don't touch. */
    void settle(Place place) {
        delimiters.removeFrom(place.delimiters);
    }

    /** One of each kind of characters that an inline may begin with. */
    private IntStream following(@Nullable Inline next) {
        if (next == null) {
            return IntStream.of(' ', ']');
        }
        if (next instanceof LineBreak lineBreak) {
            return lineBreak.hard() ? IntStream.of(' ', '\\') : IntStream.of(' ');
        }
        if (next instanceof Text text && !text.text().isEmpty()) {
            int c = text.text().codePointAt(0);
            boolean space = CharacterClasses.isWhitespace(c);
            return space ? IntStream.of(' ', '&') : IntStream.of(punctuationWanted || c < ' ' ? '&' : c);
        }
        boolean punctuation = next instanceof Link
                || next instanceof Image
                || next instanceof WikiLink
                || next instanceof InlineCode
                || next instanceof InlineMath;
        return punctuation ? IntStream.of('[') : IntStream.of(' ', '&', punctuationWanted ? '&' : 'a');
    }

    /** Whether the last character is this delimiter, so that a further one would make its run longer. */
    boolean endsWithDelimiter(char delimiter) {
        return out.length() > 0 && out.charAt(out.length() - 1) == delimiter && !endsWithEscaped();
    }

    private boolean endsWithEscaped() {
        int start = out.length() - 1;
        while (start > 0 && out.charAt(start - 1) == '\\') {
            start--;
        }
        return (out.length() - 1 - start) % 2 == 1;
    }
}
