package io.github.weeklydigest.render.json;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.SequenceInputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures how fast, and in how much heap, a week that is repeated up to a size is parsed ({@code parse}), parsed and written
 * ({@code convert}), written as one digest ({@code json}, {@code lines}), or read back as one digest ({@code read}). The heap
 * is what the JVM is started with:
 *
 * <pre>java -XX:+UseSerialGC -Xmx24m -cp … io.github.weeklydigest.render.json.LongStreamRun FILE MEGABYTES WORK</pre>
 */
final class LongStreamRun {
    private final Path week;
    private final long most;
    private final Counter counter = new Counter();
    private final Writer target = new OutputStreamWriter(counter, StandardCharsets.UTF_8);

    private LongStreamRun(Path week, long most) {
        this.week = week;
        this.most = most;
    }

    public static void main(String[] arguments) throws IOException {
        String work = arguments[2];
        LongStreamRun run = new LongStreamRun(Path.of(arguments[0]), Long.parseLong(arguments[1]) << 20);
        long start = System.nanoTime();
        long bytes = run.run(work);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %d MB in %.1f s, %.1f MB/s, heap of %d MB%n",
                work,
                bytes >> 20,
                seconds,
                (bytes >> 20) / seconds,
                Runtime.getRuntime().totalMemory() >> 20);
    }

    private long run(String work) throws IOException {
        return switch (work) {
            case "parse" -> eachWeek(LongStreamRun::drain);
            case "convert" -> {
                DigestRenderer renderer = renderer("json.lines=false");
                yield eachWeek(source -> renderer.render(source, target));
            }
            case "json", "lines" -> {
                try (DigestReader source =
                        new RepeatedSections(DigestParser.create().parse(week), counter, most)) {
                    renderer("json.lines=" + work.equals("lines")).render(source, target);
                }
                yield counter.count;
            }
            case "read" -> {
                try (DigestReader source = JsonDigestReader.open(repeatedJson())) {
                    drain(source);
                }
                yield most;
            }
            default -> throw new IllegalArgumentException(work);
        };
    }

    private static DigestRenderer renderer(String option) {
        return new JsonRendererProvider().create(Json.options(option));
    }

    private interface Work {
        void on(DigestReader source) throws IOException;
    }

    private long eachWeek(Work work) throws IOException {
        DigestParser parser = DigestParser.create();
        byte[] text = Files.readAllBytes(week);
        long done = 0;
        while (done < most) {
            work.on(parser.open(new ByteArrayInputStream(text)));
            done += text.length;
        }
        return done;
    }

    private static void drain(DigestReader source) throws IOException {
        while (source.next() != null) {
            // Only the way counts.
        }
    }

    /** One document whose sections come again and again. */
    private InputStream repeatedJson() throws IOException {
        String json = Json.write(DigestParser.create().parse(week)).strip();
        int sections = json.indexOf("\"sections\":[") + "\"sections\":[".length();
        byte[] repeated = (',' + json.substring(sections, json.length() - 2)).getBytes(StandardCharsets.UTF_8);
        Enumeration<InputStream> again = new Enumeration<>() {
            private long done;

            @Override
            public boolean hasMoreElements() {
                return done < most;
            }

            @Override
            public InputStream nextElement() {
                done += repeated.length;
                return new ByteArrayInputStream(repeated);
            }
        };
        String begin = json.substring(0, json.length() - 2);
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(again),
                new ByteArrayInputStream("]}".getBytes(StandardCharsets.UTF_8)))));
    }

    /** A digest whose sections come again and again, until enough is written. */
    private static final class RepeatedSections implements DigestReader {
        private final List<DigestEvent> events = new ArrayList<>();
        private final Counter written;
        private final long most;
        private int at;

        RepeatedSections(Digest digest, Counter written, long most) throws IOException {
            DigestReader source = DigestReader.of(digest);
            for (DigestEvent event = source.next(); event != null; event = source.next()) {
                events.add(event);
            }
            this.written = written;
            this.most = most;
        }

        @Override
        public @Nullable DigestEvent next() {
            if (at == events.size()) {
                return null;
            }
            DigestEvent event = events.get(at++);
            if (event instanceof DigestEnd && written.count < most) {
                at = 2;
                return events.get(1);
            }
            return event;
        }

        @Override
        public void close() {}
    }

    private static final class Counter extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
