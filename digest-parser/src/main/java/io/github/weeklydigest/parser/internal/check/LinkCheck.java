package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.grammar.Fragments;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import io.github.weeklydigest.stream.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where links lead. Holds the anchor and the title of each heading so far, and each internal link that leads to none of
 * them yet.
 */
final class LinkCheck {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern NO_SCHEME =
            Pattern.compile("(?i)(?:www\\.|https?/|https?[;,：]|https?:(?!//)).*", Pattern.DOTALL);
    private static final Pattern SPACED_ADDRESS =
            Pattern.compile("(?<!\\\\)\\[(?:\\\\.|[^\\[\\]\\\\\n\r])*+]\\((?:#|https?:)[^()\\s]*+ [^()\n\r]*+\\)");
    private static final Pattern WIDE_PARENTHESES =
            Pattern.compile("(?<!\\\\)\\[(?:\\\\.|[^\\[\\]\\\\\n\r])++](?: ?（|\\()\\s*(?:https?:|www\\.|#)");

    private final Reporter reporter;
    private final Set<String> anchors = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final List<Pending> pending = new ArrayList<>();

    LinkCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    private record Pending(boolean fragment, String target, String written, SourceSpan span) {}

    void heading(String title, String anchor) {
        anchors.add(anchor);
        titles.add(Headings.key(title));
    }

    /** Checks the links of a line; {@code contents}: whether its internal links are compared with the headings anyway. */
    void check(SourceFragment passage, List<InlineSpan> pieces, boolean contents) throws IOException {
        for (InlineSpan piece : pieces) {
            if (piece.inline() instanceof Link link) {
                check(passage, piece, link.uri(), contents);
            } else if (piece.inline() instanceof Autolink link) {
                check(passage, piece, link.uri(), contents);
            } else if (piece.inline() instanceof WikiLink link && link.page().isEmpty()) {
                link.heading()
                        .filter(title -> !title.startsWith("^"))
                        .ifPresent(title -> wait(passage, piece, false, Headings.key(title)));
            } else if (piece.inline() instanceof Text text
                    && text.text().indexOf(']') >= 0
                    && passage.text(piece.range()).indexOf(']') >= 0) {
                broken(passage, piece);
            }
        }
    }

    private void wait(SourceFragment passage, InlineSpan piece, boolean fragment, String target) {
        if (!(fragment ? anchors : titles).contains(target)) {
            TextRange range = fragment ? piece.address().orElse(piece.range()) : piece.range();
            pending.add(new Pending(fragment, target, passage.quoted(range), passage.span(range)));
        }
    }

    private void check(SourceFragment passage, InlineSpan piece, String uri, boolean contents) throws IOException {
        if (uri.startsWith("#")) {
            if (!contents && uri.length() > 1) {
                wait(passage, piece, true, Fragments.anchor(uri));
            }
            return;
        }
        if (uri.startsWith("https://") || uri.startsWith("http://") || uri.startsWith("mailto:")) {
            return;
        }
        TextRange address = piece.address().orElse(piece.range());
        Matcher scheme = SCHEME.matcher(uri);
        boolean unknown = scheme.matches() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
        if (unknown || NO_SCHEME.matcher(uri).matches()) {
            reporter.report(
                    DiagnosticCode.SUSPICIOUS_SCHEME,
                    "the address " + passage.quoted(address)
                            + " does not begin with http://, https:// or mailto:, so no page can link to it; correct it",
                    passage.span(address));
        }
    }

    /** Text that looks like a link. */
    private void broken(SourceFragment passage, InlineSpan piece) throws IOException {
        String source = passage.source();
        List<Matcher> matchers = List.of(
                SPACED_ADDRESS.matcher(source).useTransparentBounds(true),
                WIDE_PARENTHESES.matcher(source).useTransparentBounds(true));
        for (int at = piece.range().start(); at < piece.range().end(); at++) {
            for (Matcher matcher : matchers) {
                if (source.charAt(at) == '['
                        && matcher.region(at, source.length()).lookingAt()) {
                    TextRange range = new TextRange(at, closing(source, matcher.end()));
                    reporter.report(
                            DiagnosticCode.BROKEN_LINK,
                            passage.quoted(range)
                                    + " is no link; write [text](address) without a space between them or in the"
                                    + " address",
                            passage.span(range));
                    return;
                }
            }
        }
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
            if (!(link.fragment ? anchors : titles).contains(link.target)) {
                reporter.report(
                        link.fragment ? DiagnosticCode.DANGLING_LINK : DiagnosticCode.DANGLING_WIKILINK,
                        "no heading of this digest is meant by " + link.written + "; correct it or the heading",
                        link.span);
            }
        }
    }
}
