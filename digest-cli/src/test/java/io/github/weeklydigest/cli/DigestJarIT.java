package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users run, in a process of its own with a default charset and a language that break careless programs. */
class DigestJarIT {
    @TempDir
    Path folder;

    @Test
    void writesTheSameBytesWhateverThePlatformsDefaults() throws Exception {
        Path file = folder.resolve("week.json");

        Run convert = run("convert", Samples.CHINESE, "-o", file);
        Run piped = run("convert", Samples.CHINESE);

        assertThat(convert).isEqualTo(new Run(0, "", ""));
        assertThat(piped).isEqualTo(Run.digest("convert", Samples.CHINESE));
        assertThat(file).hasContent(piped.out());
    }

    @Test
    void readsStandardInputAsUtf8() throws Exception {
        Path file = folder.resolve("out.json");

        Process process = start("convert", "-", "-o", file)
                .redirectInput(Samples.CHINESE.toFile())
                .start();

        assertThat(finish(process)).isEqualTo(new Run(0, "", ""));
        assertThat(file).content().contains("把长文摘要搬进一块小显卡");
    }

    @Test
    void speaksUtf8InMessages() throws Exception {
        Path file = Samples.write(folder, "week.md", Samples.week(11));

        Run run = run("convert", file, "--option", "主题=暗");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("主题");
    }

    @Test
    void understandsEnumsInTurkish() throws Exception {
        assertThat(run("check", "--severity", "info", Samples.FOLDER).code()).isZero();
        assertThat(run("check", "--severity", "WARNING", Samples.FOLDER).code()).isZero();
    }

    @Test
    void findsItsRenderersAndVersion() throws Exception {
        assertThat(run("formats").out()).contains("json\n").contains("html\n").contains("digest.jar");
        assertThat(run("--version").out()).matches("digest \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void endsQuietlyWhenItsReaderLeaves() throws Exception {
        StringBuilder text = new StringBuilder(Samples.week(11));
        for (int i = 0; i < 20_000; i++) {
            text.append("\nParagraph ").append(i).append(" of a text that no pipe holds.\n");
        }
        Path file = Samples.write(folder, "long.md", text.toString());

        Process process = start("convert", file).start();
        try (InputStream out = process.getInputStream()) {
            assertThat(out.readNBytes(10)).asString(StandardCharsets.UTF_8).startsWith("{");
        }

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void startsWithAnArchiveOfClassesThatDoesNotFit() throws Exception {
        Path archive = folder.resolve("digest-17.jsa");
        Files.writeString(archive, "made by another JDK\n".repeat(1_000));

        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        ". src/distribution/launch.sh; use_archive \"$1\";"
                                + " exec \"$2\" $archived \"$archive_flag\" -jar target/digest.jar --version",
                        "sh",
                        archive.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .start();

        Run run = finish(process);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("digest ");
    }

    private Run run(Object... arguments) throws Exception {
        return finish(start(arguments).start());
    }

    private ProcessBuilder start(Object... arguments) {
        List<String> command = new ArrayList<>(Jvm.command(
                "-Dfile.encoding=US-ASCII",
                "-Dstdout.encoding=US-ASCII",
                "-Dstderr.encoding=US-ASCII",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-jar",
                Path.of("target", "digest.jar").toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private Run finish(Process process) throws Exception {
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        return new Run(process.waitFor(), out, err.get());
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
