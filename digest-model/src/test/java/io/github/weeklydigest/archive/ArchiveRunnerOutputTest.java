package io.github.weeklydigest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OutputException;
import io.github.weeklydigest.render.OutputFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in the output folder: whole documents under their names, and nothing else. */
class ArchiveRunnerOutputTest extends ArchiveRunnerFixture {
    @TempDir
    Path temporary;

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
    void writesNoIndexOfNothing() {
        assertThat(runner(TITLES).run(List.of(), folder, listener).isComplete()).isTrue();
        runner(TITLES).run(List.of(failing("a", new IOException("gone"))), folder, listener);
        assertThat(folder.files()).isEmpty();
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
}
