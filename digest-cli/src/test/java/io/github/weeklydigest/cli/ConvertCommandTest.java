package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .startsWith("{\"schemaVersion\":\"1\",\"id\":\"2026-W10.zh-CN\"")
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
        assertThat(run.out()).contains("\"id\":\"2026-W11.en\"");
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
    @CsvSource({"json.indent, json.indent=true|false", "json.indnet, KEY=VALUE", "'', KEY=VALUE", "=x, KEY=VALUE"})
    void asksForTheMissingValueOfAnOption(String option, String expected) {
        Run run = Run.digest("convert", Samples.ENGLISH, "--option", option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("digest: --option " + option + ": a value is missing, expected " + expected + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json.indent=\"true", "json.indent='true", "\"json.indent=true"})
    void showsUnbalancedQuotesAsTheyAre(String option) {
        Run run = Run.digest("convert", Samples.ENGLISH, "--option", option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("json.indent").contains(option.contains("\"") ? "\"" : "'");
        assertThat(run.err().chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        assertThat(run.err()).doesNotContain("\\u");
    }

    @Test
    void namesTheKindOfAFileThatIsNotMarkdown() throws IOException {
        Path page = Samples.write(folder, "page.md", "\n<!DOCTYPE html>\n<html>");
        Path lines = Samples.write(folder, "lines.jsonl", "{\"id\":1}\n{\"id\":2}\n");
        Path jar = Files.write(folder.resolve("x.jar"), new byte[] {'P', 'K', 3, 4, 20, 0});

        assertThat(Run.digest("convert", page))
                .isEqualTo(new Run(2, "", "digest: " + page + ": is a web page (HTML), not a digest in Markdown\n"));
        assertThat(Run.digest("convert", lines).err())
                .isEqualTo("digest: " + lines + ": is JSON, not a digest in Markdown\n");
        assertThat(Run.digest("check", jar).err()).contains("is a zip archive, such as a jar");
    }

    @Test
    void readsANamedPipeOnce() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (Object output : new Object[] {folder.resolve("week.json"), Files.createDirectory(folder.resolve("out"))}) {
            CompletableFuture<Path> writer = CompletableFuture.supplyAsync(() -> {
                try {
                    return Files.writeString(pipe, Samples.week(11));
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            });

            assertThat(Run.digest("convert", pipe, "-o", output).code()).isZero();
            writer.get(60, TimeUnit.SECONDS);
        }
        assertThat(folder.resolve("week.json")).content().contains("\"id\":\"2026-W11");
        assertThat(folder.resolve("out/2026-W11.en.json")).content().contains("An article of week 11");
    }

    @Test
    void doesNotOverwriteItsInputThroughALink() throws IOException {
        Path file = Samples.write(folder, "week.md", Samples.week(11));
        Path hard = Files.createLink(folder.resolve("hard.json"), file);
        Path soft = Files.createSymbolicLink(folder.resolve("soft.json"), file);

        for (Path output : new Path[] {hard, soft}) {
            assertThat(Run.digest("convert", file, "-o", output).err())
                    .isEqualTo(
                            "digest: " + file + ": its output '" + output + "' is one of the inputs; choose another\n");
        }
        assertThat(file).hasContent(Samples.week(11));
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
    void namesAMisspelledOptionRatherThanTheMissingInput() {
        Run run = Run.digest("convert", "--hlep");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("Unknown option: '--hlep'")
                .doesNotContain("FILE|DIR")
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
        Run run = Run.writingTo(FailingStream.because("No space left on device"), "convert", Samples.ENGLISH);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("digest: standard output: can't be written: No space left on device\n");
    }

    @Test
    void isSilentWhenItsReaderLeaves() {
        assertThat(Run.writingTo(FailingStream.because("Broken pipe"), "convert", Samples.ENGLISH))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void writesFormatsThatAreNotText() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Run.writingTo(bytes, "convert", Samples.CHINESE, "--to", "vault");

        assertThat(bytes.toByteArray()).startsWith('P', 'K');
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
}
