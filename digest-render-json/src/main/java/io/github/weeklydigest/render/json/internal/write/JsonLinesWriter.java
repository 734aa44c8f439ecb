package io.github.weeklydigest.render.json.internal.write;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.Text;
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
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Writes each item of a stream as one line that can be read by itself. */
public final class JsonLinesWriter {
    /** How many characters of the title of a digest or section each line repeats. */
    private static final int MAX_REPEATED = 500;

    private final JsonOutput out;
    private final JsonWriteOptions options;
    private final HeaderWriter headers;
    private final ItemWriter items;
    private final DigestIds ids = new DigestIds();
    private final Deque<OpenSection> path = new ArrayDeque<>();
    private DigestHeader digest = DigestHeader.of("", "");

    private JsonLinesWriter(JsonOutput out, JsonWriteOptions options) {
        this.out = out;
        this.options = options;
        this.headers = new HeaderWriter(out, options);
        this.items = new ItemWriter(out, options, headers);
    }

    /**
     * Reads a stream to its end and writes it; closes nothing.
     *
     * @param source the stream
     * @param out where the lines are written
     * @param options what they hold
     * @throws IOException if the stream throws it
     */
    public static void write(DigestReader source, JsonOutput out, JsonWriteOptions options) throws IOException {
        JsonLinesWriter writer = new JsonLinesWriter(out, options);
        for (DigestEvent event = DigestEvents.start(source); event != null; event = source.next()) {
            writer.write(event);
        }
    }

    private void write(DigestEvent event) {
        String id = ids.next(event);
        if (event instanceof DigestStart start) {
            digest = start.header();
            if (!digest.introduction().isEmpty()) {
                write(new ItemEvent(new Prose(digest.introduction()), Optional.empty()));
            }
        } else if (event instanceof SectionStart start) {
            path.addLast(new OpenSection(id, repeated(start.header())));
        } else if (event instanceof ItemEvent item) {
            line(id, item);
        } else {
            path.pollLast();
        }
    }

    private void line(String id, ItemEvent event) {
        Item item = event.item();
        out.startObject()
                .member(Names.SCHEMA_VERSION, SchemaVersion.CURRENT)
                .member(Names.TYPE, item.type())
                .member(Names.ID, id)
                .member(Names.PARENT, DigestIds.parentOf(id));
        out.startObject(Names.DIGEST)
                .member(Names.ID, DigestIds.ofDigest(digest))
                .member(Names.TITLE, cut(digest.title()))
                .member(Names.LANGUAGE, digest.language());
        digest.week().ifPresent(headers::week);
        digest.period().ifPresent(headers::period);
        digest.issueNumber().ifPresent(number -> out.member(Names.ISSUE_NUMBER, number));
        out.member(Names.PUBLISHED, digest.published().map(LocalDate::toString))
                .member(Names.PROFILE, digest.profile());
        out.endObject().startArray(Names.PATH);
        path.forEach(section -> {
            out.startObject().member(Names.ID, section.id);
            headers.section(section.header);
            out.endObject();
        });
        out.endArray();
        headers.position(event.span());
        address(item).ifPresent(uri -> out.member(Names.URL, uri));
        item.accept(items);
        if (options.text()) {
            item.accept(ItemText.INSTANCE).ifPresent(text -> out.member(Names.TEXT, text));
        }
        out.endObject();
        out.endLine();
    }

    /** The header of a section as each line in it repeats it: with a heading that is not longer than a heading should be. */
    private static SectionHeader repeated(SectionHeader header) {
        return new SectionHeader(
                header.kind(), header.category(), header.heading().map(JsonLinesWriter::repeated));
    }

    private static Heading repeated(Heading heading) {
        if (heading.anchor().length() <= MAX_REPEATED
                && heading.children().toString().length() <= MAX_REPEATED) {
            return heading;
        }
        return new Heading(heading.level(), List.of(new Text(cut(heading.text()))), cut(heading.anchor()));
    }

    private static String cut(String text) {
        if (text.length() <= MAX_REPEATED) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_REPEATED - 2)) ? MAX_REPEATED - 2 : MAX_REPEATED - 1;
        return text.substring(0, end) + '…';
    }

    /** The address of what the item is about: that of the article or the quotation, or of the first post. */
    private static Optional<String> address(Item item) {
        if (item instanceof Article article) {
            return article.uri();
        }
        if (item instanceof Quotation quotation) {
            return quotation.uri();
        }
        return item instanceof Conversation conversation
                ? conversation.posts().stream().findFirst().flatMap(Post::uri)
                : Optional.empty();
    }

    private record OpenSection(String id, SectionHeader header) {}
}
