package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.grammar.form.PostHeaders;
import io.github.weeklydigest.parser.internal.grammar.form.PostHeaders.Header;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The author lines of quoted posts. */
final class PostCheck {
    private static final Pattern STATUS = Pattern.compile(
            "https?://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/(?!i/)(\\w+)/status/(\\d{1,19})(?!\\d).*",
            Pattern.DOTALL);

    /** Numbers of posts carry their time since late in 2010 only. */
    private static final long FIRST_TIMED_STATUS = 30_000_000_000L;

    /** When the numbers begin, in milliseconds. */
    private static final long EPOCH = 1_288_834_974_657L;

    private static final long MILLISECONDS_OF_DAY = 86_400_000;
    private static final int MOST_DAYS_OFF = 1;

    private static final Pattern DATED_LABEL = Pattern.compile("\\s*\\d.*\\d.*", Pattern.DOTALL);
    private static final Pattern HANDLE = Pattern.compile("@[A-Za-z0-9_]+[\\s·]*$");

    /** An account and a date that is not a link. */
    private static final Pattern HANDLE_AND_DATE =
            Pattern.compile("(?:^|[\\s(（])@[A-Za-z0-9_]++[)）]?[\\s·]++\\d[^@，。；！？!?]{1,38}$");

    private final Reporter reporter;

    PostCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Checks the author line that the first fragment is, if so, and those of replies in it; returns whether it is one. */
    boolean check(SourceFragment fragment, Optional<SourceFragment> next, PostHeaders headers) throws IOException {
        boolean isHeader = false;
        for (NestedBlock part : fragment.parts()) {
            boolean outermost = part.parent().isEmpty();
            if (!(part.block() instanceof Paragraph) || !outermost && !part.isIn(Quote.class)) {
                continue;
            }
            Optional<Header> header = outermost
                    ? headers.of(
                            part.block(), next.flatMap(SourceFragment::block).orElse(null))
                    : headers.of(part.block(), null).filter(Header::surely);
            if (header.isPresent()) {
                isHeader |= outermost;
                check(fragment, part, header.get());
            }
        }
        return isHeader;
    }

    /** Reports a line before a quote that names an account and ends with a date that can't be read or a link to a post. */
    void undated(SourceFragment fragment, Optional<SourceFragment> next, PostHeaders headers) throws IOException {
        boolean quoted = next.isPresent() && next.get().is(Quote.class);
        Optional<Block> block = fragment.block();
        if (!quoted
                || block.isEmpty()
                || !(block.get() instanceof Paragraph paragraph)
                || fragment.parts().isEmpty()) {
            return;
        }
        List<Inline> line = paragraph.children();
        boolean dated = line.stream().noneMatch(LineBreak.class::isInstance)
                && (endsWithPost(line)
                        || HANDLE_AND_DATE.matcher(PlainText.of(line)).find());
        if (dated
                && !headers.isHeader(
                        paragraph, next.flatMap(SourceFragment::block).orElse(null))) {
            NestedBlock part = fragment.parts().get(0);
            reporter.report(
                    DiagnosticCode.POST_WITHOUT_DATE,
                    fragment.quoted(part.range())
                            + " is not an author line, because its date can't be read, so the quote"
                            + " below it belongs to the previous post; write the date as '[2025-05-12](address)'",
                    fragment.span(part.range()));
        }
    }

    private static boolean endsWithPost(List<Inline> line) {
        return line.size() > 1
                && line.get(line.size() - 1) instanceof Link link
                && (DATED_LABEL.matcher(PlainText.of(link.children())).matches()
                        || STATUS.matcher(link.uri()).matches())
                && HANDLE.matcher(PlainText.of(line.subList(0, line.size() - 1)))
                        .find();
    }

