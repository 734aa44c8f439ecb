package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.archive.ArchiveInput;
import io.github.weeklydigest.archive.ArchiveListener;
import io.github.weeklydigest.archive.ArchiveResult;
import io.github.weeklydigest.archive.ArchiveRunner;
import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.testdata.SampleDigests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

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
     * @param arguments what to read ({@code weeks}, {@code document}, {@code document-to-json}, {@code folder}) and how many bytes
     */
    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[1]);
        List<Long> result = switch (arguments[0]) {
            case "weeks" -> weeksToJson(bytes);
            case "document" -> documentToEvents(bytes);
            case "document-to-json" -> documentToJson(bytes);
            case "folder" -> folderToSite(bytes);
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

    /** Converts many small digests to a site, and reads what they have and counts what is written. */
    private static List<Long> folderToSite(long bytes) {
        List<Issue> issues = new ArrayList<>();
        long read = 0;
        for (int number = 1; read < bytes; number++) {
            Issue issue = new Issue(number);
            issues.add(issue);
            read += issue.text().getBytes(StandardCharsets.UTF_8).length;
        }
        LongAdder written = new LongAdder();
        OutputFolder target = (path, content) -> content.writeTo(new OutputStream() {
            @Override
            public void write(int b) {
                written.increment();
            }

            @Override
            public void write(byte[] source, int offset, int length) {
                written.add(length);
            }
        });
        ArchiveResult result = ArchiveRunner.of(
                        Renderers.load().createForArchive("html", Map.of()).orElseThrow())
                .withExtension("html")
                .withIndex("index.html")
                .run(issues, target, ArchiveListener.none());
        if (result.written() != issues.size() || result.failure().isPresent()) {
            throw new IllegalStateException(result.toString());
        }
        return List.of(read, written.sum());
    }

    private record Issue(int number) implements ArchiveInput {
        private static final DigestParser PARSER = DigestParser.create();

        String text() {
            return """
                    # 科技爱好者周刊（第 %1$d 期）：标题

                    ## 科技动态

                    1、[标题 %1$d](http://x.example/%1$d)

                    一些文字 %1$d。

                    ## 工具

                    1、[b](http://y.example/%1$d)

                    文字
                    """.formatted(number);
        }

        @Override
        public String name() {
            return "issue-" + number + ".md";
        }

        @Override
        public DigestReader open(Consumer<? super Diagnostic> diagnostics) throws IOException {
            return PARSER.openText(text());
        }
    }
}
