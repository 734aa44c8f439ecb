package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    @TempDir
    Path folder;

    @Test
    void findsNothingInTheSamples() {
        assertThat(Run.digest("check", Samples.FOLDER))
                .isEqualTo(new Run(0, "", "2 checked, 1 skipped (not digests), 0 findings\n"));
        assertThat(Run.digest("check", Samples.CHINESE)).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void printsAFindingInALine() throws IOException {
        Path file = Files.write(folder.resolve("week.md"), broken(11));

        Run run = Run.digest("check", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("\\Q" + file + "\\E:13:1: error malformed-utf8: [^\n]+\n");
    }

    @Test
    void printsWhatIsInAFolderInTheOrderOfPaths() throws IOException {
        for (int week = 10; week < 40; week++) {
            Files.write(folder.resolve(week + ".md"), broken(week));
        }
        Samples.write(folder, "README.md", "# Archive\n");

        Run run = Run.digest("check", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()
                        .lines()
                        .map(line -> line.substring(folder.toString().length() + 1, line.indexOf(':'))))
                .hasSize(30)
                .isSorted();
        assertThat(run.err()).isEqualTo("30 checked, 1 skipped (not digests), 30 findings\n");
    }

    @Test
    void callsANamedFileThatIsNoDigestAFinding() throws IOException {
        Path file = Samples.write(folder, "notes.md", "# Notes\n");

        Run run = Run.digest("check", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith(file + ":1:1: error not-a-digest: ");
    }

    @Test
    void printsOnceWhatEndsTheReading() throws IOException {
        Path file = Samples.write(folder, "week.md", Samples.week(11) + "x".repeat((1 << 20) + 1) + "\n");

        Run run = Run.digest("check", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("error limit-exceeded: ").hasLineCount(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void saysThatFindingsAreLeftOutButNoErrors() throws IOException {
        byte[] many =
                (Samples.week(11) + "\n" + "A ~struck~ word.\n\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8);
        byte[] malformed = broken(11);
        Path file = folder.resolve("week.md");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(many);
            out.write("\n## More\n\n".getBytes(StandardCharsets.UTF_8));
            out.write(malformed);
        }

        Run run = Run.digest("check", file);

        assertThat(run.code()).isEqualTo(1);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(10_002);
        assertThat(lines.get(10_000)).contains("warning too-many-findings: more than 10000 findings");
        assertThat(lines.get(10_001)).contains("error malformed-utf8: ");
        assertThat(Run.digest("check", "--severity", "error", file).out())
                .contains("error malformed-utf8: ")
                .hasLineCount(1);
    }

    @Test
    void readsStandardInput() {
        Run run = Run.withInput("", "check", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("-:1:1: error empty-document: ");
    }

    @Test
    void saysThatAFileIsMissing() {
        Run run = Run.digest("check", folder.resolve("missing.md"), Samples.ENGLISH);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("missing.md: no such file or folder").contains("1 checked, 1 failed");
    }

    @Test
    void saysHowToReadAFileWhoseNameIsNotUtf8() {
        Run run = Run.digest("check", folder.resolve("\ufffd.md"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("\ufffd.md: no such file; if its name isn't UTF-8, name its folder");
    }

    @Test
    void saysThatAFolderHasNoDigests() {
        Run run = Run.digest("check", folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no digest in " + folder);
    }

    @ParameterizedTest
    @CsvSource({"info, 2", "INFO, 2", "warning, 1", "error, 0"})
    void countsWhatIsSevereEnough(String severity, int findings) throws IOException {
        String withoutSource = Samples.week(11).replace("[A source](https://example.org/11)\n\n", "");
        Path file = Samples.write(folder, "week.md", withoutSource + "\nTo [nowhere](#nowhere).\n");
        assertThat(Run.digest("check", file)).isEqualTo(Run.digest("check", "--severity", "warning", file));

        Run run = Run.digest("check", "--severity", severity, file);

        assertThat(run.code()).isEqualTo(findings > 0 ? 1 : 0);
        assertThat(run.out().lines()).hasSize(findings);
    }

    @Test
    void listsTheSeveritiesInLowerCase() {
        Run run = Run.digest("check", "--severity", "warn", Samples.ENGLISH);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'--severity': expected one of info, warning, error but was 'warn'");
    }

    @Test
    void printsNoFindingsOfASkippedFile() throws IOException {
        Files.write(folder.resolve("notes.md"), "# Notes \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Samples.write(folder, "week.md", Samples.week(11));

        assertThat(Run.digest("check", folder))
                .isEqualTo(new Run(0, "", "1 checked, 1 skipped (not digests), 0 findings\n"));
    }

    @Test
    void failsWhenItsReaderLeavesAndThereAreFindings() throws IOException {
        Path file = Files.write(folder.resolve("week.md"), broken(11));

        assertThat(Run.writingTo(FailingStream.because("Broken pipe"), "check", file))
                .isEqualTo(new Run(1, "", ""));
    }

    @Test
    void reportsThatFindingsAreLost() throws IOException {
        Path file = Files.write(folder.resolve("week.md"), broken(11));

        Run run = Run.writingTo(FailingStream.because("No space left on device"), "check", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("digest: standard output: can't be written: No space left on device\n");
    }

    @Test
    void countsHiddenFindingsByCode() throws IOException {
        String withoutSource = Samples.week(11).replace("[A source](https://example.org/11)\n\n", "");
        Path file = Samples.write(folder, "week.md", withoutSource);

        Run run = Run.digest("check", file);

        assertThat(run)
                .isEqualTo(new Run(
                        0, "", "1 less severe finding hidden (1 article-without-source), see: --severity=info\n"));
        assertThat(Run.digest("check", "--quiet", file)).isEqualTo(new Run(0, "", ""));
        assertThat(Run.digest("check", "-q", file, file).err()).isEmpty();
    }

    @Test
    void silencesTheFindingsOfALine() throws IOException {
        String link = "To [nowhere](#nowhere).";
        Path file = Samples.write(
                folder,
                "week.md",
                Samples.week(11) + "\n" + link + "\n\n" + link + " <!-- digest: ignore dangling-link -->\n\n"
                        + "<!-- digest: ignore -->\n" + link + "\n\n" + link + " <!-- digest: ignore other-code -->\n");

        Run run = Run.digest("check", "--severity=info", file);

        assertThat(run.out().lines().filter(line -> line.contains("dangling-link")))
                .hasSize(2);
        assertThat(run.out()).contains(file + ":13:").contains(file + ":20:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999", ""})
    void refusesWhatIsNotANumberOfJobs(String jobs) {
        Run run = Run.digest("check", "--jobs=" + jobs, Samples.ENGLISH);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("digest: --jobs expects a number of at least 1 but was '" + jobs + "'\n");
    }

    @Test
    void printsTheSameWithOneJob() throws IOException {
        for (int week = 10; week < 20; week++) {
            Files.write(folder.resolve(week + ".md"), broken(week));
        }

        assertThat(Run.digest("check", "--jobs=1", folder)).isEqualTo(Run.digest("check", folder));
    }

    @Test
    void writesControlCharactersOfAPathAsEscapes() throws IOException {
        Path file = Samples.write(folder, "a\u001b[31mb\n.md", "");

        assertThat(Run.digest("check", file).out())
                .contains("a\\u001b[31mb\\n.md:1:1: ")
                .hasLineCount(1);
    }

    private static byte[] broken(int week) {
        return (Samples.week(week) + "\n\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void coloursTheSeverityOnATerminal(@TempDir Path folder) throws IOException {
        Path file = Samples.write(folder, "a.md", Samples.week(11) + "\nTo [nowhere](#nowhere).\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Main.run(
                new Console(InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), false, true),
                "check",
                file.toString());

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(file + ":13:")
                .contains(": \u001b[1;33mwarning\u001b[0m dangling-link: ");
        assertThat(TerminalDetection.outputHasColours(Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(TerminalDetection.outputHasColours(Map.of("TERM", "dumb"))).isFalse();
    }
}
