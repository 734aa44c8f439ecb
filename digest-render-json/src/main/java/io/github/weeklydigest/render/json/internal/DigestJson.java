package io.github.weeklydigest.render.json.internal;

import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestIds;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;

/** Writes a stream as one JSON object, each event as it comes. */
public final class DigestJson {
    /** The version of the shape; a reader refuses any other. */
    public static final String SCHEMA_VERSION = "1";

    private final JsonOut out;
    private final Shape shape;
    private final HeaderJson headers;
    private final ItemJson items;
    private final DigestIds ids = new DigestIds();

    private DigestJson(JsonOut out, Shape shape) {
        this.out = out;
        this.shape = shape;
        this.headers = new HeaderJson(out, shape);
        this.items = new ItemJson(out, shape, headers);
    }

    /**
     * Reads a stream to its end and writes it; closes nothing.
     *
     * @param source the stream
     * @param out where the object is written
     * @param shape what it holds
     * @throws IOException if the stream throws it
     */
    public static void write(DigestReader source, JsonOut out, Shape shape) throws IOException {
        DigestJson writer = new DigestJson(out, shape);
        for (DigestEvent event = source.next(); event != null; event = source.next()) {
            writer.write(event);
        }
    }

    private void write(DigestEvent event) {
        String id = ids.next(event);
        if (event instanceof DigestStart start) {
            out.startObject().member("schemaVersion", SCHEMA_VERSION).member("id", id);
            if (shape.content() != Content.BLOCKS) {
                out.member("content", shape.content().id());
            }
            headers.digest(start.header());
            out.startArray("sections");
        } else if (event instanceof SectionStart start) {
            out.startObject().member("type", Type.SECTION).member("id", id);
            headers.section(start.header());
            headers.position(start.span());
            out.startArray("items");
        } else if (event instanceof ItemEvent item) {
            out.startObject()
                    .member("type", item.item().accept(ItemType.INSTANCE))
                    .member("id", id);
            headers.position(item.span());
            item.item().accept(items).endObject();
        } else {
            out.endArray();
            out.endObject();
        }
    }
}
