package io.github.weeklydigest.render.json;

import io.github.weeklydigest.render.json.internal.index.ArchiveIndexWriter;
import io.github.weeklydigest.render.json.internal.index.DigestCount;
import io.github.weeklydigest.render.json.internal.writer.JsonFormat;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.exc.JacksonIOException;

/**
 * An overview of many digests as one small JSON object: the content of each digest by section, how often each host is
 * linked, and in which weeks each paper appears. Its shape is {@link JsonSchema#INDEX}.
 *
 * <p>Only counts, addresses and numbers of papers are kept in memory. An index belongs to one thread; several threads
 * may call {@link #count} at once.
 *
 * @since 0.1
 */
public final class ArchiveIndex {
    private final List<Entry> entries = new ArrayList<>();

    /** Creates an index without entries. */
    public ArchiveIndex() {}

    /**
     * Reads a digest to its end and counts its content.
     *
     * @param source the digest, at its beginning; not closed
     * @param location the location of the digest, such as the name of its file
     * @return the entry of the digest in an index
     * @throws IOException if the source throws it
     */
    public static Entry count(DigestReader source, String location) throws IOException {
        Objects.requireNonNull(location, "location");
        return new Entry(DigestCount.of(source, location));
    }

    /**
     * Adds a digest. Digests are listed in the order in which they are added.
     *
     * @param entry the entry of the digest
     */
    public void add(Entry entry) {
        entries.add(Objects.requireNonNull(entry, "entry"));
    }

    /**
     * Writes the index; the same entries in the same order give the same text.
     *
     * @param target what to write to; not closed
     * @param indent whether the output is indented by two spaces
     * @throws IOException if the target throws it
     */
    public void write(Appendable target, boolean indent) throws IOException {
        JsonOutput out = new JsonFormat(indent, false).to(target);
        try {
            ArchiveIndexWriter.write(entries.stream().map(entry -> entry.count).toList(), out);
            out.endLine();
            out.end();
        } catch (JacksonIOException problem) {
            throw Objects.requireNonNull(problem.getCause());
        }
    }

    /**
     * The entry of one digest in an index. Immutable.
     *
     * @since 0.1
     */
    public static final class Entry {
        private final DigestCount count;

        private Entry(DigestCount count) {
            this.count = count;
        }
    }
}
