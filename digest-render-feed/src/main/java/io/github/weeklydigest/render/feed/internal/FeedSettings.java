package io.github.weeklydigest.render.feed.internal;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.feed.FeedContent;
import io.github.weeklydigest.stream.DigestIds;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The values of the options.
 *
 * @param site the address of the folder with the pages
 * @param authority the domain in ids
 * @param page the name of the page of a digest
 * @param title the title of the feed
 * @param content how much an entry holds
 * @param digests the number of digests in the feed of an archive
 * @param entries the number of entries in the feed of an archive
 */
public record FeedSettings(
        Optional<URI> site,
        String authority,
        String page,
        Optional<String> title,
        FeedContent content,
        int digests,
        int entries) {
    /** A feed must have a date, so a digest without one gets a date that nobody mistakes for a real one. */
    private static final LocalDate UNKNOWN = LocalDate.EPOCH;

    private static final int LAST_YEAR = 9999;

    /** The year in which ids of this form began. */
    private static final String DATE_OF_TAGS = "2026-01-01";

    /** The name of a digest in ids and names of pages: its id, with its language. */
    static String name(DigestHeader header) {
        String id = DigestIds.ofDigest(header);
        String language = header.language()
                .map(tag -> tag.replaceAll("[^A-Za-z0-9-]+", "-"))
                .orElse("");
        return language.isEmpty() || id.endsWith("." + language) ? id : id + "." + language;
    }

    /** The day a digest was published, or the last day it covers. The formats have no years of more than four digits. */
    static LocalDate date(DigestHeader header) {
        return header.published()
                .or(() -> header.week().map(IsoWeek::end))
                .or(() -> header.period().map(DateRange::end))
                .filter(date -> date.getYear() >= 0 && date.getYear() <= LAST_YEAR)
                .orElse(UNKNOWN);
    }

    /**
     * The address of the page of a digest; empty if no site is known.
     *
     * @param header the header of the digest
     * @param path the path of its document in an archive
     */
    Optional<String> pageOf(DigestHeader header, Optional<String> path) {
        String id = name(header);
        return site.map(folder -> resolved(
                folder, page.replace("{path}", path.orElse(id + ".html")).replace("{id}", id)));
    }

    /** The address of a file of the output. */
    Optional<String> addressOf(String path) {
        return site.map(folder -> resolved(folder, path));
    }

    private static String resolved(URI folder, String path) {
        return folder + Archive.link("index", path);
    }

    /**
     * An id that no other feed has: a tag URI (RFC 4151). Its date is a day on which the authority belonged to the author. It is
     * the same in all ids, because the date of a digest may be corrected later.
     */
    String tag(String specific) {
        return "tag:" + authority + "," + DATE_OF_TAGS + ":" + Archive.link("index", specific);
    }
}
