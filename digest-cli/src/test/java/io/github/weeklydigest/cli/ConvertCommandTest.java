package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesOneDigestToStandardOutput() {
        Run run = Run.digest("convert", Samples.CHINESE);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\"schemaVersion\":\"1\",\"id\":\"2026-W10\"")
                .contains("Heron 3B：把长文摘要搬进一块小显卡");
    }

    @Test
    void writesTheSameToAFile() throws IOException {
        Path file = folder.resolve("week.json");

        Run run = Run.digest("convert", Samples.CHINESE, "-o", file);

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(file).hasContent(Run.digest("convert", Samples.CHINESE).out());
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void replacesAFileThatIsThere() throws IOException {
        Path file = Samples.write(folder, "week.json", "old");

        assertThat(Run.digest("convert", Samples.ENGLISH, "-o", file).code()).isZero();
        assertThat(file).content().startsWith("{\"schemaVersion\"");
    }

    @Test
    void keepsTheOldFileWhenTheConversionFails() throws IOException {
        Path file = Samples.write(folder, "week.json", "old");
        Path broken = Files.write(folder.resolve("broken.md"), brokenDigest());

        assertThat(Run.digest("convert", broken, "-o", file).code()).isEqualTo(1);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("week.json", "broken.md");
    }

    @Test
    void namesTheOutputByWeekAndLanguageInAFolder() {
        assertThat(Run.digest("convert", Samples.CHINESE, "-o", folder).code()).isZero();
        assertThat(folder.resolve("2026-W10.zh-CN.json")).isRegularFile();
    }

    @Test
    void readsStandardInput() {
        Run run = Run.withInput(Samples.week(11), "convert", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"id\":\"2026-W11\"");
    }

    @Test
    void takesTheFormatFromTheExtensionOfTheOutput() {
        Path file = folder.resolve("week.html");

        assertThat(Run.digest("convert", Samples.ENGLISH, "-o", file).code()).isZero();
        assertThat(file).content().containsIgnoringCase("<!doctype html>");
    }

    @Test
    void asksForAFormatWhereTheExtensionTellsNone() {
        Run run = Run.digest("convert", Samples.ENGLISH, "-o", folder.resolve("week.pdf"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'pdf'").contains("--to");
    }

    @Test
    void handsOptionsToTheRenderer() {
        Run run = Run.digest("convert", Samples.ENGLISH, "--option", "json.indent=true");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{\n  \"schemaVersion\"");
    }

    @Test
    void guessesTheOptionThatWasMeant() {
        Run run = Run.digest("convert", Samples.ENGLISH, "--option", "json.indnet=true");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("json.indnet").contains("did you mean 'json.indent'");
    }

    @Test
    void saysWhichValuesAnOptionTakes() {
        Run run = Run.digest("convert", Samples.ENGLISH, "--option", "json.indent=perhaps");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("json.indent").contains("perhaps").contains("true|false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json.indent", ""})
    void asksForAValueWhereAnOptionHasNone(String option) {
        Run run = Run.digest("convert", Samples.ENGLISH, "--option", option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("KEY=VALUE");
    }

    @Test
    void saysWhichFormatsThereAre() {
        Run run = Run.digest("convert", Samples.ENGLISH, "--to", "jsn");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'jsn'").contains("did you mean 'json'").contains("html");
    }

    @Test
    void guessesTheFlagThatWasMeant() {
        Run run = Run.digest("convert", Samples.ENGLISH, "--outptu", "x.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("Unknown option: '--outptu'")
                .contains("--output")
                .contains("digest convert --help");
    }

    @Test
    void asksForAnInput() {
        Run run = Run.digest("convert");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("FILE|DIR");
    }

    @Test
    void saysThatAFileIsMissing() {
        Run run = Run.digest("convert", folder.resolve("missing.md"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("digest: " + folder.resolve("missing.md") + ": no such file or folder\n");
    }

    @Test
    void saysThatATextIsNoDigest() throws IOException {
        Path file = Samples.write(folder, "notes.md", "# Notes\n\nSome.\n");

        Run run = Run.digest("convert", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + ":1:1: error not-a-digest: ");
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        Path file = Samples.write(folder, "empty.md", "");

        Run run = Run.digest("convert", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(file + ":1:1: error empty-document: ");
    }

    @Test
    void saysWhereAFileIsNoUtf8() throws IOException {
        Path file = Files.write(folder.resolve("latin.md"), brokenDigest());

        Run run = Run.digest("convert", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(file + ":13:").contains("error malformed-utf8: ");
    }

    @Test
    void doesNotOverwriteItsInput() throws IOException {
        Path file = Samples.write(folder, "week.json", Samples.week(11));

        Run run = Run.digest(
                "convert",
                file,
                "-o",
                folder.resolve(Path.of("..", folder.getFileName().toString(), "week.json")));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is one of the inputs");
        assertThat(file).hasContent(Samples.week(11));
    }

    @Test
    void writesThroughASymbolicLink() throws IOException {
        Path file = Samples.write(folder, "real.json", "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        assertThat(Run.digest("convert", Samples.ENGLISH, "-o", link).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(file).content().startsWith("{");
    }

    @Test
    void saysThatTheOutputCannotBeWritten() {
        Path file = folder.resolve(Path.of("missing", "week.json"));

        Run run = Run.digest("convert", Samples.ENGLISH, "-o", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("digest: " + file + ": can't be written: no such file or folder\n");
    }

    @Test
    void saysThatStandardOutputCannotBeWritten() {
        Run run = Run.writingTo(failing("No space left on device"), "convert", Samples.ENGLISH);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("digest: standard output: can't be written: No space left on device\n");
    }

    @Test
    void isSilentWhenItsReaderLeaves() {
        assertThat(Run.writingTo(failing("Broken pipe"), "convert", Samples.ENGLISH))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void writesUtf8WithoutAByteOrderMark() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Run.writingTo(bytes, "convert", Samples.CHINESE);

        assertThat(bytes.toByteArray()).startsWith('{').containsSequence("周".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] brokenDigest() {
        return (Samples.week(11) + "\n\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
