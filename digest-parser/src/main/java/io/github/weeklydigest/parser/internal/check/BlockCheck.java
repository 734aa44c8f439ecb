package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.slice.BlockSpan.Fence;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks that are not what their author meant. */
final class BlockCheck {
    private static final Set<String> CALLOUTS = Set.of(
            "note",
            "tip",
            "important",
            "warning",
            "caution",
            "abstract",
            "summary",
            "tldr",
            "info",
            "todo",
            "hint",
            "success",
            "check",
            "done",
            "question",
            "help",
            "faq",
            "attention",
            "failure",
            "fail",
            "missing",
            "danger",
            "error",
            "bug",
            "example",
            "quote",
            "cite");
    private static final Pattern CALLOUT =
            Pattern.compile("\\[!([A-Za-z]++)(?:\\|[^\\[\\]\n\r]*+(?=]))?(]?)(?:[-+](?=\\s|$))?[^\\S\n\r]*+");
    private static final Pattern LIST_LINE = Pattern.compile("[-*+] \\S|\\d{1,9}[.)] \\S");
    private static final Pattern NO_HEADING = Pattern.compile("(?:#{2,6}|[＃]{1,6})[^#＃\\s][^\n\r]*");
    private static final Pattern HIDDEN_HEADING = Pattern.compile("([\\p{Cf}\\p{Zs}&&[^ ]]+) {0,3}#{1,6}(?=[ \t])");
    private static final Pattern PREFIX = Pattern.compile("[ \t]*>");

    private final Reporter reporter;

    BlockCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    void check(SourceFragment fragment) throws IOException {
        List<NestedBlock> parts = fragment.parts();
        for (int i = 0; i < parts.size(); i++) {
            NestedBlock part = parts.get(i);
            Block block = part.block();
            if (block instanceof Note) {
                callout(fragment, part);
            } else if (block instanceof BulletList) {
                doubledMarker(fragment, part);
            } else if (block instanceof CodeBlock code) {
                code(fragment, part, code);
            } else if (block instanceof HtmlBlock html) {
                html(fragment, part, html);
            } else if (block instanceof Table) {
                excessCells(fragment, part);
            } else if (block instanceof Paragraph paragraph) {
                if (part.parent().isEmpty() && mayHideHeading(part)) {
                    noHeading(fragment, part);
                }
                if (paragraph.children().size() > 1) {
                    lazyLines(fragment, part, paragraph);
                }
            }
        }
    }

    /** Checks a paragraph that is one text without markup. */
    void plain(SourceFragment fragment, Text text) throws IOException {
        if (!text.text().isEmpty() && mayHideHeading(text.text().charAt(0))) {
            noHeading(fragment, fragment.parts().get(0));
        }
    }

    /** Spaces before a block, which Markdown takes for nothing up to three and for code from four on. */
    void leadingSpace(SourceFragment fragment) throws IOException {
        int from = fragment.from();
        boolean spaced = fragment.to() > from && fragment.text().unit(from) == ' '
                || from > 0 && fragment.text().unit(from - 1) == ' ';
        if (!spaced) {
            return;
        }
        int column = fragment.span().column();
        String before = fragment.text().substring(from - (column - 1), from);
        int inside = 0;
        while (inside < fragment.source().length() && fragment.source().charAt(inside) == ' ') {
            inside++;
        }
        boolean all = before.chars().allMatch(c -> c == ' ');
        if (!all || before.length() + inside == 0 || before.length() + inside > 3) {
            return;
        }
        reporter.report(
                DiagnosticCode.LEADING_SPACE,
                "a leading space has no meaning here; remove it",
                fragment.text().span(from - before.length(), fragment.to(), 0, before.length() + inside));
    }

    private void callout(SourceFragment fragment, NestedBlock note) throws IOException {
        Matcher marker = CALLOUT.matcher(fragment.source())
                .region(note.range().start(), fragment.source().length());
        if (!marker.lookingAt()) {
            return;
        }
        String kind = marker.group(1);
        if (marker.group(2).isEmpty()) {
            TextRange range = new TextRange(marker.start(), marker.end(1));
            reporter.report(
                    DiagnosticCode.UNCLOSED_CALLOUT,
                    "the marker " + fragment.quoted(range) + " has no closing bracket; write '[!" + kind + "]'",
                    fragment.span(range));
            return;
        }
        if (!CALLOUTS.contains(kind.toLowerCase(Locale.ROOT))) {
            TextRange range = new TextRange(marker.start(1), marker.end(1));
            reporter.report(
                    DiagnosticCode.UNKNOWN_CALLOUT,
                    fragment.quoted(range)
                            + " is not a common kind of callout; GitHub knows NOTE, TIP, IMPORTANT, WARNING and CAUTION",
                    fragment.span(range));
        }
        int end = fragment.lineEnd(marker.end());
        if (end > marker.end()) {
            TextRange range = new TextRange(marker.end(), end);
            reporter.report(
                    DiagnosticCode.CALLOUT_TEXT_ON_MARKER_LINE,
                    "GitHub does not show a callout with text after its marker; put the text on the next line",
                    fragment.span(range));
        }
    }

