package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.render.json.JsonDigestReader;
import io.github.weeklydigest.stream.DigestReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is stopped, killed or out of space in the middle of a folder leaves complete files only. */
class InterruptedRunIT {
    private static final int WEEKS = 120;
    private static final int PARAGRAPHS = 1_000;
    private static final int ENOUGH = 3;
    private static final long SECONDS = 300;

    @TempDir
    Path folder;

    private Path in;
    private Path out;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void writeWeeks() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
        String body = "一段正文，用来占用时间。[a](#none)\n\n".repeat(PARAGRAPHS);
        for (int i = 0; i < WEEKS; i++) {
            Files.writeString(
                    in.resolve("w" + i + ".md"),
                    "# " + (2000 + i / 50) + " 年第 " + (i % 50 + 1) + " 周技术阅读汇总\n\n## 精选\n\n### 技术\n\n#### 标题\n\n"
                            + body);
        }
    }

    @AfterEach
    void endProcesses() {
        started.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
    void leavesCompleteFilesWhenAConversionIsStopped(String signal, int code) throws Exception {
        Process run = start("convert", in, "--to", "json", "-o", out);
        await(run, () -> files(out, ".json").size() >= ENOUGH);

        send(signal, run);

        assertThat(exitCode(run)).isEqualTo(code);
        assertThat(files(out, ".tmp")).isEmpty();
        assertThat(files(out, ".json")).hasSizeBetween(ENOUGH, WEEKS - 1);
        assertComplete();
        assertThat(errors(run)).isEmptyFile();
    }

    @Test
    void leavesCompleteFilesWhenAConversionIsKilledAndCleansUpInTheNextRun() throws Exception {
        Process run = start("convert", in, "--to", "json", "-o", out);
        await(
                run,
                () -> files(out, ".json").size() >= ENOUGH
                        && !files(out, ".tmp").isEmpty());

        send("KILL", run);

        assertThat(exitCode(run)).isEqualTo(137);
        assertThat(files(out, ".json")).hasSizeBetween(ENOUGH, WEEKS - 1);
        assertComplete();
        // As the killed run leaves it while it writes a file.
        Files.writeString(out.resolve(".digest-" + run.pid() + "-0123abcd-0123-0123-0123-0123456789ab.tmp"), "{");

        for (Path week : files(in, ".md").subList(2 * ENOUGH, WEEKS)) {
            Files.delete(week);
        }
        Process next = start("convert", in, "--to", "json", "-o", out);
        assertThat(exitCode(next)).isZero();
        assertThat(files(out, ".tmp")).isEmpty();
        assertComplete();
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
    void endsWatchingInOrder(String signal, int code) throws Exception {
        for (Path week : files(in, ".md").subList(ENOUGH, WEEKS)) {
            Files.delete(week);
        }
        Process run = start("convert", in, "--to", "json", "-o", out, "--watch");
        await(run, () -> Files.readString(errors(run)).contains("watching for changes"));
        // An editor in another charset has saved it.
        Files.writeString(in.resolve("w0.md"), "# 2000 年第 1 周技术阅读汇总\n", Charset.forName("GB18030"));
        await(run, () -> Files.readString(errors(run)).contains("converted again"));

        send(signal, run);

        assertThat(exitCode(run)).isEqualTo(code);
        assertThat(files(out, ".tmp")).isEmpty();
        assertThat(files(out, ".json")).hasSize(ENOUGH);
        assertComplete();
        assertThat(Files.readString(errors(run)))
                .endsWith("\n")
                .containsOnlyOnce("w0.md")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "TERM, 143", "KILL, 137"})
    void changesNoFileWhenACheckIsStopped(String signal, int code) throws Exception {
        List<Path> before = files(folder, "");
        Process run = start("check", in);
        await(run, () -> Files.size(printed(run)) > 0);

        send(signal, run);

        assertThat(exitCode(run)).isEqualTo(code);
        assertThat(files(folder, "")).containsAll(before);
        assertThat(files(in, "")).hasSize(WEEKS);
        assertThat(Files.readString(printed(run)).lines().toList())
                .hasSizeLessThan(WEEKS * PARAGRAPHS)
                .first()
                .asString()
                .contains("dangling-link");
    }

    /** A limit on the size of files stops a write as a full disk does, and needs no privileges. */
    @Test
    void convertsTheOtherFilesWhenOneDoesNotFitOnTheDisk() throws Exception {
        List<Path> weeks = files(in, ".md");
        for (Path week : weeks.subList(4, WEEKS)) {
            Files.delete(week);
        }
        for (Path week : weeks.subList(0, 3)) {
            Files.writeString(week, Files.readString(week).substring(0, 200));
        }

        Process run = start(
                List.of("sh", "-c", "ulimit -f 64 && exec \"$@\"", "sh"), "convert", in, "--to", "json", "-o", out);

        assertThat(exitCode(run)).isEqualTo(ExitCode.FAILURE);
        assertThat(files(out, ".json")).hasSize(3);
        assertThat(files(out, ".tmp")).isEmpty();
        assertComplete();
        assertThat(Files.readString(errors(run)))
                .contains("can't be written")
                .contains("3 converted")
                .contains("1 failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "convert", "--help", "--version", "formats"})
    void reportsAFullStandardOutput(String command) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of(command));
        if (!command.startsWith("-") && !command.equals("formats")) {
            arguments.add(in.resolve("w0.md"));
        }
        Process run = processOf(List.of(), arguments.toArray())
                .redirectOutput(new File("/dev/full"))
                .start();
        started.add(run);

        assertThat(exitCode(run)).isEqualTo(ExitCode.FAILURE);
        assertThat(Files.readString(folder.resolve("err0")))
                .contains("standard output")
                .contains("can't be written");
    }

    private void assertComplete() throws IOException {
        for (Path file : files(out, ".json")) {
            try (DigestReader reader = JsonDigestReader.open(file)) {
                while (reader.next() != null) {
                    // Reads the whole file.
                }
            }
        }
    }

    private Process start(Object... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    private Process start(List<String> before, Object... arguments) throws IOException {
        Process process = processOf(before, arguments).start();
        started.add(process);
        return process;
    }

    private ProcessBuilder processOf(List<String> before, Object... arguments) {
        // A parent in the background may ignore signals, and children inherit that.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=HUP,INT,TERM"));
        command.addAll(before);
        command.addAll(Jvm.command(
                "-XX:-UsePerfData", "-jar", Path.of("target", "digest.jar").toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        int number = started.size();
        return builder.redirectOutput(folder.resolve("out" + number).toFile())
                .redirectError(folder.resolve("err" + number).toFile());
    }

    private Path printed(Process run) {
        return folder.resolve("out" + started.indexOf(run));
    }

    private Path errors(Process run) {
        return folder.resolve("err" + started.indexOf(run));
    }

    private static void send(String signal, Process process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Process process, Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.holds()) {
            assertThat(process.isAlive()).as("still running").isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(1);
        }
    }

    private static List<Path> files(Path below, String end) throws IOException {
        if (!Files.exists(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(below)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end)
                            && !file.getFileName().toString().equals("weekly-digest-files.json"))
                    .sorted()
                    .toList();
        }
    }
}
