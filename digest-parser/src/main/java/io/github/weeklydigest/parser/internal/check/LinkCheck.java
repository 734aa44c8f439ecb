package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.grammar.form.Fragments;
import io.github.weeklydigest.parser.internal.grammar.form.HeadingText;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where links lead. Holds the anchor and the title of each heading so far, and each internal link without a
 * heading so far.
 */
final class LinkCheck {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern NO_SCHEME =
            Pattern.compile("(?i)(?:www\\.|https?/|https?[;,：]|https?:(?!//)).*", Pattern.DOTALL);

    // What makes a broken link of a label in brackets: an address with a space, and parentheses that Markdown does not
    // know.
    private static final Pattern SPACED_ADDRESS = Pattern.compile("\\((?:#|https?:)[^()\\s]*+ [^()\n\r]*+\\)");
    private static final Pattern SPACED_IMAGE = Pattern.compile("\\([^()\\s]++ [^()\n\r]*+\\)");
    private static final Pattern WIDE_PARENTHESES = Pattern.compile("(?: ?（|\\()\\s*(?:https?:|www\\.|#)");

    private static final Pattern ID = Pattern.compile(
            "\\s(?:id|name)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>\"']++))", Pattern.CASE_INSENSITIVE);
    private static final Set<String> IMAGE_SCHEMES = Set.of("http", "https");
    private static final String SENTENCE_MARKS = "，。；：、！？…";
    private static final String USER_CONTENT = "user-content-";

    /** The fragment of the top of a page. */
    private static final String TOP = "top";

    /** What browsers cut off, such as {@code :~:text=}; alone, it finds text on the page. */
    private static final String DIRECTIVE = ":~:";

    private final Reporter reporter;
    private final ImageCheck images;
    private final KeySet anchors = new KeySet(anchor -> anchor);
    private final KeySet titles = new KeySet(HeadingText::key);

    /** The anchors and titles of the headings. */
    private final List<String> headings = new ArrayList<>();

    private final Set<String> similar = new HashSet<>();
    private final List<Pending> pending = new ArrayList<>();

    LinkCheck(Reporter reporter, Optional<Path> folder) {
        this.reporter = reporter;
        this.images = new ImageCheck(reporter, folder);
    }

    private record Pending(boolean toAnchor, String target, String written, SourceSpan span) {}

    /** Takes a heading, to which links may lead. */
    void heading(String title, String anchor) {
        anchors.add(anchor);
        headings.add(anchor);
        headings.add(title);
        titles.add(title);
    }

    /** Takes the ids and names of HTML elements, to which links may lead. */
    void html(String html) {
        if (html.indexOf('=') < 0) {
            return;
        }
        Matcher id = ID.matcher(html);
        while (id.find()) {
            anchors.add(id.group(1) != null ? id.group(1) : id.group(2) != null ? id.group(2) : id.group(3));
        }
    }