    private void doubledMarker(SourceFragment fragment, NestedBlock list) throws IOException {
        if (list.marker().isEmpty()) {
            return;
        }
        TextRange outer = list.marker().get();
        int start = list.range().start();
        if (fragment.lineEnd(outer.start()) >= start) {
            TextRange range = new TextRange(outer.start(), start + 1);
            reporter.report(
                    DiagnosticCode.DOUBLED_LIST_MARKER,
                    "the markers " + fragment.quoted(range) + " create a list in an empty list item; remove one",
                    fragment.span(range));
        }
    }

    private void code(SourceFragment fragment, NestedBlock part, CodeBlock code) throws IOException {
        Optional<Fence> fence = part.span().fence();
        if (fence.isPresent()) {
            if (!fence.get().closed()) {
                unclosed(fragment, fence.get().range());
            }
            return;
        }
        String text = code.code().strip();
        boolean inListOrOutermost = part.isIn(BulletList.class)
                || part.isIn(OrderedList.class)
                || part.parent().isEmpty();
        if (inListOrOutermost && LIST_LINE.matcher(text).lookingAt()) {
            TextRange range = new TextRange(
                    skipSpace(fragment, part.range().start()), part.range().end());
            reporter.report(
                    DiagnosticCode.LIST_BECAME_CODE,
                    "these list items are indented so far that they are code; indent them less",
                    fragment.span(range));
        }
    }

    private static int skipSpace(SourceFragment fragment, int from) {
        String source = fragment.source();
        int i = from;
        while (i < source.length() && Character.isWhitespace(source.charAt(i))) {
            i++;
        }
        return i;
    }

    private void unclosed(SourceFragment fragment, TextRange fence) throws IOException {
        reporter.report(
                DiagnosticCode.UNCLOSED_FENCE,
                "this code block is not closed; end it with a line of '" + fragment.text(fence) + "'",
                fragment.span(new TextRange(fence.start(), fragment.lineEnd(fence.start()))));
    }

    private void html(SourceFragment fragment, NestedBlock part, HtmlBlock html) throws IOException {
        String text = html.html().strip();
        int start = skipSpace(fragment, part.range().start());
        if (text.startsWith("<!--")) {
            if (!text.contains("-->")) {
                TextRange range = new TextRange(start, start + 4);
                reporter.report(
                        DiagnosticCode.UNCLOSED_COMMENT,
                        "this comment is not closed and hides everything after it; close it with '-->'",
                        fragment.span(range));
            }
            return;
        }
        TextRange first = new TextRange(start, fragment.lineEnd(start));
        reporter.report(
                DiagnosticCode.RAW_HTML,
                "raw HTML is not shown everywhere; replace " + fragment.quoted(first) + " with Markdown",
                fragment.span(first));
    }

    private void excessCells(SourceFragment fragment, NestedBlock table) throws IOException {
        for (TextRange cells : table.span().dropped()) {
            reporter.report(
                    DiagnosticCode.EXCESS_CELLS,
                    "the row has more cells than the table has columns, so " + fragment.quoted(cells)
                            + " is not shown; add a column, or write '\\|' for a bar",
                    fragment.span(cells));
        }
    }

    /** A character that can't be seen before the number signs of a heading, as where files were joined. */
    private void hiddenHeading(SourceFragment fragment, int start) throws IOException {
        Matcher heading = HIDDEN_HEADING
                .matcher(fragment.source())
                .region(start, fragment.source().length());
        if (heading.lookingAt()) {
            TextRange range = new TextRange(heading.start(1), heading.end(1));
            reporter.report(
                    DiagnosticCode.INVISIBLE_IN_HEADING,
                    "the invisible character "
                            + Reporter.escaped(fragment.source().codePointAt(range.start()))
                            + " before the '#' makes this heading a paragraph; remove it",
                    fragment.span(range));
        }
    }

