package io.github.weeklydigest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.OutputException;
import io.github.weeklydigest.render.OutputFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    @TempDir
    Path temporary;

    private Path out() {
        return temporary.resolve("out");
    }

    private List<String> files() throws IOException {
        if (!Files.exists(out())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(out())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> out().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static void put(OutputFolder folder, String path, String text) throws IOException {
        folder.text(path, file -> file.write(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../a",
                "a/../../b",
                "a/./b",
                "a//b",
                "a/",
                "..",
                ".",
                "C:/a",
                "a\\b",
                "a\u0000b",
                "a\nb",
                "a?b",
                "a:b",
                "con",
                "CON.txt",
                "a/nul.html",
                "com1",
                "Lpt9.x",
                "a.",
                "a ",
                "b. /c",
                "a\uD800b",
                "COM\u00B9"
            })
    void refusesPathsThatLeadOutOrAreNoFileNameEverywhere(String path) throws IOException {
        for (CheckedFolder folder : List.of(DiskFolder.at(out()), new MemoryFolder(), new ZipFolder())) {
            assertThatExceptionOfType(OutputException.class)
                    .isThrownBy(() -> put(folder, path, "text"))
                    .satisfies(refused -> assertThat(refused.path()).isEqualTo(path));
            assertThat(folder.paths()).isEmpty();
        }
        assertThat(files()).isEmpty();
        assertThat(temporary).isDirectoryNotContaining(file -> !file.equals(out()));
    }

    @Test
    void refusesSegmentsThatAreTooLong() throws IOException {
        put(new MemoryFolder(), "x".repeat(255), "");
        assertThatExceptionOfType(OutputException.class).isThrownBy(() -> put(new MemoryFolder(), "x".repeat(256), ""));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> put(new MemoryFolder(), "\u6C49".repeat(86), ""));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> put(new MemoryFolder(), "a/".repeat(600) + "b", ""));
    }

    @Test
    void acceptsOtherPaths() throws IOException {
        List<String> paths = List.of(".well-known/x", "2026/W10/\u6C49\u5B57 b.html", "console", "a.b.c", "com10");
        DiskFolder folder = DiskFolder.at(out());
        for (String path : paths) {
            put(folder, path, path);
        }
        assertThat(files()).containsExactlyInAnyOrderElementsOf(paths);
        assertThat(folder.paths()).containsExactlyInAnyOrderElementsOf(paths);
        assertThat(folder.written()).isEqualTo(5);
    }

    @Test
    void refusesPathsThatClash() throws IOException {
        MemoryFolder folder = new MemoryFolder();
        put(folder, "a/Page.html", "first");
        for (String path : List.of("a/Page.html", "a/page.html", "A/PAGE.HTML", "a", "A", "a/Page.html/b")) {
            assertThatExceptionOfType(OutputException.class).as(path).isThrownBy(() -> put(folder, path, "second"));
        }
        put(folder, "stra\u1E9Ee", "capital sharp s");
        assertThatExceptionOfType(OutputException.class).isThrownBy(() -> put(folder, "STRASSE", "two letters"));
        put(folder, "caf\u00E9", "composed");
        assertThatExceptionOfType(OutputException.class).isThrownBy(() -> put(folder, "cafe\u0301", "decomposed"));
        assertThat(folder.files().get("a/Page.html")).asString().isEqualTo("first");
        assertThat(folder.paths()).containsExactly("a/Page.html", "caf\u00E9", "stra\u1E9Ee");
    }

    /** A process that ends when its folder has been closed does not wait for the threads that write. */
    @Test
    void leavesNoUnfinishedFileWhenItIsClosedWhileOneIsCreated() throws Exception {
        Files.createDirectories(out());
        for (int i = 0; i < 500; i++) {
            DiskFolder folder = DiskFolder.at(out());
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch createdOrRefused = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            Thread writer = new Thread(() -> {
                started.countDown();
                try {
                    folder.text("a", file -> {
                        createdOrRefused.countDown();
                        await(ended);
                    });
                } catch (IOException refused) {
                    createdOrRefused.countDown();
                }
            });
            writer.start();
            await(started);
            for (long end = System.nanoTime() + i * 400L; System.nanoTime() < end; ) {
                Thread.onSpinWait();
            }

            folder.close();

            await(createdOrRefused);
            assertThat(files()).isEmpty();
            ended.countDown();
            writer.join();
            Files.createDirectories(out());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    @Test
    void keepsTheOldFileWhereTheNewOneFails() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("a"), "old");
        for (CheckedFolder folder : List.of(DiskFolder.at(out()), new MemoryFolder(), new ZipFolder())) {
            for (String path : List.of("a", "b/c")) {
                assertThatIOException()
                        .isThrownBy(() -> folder.text(path, text -> {
                            text.write("half".repeat(100_000));
                            throw new IOException("the rest is missing");
                        }))
                        .withMessage("the rest is missing");
            }
            assertThat(folder.paths()).isEmpty();
            assertThat(folder.written()).isZero();
        }
        assertThat(files()).containsExactly("a");
        assertThat(out().resolve("a")).hasContent("old");
    }

    @Test
    void aPathIsFreeAgainAfterAFailure() throws IOException {
        MemoryFolder folder = new MemoryFolder();
        assertThatIOException()
                .isThrownBy(() -> folder.bytes("a", bytes -> {
                    throw new IOException("fails");
                }));
        put(folder, "a", "second try");
        assertThat(folder.files()).containsOnlyKeys("a");
    }

    @Test
    void leavesFilesAloneWhoseBytesWouldNotChange() throws IOException {
        put(DiskFolder.at(out()), "same", "text");
        put(DiskFolder.at(out()), "other", "text");
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(out().resolve("same"), before);
        Files.setLastModifiedTime(out().resolve("other"), before);

        DiskFolder folder = DiskFolder.at(out());
        put(folder, "same", "text");
        put(folder, "other", "Text");

        assertThat(Files.getLastModifiedTime(out().resolve("same"))).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(out().resolve("other"))).isNotEqualTo(before);
        assertThat(folder.unchanged()).isEqualTo(1);
        assertThat(folder.written()).isEqualTo(1);
        assertThat(files()).containsExactly("other", "same");
    }

    @Test
    void neverFollowsLinksOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Path secret = Files.writeString(outside.resolve("secret"), "secret");
        Files.createDirectories(out().resolve("inside"));
        Files.createSymbolicLink(out().resolve("folder"), outside);
        Files.createSymbolicLink(out().resolve("file"), secret);
        Files.createSymbolicLink(out().resolve("dangling"), outside.resolve("new"));
        Files.createSymbolicLink(out().resolve("alias"), out().resolve("inside"));
        DiskFolder folder = DiskFolder.at(out());

        for (String path : List.of("folder/a", "folder/b/c", "file", "dangling", "dangling/a")) {
            assertThatExceptionOfType(OutputException.class).as(path).isThrownBy(() -> put(folder, path, "text"));
        }
        put(folder, "alias/a", "text");

        assertThat(secret).hasContent("secret");
        assertThat(outside).isDirectoryContaining(file -> file.equals(secret));
        assertThat(outside.toFile().list()).hasSize(1);
        assertThat(out().resolve("inside/a")).hasContent("text");
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Files.createSymbolicLink(out(), real);
        put(DiskFolder.at(out()), "a/b", "text");
        assertThat(real.resolve("a/b")).hasContent("text");
    }

    @Test
    void neverReplacesInputsAndWhatIsNotAFile() throws IOException {
        Files.createDirectories(out().resolve("directory"));
        Path input = Files.writeString(out().resolve("input.md"), "input");
        DiskFolder folder = DiskFolder.at(out()).keeping(List.of(input, temporary.resolve("missing")));

        assertThatExceptionOfType(OutputException.class).isThrownBy(() -> put(folder, "directory", "text"));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> put(folder, "input.md", "text"))
                .withMessage("'input.md' is one of the inputs");
        assertThatExceptionOfType(OutputException.class).isThrownBy(() -> put(folder, "input.md/a", "text"));
        Files.createLink(out().resolve("hard"), input);
        assertThatExceptionOfType(OutputException.class).isThrownBy(() -> put(folder, "hard", "text"));
        assertThat(folder.keeps("input.md")).isTrue();
        assertThat(folder.keeps("other")).isFalse();
        assertThat(input).hasContent("input");
    }

    @Test
    void namesTheFileThatCannotBeWritten() throws IOException {
        Files.writeString(out(), "a file where the folder should be");
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> put(DiskFolder.at(out()), "a/b", "text"))
                .withMessage("'a/b' can't be written")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void closingRemovesWhatIsNotFinished() throws IOException {
        DiskFolder folder = DiskFolder.at(out());
        folder.bytes("a", bytes -> {
            bytes.write(1);
            bytes.flush();
            assertThat(files()).singleElement().asString().endsWith(".tmp");
            put(folder, "b", "finished");
        });
        folder.close();
        assertThat(files()).containsExactly("a", "b");
    }

    @Test
    void aFileThatFailsLeavesNoFolder() throws IOException {
        DiskFolder folder = DiskFolder.at(out());
        folder.bytes("there/a", bytes -> {});
        for (String path : List.of("b/c/d", "there/e/f", "g")) {
            assertThatIOException()
                    .isThrownBy(() -> folder.bytes(path, bytes -> {
                        bytes.write(1);
                        throw new IOException("fails");
                    }));
        }

        assertThat(out()).isDirectoryContaining(file -> file.endsWith("there"));
        assertThat(out().toFile().list()).containsExactly("there");
        assertThat(out().resolve("there").toFile().list()).containsExactly("a");
        folder.close();
        assertThat(files()).containsExactly("there/a");
    }

    @Test
    void closingRemovesAFolderThatNothingWasWrittenTo() throws IOException {
        DiskFolder folder = DiskFolder.at(out());
        assertThatIOException()
                .isThrownBy(() -> folder.bytes("a/b", bytes -> {
                    throw new IOException("fails");
                }));
        folder.close();
        assertThat(out()).doesNotExist();

        Files.createDirectory(out());
        DiskFolder before = DiskFolder.at(out());
        assertThatIOException()
                .isThrownBy(() -> before.bytes("a/b", bytes -> {
                    throw new IOException("fails");
                }));
        before.close();
        assertThat(out()).isEmptyDirectory();
    }

    /** The folder appears while the first file that needs it is being written. */
    @Test
    void acceptsAFolderThatAppearsMeanwhile() throws IOException {
        DiskFolder folder = DiskFolder.at(out());
        folder.bytes("a/b/first", outer -> folder.bytes("a/b/second", inner -> inner.write(1)));
        assertThat(files()).containsExactly("a/b/first", "a/b/second");

        Path outside = Files.createDirectory(temporary.resolve("elsewhere"));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> folder.bytes("c/d", bytes -> Files.createSymbolicLink(out().resolve("c"), outside)));
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void copiesAssets() throws IOException {
        MemoryFolder folder = new MemoryFolder();
        folder.copy(
                new Archive.Asset() {
                    @Override
                    public String path() {
                        return "img/a.png";
                    }

                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(new byte[] {1, 2, 3});
                    }
                },
                "b.png");
        assertThat(folder.files().get("b.png")).containsExactly(1, 2, 3);
    }

    /** The default time zone belongs to the whole process, so the tests of this module run in one thread. */
    @Test
    void theTimeZoneDoesNotChangeTheZip() throws IOException {
        TimeZone before = TimeZone.getDefault();
        List<byte[]> zips = new ArrayList<>();
        try {
            for (String zone : List.of("UTC", "Pacific/Kiritimati", "America/Los_Angeles")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                ZipFolder folder = new ZipFolder();
                put(folder, "a", "text");
                ByteArrayOutputStream zip = new ByteArrayOutputStream();
                folder.finish(zip);
                zips.add(zip.toByteArray());
            }
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(zips.get(1)).isEqualTo(zips.get(0));
        assertThat(zips.get(2)).isEqualTo(zips.get(0));
    }

    @Test
    void theSameFilesGiveTheSameZip() throws IOException {
        ZipFolder first = new ZipFolder();
        put(first, "b/c", "text\u6C49");
        put(first, "a", "x".repeat(100_000));
        ZipFolder second = new ZipFolder();
        put(second, "a", "x".repeat(100_000));
        put(second, "b/c", "text\u6C49");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream same = new ByteArrayOutputStream();
        first.finish(zip);
        second.finish(same);

        assertThat(zip.toByteArray()).isEqualTo(same.toByteArray());
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                files.put(entry.getName(), new String(read.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsExactly(Map.entry("a", "x".repeat(100_000)), Map.entry("b/c", "text\u6C49"));
    }
}
