package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --watch}, while files are edited. */
class WatchTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path root;

    /** Not watched. */
    @TempDir
    Path elsewhere;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private FutureTask<Integer> run = new FutureTask<>(() -> 0);
    private Thread thread = new Thread(run);

    private void start(Object... arguments) {
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        run = new FutureTask<>(() -> Main.run(
                new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), messages, false), texts));
        thread = new Thread(run, "watching");
        thread.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join(PATIENCE.toMillis());
    }

    @Test
    void convertsWhatIsEdited() throws Exception {
        Path weeks = root.resolve("weeks");
        Path site = root.resolve("site");
        Path file = Samples.write(weeks, "10.md", Samples.week(10));
        Samples.write(weeks, "11.md", Samples.week(11));
        start("convert", weeks, "-o", site, "--to", "html");
        assertThat(run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isZero();
        Path page = site.resolve("2026-W10.en.html");
        Path other = site.resolve("2026-W11.en.html");

        start("convert", weeks, "-o", site, "--to", "html", "--watch");
        await(() -> said("watching"));
        FileTime written = Files.getLastModifiedTime(other);

        save(file, Samples.week(10).replace("Its text.", "Another text."));
        await(() -> Files.readString(page).contains("Another text."));
        assertThat(Files.getLastModifiedTime(other)).isEqualTo(written);

        // A save that is broken: bytes that aren't UTF-8 where the title was.
        save(file, new byte[] {'#', ' ', (byte) 0xFF, (byte) 0xFE, 0});
        await(() -> times("converted again") == 2);
        assertThat(page).exists();

        // As editors do it: another file takes the place of the old one.
        Path draft = Samples.write(weeks, ".10.md.swp", Samples.week(10).replace("Its text.", "A third text."));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        await(() -> Files.readString(page).contains("A third text."));

        Samples.write(weeks, "new/12.md", Samples.week(12));
        await(() -> Files.exists(site.resolve("2026-W12.en.html")));
        Files.writeString(weeks.resolve("new/12.md"), Samples.week(13));
        await(() -> Files.exists(site.resolve("2026-W13.en.html")));

        assertThat(run.isDone()).isFalse();
        thread.interrupt();
        assertThat(run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isZero();
        try (Stream<Path> files = Files.list(site)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void watchesOneFileNextToItsOutput() throws Exception {
        Path file = Samples.write(root, "10.md", Samples.week(10));
        Path page = root.resolve("10.html");
        start("convert", file, "-o", page, "--watch");
        await(() -> said("watching"));

        Samples.write(root, "11.md", Samples.week(11));
        save(file, Samples.week(10).replace("Its text.", "Another text."));
        await(() -> Files.readString(page).contains("Another text."));
        // The page itself must not start another run.
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(times("converted again")).isEqualTo(1);
    }

    @Test
    void needsFilesAndAnOutput() throws IOException {
        Path file = Samples.write(root, "10.md", Samples.week(10));

        assertThat(Run.digest("convert", file, "--watch").err()).contains("--watch needs files or folders");
        assertThat(Run.digest("convert", "-", "-o", root.resolve("a.html"), "--watch")
                        .code())
                .isEqualTo(2);
    }

    private void save(Path file, String text) throws IOException {
        save(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces a file at once: a file that is written in steps may be converted after each. */
    private void save(Path file, byte[] bytes) throws IOException {
        Files.move(Files.write(elsewhere.resolve("saved"), bytes), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean said(String text) {
        return times(text) > 0;
    }

    private int times(String text) {
        return messages.toString(StandardCharsets.UTF_8).split(text, -1).length - 1;
    }

    private void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now())
                    .as(() -> messages.toString(StandardCharsets.UTF_8))
                    .isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
