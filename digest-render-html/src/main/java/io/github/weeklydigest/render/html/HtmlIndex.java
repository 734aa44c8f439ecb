package io.github.weeklydigest.render.html;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.internal.site.IndexIssue;
import io.github.weeklydigest.render.html.internal.site.IndexWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * A page that lists the digests of a folder, newest first. Translations of one issue share a line.
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
     * A digest in the list. Its line has the title, the period or day, and the language of the header; a digest without a
     * title is named by its number.
     *
     * @param header the header of the digest
     * @param address the address of its page, relative to the index or absolute; a line whose address is not allowed has
     *     no link
     * @since 0.1
     */
    public record Entry(DigestHeader header, String address) {
        public Entry {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(address, "address");
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
     * @param entries the digests, in any order; those with a date are written first, from the newest to the oldest, and
     *     the others keep their order
     * @param target where to write; neither flushed nor closed
     * @throws IOException if the target throws it
     */
    public void write(List<Entry> entries, Appendable target) throws IOException {
        writer.write(
                entries.stream()
                        .map(entry -> IndexIssue.of(entry.header(), entry.address()))
                        .toList(),
                target);
    }
}
