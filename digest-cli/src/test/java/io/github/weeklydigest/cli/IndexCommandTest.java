package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
    @TempDir
    Path folder;

    @Test
    void listsTheDigestsOfAFolderInOrder() throws IOException {
        for (int week = 12; week >= 10; week--) {
            Samples.write(folder, "w" + week + ".md", Samples.week(week));
        }

        Run run = Run.digest("index", folder);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("{\"schemaVersion\":\"1\",\"digests\":[{\"id\":\"2026-W10.en\"")
                .endsWith("\"hosts\":[{\"host\":\"example.org\",\"count\":3}],\"papers\":[]}\n")
                .containsSubsequence("\"id\":\"2026-W10.en\"", "\"id\":\"2026-W11.en\"", "\"id\":\"2026-W12.en\"");
        assertThat(run.err()).startsWith("3 indexed");
    }

    @Test
    void reportsWhatFailsAndIndexesTheOthers() throws IOException {
        Samples.write(folder, "good.md", Samples.week(10));
        Samples.write(folder, "notes.md", "no digest at all");

        Run run = Run.digest("index", folder, folder.resolve("missing.md"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("2026-W10");
        assertThat(run.err())
                .contains("missing.md: no such file or folder")
                .contains("1 indexed, 1 failed, 1 skipped (not digests)");
    }

    @Test
    void writesToAFile() throws IOException {
        Samples.write(folder, "in/good.md", Samples.week(10));
        Path target = folder.resolve("index.json");

        Run run = Run.digest("index", folder.resolve("in"), "-o", target, "--indent");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(target))
                .startsWith("{\n  \"schemaVersion\": \"1\",\n")
                .contains("2026-W10");
    }

    @Test
    void doesNotOverwriteAnInput() throws IOException {
        Path first = Samples.write(folder, "a.md", Samples.week(10));
        Path second = Samples.write(folder, "z.md", Samples.week(11));

        Run run = Run.digest("index", first, second, "-o", first);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("digest: the output '" + first + "' is one of the inputs; choose another\n");
        assertThat(first).hasContent(Samples.week(10));
    }

    @Test
    void readsStandardInput() {
        Run run = Run.withInput(Samples.week(10), "index", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"location\":\"-\"");
    }

    @Test
    void tellsThatTheOutputCannotBeWritten() throws IOException {
        Path input = Samples.write(folder, "good.md", Samples.week(10));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };

        Run run = Run.writingTo(full, "index", input);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("standard output: can't be written: no space left");
        assertThat(Run.digest("index", input, "-o", folder.resolve("none").resolve("x.json"))
                        .code())
                .isEqualTo(1);
    }
}
