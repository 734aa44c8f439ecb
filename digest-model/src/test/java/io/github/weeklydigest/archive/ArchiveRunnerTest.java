package io.github.weeklydigest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OutputException;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveRunnerTest {
    /** Writes the title of a digest, and an index with all titles. */
    private static final ArchiveRenderer TITLES = (archive, target) -> new ArchiveRendering() {
        @Override
        public void document(Archive.Entry entry) throws IOException {
            target.text(entry.path(), text -> {
                text.write(entry.header().title());
                try (DigestReader reader = entry.open()) {
                    while (reader.next() != null) {
                        text.write('.');
                    }
                }
            });
        }

        @Override
        public void end(List<Archive.Entry> written) throws IOException {
            target.text(archive.index().orElse("index"), text -> {
                for (Archive.Entry entry : written) {
                    text.write(entry.header().title() + '\n');
                }
            });
        }
    };

    private static final SourceSpan START = new SourceSpan(1, 1, 1, 1, 0, 0);

    @TempDir
    Path temporary;

    private final MemoryFolder folder = new MemoryFolder();
    private final List<DocumentResult> results = new ArrayList<>();
    private final List<Integer> started = new ArrayList<>();
    private final ArchiveListener listener = new ArchiveListener() {
        @Override
        public void started(int documents) {
            started.add(documents);
        }

        @Override
        public void finished(DocumentResult result) {
            results.add(result);
        }
    };

    private static Digest digest(String title) {
        return new Digest(DigestHeader.of(title, "anchor"), List.of());
    }

    private static ArchiveInput input(String title) {
        return ArchiveInput.of(title, digest(title));
    }

    private static List<ArchiveInput> inputs(int count) {
        List<ArchiveInput> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(input("t" + i));
        }
        return inputs;
    }

    /** An input whose stream fails at its second event. */
    private static ArchiveInput failing(String title, Throwable failure) {
        return opening(title, diagnostics -> reader(title, () -> sneaky(failure)));
    }

    private interface Opening {
        DigestReader open(Consumer<? super Diagnostic> diagnostics) throws IOException;
    }

    private static ArchiveInput opening(String title, Opening opening) {
        return new ArchiveInput() {
            @Override
            public String name() {
                return title;
            }

            @Override
            public DigestReader open(Consumer<? super Diagnostic> diagnostics) throws IOException {
                return opening.open(diagnostics);
            }
        };
    }

    private static DigestReader reader(String title, Runnable atTheSecond) {
        DigestReader events = DigestReader.of(digest(title));
        return new DigestReader() {
            private int count;

            @Override
            public @Nullable DigestEvent next() throws IOException {
                if (++count == 2) {
                    atTheSecond.run();
                }
                return events.next();
            }

            @Override
            public void close() {}
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    private static ArchiveRunner runner(ArchiveRenderer renderer) {
        return ArchiveRunner.of(renderer)
                .withNames(header -> header.title() + ".txt")
                .withThreads(4);
    }

    private String text(String path) {
        byte[] bytes = folder.files().get(path);
        return bytes == null ? "absent" : new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void convertsAllInputsAndReportsThemInTheirOrder() {
        List<ArchiveInput> inputs = inputs(200);

        ArchiveResult result = runner(TITLES).withIndex("all").run(inputs, folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(200, 0, 0, Optional.empty()));
        assertThat(result.isComplete()).isTrue();
        assertThat(started).containsExactly(200);
        assertThat(results).extracting(DocumentResult::input).containsExactlyElementsOf(inputs);
        assertThat(folder.files()).hasSize(201);
        assertThat(text("t7.txt")).isEqualTo("t7..");
        assertThat(text("all").lines()).hasSize(200).startsWith("t0", "t1", "t2");
    }

    @Test
    void usesSeveralThreadsAndNoMoreThanAskedFor() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch together = new CountDownLatch(3);
        ArchiveRenderer renderer = (archive, target) -> new ArchiveRendering() {
            @Override
            public void document(Archive.Entry entry) {
                threads.add(Thread.currentThread());
                together.countDown();
                try {
                    assertThat(together.await(5, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
            }

            @Override
            public void end(List<Archive.Entry> written) {
                assertThat(written).hasSize(30);
            }
        };

        ArchiveResult result = runner(renderer).withThreads(3).run(inputs(30), folder, listener);

        assertThat(result.isComplete()).isTrue();
        assertThat(threads).hasSize(3).doesNotContain(Thread.currentThread());
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingWritten() {
        List<Throwable> failures = List.of(
                new IOException("unreadable"),
                new IllegalStateException("broken"),
                new OutOfMemoryError("too large"),
                new StackOverflowError(),
                new NoClassDefFoundError("some/Library"),
                new AssertionError("not so"));
        List<ArchiveInput> inputs = new ArrayList<>();
        for (int i = 0; i < failures.size(); i++) {
            inputs.add(input("good" + i));
            inputs.add(failing("bad" + i, failures.get(i)));
        }

        ArchiveResult result = runner(TITLES).run(inputs, folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(6, 6, 0, Optional.empty()));
        assertThat(results)
                .filteredOn(failed -> failed.status() == DocumentResult.Status.FAILED)
                .extracting(failed -> failed.failure().orElseThrow())
                .containsExactlyElementsOf(failures);
        assertThat(folder.files())
                .containsOnlyKeys(
                        "good0.txt", "good1.txt", "good2.txt", "good3.txt", "good4.txt", "good5.txt", "index");
        assertThat(text("index").lines()).allMatch(line -> line.startsWith("good"));
    }

    @Test
    void convertsADigestAgainAloneAfterItRanOutOfMemory() {
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();
        List<ArchiveInput> inputs = new ArrayList<>(inputs(20));
        inputs.add(
                10,
                opening(
                        "large",
                        diagnostics -> reader("large", () -> {
                            if (attempts.incrementAndGet() == 1) {
                                throw new OutOfMemoryError("others need it");
                            }
                            assertThat(running).hasValue(1);
                        })));
        ArchiveRenderer renderer = (archive, target) -> {
            ArchiveRendering titles = TITLES.begin(archive, target);
            return new ArchiveRendering() {
                @Override
                public void document(Archive.Entry entry) throws IOException {
                    running.incrementAndGet();
                    try {
                        titles.document(entry);
                    } finally {
                        running.decrementAndGet();
                    }
                }

                @Override
                public void end(List<Archive.Entry> written) throws IOException {
                    titles.end(written);
                }
            };
        };

        assertThat(runner(renderer).run(inputs, folder, listener).written()).isEqualTo(21);
        assertThat(attempts).hasValue(2);
        assertThat(text("large.txt")).isEqualTo("large..");
    }

    @Test
    void reportsInputsThatCannotBeOpened() {
        IOException missing = new IOException("no such file");
        ArchiveInput bad = opening("bad", diagnostics -> {
            throw missing;
        });
        ArchiveInput empty = opening("empty", diagnostics -> new DigestReader() {
            @Override
            public @Nullable DigestEvent next() {
                return null;
            }

            @Override
            public void close() {}
        });

        ArchiveResult result = runner(TITLES).run(List.of(bad, input("a"), empty), folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(1, 2, 0, Optional.empty()));
        assertThat(results.get(0).failure()).containsSame(missing);
        assertThat(results.get(0).entry()).isEmpty();
        assertThat(results.get(1).failure().orElseThrow()).hasMessageContaining("not a digest");
        assertThat(started).containsExactly(1);
    }

    @Test
    void refusesTheSecondOfTwoDigestsWithOneDocument() {
        ArchiveResult result = runner(TITLES)
                .withNames(header -> header.title().charAt(0) + ".txt")
                .run(List.of(input("a1"), input("A2"), input("b")), folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(2, 1, 0, Optional.empty()));
        assertThat(results.get(0).failure().orElseThrow())
                .isInstanceOfSatisfying(DuplicateDigestException.class, duplicate -> {
                    assertThat(duplicate.other()).isEqualTo("a1");
                    assertThat(duplicate.path()).isEqualTo("A.txt");
                });
        assertThat(text("a.txt")).startsWith("a1");
    }

    /** Each file takes at most 60 bytes; the disk is full in the middle of the third document, before the index. */
    @Test
    void aFullDiskFailsTheDocumentsThatDoNotFitAndLeavesNoPartOfThem() throws IOException {
        Path out = temporary.resolve("out");
        AtomicInteger free = new AtomicInteger(150);
        ArchiveResult result;
        try (DiskFolder disk = DiskFolder.at(out)) {
            OutputFolder full = (path, content) -> disk.bytes(path, bytes -> content.writeTo(limited(bytes, free)));
            result = runner(TITLES)
                    .withThreads(1)
                    .run(
                            List.of(input("a".repeat(58)), input("b".repeat(58)), input("c".repeat(58)), input("d")),
                            full,
                            listener);
        }

        assertThat(result.written()).isEqualTo(2);
        assertThat(result.failed()).isEqualTo(2);
        assertThat(results.stream().flatMap(each -> each.failure().stream()))
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("no space left"));
        assertThat(result.failure().orElseThrow()).hasMessageContaining("no space left");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString().charAt(0)))
                    .containsExactlyInAnyOrder('a', 'b');
        }
    }

    @Test
    void aFullDiskKeepsTheFilesOfTheRunBefore() throws IOException {
        Path out = temporary.resolve("out");
        try (DiskFolder disk = DiskFolder.at(out)) {
            runner(TITLES).run(inputs(1), disk, listener);
        }
        String before = Files.readString(out.resolve("t0.txt"));
        try (DiskFolder disk = DiskFolder.at(out)) {
            OutputFolder full = (path, content) -> disk.bytes(path, bytes -> {
                bytes.write("half of the new file".getBytes(StandardCharsets.UTF_8));
                content.writeTo(limited(bytes, new AtomicInteger()));
            });
            assertThat(runner(TITLES).run(inputs(1), full, listener).failed()).isEqualTo(1);
        }
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("t0.txt", "index");
        }
        assertThat(Files.readString(out.resolve("t0.txt"))).isEqualTo(before);
    }

    private static OutputStream limited(OutputStream target, AtomicInteger free) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (free.decrementAndGet() < 0) {
                    throw new IOException("no space left on device");
                }
                target.write(b);
            }
        };
    }

    /** A document that fails in the middle, one that is written, and one that is cancelled. */
    @Test
    void leavesNothingHalfWrittenOnDisk() throws IOException {
        Path out = temporary.resolve("out");
        AtomicBoolean cancel = new AtomicBoolean();
        ArchiveResult result;
        try (DiskFolder disk = DiskFolder.at(out)) {
            result = runner(TITLES)
                    .withThreads(1)
                    .withCancel(cancel::get)
                    .run(
                            List.of(
                                    failing("broken", new IOException("gone")),
                                    input("whole"),
                                    opening("last", diagnostics -> reader("last", () -> cancel.set(true))),
                                    input("never")),
                            disk,
                            listener);
        }

        assertThat(result).isEqualTo(new ArchiveResult(1, 1, 2, Optional.empty()));
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("whole.txt");
        }
    }

    @Test
    void refusesNamesThatEscape() {
        ArchiveResult result =
                runner(TITLES).withNames(header -> "../" + header.title()).run(inputs(2), folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(0, 2, 0, Optional.empty()));
        assertThat(results)
                .allSatisfy(failed -> assertThat(failed.failure().orElseThrow()).isInstanceOf(OutputException.class));
        assertThat(folder.files()).isEmpty();
    }

    @Test
    void aFailureAtTheBeginningFailsAll() {
        IllegalStateException broken = new IllegalStateException("no style sheet");
        ArchiveResult result = runner((archive, target) -> {
                    throw broken;
                })
                .run(inputs(3), folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(0, 3, 0, Optional.of(broken)));
        assertThat(result.isComplete()).isFalse();
    }

    @Test
    void aFailureAtTheEndKeepsTheDocuments() {
        ArchiveResult result = runner(TITLES).withIndex("t1.txt").run(inputs(3), folder, listener);

        assertThat(result.written()).isEqualTo(3);
        assertThat(result.failure().orElseThrow()).isInstanceOf(OutputException.class);
        assertThat(text("t1.txt")).isEqualTo("t1..");
    }

    @Test
    void writesNoIndexOfNothing() {
        assertThat(runner(TITLES).run(List.of(), folder, listener).isComplete()).isTrue();
        runner(TITLES).run(List.of(failing("a", new IOException("gone"))), folder, listener);
        assertThat(folder.files()).isEmpty();
    }

    @Test
    void stopsWhenItIsCancelled() {
        AtomicBoolean cancel = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();
        List<ArchiveInput> inputs = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String title = "t" + i;
            inputs.add(opening(
                    title,
                    diagnostics -> reader(title, () -> {
                        if (begun.incrementAndGet() == 5) {
                            cancel.set(true);
                        }
                    })));
        }

        ArchiveResult result =
                runner(TITLES).withThreads(1).withCancel(cancel::get).run(inputs, folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(4, 0, 46, Optional.empty()));
        assertThat(folder.files()).containsOnlyKeys("t0.txt", "t1.txt", "t2.txt", "t3.txt");
        assertThat(results).hasSize(50);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        for (int threads : List.of(1, 3)) {
            MemoryFolder target = new MemoryFolder();
            Thread caller = Thread.currentThread();
            AtomicInteger begun = new AtomicInteger();
            List<ArchiveInput> inputs = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                String title = "t" + i;
                inputs.add(opening(
                        title,
                        diagnostics -> reader(title, () -> {
                            if (begun.incrementAndGet() == 5) {
                                caller.interrupt();
                            }
                        })));
            }

            ArchiveResult result = runner(TITLES).withThreads(threads).run(inputs, target, listener);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(result.cancelled()).isPositive();
            assertThat(result.written() + result.cancelled()).isEqualTo(1000);
            assertThat(target.files()).hasSize(result.written()).doesNotContainKey("index");
        }
    }

    @Test
    void collectsDiagnosticsOfTheParserAndTheRenderer() {
        Diagnostic found = new Diagnostic("parser-finding", Severity.WARNING, "found", START);
        Diagnostic missing = new Diagnostic("missing-image", Severity.WARNING, "missing", START);
        ArchiveInput input = opening("a", diagnostics -> reader("a", () -> diagnostics.accept(found)));
        ArchiveRenderer renderer = (archive, target) -> new ArchiveRendering() {
            @Override
            public void document(Archive.Entry entry) throws IOException {
                for (int i = 0; i < 2; i++) {
                    try (DigestReader reader = entry.open()) {
                        while (reader.next() != null) {
                            continue;
                        }
                    }
                }
                entry.report(missing);
            }

            @Override
            public void end(List<Archive.Entry> written) {}
        };

        runner(renderer).run(List.of(input), folder, listener);

        assertThat(results.get(0).diagnostics()).containsExactly(found, missing);
    }

    @Test
    void reportsWhatTheParserReportedOnlyOnce() {
        Diagnostic found = new Diagnostic("missing-image", Severity.WARNING, "found", START);
        Diagnostic again = new Diagnostic("missing-image", Severity.WARNING, "found again", START);
        Diagnostic other = new Diagnostic("image-not-copied", Severity.WARNING, "other", START);
        ArchiveInput input = opening("a", diagnostics -> reader("a", () -> diagnostics.accept(found)));
        ArchiveRenderer renderer = ArchiveRenderer.ofDocuments((source, target) -> {
            while (source.next() != null) {
                continue;
            }
        });
        ArchiveRenderer reporting = (archive, target) -> {
            ArchiveRendering rendering = renderer.begin(archive, target);
            return new ArchiveRendering() {
                @Override
                public void document(Archive.Entry entry) throws IOException {
                    entry.report(again);
                    entry.report(other);
                    rendering.document(entry);
                    entry.report(other);
                }

                @Override
                public void end(List<Archive.Entry> written) throws IOException {
                    rendering.end(written);
                }
            };
        };

        runner(reporting).run(List.of(input), folder, listener);

        assertThat(results.get(0).diagnostics()).containsExactly(found, other);
    }

    @Test
    void namesDocumentsByIdAndExtension() {
        DigestRenderer nothing = (source, target) -> target.append("x");
        ArchiveRunner.of(ArchiveRenderer.ofDocuments(nothing))
                .withExtension("txt")
                .run(List.of(input("a")), folder, listener);
        ArchiveRunner.of(ArchiveRenderer.ofDocuments(nothing)).run(List.of(input("a")), folder, listener);

        assertThat(folder.files()).containsOnlyKeys("undated.txt", "undated");
    }

    @Test
    void refusesLessThanOneThread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArchiveRunner.of(TITLES).withThreads(0))
                .withMessageContaining("0");
    }

    @Test
    void findsAssetsBelowTheInputFolderOnly() throws IOException {
        Path root = Files.createDirectories(temporary.resolve("in"));
        Files.createDirectories(root.resolve("2026/W10/img"));
        Files.createDirectories(root.resolve("common"));
        Path file = Files.writeString(root.resolve("2026/W10/README.md"), "");
        Files.writeString(root.resolve("2026/W10/img/a b.png"), "image");
        Files.writeString(root.resolve("common/c.png"), "common");
        Path outside = Files.writeString(temporary.resolve("secret.png"), "secret");
        Files.createSymbolicLink(root.resolve("link.png"), outside);
        ArchiveInput input = ArchiveInput.of(file, root, (path, diagnostics) -> DigestReader.of(digest("a")));

        assertThat(input.name()).isEqualTo(file.toString());
        Set<String> found = new HashSet<>();
        for (String reference : List.of(
                "img/a%20b.png",
                "img/a b.png",
                "./img/a%20b.png?x=1#y",
                "../../common/c.png",
                "../../../secret.png",
                "../../link.png",
                "/etc/passwd",
                "img",
                "missing.png",
                "",
                "#a",
                "https://example.org/a.png",
                "//example.org/a.png",
                "data:image/png;base64,AA",
                "a\u0000b",
                "C:\\a.png",
                "\\\\server\\a",
                "%2e%2e/%2e%2e/%2e%2e/secret.png")) {
            input.asset(reference).ifPresent(asset -> found.add(reference + " -> " + asset.path()));
        }

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "img/a%20b.png -> 2026/W10/img/a b.png",
                        "img/a b.png -> 2026/W10/img/a b.png",
                        "./img/a%20b.png?x=1#y -> 2026/W10/img/a b.png",
                        "../../common/c.png -> common/c.png");
        assertThat(input.asset("img/a%20b.png").orElseThrow().open()).hasContent("image");
        assertThat(List.of("img/a%20b.png", "../../../secret.png", "../../link.png", "img"))
                .allSatisfy(reference -> assertThat(input.exists(reference)).isTrue());
        assertThat(List.of("missing.png", "", "a\u0000b", "https://example.org/a.png"))
                .allSatisfy(reference -> assertThat(input.exists(reference)).isFalse());
        assertThat(input("a").asset("img/a%20b.png")).isEmpty();
    }
}
