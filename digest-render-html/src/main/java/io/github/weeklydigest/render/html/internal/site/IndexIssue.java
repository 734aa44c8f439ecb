package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the list says of one digest.
 *
 * @param title its title
 * @param week its week
 * @param period the days it covers
 * @param number the number of the issue
 * @param published the day it came out
 * @param language its language
 * @param address where its page is
 * @param topics the topics of the week
 * @param counts how much is in it, in words
 */
public record IndexIssue(
        String title,
        Optional<IsoWeek> week,
        Optional<DateRange> period,
        OptionalInt number,
        Optional<LocalDate> published,
        Optional<String> language,
        String address,
        List<String> topics,
        String counts) {
    static IndexIssue of(DigestHeader header, String address, List<String> topics, String counts) {
        return new IndexIssue(
                header.title(),
                header.week(),
                header.period(),
                header.issueNumber(),
                header.published(),
                header.language(),
                address,
                topics,
                counts);
    }

    /** A digest of which only the header is known. */
    public static IndexIssue of(DigestHeader header, String address) {
        return of(header, address, List.of(), "");
    }

    /** The first day of a digest, by which digests are sorted; one without date is older than all others. */
    static LocalDate date(DigestHeader header) {
        return date(header.week(), header.period(), header.published());
    }

    private static LocalDate date(Optional<IsoWeek> week, Optional<DateRange> period, Optional<LocalDate> published) {
        return week.map(own -> own.days().start())
                .or(() -> published)
                .or(() -> period.map(DateRange::start))
                .orElse(LocalDate.MIN);
    }

    LocalDate date() {
        return date(week, period, published);
    }

    /** The same for all languages of one issue. */
    static String key(DigestHeader header, String id) {
        return header.week()
                .map(IsoWeek::toString)
                .or(() -> header.issueNumber().isPresent()
                        ? Optional.of("issue " + header.issueNumber().getAsInt())
                        : Optional.empty())
                .orElse(id);
    }

    String key() {
        return week.map(IsoWeek::toString)
                .or(() -> number.isPresent() ? Optional.of("issue " + number.getAsInt()) : Optional.empty())
                .orElse(address);
    }

    /** The year it is listed in, if it has a date. */
    Optional<Integer> year() {
        return week.map(IsoWeek::year)
                .or(() -> published.map(LocalDate::getYear))
                .or(() -> period.map(days -> days.start().getYear()));
    }
}
