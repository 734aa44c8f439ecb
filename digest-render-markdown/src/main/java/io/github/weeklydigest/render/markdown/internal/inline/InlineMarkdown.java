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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
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
    private static final Pattern WHITE_LINE_ENDS = Pattern.compile("(?<!\\s)\\s*[\r\n]\\s*+");
    private static final Pattern WIKI_TARGET = Pattern.compile("[^\\[\\]\r\n]+");
    private static final Pattern INLINE_TEX = Pattern.compile("(?:[^$`\\\\\r\n]|\\\\[^\r\n])++");
    private static final Pattern DISPLAY_TEX = Pattern.compile("(?:[^$`\\\\]|\\\\[^\r\n])++");
    private static final Pattern BLOCK_START = Pattern.compile("\n(?:\\s|[-+*#>=~`<|:]|\\d+[.)])");

    /** A line that can make a table of the line before, however far it is indented. */
    private static final Pattern TABLE_DELIMITERS =
            Pattern.compile("[\\r\\n](?=[|: \\t]*+-)(?=[^|\\r\\n]*+[|])[|:\\- \\t]*+(?=[\\r\\n]|$)");

    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern DASHES = Pattern.compile("-+");

    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*\n|\r");
    private static final String INDENT = "    ";
    private static final int NOWHERE = -1;
    private static final Pattern HTML = Pattern.compile(
            "<[A-Za-z][A-Za-z0-9-]*+(?:\\s++[A-Za-z_:][A-Za-z0-9_.:-]*+(?:\\s*+=\\s*+(?:[^\\s\"'=<>`]++|'[^']*'|\"[^\"]*\"))?+)*+"
                    + "\\s*+/?>|</[A-Za-z][A-Za-z0-9-]*+\\s*+>"
                    + "|<!---?>|<!--(?:(?!-->).)*+-->|<\\?(?:(?!\\?>).)*+\\?>|<![A-Za-z][^>]*>|<!\\[CDATA\\[(?:(?!]]>).)*+]]>",
            Pattern.DOTALL);

    private final MarkdownOutput out;
    private final InlineContext context;
    private final MarkdownOptions options;
    private boolean inLink;

    /** The last span of code, and where it is. */
    private String lastCode = "";

    private int codeStart;
    private int codeEnd = NOWHERE;

    /** Whether the element around has no other child than the one that is written. */
    private boolean onlyChild;

    /** The delimiters of the group that is written. */
    private @Nullable DelimiterChoice choice;

    /** The delimiters of the emphasis around, the innermost first. */
    private final Deque<String> open = new ArrayDeque<>();

    private InlineMarkdown(InlineContext context, MarkdownOptions options) {
        this.out = new MarkdownOutput(context, options);
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
        return writer.out.markdown();
    }

    private InlineMarkdown inlines(List<? extends Inline> inlines) {
        for (int at = 0; at < inlines.size(); at++) {
            Inline inline = inlines.get(at);
            int end = choice == null ? endOfGroup(inlines, at) : at;
            if (end > at) {
                group(inlines.subList(at, end), end < inlines.size() ? inlines.get(end) : null);
                at = end - 1;
            } else if (inline instanceof Text text) {
                out.text(text.text(), at + 1 < inlines.size() ? inlines.get(at + 1) : null);
            } else {
                inline.accept(this);
            }
        }
        return this;
    }

    private InlineMarkdown text(String text) {
        out.text(text, null);
        return this;
    }

    private InlineMarkdown mark(String mark) {
        out.mark(mark);
        return this;
    }

    /** An asterisk, or an underscore next to an asterisk: two runs of one character would be read as a longer one. */
    private char emphasisMark() {
        return out.endsWithDelimiter('*') ? '_' : '*';
    }

    @Override
    public InlineMarkdown visitText(Text inline) {
        return text(inline.text());
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
        return element(
                children,
                element -> String.valueOf(choice().mark(element, usualMark(length, children)))
                        .repeat(length));
    }

    /** The character that is most likely to be read back. */
    private char usualMark(int length, List<Inline> children) {
        char mark = emphasisMark();
        if (choice().isFlat()) {
            return mark;
        }
        if (mark == '*' && lastIsEmphasis(children)) {
            // The last child ends next to the delimiter of this one and takes the other character.
            mark = lastMark(children) == '*' ? '_' : '*';
        }
        char other = DelimiterChoice.other(mark);
        if (!open.contains(String.valueOf(mark).repeat(length))) {
            return mark;
        }
        // The delimiter could close the outer one.
        if (!open.contains(String.valueOf(other).repeat(length))) {
            return other;
        }
        return onlyChild && length == 2 ? open.element().charAt(0) : mark;
    }

    private InlineMarkdown element(List<Inline> children, IntFunction<String> delimiter) {
        int element = choice().start();
        if (choice().isDropped(element)) {
            inlines(children);
        } else {
            String mark = delimiter.apply(element);
            open.push(mark);
            onlyChild = children.size() == 1;
            out.delimited(mark, element, () -> inlines(children));
            open.pop();
        }
        choice().end();
        return this;
    }

    private DelimiterChoice choice() {
        return Objects.requireNonNull(choice);
    }

    /**
     * Writes elements with delimiters that are next to each other.
     *
     * @param group the elements, between which only code is written
     * @param next the inline after them, if there is one
     */
    private void group(List<? extends Inline> group, @Nullable Inline next) {
        MarkdownOutput.Place start = out.end();
        DelimiterChoice.write(attempt -> {
            out.undo(start);
            codeEnd = NOWHERE;
            choice = attempt;
            onlyChild = false;
            inlines(group);
            choice = null;
            return out.firstMisread(start, next);
        });
        out.settle(start);
    }

    /** The end of the group that starts at an inline; the same place if none does. */
    private int endOfGroup(List<? extends Inline> inlines, int from) {
        boolean delimited = false;
        int at = from;
        while (at < inlines.size() && (isDelimited(inlines.get(at)) || isCodeOrEmpty(inlines.get(at)))) {
            delimited |= isDelimited(inlines.get(at));
            at++;
        }
        return delimited ? at : from;
    }

    /** Whether an inline has delimiters or is written as its children, which may have some. */
    private boolean isDelimited(Inline inline) {
        return isEmphasis(inline) || inline instanceof Strikethrough || inLink && inline instanceof Link;
    }

    private static boolean isCodeOrEmpty(Inline inline) {
        return inline instanceof InlineCode
                || inline instanceof Text text && text.text().isEmpty();
    }

    /** Whether the last of several children is emphasis. */
    private static boolean lastIsEmphasis(List<Inline> children) {
        return children.size() > 1 && isEmphasis(children.get(children.size() - 1));
    }

    private static boolean isEmphasis(Inline inline) {
        return inline instanceof Emphasis || inline instanceof Strong;
    }

    /** The character that the last child will take, which does not begin next to its parent's delimiter. */
    private static char lastMark(List<Inline> children) {
        return isEmphasis(children.get(children.size() - 2)) ? '_' : '*';
    }

    @Override
    public InlineMarkdown visitStrikethrough(Strikethrough inline) {
        return out.endsWithDelimiter('~') ? inlines(inline.children()) : element(inline.children(), element -> "~~");
    }

    @Override
    public InlineMarkdown visitInlineCode(InlineCode inline) {
        if (inline.code().isEmpty()) {
            return this;
        }
        if (out.length() == codeEnd) {
            // Spans of code next to each other would be read as one with other ends.
            lastCode += inline.code();
            out.shorten(codeStart);
        } else {
            lastCode = inline.code();
            codeStart = out.length();
        }
        code(WHITE_LINE_ENDS.matcher(lastCode).replaceAll(" ").replace('\0', '\uFFFD'));
        codeEnd = out.length();
        return this;
    }

    private void code(String code) {
        String fence = "`".repeat(longestRun(code, '`') + 1);
        boolean padded = code.startsWith("`")
                || code.endsWith("`")
                || code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        String pad = padded ? " " : "";
        mark(fence + pad + code + pad + fence);
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
        // Delimiters in a link have no influence on those outside of it.
        DelimiterChoice outside = choice;
        choice = null;
        inlines(inline.children());
        choice = outside;
        inLink = false;
        mark("](");
        return mark(Destinations.of(inline.uri(), inline.title()));
    }

    @Override
    public InlineMarkdown visitAutolink(Autolink inline) {
        String text = inline.text();
        if (Destinations.isAutolink(text, inline.uri())) {
            return mark('<' + text + '>');
        }
        if (inLink) {
            return text(text);
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
        text(inline.alt());
        mark("](");
        return mark(Destinations.of(inline.uri(), inline.title()));
    }

    @Override
    public InlineMarkdown visitWikiLink(WikiLink inline) {
        String target =
                inline.target() + inline.alias().map(alias -> '|' + alias).orElse("");
        if (!WIKI_TARGET.matcher(target).matches()) {
            return text(target);
        }
        out.wikiLink(target.replace('\0', '\uFFFD'));
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
            out.inlineMath(tex);
            return this;
        }
        String dollars = inline.display() ? "$$" : "$";
        return text(dollars + tex + dollars);
    }

    /** The lines of a formula or a tag, none of which begins a block. White space around line ends is not kept. */
    private String continued(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        if (context.oneLine() || BLANK_LINE.matcher(text).find() || makesTable(text)) {
            return WHITE_LINE_ENDS.matcher(text).replaceAll(" ");
        }
        return BLOCK_START.matcher(text).find() ? text.replace("\n", '\n' + INDENT) : text;
    }

    /** Whether a line of a text would make a table of the line before, which may begin before the text. */
    private boolean makesTable(String text) {
        String lines = out.lastLine() + text;
        Matcher delimiters = TABLE_DELIMITERS.matcher(lines);
        while (delimiters.find()) {
            int end = delimiters.start();
            int start = Math.max(lines.lastIndexOf('\n', end - 1), lines.lastIndexOf('\r', end - 1)) + 1;
            if (isHeader(lines.substring(start, end).strip(), delimiters.group())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is the header of the table with these delimiters: it has a bar, and no more cells than they have columns. */
    private static boolean isHeader(String line, String delimiters) {
        String cells = line.startsWith("|") ? line.substring(1) : line;
        return line.indexOf('|') >= 0
                && CELL_END.split(cells).length
                        <= DASHES.matcher(delimiters).results().count();
    }

    private static boolean isInlineFormula(String tex) {
        return INLINE_TEX.matcher(tex).matches()
                && !isSpace(tex.codePointAt(0))
                && !isSpace(tex.codePointBefore(tex.length()));
    }

    private static boolean isSpace(int c) {
        return CharacterClasses.isWhitespace(c) || c == 0xFEFF;
    }

    @Override
    public InlineMarkdown visitInlineHtml(InlineHtml inline) {
        String html = inline.html();
        if (options.rawHtml() && HTML.matcher(html).matches()) {
            // Indented by four spaces, any line continues its paragraph.
            String indent = out.atLineStart() && !out.isEmpty() ? INDENT : "";
            return mark(indent + continued(html));
        }
        return text(html);
    }

    @Override
    public InlineMarkdown visitLineBreak(LineBreak inline) {
        if (!out.atEdge() || inline.hard() && !context.oneLine()) {
            out.lineBreak(inline.hard());
        }
        return this;
    }

    @Override
    public InlineMarkdown visitOther(Inline inline) {
        return text(PlainText.of(List.of(inline)));
    }

    @Override
    public InlineMarkdown visitOpaqueInline(OpaqueInline inline) {
        return text(inline.text());
    }
}
