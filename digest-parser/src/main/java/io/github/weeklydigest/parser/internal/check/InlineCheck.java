package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markup in a line that is not what its author meant. */
final class InlineCheck {
    private static final Pattern STARS =
            Pattern.compile("(?<![\\\\*])\\*\\*(?!\\*)|(?<!\\\\|\\*)\\\\\\*\\\\\\*(?!\\\\?\\*)");
    private static final Pattern BACKTICKS = Pattern.compile("(?<![\\\\`])`+");
    private static final Pattern OPEN_WIKILINK = Pattern.compile("(?<![\\\\!\\[])\\[\\[[^\\[\\]\n\r]*+(?=[\n\r]|\\z)");
    private static final Pattern CLOSING_BRACKETS = Pattern.compile("]+");

    /** What GitHub shows as meant and what changes nothing but the looks of the text in it. */
    private static final Set<String> HARMLESS_TAGS = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
            "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
            "var", "wbr");

    private static final Set<String> HTML_TAGS = Set.of(
            "address",
            "applet",
            "area",
            "article",
            "aside",
            "audio",
            "base",
            "basefont",
            "blockquote",
            "body",
            "button",
            "canvas",
            "caption",
            "center",
            "col",
            "colgroup",
            "data",
            "datalist",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "embed",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frame",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hgroup",
            "hr",
            "html",
            "iframe",
            "img",
            "input",
            "label",
            "legend",
            "li",
            "link",
            "main",
            "map",
            "math",
            "menu",
            "meta",
            "meter",
            "nav",
            "noscript",
            "object",
            "ol",
            "optgroup",
            "option",
            "output",
            "p",
            "param",
            "picture",
            "pre",
            "progress",
            "script",
            "search",
            "section",
            "select",
            "source",
            "style",
            "summary",
            "svg",
            "table",
            "tbody",
            "td",
            "template",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "time",
            "title",
            "tr",
            "track",
            "ul",
            "video");

    private final Reporter reporter;

    InlineCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    void check(SourceFragment passage, List<InlineSpan> pieces) throws IOException {
        literalStrong(passage, pieces);
        boolean openCode = false;
        int openBrackets = 0;
        Set<String> tags = Set.of();
        for (int i = 0; i < pieces.size(); i++) {
            InlineSpan piece = pieces.get(i);
            if (piece.inline() instanceof Text text) {
                openCode = openCode || text.text().indexOf('`') >= 0 && openCode(passage, piece);
                if (text.text().contains("[[")) {
                    openWikilink(passage, piece);
                }
                if (i > 0 && openBrackets <= 0 && pieces.get(i - 1).inline() instanceof WikiLink) {
                    strayBracket(passage, piece);
                }
                openBrackets += opened(text.text());
            } else if (piece.inline() instanceof Strikethrough) {
                strikethrough(passage, pieces, i);
            } else if (piece.inline() instanceof Emphasis || piece.inline() instanceof Strong) {
                emphasis(passage, pieces, i);
            } else if (piece.inline() instanceof InlineHtml html) {
                tags = tags.isEmpty() ? new HashSet<>() : tags;
                html(passage, piece, html.html(), tags);
            } else if (piece.inline() instanceof Image
                    && passage.source().charAt(piece.range().start()) == '<') {
                tags = tags.isEmpty() ? new HashSet<>() : tags;
                html(passage, piece, "<img>", tags);
            }
        }
    }

    /**
     * Two stars that open or close nothing only because a punctuation mark is inside and a letter outside; a program
     * may have put a backslash before each for that.
     */
    private void literalStrong(SourceFragment passage, List<InlineSpan> pieces) throws IOException {
        String source = passage.source();
        List<TextRange> runs = List.of();
        for (InlineSpan piece : pieces) {
            if (piece.inline() instanceof Text text && text.text().contains("**")) {
                Matcher stars = STARS.matcher(source)
                        .region(piece.range().start(), piece.range().end())
                        .useTransparentBounds(true);
                runs = runs.isEmpty() ? new ArrayList<>() : runs;
                while (stars.find()) {
                    runs.add(new TextRange(stars.start(), stars.end()));
                }
            }
        }
        for (int i = 0; i + 1 < runs.size(); i++) {
            TextRange open = runs.get(i);
            TextRange close = runs.get(i + 1);
            if (close.start() > open.end()
                    && close.end() - close.start() == open.end() - open.start()
                    && passage.text(new TextRange(open.end(), close.start()))
                                    .lines()
                                    .count()
                            == 1
                    && !Characters.isAnyWhitespace(source.codePointAt(open.end()))
                    && !Characters.isAnyWhitespace(source.codePointBefore(close.start()))
                    && (isBlocked(before(source, open.start()), source.codePointAt(open.end()))
                            || isBlocked(after(source, close.end()), source.codePointBefore(close.start())))) {
                TextRange all = new TextRange(open.start(), close.end());
                boolean escaped = source.charAt(open.start()) == '\\';
                reporter.report(
                        DiagnosticCode.LITERAL_STRONG,
                        "the asterisks around " + passage.quoted(new TextRange(open.end(), close.start()))
                                + (escaped
                                        ? " are shown, because they are escaped; remove the backslashes, and move the"
                                                + " punctuation outside the asterisks"
                                        : " are shown, because punctuation is next to them; insert a space outside the"
                                                + " asterisks, or move the punctuation outside"),
                        passage.span(all));
                i++;
            }
        }
    }

    /** Whether delimiters between these two do not open or close by the rules of CommonMark. */
    private static boolean isBlocked(int outside, int inside) {
        return Characters.isPunctuation(inside)
                && !Characters.isAnyWhitespace(outside)
                && !Characters.isPunctuation(outside);
    }

    private static int before(String source, int place) {
        return place == 0 ? ' ' : source.codePointBefore(place);
    }

    private static int after(String source, int place) {
        return place >= source.length() ? ' ' : source.codePointAt(place);
    }

    private boolean openCode(SourceFragment passage, InlineSpan piece) throws IOException {
        Matcher backticks = BACKTICKS
                .matcher(passage.source())
                .region(piece.range().start(), piece.range().end())
                .useTransparentBounds(true);
        if (!backticks.find()) {
            return false;
        }
        reporter.report(
                DiagnosticCode.UNBALANCED_BACKTICK,
                "this backtick is not closed, so it begins no code; add the missing one, or write '\\`'",
                passage.span(new TextRange(backticks.start(), backticks.end())));
        return true;
    }

    private void openWikilink(SourceFragment passage, InlineSpan piece) throws IOException {
        Matcher open = OPEN_WIKILINK.matcher(passage.source()).useTransparentBounds(true);
        for (int at = piece.range().start(); at < piece.range().end(); at++) {
            boolean bracket = passage.source().charAt(at) == '[';
            if (bracket && open.region(at, passage.source().length()).lookingAt()) {
                TextRange range = new TextRange(at, open.end());
                reporter.report(
                        DiagnosticCode.UNCLOSED_WIKILINK,
                        passage.quoted(range) + " is not a wikilink; close it with ']]'",
                        passage.span(range));
                return;
            }
        }
    }

    /** A closing bracket after a wikilink without an opening one. */
    private void strayBracket(SourceFragment passage, InlineSpan behind) throws IOException {
        Matcher brackets = CLOSING_BRACKETS
                .matcher(passage.source())
                .region(behind.range().start(), behind.range().end());
        if (brackets.lookingAt()) {
            reporter.report(
                    DiagnosticCode.STRAY_BRACKET,
                    "the wikilink has an extra closing bracket; remove it",
                    passage.span(new TextRange(brackets.start(), brackets.end())));
        }
    }

    private static int opened(String text) {
        if (text.indexOf('[') < 0 && text.indexOf(']') < 0) {
            return 0;
        }
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            opened += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
        }
        return opened;
    }

    private void strikethrough(SourceFragment passage, List<InlineSpan> pieces, int index) throws IOException {
        InlineSpan piece = pieces.get(index);
        if (followsAddress(pieces, index)) {
            endsAddress(passage, piece);
            return;
        }
        if (!passage.source().startsWith("~~", piece.range().start())) {
            reporter.report(
                    DiagnosticCode.SINGLE_TILDE,
                    passage.quoted(piece.range()) + " is struck through; write '\\~' to show the tildes, or '~~'"
                            + " for strikethrough",
                    passage.span(piece.range()));
        }
    }

    private void emphasis(SourceFragment passage, List<InlineSpan> pieces, int index) throws IOException {
        InlineSpan piece = pieces.get(index);
        TextRange range = piece.range();
        String source = passage.source();
        if (index > 0
                && pieces.get(index - 1).inline() instanceof Text text
                && text.text().endsWith("@")) {
            TextRange handle = new TextRange(range.start() - 1, range.end());
            reporter.report(
                    DiagnosticCode.MANGLED_HANDLE,
                    "the underscores or asterisks of " + passage.quoted(handle)
                            + " are read as markup; write '\\_' in the handle",
                    passage.span(handle));
            return;
        }
        if (!(piece.inline() instanceof Emphasis emphasis)) {
            return;
        }
        if (followsAddress(pieces, index)) {
            endsAddress(passage, piece);
            return;
        }
        String text = PlainText.of(emphasis.children());
        boolean between = isWordPart(before(source, range.start())) && isWordPart(after(source, range.end()));
        if (text.codePoints().noneMatch(Character::isLetterOrDigit) || text.startsWith("{") || between) {
            reporter.report(
                    DiagnosticCode.ACCIDENTAL_EMPHASIS,
                    "the '" + source.charAt(range.start()) + "' around " + Reporter.quoted(text)
                            + " are read as markup and not shown; escape them with a backslash, or use code or a"
                            + " formula",
                    passage.span(range));
        }
    }

    private void endsAddress(SourceFragment passage, InlineSpan piece) throws IOException {
        TextRange range = piece.range();
        reporter.report(
                DiagnosticCode.ACCIDENTAL_EMPHASIS,
                "the '" + passage.source().charAt(range.start()) + "' around "
                        + Reporter.quoted(PlainText.of(List.of(piece.inline())))
                        + " are read as markup and end the address; put the address in angle brackets",
                passage.span(range));
    }

    /** Whether a bare address ends where an inline starts. */
    private static boolean followsAddress(List<InlineSpan> pieces, int index) {
        int start = pieces.get(index).range().start();
        for (int i = index - 1; i >= 0 && i >= index - 2; i--) {
            InlineSpan before = pieces.get(i);
            if (before.range().end() == start
                    && before.address().filter(before.range()::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPart(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Reports a tag, unless one of its kind was reported before in the same text. */
    private void html(SourceFragment passage, InlineSpan piece, String html, Set<String> reported) throws IOException {
        String name = tagName(html);
        boolean known = HTML_TAGS.contains(name);
        if (name.isEmpty() || HARMLESS_TAGS.contains(name) || !reported.add(known ? "" : name)) {
            return;
        }
        String tagText = passage.quoted(piece.range());
        if (known) {
            reporter.report(
                    DiagnosticCode.RAW_HTML,
                    "raw HTML is not shown everywhere; replace " + tagText + " with Markdown",
                    passage.span(piece.range()));
        } else {
            reporter.report(
                    DiagnosticCode.TAG_LIKE_TEXT,
                    tagText + " is read as an HTML tag and not shown; write '\\<', or use code",
                    passage.span(piece.range()));
        }
    }

    /** The name of a tag in lower case; empty for comments and the like. */
    private static String tagName(String html) {
        int start = html.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < html.length() && (isWordPart(html.charAt(end)) || end > start && html.charAt(end) == '-')) {
            end++;
        }
        boolean named = end > start && !Character.isDigit(html.charAt(start));
        return named ? html.substring(start, end).toLowerCase(Locale.ROOT) : "";
    }
}
