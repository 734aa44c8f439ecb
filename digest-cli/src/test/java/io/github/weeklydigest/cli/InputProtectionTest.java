package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No output overwrites a file that the command reads, or one that it found but did not select. */
class InputProtectionTest {
    @TempDir
    Path folder;

    private Path weeks;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        weeks = Files.createDirectory(folder.resolve("weeks"));
        out = folder.resolve("out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "markdown"})
    void doesNotOverwriteAnInputThatIsNotSelected(String format) throws IOException {
        Path selected = Samples.write(weeks, "a.md", Samples.week(10));
        Path other = Samples.write(weeks, "b.md", Samples.week(11));

        Run run = Run.digest("convert", selected, other, "--weeks", "2026-W10", "--to", format, "-o", other);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'" + other + "' is one of the inputs; choose another");
        assertThat(other).hasContent(Samples.week(11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--weeks=2026-W10", "--since=2026-03-01", "--language=en"})
    void doesNotOverwriteAFileOfAFolderThatIsNotSelected(String selection) throws IOException {
        String earlier = Samples.week(9).replace("Technical Reading Summary - Week 9", "技术阅读汇总 第 9 周");
        Samples.write(weeks, "a.md", Samples.week(10));
        Path other = Samples.write(weeks, "2026-W10.en.md", earlier);

        Run run = Run.digest("convert", weeks, selection, "--to", "markdown", "-o", weeks);

        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("'" + other + "' is one of the inputs");
        assertThat(other).hasContent(earlier);
    }

    @Test
    void doesNotOverwriteTheProfile() throws IOException {
        Path week = Samples.write(weeks, "a.md", Samples.week(10));
        Path second = Samples.write(weeks, "b.md", Samples.week(11));
        String yaml = Run.digest("profile", "suggest", week, second).out();
        Path profile = Samples.write(folder, "own.jsonl", yaml);
        Path index = Samples.write(folder, "index.html", yaml);

        for (Object[] arguments : new Object[][] {
            {"convert", week, "--profile", profile, "--to", "json", "-o", profile},
            {"convert", week, second, "--profile", profile, "--to", "jsonl", "-o", profile},
            {"index", weeks, "--profile", profile, "-o", profile},
            {"convert", weeks, "--profile", index, "--to", "html", "-o", folder}
        }) {
            Run run = Run.digest(arguments);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("is one of the inputs");
            assertThat(profile).hasContent(yaml);
            assertThat(index).hasContent(yaml);
        }
    }

    @Test
    void doesNotOverwriteTheSettingsOrTheirProfile() throws IOException {
        Path week = Samples.write(weeks, "a.md", Samples.week(10));
        Path second = Samples.write(weeks, "b.md", Samples.week(11));
        String yaml = Run.digest("profile", "suggest", week, second).out();
        Path profile = Samples.write(folder, "own.yaml", yaml);
        Path settings = Samples.write(weeks, ".digest.yaml", "profile: ../own.yaml\n");

        for (Path read : new Path[] {profile, settings}) {
            String before = Files.readString(read);
            assertThat(Run.digest("convert", week, "--to", "json", "-o", read).code())
                    .isEqualTo(2);
            assertThat(Run.digest("index", weeks, "-o", read).code()).isEqualTo(2);
            assertThat(read).hasContent(before);
        }
    }

    @Test
    void doesNotWriteTheListOfOutputsThroughALink() throws IOException {
        Samples.write(weeks, "a.md", Samples.week(10));
        Path victim = Samples.write(folder, "victim", "precious");
        Files.createDirectory(out);
        Files.createSymbolicLink(out.resolve(".digest-outputs"), victim);

        Run run = Run.digest("convert", weeks, "--to", "json", "-o", out, "--clean");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(out.resolve(".digest-outputs") + ": can't be written: exists and is not a regular file");
        assertThat(victim).hasContent("precious");
        assertThat(out.resolve("2026-W10.en.json")).isRegularFile();
    }

    @Test
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void doesNotWaitForThePipeInPlaceOfTheListOfOutputs() throws Exception {
        Samples.write(weeks, "a.md", Samples.week(10));
        Files.createDirectory(out);
        pipe(out.resolve(".digest-outputs"));

        Run run = Run.digest("convert", weeks, "--to", "json", "-o", out, "--clean");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("is not a regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plugins"})
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void doesNotWaitForAPipeThatIsGivenAsAPlugin(String place) throws Exception {
        Path plugins = Files.createDirectories(folder.resolve(place));
        Path pipe = pipe(plugins.resolve("plugin.jar"));

        Run run = Run.digest("formats", "--plugin-path", place.isEmpty() ? pipe : plugins);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("digest: --plugin-path: " + pipe + ": not a jar (not a regular file)");
    }

    private static Path pipe(Path path) throws Exception {
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                .isZero();
        return path;
    }
}
