package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.testdata.SampleDigests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Reads a large generated input; started by {@link MemoryIT} in a virtual machine with a small heap.
 *
 * <p>Prints the bytes that it read and what it got from them: characters of JSON, or items.
 */
final class LargeInput {
    private static final long SEED = 1;

    private LargeInput() {}

    /**
     * Reads it.
     *
     * @param arguments what to read ({@code weeks}, {@code document}, {@code document-to-json}) and how many bytes
     */
    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[1]);
        List<Long> result = switch (arguments[0]) {
            case "weeks" -> weeksToJson(bytes);
            case "document" -> documentToEvents(bytes);
            case "document-to-json" -> documentToJson(bytes);
            default -> throw new IllegalArgumentException("unknown input " + arguments[0]);
        };
        System.out.println(result.get(0) + " " + result.get(1));
    }

    private static DigestRenderer json() {
        return Renderers.load().create("json");
    }

    private static List<Long> weeksToJson(long bytes) throws IOException {
        SampleDigests digests = SampleDigests.seeded(SEED);
        DigestParser parser = DigestParser.create();
        DigestRenderer renderer = json();
        CountingAppendable target = new CountingAppendable();
        long read = 0;
        for (int week = 0; read < bytes; week++) {
            byte[] document = digests.weekBytes(week);
            try (DigestReader events = parser.open(new ByteArrayInputStream(document))) {
                renderer.render(events, target);
            }
            read += document.length;
        }
        return List.of(read, target.length());
    }

    private static List<Long> documentToEvents(long bytes) throws IOException {
        CountingInputStream input =
                new CountingInputStream(SampleDigests.seeded(SEED).document(bytes));
        long items = 0;
        try (DigestReader events = DigestParser.create().open(input)) {
            for (DigestEvent event = events.next(); event != null; event = events.next()) {
                items += event instanceof ItemEvent ? 1 : 0;
            }
        }
        return List.of(input.count(), items);
    }

    private static List<Long> documentToJson(long bytes) throws IOException {
        CountingInputStream input =
                new CountingInputStream(SampleDigests.seeded(SEED).document(bytes));
        CountingAppendable target = new CountingAppendable();
        try (DigestReader events = DigestParser.create().open(input)) {
            json().render(events, target);
        }
        return List.of(input.count(), target.length());
    }
}
