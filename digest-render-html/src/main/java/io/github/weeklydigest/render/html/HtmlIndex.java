package io.github.weeklydigest.render.html;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.internal.site.IndexWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page that lists the digests of a folder, newest first. Translations of one week share a line.
 * Immutable and safe for use by several threads.
 *
 * <p>It accepts the same options as a digest's page; options about the content of a digest are ignored.
 *
 * @since 0.1
 */
public final class HtmlIndex {
    private final IndexWriter writer;

    private HtmlIndex(IndexWriter writer) {
        this.writer = writer;
    }

    /**
     * One line of the list.
     *
     * @param title the title of the digest
     * @param week the week it is about
     * @param period the days it covers
     * @param language its BCP 47 tag
     * @param address the address of its page, relative to the index or absolute; a line whose address is not allowed has
     *     no link
     * @since 0.1
     */
    public record Entry(
            String title,
            Optional<IsoWeek> week,
            Optional<DateRange> period,
            Optional<String> language,
            String address) {
        public Entry {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(week, "week");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(address, "address");
        }

        /**
         * Returns the line of a digest.
         *
         * @param header the header of the digest
         * @param address the address of its page
         * @return the line
         */
        public static Entry of(DigestHeader header, String address) {
            return new Entry(header.title(), header.week(), header.period(), header.language(), address);
        }
    }

    /**
     * Returns the index with these options.
     *
     * @param options the values of {@link HtmlOptions}
     * @return the index
     * @throws IllegalArgumentException if a value can't be used; the message names the option
     */
    public static HtmlIndex of(RenderOptions options) {
        return new HtmlIndex(IndexWriter.of(options));
    }

    /**
     * Writes the page.
     *
     * @param entries the lines; those with a week are written first, from the newest to the oldest, and the others keep
     *     their order
     * @param target where to write; neither flushed nor closed
     * @throws IOException if the target throws it
     */
    public void write(List<Entry> entries, Appendable target) throws IOException {
        writer.write(entries, target);
    }
}