    private void check(SourceFragment fragment, NestedBlock line, Header header) throws IOException {
        Optional<InlineSpan> link = header.uri().flatMap(uri -> lastLink(line.inlines(), uri));
        if (header.uri().isEmpty() && header.published().isEmpty()) {
            reporter.report(
                    DiagnosticCode.POST_WITHOUT_DATE,
                    "the post of " + fragment.quoted(line.range())
                            + " has neither a date nor a link; add '[2025-05-12](address)'",
                    fragment.span(line.range()));
        } else if (header.uri().isEmpty()) {
            reporter.report(
                    DiagnosticCode.POST_WITHOUT_LINK,
                    "the post of " + fragment.quoted(line.range()) + " has no link; turn its date into one",
                    fragment.span(line.range()));
        }
        if (link.isEmpty()) {
            return;
        }
        Matcher status = STATUS.matcher(((Link) link.get().inline()).uri());
        if (status.matches()) {
            user(fragment, line, header, status.group(1));
            OptionalLong number = number(status.group(2));
            if (number.isPresent()) {
                date(fragment, link.get(), header, number.getAsLong());
            }
        }
        if (link.get().title().isPresent()) {
            reporter.report(
                    DiagnosticCode.LINK_TITLE,
                    "a post can't store the title of its link; remove the title",
                    fragment.span(link.get().title().get()));
        }
    }

    private static Optional<InlineSpan> lastLink(List<InlineSpan> line, String uri) {
        for (int i = line.size() - 1; i >= 0; i--) {
            if (line.get(i).inline() instanceof Link link && link.uri().equals(uri)) {
                return Optional.of(line.get(i));
            }
        }
        return Optional.empty();
    }

    /** The number of a post; nothing for one that is larger than the numbers of posts can be. */
    private static OptionalLong number(String digits) {
        long number = Long.parseUnsignedLong(digits);
        return number >= 0 ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private void user(SourceFragment fragment, NestedBlock line, Header header, String user) throws IOException {
        Optional<String> handle = header.author().handle();
        if (handle.isEmpty() || handle.get().equalsIgnoreCase(user) || isMangled(line.inlines())) {
            return;
        }
        String escaped = "@" + handle.get().replace("_", "\\\\?_") + "(?!\\w)";
        Matcher written = Pattern.compile(escaped)
                .matcher(fragment.source())
                .region(line.range().start(), line.range().end());
        if (written.find()) {
            TextRange range = new TextRange(written.start(), written.end());
            reporter.report(
                    DiagnosticCode.HANDLE_MISMATCH,
                    "the link leads to a post of '@" + user + "', not of " + fragment.quoted(range)
                            + "; correct the wrong one",
                    fragment.span(range));
        }
    }

    private static boolean isMangled(List<InlineSpan> inlineSpans) {
        for (int i = 1; i < inlineSpans.size(); i++) {
            if ((inlineSpans.get(i).inline() instanceof Emphasis
                            || inlineSpans.get(i).inline() instanceof Strong)
                    && inlineSpans.get(i - 1).inline() instanceof Text text
                    && text.text().endsWith("@")) {
                return true;
            }
        }
        return false;
    }

    /** The number of a post tells when it was published. */
    private void date(SourceFragment fragment, InlineSpan link, Header header, long status) throws IOException {
        Optional<LocalDate> stated = header.published().map(PostTime::date);
        if (stated.isEmpty() || status < FIRST_TIMED_STATUS) {
            return;
        }
        long actual = (EPOCH + (status >> 22)) / MILLISECONDS_OF_DAY;
        if (Math.abs(stated.get().toEpochDay() - actual) > MOST_DAYS_OFF) {
            int start = link.range().start() + 1;
            int end = start + PlainText.of(List.of(link.inline())).length();
            TextRange label =
                    new TextRange(start, Math.min(end, fragment.source().length()));
            reporter.report(
                    DiagnosticCode.POST_DATE_MISMATCH,
                    "the number in the link stands for " + LocalDate.ofEpochDay(actual) + ", but the date is "
                            + fragment.quoted(label) + "; correct the wrong one",
                    fragment.span(label));
        }
    }
}
