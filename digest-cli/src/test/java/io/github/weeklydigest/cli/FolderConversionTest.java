package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderConversionTest {
    @TempDir
    Path temporary;

    private Path weeks;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        weeks = Files.createDirectory(temporary.resolve("weeks"));
        out = temporary.resolve("out");
    }

    @Test
    void convertsEveryDigestBelowAFolder() throws IOException {
        Samples.write(weeks, "2026/W11/README.md", Samples.week(11));
        Samples.write(weeks, "2026/W12/README.MD", Samples.week(12));
        Samples.write(weeks, "README.md", "# Archive\n");
        Samples.write(weeks, "empty.md", "");
        Samples.write(weeks, "notes.txt", Samples.week(13));
        Samples.write(weeks, ".git/W14.md", Samples.week(14));

        Run run = Run.digest("convert", weeks, "-o", out);

        assertThat(run).isEqualTo(new Run(0, "", "2 converted to " + out + ", 2 skipped (not digests), 0 findings\n"));
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("2026-W11.en.json", "2026-W12.en.json");
        assertThat(out.resolve("2026-W11.en.json")).content().contains("An article of week 11");
    }

    @Test
    void followsALinkThatTheUserNames() throws IOException {
        Samples.write(weeks, "2026/W11/README.md", Samples.week(11));
        Path link = Files.createSymbolicLink(out.resolveSibling("link"), weeks);

        assertThat(Run.digest("convert", link, "-o", out))
                .isEqualTo(new Run(0, "", "1 converted to " + out + ", 0 findings\n"));
        assertThat(Run.digest("check", link).code()).isZero();
    }

    @Test
    void reportsEachMissingImageOnce() throws IOException {
        Files.writeString(temporary.resolve("outside.png"), "x");
        Path file = Samples.write(
                weeks, "1.md", Samples.week(11) + "\n![a plan](missing.png)\n\n![a map](../outside.png)\n");

        for (String format : List.of("html", "vault")) {
            Run run = Run.digest("convert", weeks, "--to", format, "-o", temporary.resolve(format));

            assertThat(run.err())
                    .contains(", 2 findings, see: digest check")
                    .containsPattern(Pattern.quote(file.toString()) + ":\\d+:\\d+: warning image-not-copied: ");
        }
        assertThat(Run.digest("check", weeks).out())
                .containsOnlyOnce("missing-image")
                .doesNotContain("outside.png");
    }

    @Test
    void goesOnWhenOneFails() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Files.write(weeks.resolve("2.md"), (Samples.week(12) + "\n\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        Samples.write(weeks, "3.md", Samples.week(13));

        Run run = Run.digest("convert", weeks, "-o", out);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(weeks.resolve("2.md") + ":13:")
                .contains("malformed-utf8");
        assertThat(run.err()).endsWith("2 converted to " + out + ", 1 failed, 0 findings\n");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("2026-W11.en.json", "2026-W13.en.json");
    }

    @Test
    void convertsAWeekOnlyOnce() throws IOException {
        Samples.write(weeks, "a.md", Samples.week(11));
        Samples.write(weeks, "b.md", Samples.week(11).replace("Its text.", "Another text."));

        Run run = Run.digest("convert", weeks, "-o", out);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(weeks.resolve("b.md") + ": has the same week or number and language as "
                        + weeks.resolve("a.md"));
        assertThat(out.resolve("2026-W11.en.json")).content().contains("Its text.");
    }

    @Test
    void neverOverwritesAnInput() throws IOException {
        Path input = Samples.write(weeks, "2026-W11.en.json", Samples.week(11));
        Path other = Samples.write(weeks, "12.md", Samples.week(12));

        Run run = Run.digest("convert", input, other, "-o", weeks);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is one of the inputs");
        assertThat(input).hasContent(Samples.week(11));
        assertThat(weeks.resolve("2026-W12.en.json")).isRegularFile();
    }

    @Test
    void saysThatAFolderHasNoDigests() throws IOException {
        Samples.write(weeks, "README.md", "# Archive\n");

        Run run = Run.digest("convert", weeks, "-o", out);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no digest in " + weeks);
        assertThat(out).doesNotExist();
    }

    @Test
    void asksForAFolderToWriteTo() throws IOException {
        Path file = Samples.write(temporary, "file", "");
        assertThat(Run.digest("convert", weeks).err())
                .isEqualTo("digest: no digest in " + weeks + " (files with the extension md: 0)\n");
        Samples.write(weeks, "1.md", Samples.week(11));

        assertThat(Run.digest("convert", weeks).err()).contains("-o DIR");
        assertThat(Run.digest("convert", Samples.ENGLISH, Samples.CHINESE).code())
                .isEqualTo(2);
        assertThat(Run.digest("convert", weeks, "--to", "json", "-o", file).err())
                .contains("'" + file + "' is a file");
        assertThat(Run.digest("convert", weeks, "-o", file).code()).isEqualTo(2);
    }

    @Test
    void leavesUnchangedFilesAlone() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Samples.write(weeks, "2.md", Samples.week(12));
        Run.digest("convert", weeks, "-o", out);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(out.resolve("2026-W11.en.json"), longAgo);
        Samples.write(weeks, "2.md", Samples.week(12).replace("Its text.", "Another text."));

        Run run = Run.digest("convert", weeks, "-o", out);

        assertThat(run.err()).isEqualTo("2 converted to " + out + " (1 unchanged), 0 findings\n");
        assertThat(Files.getLastModifiedTime(out.resolve("2026-W11.en.json"))).isEqualTo(longAgo);
        assertThat(out.resolve("2026-W12.en.json")).content().contains("Another text.");
    }

    @Test
    void cleansOnlyWhatAnEarlierRunWrote() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Path gone = Samples.write(weeks, "2.md", Samples.week(12));
        Path other = Samples.write(out, "other.json", "{}");
        Run.digest("convert", weeks, "-o", out, "--clean");
        Files.delete(gone);
        Files.write(weeks.resolve("3.md"), (Samples.week(13) + "\n\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Run.digest("convert", weeks, "-o", out, "--clean").code()).isEqualTo(1);
        assertThat(out.resolve("2026-W12.en.json"))
                .as("kept since a week failed")
                .exists();

        Files.delete(weeks.resolve("3.md"));
        assertThat(Run.digest("convert", weeks, "-o", out, "--clean").code()).isZero();
        assertThat(out.resolve("2026-W12.en.json")).doesNotExist();
        assertThat(out.resolve("2026-W11.en.json")).exists();
        assertThat(other).exists();
    }

    @Test
    void removesWhatAKilledRunLeftInSubfolders() throws Exception {
        Samples.write(weeks, "1.md", Samples.week(11));
        Run.digest("convert", weeks, "--to", "vault", "-o", out);
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        String left = ".digest-" + gone.pid() + "-123e4567-e89b-12d3-a456-426614174000.tmp";
        Path notes = out.resolve("2026-W11.en");
        assertThat(notes).isDirectory();
        Samples.write(out, left, "");
        Samples.write(notes, left, "");
        Path other = Samples.write(out, "other/" + left, "");

        assertThat(Run.digest("convert", weeks, "--to", "vault", "-o", out).code())
                .isZero();

        assertThat(out.resolve(left)).doesNotExist();
        assertThat(notes.resolve(left)).doesNotExist();
        assertThat(other).as("not a folder of this run").exists();
    }

    @Test
    void cleansNothingOutsideTheFolder() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Path victim = Samples.write(temporary, "victim.json", "{}");
        Samples.write(temporary, "elsewhere/victim.json", "{}");
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("link"), temporary.resolve("elsewhere"));
        Samples.write(out, ".digest-outputs", "../victim.json\nlink/victim.json\n" + victim + "\n\n");

        Run.digest("convert", weeks, "-o", out, "--clean");

        assertThat(victim).exists();
        assertThat(temporary.resolve("elsewhere/victim.json")).exists();
    }

    @Test
    void skipsLinesOfADamagedListOfOutputs() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Path gone = Samples.write(out, "gone.json", "{}");
        Path other = Samples.write(out, "other.json", "{}");
        Samples.write(out, ".digest-outputs", "\0\0\0\na\0b.json\n./other.json\n" + "x".repeat(5000) + "\ngone.json\n");

        Run run = Run.digest("convert", weeks, "-o", out, "--clean");

        assertThat(run.code()).isZero();
        assertThat(gone).doesNotExist();
        assertThat(other).exists();
        assertThat(out.resolve(".digest-outputs")).content().doesNotContain("\0", "x");
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Path victim = Samples.write(temporary, "victim", "old");
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("2026-W11.en.json"), victim);

        Run run = Run.digest("convert", weeks, "-o", out);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("2026-W11.en.json");
        assertThat(victim).hasContent("old");
    }

    @Test
    void keepsPermissionsOfReplacedFiles() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Path old = Samples.write(out, "2026-W11.en.json", "old");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));

        Run.digest("convert", weeks, "-o", out);

        assertThat(old).content().startsWith("{");
        assertThat(Files.getPosixFilePermissions(old)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void writesLinesOfAllDigestsToOneFile() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Samples.write(weeks, "2.md", Samples.week(12));
        Path file = temporary.resolve("all.jsonl");

        Run run = Run.digest("convert", weeks, "-o", file);
        Run piped = Run.digest("convert", weeks, "--to", "jsonl");

        assertThat(run).isEqualTo(new Run(0, "", "2 converted to " + file + ", 0 findings\n"));
        assertThat(file).content().contains("An article of week 11").contains("An article of week 12");
        assertThat(piped.out()).isEqualTo(Files.readString(file));
        assertThat(file)
                .content()
                .isEqualTo(Run.digest("convert", weeks.resolve("1.md"), "--to", "jsonl")
                                .out()
                        + Run.digest("convert", weeks.resolve("2.md"), "--to", "jsonl")
                                .out());
    }

    @Test
    void selectsByLanguageWeekAndDay() throws IOException {
        for (int week = 10; week <= 14; week++) {
            Samples.write(weeks, week + ".md", Samples.week(week));
        }
        Files.copy(Samples.CHINESE, weeks.resolve("zh.md"));

        Run.digest("convert", weeks, "-o", out.resolve("a"), "--weeks", "2026-W11..2026-W12");
        Run.digest("convert", weeks, "-o", out.resolve("b"), "--language", "zh");
        Run.digest("convert", weeks, "-o", out.resolve("c"), "--since", "2026-03-30");

        assertThat(out.resolve("a").toFile().list()).containsExactlyInAnyOrder("2026-W11.en.json", "2026-W12.en.json");
        assertThat(out.resolve("b").toFile().list()).containsExactlyInAnyOrder("2026-W10.zh-CN.json");
        assertThat(out.resolve("c").toFile().list()).containsExactlyInAnyOrder("2026-W14.en.json");
        assertThat(Run.digest("convert", weeks, "-o", out, "--weeks", "W10").err())
                .contains("but was 'W10'");
        assertThat(Run.digest("convert", weeks, "-o", out, "--since", "March").err())
                .contains("but was 'March'");
    }

    @Test
    void takesStandardInputAlone() {
        Run run = Run.withInput(Samples.week(11), "convert", "-", Samples.ENGLISH, "-o", out);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("standard input (-) can't be combined");
    }

    @Test
    void reportsAMissingFileAndConvertsTheOthers() {
        Path missing = weeks.resolve("missing.md");

        Run run = Run.digest("convert", missing, Samples.ENGLISH, "-o", out);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(missing + ": no such file or folder").contains("1 converted");
    }

    @Test
    void writesTheSameWithManyInputsAsWithOne() throws IOException {
        for (int week = 1; week <= 40; week++) {
            Samples.write(weeks, week + ".md", Samples.week(week));
        }

        assertThat(Run.digest("convert", weeks, "-o", out).code()).isZero();
        for (int week = 1; week <= 40; week++) {
            assertThat(out.resolve("2026-W%02d.en.json".formatted(week)))
                    .hasContent(
                            Run.digest("convert", weeks.resolve(week + ".md")).out());
        }
    }

    @Test
    void writesTheItemsOfEachWeekAsJsonLines() throws IOException {
        for (int week : new int[] {12, 10, 11}) {
            Samples.write(
                    weeks,
                    "in/" + week + ".md",
                    Samples.week(week) + "\n#### Another one\n\n[It](https://example.org/b)\n\nMore.\n");
        }
        Files.write(weeks.resolve("in/13.md"), (Samples.week(13) + "\n\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));

        Run run = Run.digest("convert", weeks, "--to", "json", "--option", "json.lines=true", "-o", out);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(weeks.resolve("in/13.md") + ":13:")
                .endsWith("3 converted to " + out + ", 1 failed, 0 findings\n");
        List<String> lines = joined(out);
        assertThat(lines)
                .extracting(line -> line.substring(0, line.indexOf(",\"parent\"")))
                .containsExactlyElementsOf(Stream.of("W10.en", "W11.en", "W12.en")
                        .flatMap(week ->
                                Stream.of(week + "/collection/books/article.1", week + "/collection/books/article.2"))
                        .map(id -> "{\"schemaVersion\":\"1\",\"type\":\"article\",\"id\":\"2026-" + id + '"')
                        .toList());
        assertThat(lines)
                .as("each says what it is part of")
                .allMatch(line ->
                        line.matches(".*\"digest\":\\{\"id\":\"2026-W1\\d.en\",\"title\":.*\"path\":\\[\\{\"id\":.*}"));
    }

    /** The links of a page to the weeks and to the list of weeks. */
    private List<String> links(String file) throws IOException {
        return Pattern.compile("<a [^>]*?href=\"([^\"#:]*)\"")
                .matcher(Files.readString(out.resolve(file)))
                .results()
                .map(found -> found.group(1))
                .filter(link -> link.equals("index.html") || link.matches("\\d{4}-W\\d{2}\\..*"))
                .distinct()
                .toList();
    }

    @Test
    void webPagesLeadToEachOther() throws IOException {
        for (int week : new int[] {11, 12, 14}) {
            Samples.write(weeks, week + ".md", Samples.week(week));
        }

        Run run = Run.digest("convert", weeks, "--to", "html", "-o", out);

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "",
                        "3 converted to " + out + " and listed in " + out.resolve("index.html") + ", 0 findings\n"));
        assertThat(links("2026-W11.en.html")).containsExactly("index.html", "2026-W12.en.html");
        assertThat(links("2026-W12.en.html")).containsExactly("2026-W11.en.html", "index.html", "2026-W14.en.html");
        assertThat(links("2026-W14.en.html")).containsExactly("2026-W12.en.html", "index.html");
        assertThat(links("index.html")).containsExactly("2026-W14.en.html", "2026-W12.en.html", "2026-W11.en.html");
    }

    @Test
    void theIndexListsWhatIsThere() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Files.write(weeks.resolve("2.md"), (Samples.week(12) + "\n\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Run.digest("convert", weeks, "--to", "html", "-o", out).code())
                .isEqualTo(1);
        assertThat(links("index.html")).containsExactly("2026-W11.en.html");
    }

    @Test
    void writesNoIndexWhereNoneIsWanted() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Samples.write(weeks, "2.md", Samples.week(12));

        Run run = Run.digest("convert", weeks, "--to", "html", "--no-index", "-o", out);

        assertThat(run).isEqualTo(new Run(0, "", "2 converted to " + out + ", 0 findings\n"));
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("2026-W11.en.html", "2026-W12.en.html");
        assertThat(links("2026-W11.en.html")).containsExactly("2026-W12.en.html");
    }

    @Test
    void filesThatAreNamedStandAlone() throws IOException {
        Path one = Samples.write(weeks, "1.md", Samples.week(11));
        Path two = Samples.write(weeks, "2.md", Samples.week(12));

        assertThat(Run.digest("convert", one, two, "--to", "html", "-o", out).code())
                .isZero();
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("2026-W11.en.html", "2026-W12.en.html");
        assertThat(links("2026-W11.en.html")).isEmpty();
    }

    @Test
    void theIndexNeverOverwritesAnInput() throws IOException {
        Samples.write(weeks, "1.md", Samples.week(11));
        Path named = Samples.write(out, "index.html", Samples.week(12));

        Run run = Run.digest("convert", weeks, named, "--to", "html", "-o", out);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(named + ": is one of the inputs").contains("--no-index");
        assertThat(named).hasContent(Samples.week(12));
        assertThat(out.resolve("2026-W12.en.html")).isRegularFile();
    }

    /** The lines of all files, in the order of their names. */
    private static List<String> joined(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString().lines().toList();
    }

    @Test
    void showsProgressOnATerminalOnly() {
        Run watched = Run.onTerminal("convert", Samples.FOLDER, "-o", out);
        Path other = temporary.resolve("other");
        Run unwatched = Run.digest("convert", Samples.FOLDER, "-o", other);

        assertThat(watched.err()).contains("] 0/2").contains("[##############################] 2/2");
        assertThat(unwatched.err()).isEqualTo("2 converted to " + other + ", 1 skipped (not digests), 0 findings\n");
        assertThat(watched.err()).endsWith("2 converted to " + out + ", 1 skipped (not digests), 0 findings\n");
    }
}