    /** Whether a paragraph may be meant as a heading, judged by its first inline alone. */
    private static boolean mayHideHeading(NestedBlock paragraph) {
        if (paragraph.inlines().isEmpty()) {
            return true;
        }
        InlineSpan first = paragraph.inlines().get(0);
        if (first.range().start() != paragraph.range().start()) {
            return true;
        }
        // Any other inline begins with its markup or an address.
        return first.inline() instanceof Text text
                && (!first.isVerbatim() || mayHideHeading(text.text().charAt(0)));
    }

    private static boolean mayHideHeading(char first) {
        return isNumberSign(first) || CharacterCheck.isFormat(first) || Character.isSpaceChar(first);
    }

    private static boolean isNumberSign(char c) {
        return c == '#' || c == '＃';
    }

    private void noHeading(SourceFragment fragment, NestedBlock part) throws IOException {
        int start = part.range().start();
        if (start == fragment.source().length()) {
            return;
        }
        char first = fragment.source().charAt(start);
        if (!isNumberSign(first)) {
            if (mayHideHeading(first)) {
                hiddenHeading(fragment, start);
            }
            return;
        }
        Matcher heading = NO_HEADING
                .matcher(fragment.source())
                .region(start, fragment.source().length());
        if (heading.lookingAt()) {
            TextRange range = new TextRange(heading.start(), heading.end());
            reporter.report(
                    DiagnosticCode.HEADING_WITHOUT_SPACE,
                    fragment.quoted(range) + " is a paragraph; insert a space after the '#' to make it a heading",
                    fragment.span(range));
        }
    }

    /** Lazy continuation lines: they belong to a list or quote without its indentation or marker. */
    private void lazyLines(SourceFragment fragment, NestedBlock part, Paragraph paragraph) throws IOException {
        if (part.parent().isEmpty()) {
            return;
        }
        Block around = part.parent().get().block();
        boolean listed = around instanceof BulletList || around instanceof OrderedList;
        int quotes = depth(part);
        if (!listed && quotes == 0 || !hasLines(paragraph)) {
            return;
        }
        Optional<TextRange> lazy = Optional.empty();
        DiagnosticCode code = DiagnosticCode.LAZY_LIST_LINE;
        int line = nextLine(fragment.source(), fragment.lineEnd(part.range().start()));
        while (line < part.range().end()) {
            int end = fragment.lineEnd(line);
            int markers = 0;
            int text = line;
            for (Matcher prefix = PREFIX.matcher(fragment.source()).region(text, end);
                    markers < quotes && prefix.region(text, end).lookingAt();
                    markers++) {
                text = prefix.end();
            }
            if (markers > 0 && text < end && fragment.source().charAt(text) == ' ') {
                text++;
            }
            boolean unquoted = markers < quotes;
            boolean unindented = listed && text < end && fragment.source().charAt(text) > ' ';
            if (lazy.isEmpty() && (unquoted || unindented)) {
                code = unquoted ? DiagnosticCode.LAZY_QUOTE_LINE : DiagnosticCode.LAZY_LIST_LINE;
            }
            if (unquoted || unindented) {
                int start = lazy.isPresent() ? lazy.get().start() : text;
                lazy = Optional.of(new TextRange(start, end));
            } else if (lazy.isPresent()) {
                break;
            }
            line = nextLine(fragment.source(), end);
        }
        if (lazy.isPresent()) {
            reporter.report(
                    code,
                    code == DiagnosticCode.LAZY_LIST_LINE
                            ? "this line continues the list item above it; insert an empty line before it, or indent it"
                            : "this line continues the quote above it; insert an empty line before it, or start it with '>'",
                    fragment.span(lazy.get()));
        }
    }

    private static boolean hasLines(Paragraph paragraph) {
        for (Inline inline : paragraph.children()) {
            if (inline instanceof LineBreak) {
                return true;
            }
        }
        return false;
    }

    private static int depth(NestedBlock part) {
        int depth = 0;
        for (Optional<NestedBlock> around = part.parent();
                around.isPresent();
                around = around.get().parent()) {
            Block block = around.get().block();
            depth += block instanceof Quote || block instanceof Note ? 1 : 0;
        }
        return depth;
    }

    private static int nextLine(String source, int end) {
        if (end >= source.length()) {
            return source.length();
        }
        return source.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
