package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionItem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects a stream of events into a digest; the inverse of {@link DigestReader#of}.
 *
 * <pre>{@code
 * try (DigestReader reader = DigestReader.of(digest)) {
 *     Digest copy = DigestEvents.collect(DigestTransforms.withoutEmptySections().apply(reader));
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class DigestEvents {
    private DigestEvents() {}

    /**
     * Reads the first event of a stream. Everything that reads a whole stream, such as a renderer, begins with this
     * call, so that a reader that has already been read causes the same exception everywhere.
     *
     * @param reader the stream, at its beginning
     * @return the first event
     * @throws IOException if the reader throws it
     * @throws IllegalStateException if the reader is not at its beginning: each consumer needs a reader of its own
     */
    public static DigestStart start(DigestReader reader) throws IOException {
        Objects.requireNonNull(reader, "reader");
        if (reader.next() instanceof DigestStart start) {
            return start;
        }
        throw new IllegalStateException("the digest reader is not at its beginning, it was read before:"
                + " open a new reader for each renderer and each call of collect");
    }

    /**
     * Reads a stream to its end and returns it as a digest. The reader is not closed.
     *
     * @param reader the stream, at its beginning
     * @return the digest
     * @throws IOException if the reader throws it
     * @throws IllegalStateException if the reader is not at its beginning, or if the events are not in the order that {@link
     *     DigestEvent} states
     */
    public static Digest collect(DigestReader reader) throws IOException {
        DigestStart start = start(reader);
        List<Section> sections = new ArrayList<>();
        Deque<Frame> open = new ArrayDeque<>();
        for (DigestEvent event = reader.next(); !(event instanceof DigestEnd); event = reader.next()) {
            Frame frame = open.peek();
            if (event instanceof SectionStart section) {
                open.push(new Frame(section.header(), new ArrayList<>()));
            } else if (event instanceof ItemEvent item && frame != null) {
                frame.items.add(item.item());
            } else if (event instanceof SectionEnd && frame != null) {
                open.pop();
                Section section = new Section(frame.header, frame.items);
                Frame outer = open.peek();
                if (outer == null) {
                    sections.add(section);
                } else {
                    outer.items.add(section);
                }
            } else {
                throw outOfOrder(event, frame == null ? "no section is open" : "a section is open");
            }
        }
        if (!open.isEmpty()) {
            throw outOfOrder(new DigestEnd(), "a section is open");
        }
        if (reader.next() != null) {
            throw new IllegalStateException("an event follows DigestEnd");
        }
        return new Digest(start.header(), sections);
    }

    private static IllegalStateException outOfOrder(@Nullable DigestEvent event, String why) {
        String what = event == null ? "the end of the stream" : event.getClass().getSimpleName();
        return new IllegalStateException("unexpected " + what + ": " + why);
    }

    private record Frame(SectionHeader header, List<SectionItem> items) {}
}
