package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.profile.TextPattern.TextMatch;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Whether the week of the title, that of the introduction and the stated days agree. */
final class HeaderCheck {
    private final Reporter reporter;

    HeaderCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    void check(IsoWeek week, List<SourceFragment> introduction, Vocabulary vocabulary) throws IOException {
        for (SourceFragment fragment : introduction) {
            Optional<TextMatch> period = fragment.is(Paragraph.class)
                    ? vocabulary.period().flatMap(pattern -> pattern.find(fragment.source()))
                    : Optional.empty();
            if (period.isPresent()) {
                week(week, fragment, vocabulary);
                period(
                        week,
                        fragment,
                        new TextRange(period.get().start(), period.get().end()),
                        vocabulary);
                return;
            }
        }
    }

    private void week(IsoWeek week, SourceFragment fragment, Vocabulary vocabulary) throws IOException {
        Optional<TextMatch> stated = vocabulary.title().flatMap(pattern -> pattern.find(fragment.source()));
        if (stated.isPresent() && !vocabulary.week(stated.get().text()).equals(Optional.of(week))) {
            TextRange range = new TextRange(stated.get().start(), stated.get().end());
            reporter.report(
                    DiagnosticCode.WEEK_MISMATCH,
                    "the title names week " + week + ", but the introduction says " + fragment.quoted(range)
                            + "; correct the wrong one",
                    fragment.span(range));
        }
    }

    private void period(IsoWeek week, SourceFragment fragment, TextRange range, Vocabulary vocabulary)
            throws IOException {
        Optional<DateRange> days = vocabulary.period(fragment.text(range), Optional.of(week));
        String expected = week.start() + " to " + week.end();
        if (days.isEmpty()) {
            reporter.report(
                    DiagnosticCode.INVALID_PERIOD,
                    fragment.quoted(range) + " is not a valid period; week " + week + " is " + expected,
                    fragment.span(range));
        } else if (!days.get().equals(week.days())) {
            reporter.report(
                    DiagnosticCode.PERIOD_MISMATCH,
                    fragment.quoted(range) + " is not week " + week + ", which is " + expected
                            + "; correct the wrong one",
                    fragment.span(range));
        }
    }
}