    /** What the ids that renderers make of a heading have in common: its letters and digits. */
    private static String similar(String text) {
        StringBuilder similar = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                similar.appendCodePoint(Character.toLowerCase(c));
            }
            i += Character.charCount(c);
        }
        return similar.toString();
    }

    private boolean leadsSomewhere(Pending link) {
        if (!link.toAnchor) {
            return titles.contains(link.target);
        }
        int directive = link.target.indexOf(DIRECTIVE);
        String id = directive < 0 ? link.target : link.target.substring(0, directive);
        String target = id.startsWith(USER_CONTENT) ? id.substring(USER_CONTENT.length()) : id;
        return target.equalsIgnoreCase(TOP)
                || directive == 0
                || anchors.contains(target)
                || anchors.contains(id)
                || !similar(target).isEmpty() && similarIds().contains(similar(target));
    }

    /** The ids that renderers may make of the headings; most digests have no link for which they are needed. */
    private Set<String> similarIds() {
        if (similar.isEmpty()) {
            headings.forEach(name -> similar.add(similar(name)));
        }
        return similar;
    }

    /** Checks the links of a line; {@code contents}: whether its internal links are compared with the headings anyway. */
    void check(SourceFragment fragment, List<InlineSpan> inlineSpans, boolean contents) throws IOException {
        for (int i = 0; i < inlineSpans.size(); i++) {
            InlineSpan inlineSpan = inlineSpans.get(i);
            if (inlineSpan.inline() instanceof Link link) {
                check(fragment, inlineSpan, link.uri(), contents);
                runsOn(fragment, inlineSpan);
            } else if (inlineSpan.inline() instanceof Autolink link) {
                check(fragment, inlineSpan, link.uri(), contents);
                runsOn(fragment, inlineSpan);
            } else if (inlineSpan.inline() instanceof Image image) {
                image(fragment, inlineSpan, image);
            } else if (inlineSpan.inline() instanceof InlineHtml html) {
                html(html.html());
            } else if (inlineSpan.inline() instanceof WikiLink link
                    && link.page().isEmpty()) {
                link.heading()
                        .filter(title -> !title.startsWith("^"))
                        .ifPresent(title -> wait(fragment, inlineSpan, false, HeadingText.key(title)));
            } else if (inlineSpan.inline() instanceof Text text
                    && text.text().indexOf(']') >= 0
                    && (inlineSpan.isVerbatim()
                            || fragment.text(inlineSpan.range()).indexOf(']') >= 0)) {
                broken(fragment, inlineSpan);
            }
        }
    }

    private void wait(SourceFragment fragment, InlineSpan inlineSpan, boolean toAnchor, String target) {
        if (!(toAnchor ? anchors : titles).contains(target)) {
            TextRange range = toAnchor ? inlineSpan.address().orElse(inlineSpan.range()) : inlineSpan.range();
            pending.add(new Pending(toAnchor, target, fragment.quoted(range), fragment.span(range)));
        }
    }

    private void check(SourceFragment fragment, InlineSpan inlineSpan, String uri, boolean contents)
            throws IOException {
        if (uri.startsWith("#")) {
            if (!contents && uri.length() > 1) {
                wait(fragment, inlineSpan, true, Fragments.anchor(uri));
            }
            return;
        }
        if (uri.startsWith("https://") || uri.startsWith("http://") || uri.startsWith("mailto:")) {
            return;
        }
        TextRange address = inlineSpan.address().orElse(inlineSpan.range());
        Matcher scheme = SCHEME.matcher(uri);
        boolean unknown = scheme.matches() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
        if (unknown || NO_SCHEME.matcher(uri).matches()) {
            reporter.report(
                    DiagnosticCode.SUSPICIOUS_SCHEME,
                    "the address " + fragment.quoted(address)
                            + " does not begin with http://, https:// or mailto:, so no page can link to it; correct it",
                    fragment.span(address));
        }
    }

    /** Reports a bare address that continues after punctuation of Chinese or Japanese, where a reader sees its end. */
    private void runsOn(SourceFragment fragment, InlineSpan inlineSpan) throws IOException {
        if (!inlineSpan.isAddress()
                // In the parentheses of a broken link, that is the finding.
                || fragment.source().startsWith("]（", inlineSpan.range().start() - 2)) {
            return;
        }
        String address = fragment.text(inlineSpan.range());
        boolean opened = address.indexOf('（') >= 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= 0x80 && (SENTENCE_MARKS.indexOf(c) >= 0 || c == '）' && !opened)) {
                int start = inlineSpan.range().start();
                TextRange rest = new TextRange(start + i, inlineSpan.range().end());
                reporter.report(
                        DiagnosticCode.ADDRESS_RUNS_ON,
                        fragment.quoted(rest)
                                + " is part of the address before it; insert a space, or put the address in"
                                + " angle brackets",
                        fragment.span(rest));
                return;
            }
        }
    }

    private void image(SourceFragment fragment, InlineSpan inlineSpan, Image image) throws IOException {
        TextRange address = inlineSpan.address().orElse(inlineSpan.range());
        Matcher scheme = SCHEME.matcher(image.uri());
        boolean web = scheme.matches() && IMAGE_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
        if (scheme.matches() && !web || NO_SCHEME.matcher(image.uri()).matches()) {
            reporter.report(
                    DiagnosticCode.SUSPICIOUS_SCHEME,
                    "the address " + fragment.quoted(address)
                            + " does not begin with http:// or https://, so no page shows the image; correct it",
                    fragment.span(address));
        }
        images.check(fragment, inlineSpan, image, address);
    }

    /** Text that looks like a link. */
    private void broken(SourceFragment fragment, InlineSpan inlineSpan) throws IOException {
        String source = fragment.source();
        for (int at = inlineSpan.range().start(); at < inlineSpan.range().end(); at++) {
            int end = source.charAt(at) == '[' ? brokenEnd(source, at) : -1;
            if (end >= 0) {
                boolean image = at > 0 && source.charAt(at - 1) == '!';
                TextRange range = new TextRange(image ? at - 1 : at, closing(source, end));
                reporter.report(
                        DiagnosticCode.BROKEN_LINK,
                        fragment.quoted(range)
                                + " is neither a link nor an image; write [text](address) without a space between them or in the"
                                + " address",
                        fragment.span(range));
                return;
            }
        }
    }

    /** Where what shows that a link or image is broken ends, if one begins with a bracket; otherwise -1. */
    private static int brokenEnd(String source, int bracket) {
        if (isEscaped(source, bracket)) {
            return -1;
        }
        int close = labelEnd(source, bracket + 1);
        char next = close < 0 || close + 1 == source.length() ? 'x' : source.charAt(close + 1);
        if (next != '(' && next != '（' && next != ' ') {
            return -1;
        }
        boolean image = bracket > 0 && source.charAt(bracket - 1) == '!' && !isEscaped(source, bracket - 1);
        int end = image ? end(SPACED_IMAGE, source, close + 1) : -1;
        if (end < 0) {
            end = end(SPACED_ADDRESS, source, close + 1);
        }
        return end < 0 && close > bracket + 1 ? end(WIDE_PARENTHESES, source, close + 1) : end;
    }

    private static boolean isEscaped(String source, int place) {
        return place > 0 && source.charAt(place - 1) == '\\';
    }

    /** The bracket that closes the label on its line, in which no other bracket opens; otherwise -1. */
    private static int labelEnd(String source, int from) {
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == ']') {
                return i;
            } else if (c == '[' || c == '\n' || c == '\r') {
                return -1;
            } else if (c == '\\') {
                i++;
                if (i < source.length() && "\n\r\u0085\u2028\u2029".indexOf(source.charAt(i)) >= 0) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static int end(Pattern pattern, String source, int from) {
        Matcher matcher = pattern.matcher(source).region(from, source.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static int closing(String source, int from) {
        int at = from - 1;
        while (at < source.length() && ")）\n\r".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        return at < source.length() && source.charAt(at) > '\r' ? at + 1 : at;
    }

    void end() throws IOException {
        for (Pending link : pending) {
            if (!leadsSomewhere(link)) {
                reporter.report(
                        link.toAnchor ? DiagnosticCode.DANGLING_LINK : DiagnosticCode.DANGLING_WIKILINK,
                        "no heading of this digest matches " + link.written + "; correct the link or the heading",
                        link.span);
            }
        }
    }
}
