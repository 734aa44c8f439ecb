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

    void check(SourceFragment fragment, List<InlineSpan> inlineSpans) throws IOException {
        literalStrong(fragment, inlineSpans);
        boolean openCode = false;
        int openBrackets = 0;
        Set<String> tags = Set.of();
        for (int i = 0; i < inlineSpans.size(); i++) {
            InlineSpan inlineSpan = inlineSpans.get(i);
            if (inlineSpan.inline() instanceof Text text) {
                openCode = openCode || text.text().indexOf('`') >= 0 && openCode(fragment, inlineSpan);
                boolean brackets = text.text().indexOf('[') >= 0;
                if (brackets && text.text().contains("[[")) {
                    openWikilink(fragment, inlineSpan);
                }
                if (i > 0 && openBrackets <= 0 && inlineSpans.get(i - 1).inline() instanceof WikiLink) {
                    strayBracket(fragment, inlineSpan);
                }
                openBrackets += brackets || text.text().indexOf(']') >= 0 ? opened(text.text()) : 0;
            } else if (inlineSpan.inline() instanceof Strikethrough) {
                strikethrough(fragment, inlineSpans, i);
            } else if (inlineSpan.inline() instanceof Emphasis || inlineSpan.inline() instanceof Strong) {
                emphasis(fragment, inlineSpans, i);
            } else if (inlineSpan.inline() instanceof InlineHtml html) {
                tags = tags.isEmpty() ? new HashSet<>() : tags;
                html(fragment, inlineSpan, html.html(), tags);
            } else if (inlineSpan.inline() instanceof Image
                    && fragment.source().charAt(inlineSpan.range().start()) == '<') {
                tags = tags.isEmpty() ? new HashSet<>() : tags;
                html(fragment, inlineSpan, "<img>", tags);
            }
        }
    }

    /**
     * Two stars that open or close nothing only because a punctuation mark is inside and a letter outside; a program
     * may have put a backslash before each for that.
     */
    private void literalStrong(SourceFragment fragment, List<InlineSpan> inlineSpans) throws IOException {
        List<TextRange> runs = List.of();
        for (int i = 0; i < inlineSpans.size(); i++) {
            InlineSpan inlineSpan = inlineSpans.get(i);
            if (inlineSpan.inline() instanceof Text text
                    && text.text().indexOf('*') >= 0
                    && text.text().contains("**")) {
                Matcher stars = STARS.matcher(fragment.source())
                        .region(inlineSpan.range().start(), inlineSpan.range().end())
                        .useTransparentBounds(true);
                runs = runs.isEmpty() ? new ArrayList<>() : runs;
                while (stars.find()) {
                    runs.add(new TextRange(stars.start(), stars.end()));
                }
            }
        }
        String source = runs.size() < 2 ? "" : fragment.source();
        for (int i = 0; i + 1 < runs.size(); i++) {
            TextRange open = runs.get(i);
            TextRange close = runs.get(i + 1);
            if (close.start() > open.end()
                    && close.end() - close.start() == open.end() - open.start()
                    && fragment.text(new TextRange(open.end(), close.start()))
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
                        "the asterisks around " + fragment.quoted(new TextRange(open.end(), close.start()))
                                + (escaped
                                        ? " are shown, because they are escaped; remove the backslashes, and move the"
                                                + " punctuation outside the asterisks"
                                        : " are shown, because punctuation is next to them; insert a space outside the"
                                                + " asterisks, or move the punctuation outside"),
                        fragment.span(all));
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

    private boolean openCode(SourceFragment fragment, InlineSpan inlineSpan) throws IOException {
        Matcher backticks = BACKTICKS
                .matcher(fragment.source())
                .region(inlineSpan.range().start(), inlineSpan.range().end())
                .useTransparentBounds(true);
        if (!backticks.find()) {
            return false;
        }
        reporter.report(
                DiagnosticCode.UNBALANCED_BACKTICK,
                "this backtick is not closed, so it begins no code; add the missing one, or write '\\`'",
                fragment.span(new TextRange(backticks.start(), backticks.end())));
        return true;
    }

    private void openWikilink(SourceFragment fragment, InlineSpan inlineSpan) throws IOException {
        Matcher open = OPEN_WIKILINK.matcher(fragment.source()).useTransparentBounds(true);
        for (int at = inlineSpan.range().start(); at < inlineSpan.range().end(); at++) {
            boolean bracket = fragment.source().charAt(at) == '[';
            if (bracket && open.region(at, fragment.source().length()).lookingAt()) {
                TextRange range = new TextRange(at, open.end());
                reporter.report(
                        DiagnosticCode.UNCLOSED_WIKILINK,
                        fragment.quoted(range) + " is not a wikilink; close it with ']]'",
                        fragment.span(range));
                return;
            }
        }
    }

    /** A closing bracket after a wikilink without an opening one. */
    private void strayBracket(SourceFragment fragment, InlineSpan behind) throws IOException {
        Matcher brackets = CLOSING_BRACKETS
                .matcher(fragment.source())
                .region(behind.range().start(), behind.range().end());
        if (brackets.lookingAt()) {
            reporter.report(
                    DiagnosticCode.STRAY_BRACKET,
                    "the wikilink has an extra closing bracket; remove it",
                    fragment.span(new TextRange(brackets.start(), brackets.end())));
        }
    }

    private static int opened(String text) {
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            opened += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
        }
        return opened;
    }

    private void strikethrough(SourceFragment fragment, List<InlineSpan> inlineSpans, int index) throws IOException {
        InlineSpan inlineSpan = inlineSpans.get(index);
        if (followsAddress(inlineSpans, index)) {
            endsAddress(fragment, inlineSpan);
            return;
        }
        if (!fragment.source().startsWith("~~", inlineSpan.range().start())) {
            reporter.report(
                    DiagnosticCode.SINGLE_TILDE,
                    fragment.quoted(inlineSpan.range()) + " is struck through; write '\\~' to show the tildes, or '~~'"
                            + " for strikethrough",
                    fragment.span(inlineSpan.range()));
        }
    }

    private void emphasis(SourceFragment fragment, List<InlineSpan> inlineSpans, int index) throws IOException {
        InlineSpan inlineSpan = inlineSpans.get(index);
        TextRange range = inlineSpan.range();
        if (index > 0
                && inlineSpans.get(index - 1).inline() instanceof Text text
                && text.text().endsWith("@")) {
            TextRange handle = new TextRange(range.start() - 1, range.end());
            reporter.report(
                    DiagnosticCode.MANGLED_HANDLE,
                    "the underscores or asterisks of " + fragment.quoted(handle)
                            + " are read as markup; write '\\_' in the handle",
                    fragment.span(handle));
            return;
        }
        if (!(inlineSpan.inline() instanceof Emphasis emphasis)) {
            return;
        }
        if (followsAddress(inlineSpans, index)) {
            endsAddress(fragment, inlineSpan);
            return;
        }
        String text = PlainText.of(emphasis.children());
        boolean between = mayFollowWord(inlineSpans, index)
                && isWordPart(before(fragment.source(), range.start()))
                && isWordPart(after(fragment.source(), range.end()));
        if (text.codePoints().noneMatch(Character::isLetterOrDigit) || text.startsWith("{") || between) {
            reporter.report(
                    DiagnosticCode.ACCIDENTAL_EMPHASIS,
                    "the '" + fragment.source().charAt(range.start()) + "' around " + Reporter.quoted(text)
                            + " are read as markup and not shown; escape them with a backslash, or use code or a"
                            + " formula",
                    fragment.span(range));
        }
    }

    /** Whether a word may end where an inline starts; mostly, the text before it shows that none does. */
    private static boolean mayFollowWord(List<InlineSpan> inlineSpans, int index) {
        int start = inlineSpans.get(index).range().start();
        if (index > 0
                && inlineSpans.get(index - 1).isVerbatim()
                && inlineSpans.get(index - 1).range().end() == start) {
            String before = ((Text) inlineSpans.get(index - 1).inline()).text();
            return isWordPart(before.charAt(before.length() - 1));
        }
        return start > 0;
    }

    private void endsAddress(SourceFragment fragment, InlineSpan inlineSpan) throws IOException {
        TextRange range = inlineSpan.range();
        reporter.report(
                DiagnosticCode.ACCIDENTAL_EMPHASIS,
                "the '" + fragment.source().charAt(range.start()) + "' around "
                        + Reporter.quoted(PlainText.of(List.of(inlineSpan.inline())))
                        + " are read as markup and end the address; put the address in angle brackets",
                fragment.span(range));
    }

    /** Whether a bare address ends where an inline starts. */
    private static boolean followsAddress(List<InlineSpan> inlineSpans, int index) {
        int start = inlineSpans.get(index).range().start();
        for (int i = index - 1; i >= 0 && i >= index - 2; i--) {
            InlineSpan before = inlineSpans.get(i);
            if (before.range().end() == start && before.isAddress()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPart(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Reports a tag, unless one of its kind was reported before in the same text. */
    private void html(SourceFragment fragment, InlineSpan inlineSpan, String html, Set<String> reported)
            throws IOException {
        String name = tagName(html);
        boolean known = HTML_TAGS.contains(name);
        if (name.isEmpty() || HARMLESS_TAGS.contains(name) || !reported.add(known ? "" : name)) {
            return;
        }
        String tagText = fragment.quoted(inlineSpan.range());
        if (known) {
            reporter.report(
                    DiagnosticCode.RAW_HTML,
                    "raw HTML is not shown everywhere; replace " + tagText + " with Markdown",
                    fragment.span(inlineSpan.range()));
        } else {
            reporter.report(
                    DiagnosticCode.TAG_LIKE_TEXT,
                    tagText + " is read as an HTML tag and not shown; write '\\<', or use code",
                    fragment.span(inlineSpan.range()));
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
