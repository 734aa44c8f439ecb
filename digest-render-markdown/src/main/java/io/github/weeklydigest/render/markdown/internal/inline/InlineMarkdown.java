package io.github.weeklydigest.render.markdown.internal.inline;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.OpaqueInline;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes inlines as Markdown that is read back as the same inlines. Content that CommonMark cannot express is written as its
 * text.
 *
 * <p>A character that would change the meaning of its neighbour is written as an entity: CommonMark sees an entity as
 * punctuation when it decides where emphasis may start and end.
 */
public final class InlineMarkdown implements Inline.Visitor<InlineMarkdown> {
    private static final Pattern WHITE_LINE_ENDS = Pattern.compile("\\s*[\r\n]+\\s*");
    private static final Pattern AUTOLINK = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\x00-\\x20<>]*");
    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9.#$%&'*+=^_`{|}~-][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final Pattern BARE_DESTINATION = Pattern.compile("[^\\s\\p{Z}\\p{Cc}<>()\\\\&]+");
    private static final Pattern WIKI_TARGET = Pattern.compile("[^\\[\\]\r\n]+");
    private static final Pattern INLINE_TEX = Pattern.compile("(?:[^$`\\\\\r\n]|\\\\[^\r\n])+");
    private static final Pattern DISPLAY_TEX = Pattern.compile("(?:[^$`\\\\]|\\\\[^\r\n])+");
    private static final Pattern BLOCK_START = Pattern.compile("\n(?:\\s|[-+*#>=~`<|:]|\\d+[.)])");
    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*\n|\r");
    private static final String INDENT = "    ";
    private static final Pattern HTML = Pattern.compile(
            "</?[A-Za-z][A-Za-z0-9-]*(?:\\s[^<>]*|/)?>"
                    + "|<!---?>|<!--(?:(?!-->).)*-->|<\\?(?:(?!\\?>).)*\\?>|<![A-Za-z][^>]*>|<!\\[CDATA\\[(?:(?!]]>).)*]]>",
            Pattern.DOTALL);

    private final StringBuilder out = new StringBuilder();
    private final InlineContext context;
    private final MarkdownOptions options;
    /** Whether the next character must be punctuation, so that it is written as an entity if it is a part of a word. */
    private boolean punctuationWanted;
    /** Whether the next character must not be {@code (}, which would end a wikilink. */
    private boolean behindWikiLink;
    /** Whether the next character must not be a digit, which would turn a formula into text. */
    private boolean behindMath;

    private boolean inLink;

    private InlineMarkdown(InlineContext context, MarkdownOptions options) {
        this.context = context;
        this.options = options;
    }

    /**
     * Writes inlines.
     *
     * @param inlines the inlines
     * @param context the kind of line
     * @param options how Markdown is written
     * @return the Markdown; lines are separated by line feeds
     */
    public static String of(List<? extends Inline> inlines, InlineContext context, MarkdownOptions options) {
        InlineMarkdown writer = new InlineMarkdown(context, options);
        writer.inlines(inlines);
        writer.trim();
        String markdown = writer.out.toString();
        return context == InlineContext.CELL ? markdown.replace("|", "\\|") : markdown;
    }

    private InlineMarkdown inlines(List<? extends Inline> inlines) {
        for (int at = 0; at < inlines.size(); at++) {
            Inline inline = inlines.get(at);
            if (inline instanceof InlineCode code) {
                // Spans of code next to each other would be read as one with other ends.
                StringBuilder joined = new StringBuilder(code.code());
                while (at + 1 < inlines.size() && inlines.get(at + 1) instanceof InlineCode more) {
                    joined.append(more.code());
                    at++;
                }
                visitInlineCode(new InlineCode(joined.toString()));
            } else if (inline instanceof Text text) {
                text(text.text(), at + 1 < inlines.size() ? inlines.get(at + 1) : null);
            } else {
                inline.accept(this);
            }
        }
        return this;
    }

    /** Removes line breaks at the end, which CommonMark would not keep, and protects white space there. */
    private void trim() {
        while (out.length() > 0 && out.charAt(out.length() - 1) == '\n') {
            out.setLength(out.length() - 1);
            if (endsWithBackslash()) {
                out.setLength(out.length() - 1);
            }
        }
        protectEnd();
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

    private boolean atLineStart() {
        return context == InlineContext.PARAGRAPH && (out.length() == 0 || out.charAt(out.length() - 1) == '\n');
    }

    /** Whether white space would be lost here. */
    private boolean atEdge() {
        return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    }

    private void entity(int character) {
        out.append("&#").append(character).append(';');
    }

    /** Writes a mark of Markdown, which is punctuation. */
    private InlineMarkdown mark(String mark) {
        punctuationWanted = false;
        behindWikiLink = false;
        behindMath = false;
        out.append(mark);
        return this;
    }

    private void text(String text, @Nullable Inline next) {
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
        boolean wanted = punctuationWanted && !Characters.isPunctuation(c) && !Characters.isSpace(c);
        boolean odd = behindWikiLink && c == '(' || behindMath && c >= '0' && c <= '9';
        punctuationWanted = false;
        behindWikiLink = false;
        behindMath = false;
        boolean edge = (c == ' ' || c == '\t') && (atEdge() || last && next instanceof LineBreak);
        if (wanted || odd || edge || c == '\n' || c == '\r') {
            entity(c);
        } else if (c >= 0x80) {
            out.appendCodePoint(c);
        } else if (last && c == '!' && next instanceof WikiLink || last && c == '$' && next instanceof InlineMath) {
            entity(c);
        } else {
            if (needsBackslash((char) c, text, at, end)) {
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
            case '&' -> last || Characters.isAsciiLetter(text.charAt(end)) || text.charAt(end) == '#';
            case '<' -> last || Characters.isAsciiLetter(text.charAt(end)) || "/!?".indexOf(text.charAt(end)) >= 0;
            case '#' ->
                atLineStart()
                        || context == InlineContext.HEADING && closesHeading()
                        || options.forNotes() && !last && !Characters.isWhitespace(text.codePointAt(end));
            case '%' -> options.forNotes() && isDouble(text, at);
            case '^' -> options.forNotes();
            case '>' -> atLineStart();
            case '-', '+', '=' ->
                atLineStart() && (last || " \t-=|:".indexOf(text.charAt(end)) >= 0)
                        || c == '=' && options.forNotes() && isDouble(text, at);
            case ':' -> atLineStart() && !last && text.charAt(end) == '-';
            case '.', ')' -> followsLeadingDigits() && (last || Characters.isWhitespace(text.charAt(end)));
            default -> false;
        };
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
        return Characters.isAsciiLetter(c) || Characters.isDigit(c);
    }

    private boolean followsLeadingDigits() {
        int start = out.length();
        while (start > 0 && Characters.isDigit(out.charAt(start - 1))) {
            start--;
        }
        return context == InlineContext.PARAGRAPH
                && start < out.length()
                && (start == 0 || out.charAt(start - 1) == '\n');
    }

    /**
     * Writes text between delimiters. CommonMark lets a run of delimiters open emphasis only if no white space follows it,
     * and, if punctuation follows, only after white space or punctuation; closing runs are the mirror image. An underscore
     * needs white space or punctuation in any case.
     */
    private InlineMarkdown delimited(String delimiter, List<Inline> children) {
        int start = out.length();
        boolean wasWanted = punctuationWanted;
        mark(delimiter);
        int inside = out.length();
        inlines(children);
        // Line breaks next to a delimiter would be white space there.
        while (out.length() > inside && out.charAt(out.length() - 1) == '\n') {
            out.setLength(out.length() - 1);
            if (endsWithBackslash()) {
                out.setLength(out.length() - 1);
            }
        }
        if (out.length() == inside) {
            out.setLength(start);
            punctuationWanted = wasWanted;
            return this;
        }
        protectWhitespace(out.length() - Character.charCount(out.codePointBefore(out.length())), true);
        protectWhitespace(inside, false);
        boolean underscore = delimiter.charAt(0) == '_';
        boolean closesBehindWord = Characters.isWord(out.codePointBefore(out.length()));
        boolean opensBeforeWord = Characters.isWord(out.codePointAt(inside));
        mark(delimiter);
        punctuationWanted = underscore || !closesBehindWord;
        if (underscore || !opensBeforeWord) {
            makePunctuation(start);
        }
        return this;
    }

    /** Writes white space as an entity, so that it may stand next to a delimiter. */
    private void protectWhitespace(int at, boolean end) {
        int c = out.codePointAt(at);
        if (Characters.isWhitespace(c)) {
            int length = end ? out.length() - at : Character.charCount(c);
            out.replace(at, at + length, "&#" + c + ';');
        }
    }

    /** Writes the character before a delimiter as an entity, if it is neither white space nor punctuation. */
    private void makePunctuation(int start) {
        if (start > 0) {
            int before = out.codePointBefore(start);
            if (!Characters.isSpace(before) && !Characters.isPunctuation(before)) {
                out.replace(start - Character.charCount(before), start, "&#" + before + ';');
            }
        }
    }

    /** An asterisk, or an underscore next to an asterisk: two runs of one character would be read as a longer one. */
    private char emphasisMark() {
        return out.length() > 0 && out.charAt(out.length() - 1) == '*' && !endsWithEscaped() ? '_' : '*';
    }

    private boolean endsWithEscaped() {
        int start = out.length() - 1;
        while (start > 0 && out.charAt(start - 1) == '\\') {
            start--;
        }
        return (out.length() - 1 - start) % 2 == 1;
    }

    @Override
    public InlineMarkdown visitText(Text inline) {
        text(inline.text(), null);
        return this;
    }

    @Override
    public InlineMarkdown visitStrong(Strong inline) {
        return emphasis(2, inline.children());
    }

    @Override
    public InlineMarkdown visitEmphasis(Emphasis inline) {
        return emphasis(1, inline.children());
    }

    private InlineMarkdown emphasis(int length, List<Inline> children) {
        char mark = emphasisMark();
        if (mark == '*' && lastIsEmphasis(children, 0)) {
            // The last child ends next to the delimiter of this one and takes the other character.
            mark = lastMark(children) == '*' ? '_' : '*';
        }
        return delimited(String.valueOf(mark).repeat(length), children);
    }

    /** Whether the last of several children is emphasis. */
    private static boolean lastIsEmphasis(List<Inline> children, int from) {
        return children.size() > from + 1 && children.get(children.size() - 1) instanceof Emphasis
                || children.size() > from + 1 && children.get(children.size() - 1) instanceof Strong;
    }

    /** The character that the last child is going to take, which does not begin next to its parent's delimiter. */
    private static char lastMark(List<Inline> children) {
        Inline before = children.get(children.size() - 2);
        boolean adjacent = before instanceof Emphasis || before instanceof Strong;
        return adjacent ? '_' : '*';
    }

    @Override
    public InlineMarkdown visitStrikethrough(Strikethrough inline) {
        boolean adjacent = out.length() > 0 && out.charAt(out.length() - 1) == '~' && !endsWithEscaped();
        return adjacent ? inlines(inline.children()) : delimited("~~", inline.children());
    }

    @Override
    public InlineMarkdown visitInlineCode(InlineCode inline) {
        String code = WHITE_LINE_ENDS.matcher(inline.code()).replaceAll(" ").replace('\0', '\uFFFD');
        if (code.isEmpty()) {
            return this;
        }
        String fence = "`".repeat(longestRun(code, '`') + 1);
        boolean padded = code.startsWith("`")
                || code.endsWith("`")
                || code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        String pad = padded ? " " : "";
        return mark(fence + pad + code + pad + fence);
    }

    /**
     * The length of the longest run of a character.
     *
     * @param text the text
     * @param c the character
     * @return the length
     */
    public static int longestRun(String text, char c) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = text.charAt(at) == c ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    @Override
    public InlineMarkdown visitLink(Link inline) {
        if (inLink) {
            return inlines(inline.children());
        }
        mark("[");
        inLink = true;
        inlines(inline.children());
        inLink = false;
        mark("](");
        return destination(inline.uri(), inline.title());
    }

    private InlineMarkdown destination(String uri, Optional<String> title) {
        if (BARE_DESTINATION.matcher(uri).matches()) {
            out.append(uri.replace('\0', '\uFFFD'));
        } else if (!uri.isEmpty() || title.isPresent()) {
            out.append('<').append(literal(uri, "<>")).append('>');
        }
        title.ifPresent(text -> out.append(" \"").append(literal(text, "\"")).append('"'));
        out.append(')');
        return this;
    }

    /** Text within a destination or a title, where only backslashes and entities mean something. */
    private static String literal(String text, String ends) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                escaped.append("&#").append((int) c).append(';');
            } else {
                if (c == '\\' || c == '&' || ends.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.append(c == 0 ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }

    @Override
    public InlineMarkdown visitAutolink(Autolink inline) {
        String text = inline.text();
        boolean address = text.equals(inline.uri()) && AUTOLINK.matcher(text).matches();
        boolean mail =
                inline.uri().equals("mailto:" + text) && MAIL.matcher(text).matches();
        if (address || mail) {
            return mark('<' + text + '>');
        }
        if (inLink) {
            text(text, null);
            return this;
        }
        if (text.startsWith("www.") && inline.uri().equals("http://" + text)) {
            out.append(text);
            return this;
        }
        return visitLink(Link.of(text, inline.uri()));
    }

    @Override
    public InlineMarkdown visitImage(Image inline) {
        mark("![");
        text(inline.alt(), null);
        mark("](");
        return destination(inline.uri(), inline.title());
    }

    @Override
    public InlineMarkdown visitWikiLink(WikiLink inline) {
        String target =
                inline.target() + inline.alias().map(alias -> '|' + alias).orElse("");
        if (!WIKI_TARGET.matcher(target).matches()) {
            text(target, null);
            return this;
        }
        mark("[[" + target.replace('\0', '\uFFFD') + "]]");
        behindWikiLink = true;
        return this;
    }

    @Override
    public InlineMarkdown visitInlineMath(InlineMath inline) {
        String tex = inline.tex().replace("\r\n", "\n").replace('\r', '\n');
        if (inline.display()) {
            String lines = continued(tex);
            if (DISPLAY_TEX.matcher(lines).matches()) {
                return mark("$$" + lines + "$$");
            }
        } else if (isInlineFormula(tex)) {
            mark("$" + tex + "$");
            behindMath = true;
            return this;
        }
        String dollars = inline.display() ? "$$" : "$";
        text(dollars + tex + dollars, null);
        return this;
    }

    /** The lines of a formula or a tag, none of which begins a block. White space around line ends is not kept. */
    private String continued(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        if (context.oneLine() || BLANK_LINE.matcher(text).find()) {
            return WHITE_LINE_ENDS.matcher(text).replaceAll(" ");
        }
        return BLOCK_START.matcher(text).find() ? text.replace("\n", '\n' + INDENT) : text;
    }

    private static boolean isInlineFormula(String tex) {
        return INLINE_TEX.matcher(tex).matches()
                && !isSpace(tex.codePointAt(0))
                && !isSpace(tex.codePointBefore(tex.length()));
    }

    private static boolean isSpace(int c) {
        return Characters.isWhitespace(c) || c == 0xFEFF;
    }

    @Override
    public InlineMarkdown visitInlineHtml(InlineHtml inline) {
        String html = inline.html();
        if (options.rawHtml() && HTML.matcher(html).matches()) {
            // Indented by four spaces, any line continues its paragraph.
            String indent = atLineStart() && out.length() > 0 ? INDENT : "";
            return mark(indent + continued(html));
        }
        text(html, null);
        return this;
    }

    @Override
    public InlineMarkdown visitLineBreak(LineBreak inline) {
        if (atEdge() && (!inline.hard() || context.oneLine())) {
            return this;
        }
        punctuationWanted = false;
        behindWikiLink = false;
        behindMath = false;
        if (context.oneLine()) {
            out.append(' ');
            return this;
        }
        protectEnd();
        out.append(inline.hard() ? "\\\n" : "\n");
        return this;
    }

    @Override
    public InlineMarkdown visitOther(Inline inline) {
        text(PlainText.of(List.of(inline)), null);
        return this;
    }

    @Override
    public InlineMarkdown visitOpaqueInline(OpaqueInline inline) {
        text(inline.text(), null);
        return this;
    }
}
