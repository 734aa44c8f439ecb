package io.github.weeklydigest.render.json.internal.write;

import io.github.weeklydigest.render.json.internal.schema.JsonTypes;
import io.github.weeklydigest.render.json.internal.schema.Names;
import io.github.weeklydigest.render.json.internal.schema.SchemaVersion;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestIds;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;

/** Writes a stream as one JSON object, each event as it comes. */
public final class DigestWriter {
    private final JsonOutput out;
    private final JsonWriteOptions options;
    private final HeaderWriter headers;
    private final ItemWriter items;
    private final DigestIds ids = new DigestIds();

    private DigestWriter(JsonOutput out, JsonWriteOptions options) {
        this.out = out;
        this.options = options;
        this.headers = new HeaderWriter(out, options);
        this.items = new ItemWriter(out, options, headers);
    }

    /**
     * Reads a stream to its end and writes it; closes nothing.
     *
     * @param source the stream
     * @param out where the object is written
     * @param options what it holds
     * @throws IOException if the stream throws it
     */
    public static void write(DigestReader source, JsonOutput out, JsonWriteOptions options) throws IOException {
        DigestWriter writer = new DigestWriter(out, options);
        for (DigestEvent event = DigestEvents.start(source); event != null; event = source.next()) {
            writer.write(event);
        }
    }

    private void write(DigestEvent event) {
        String id = ids.next(event);
        if (event instanceof DigestStart start) {
            out.startObject()
                    .member(Names.SCHEMA_VERSION, SchemaVersion.CURRENT)
                    .member(Names.ID, id);
            if (options.content() != ContentForm.BLOCKS) {
                out.member(Names.CONTENT, options.content().id());
            }
            headers.digest(start.header());
            out.startArray(Names.SECTIONS);
        } else if (event instanceof SectionStart start) {
            out.startObject().member(Names.TYPE, JsonTypes.SECTION).member(Names.ID, id);
            headers.section(start.header());
            headers.position(start.span());
            out.startArray(Names.ITEMS);
        } else if (event instanceof ItemEvent item) {
            out.startObject().member(Names.TYPE, item.item().type()).member(Names.ID, id);
            headers.position(item.span());
            item.item().accept(items).endObject();
        } else {
            out.endArray();
            out.endObject();
        }
    }
}
