package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "digest, --help",
        "convert, convert --help",
        "check, check --help",
        "index, index --help",
        "formats, formats --help",
        "profiles, profiles --help",
        "profile-suggest, profile suggest --help",
        "completion, completion --help",
        "man, man --help",
        "digest, help",
        "check, help check"
    })
    void isAsItWasAgreed(String name, String arguments) throws IOException {
        Run run = Run.digest((Object[]) arguments.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        Golden.compare(Path.of("src", "test", "resources", "golden", name + "-help.txt"), run.out());
    }

    @Test
    void isPointedToWhereNothingIsAskedFor() {
        Run run = Run.digest();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "digest: a command is missing: convert, check, index, formats, profiles or profile\nsee: digest --help\n");
    }

    @Test
    void listsOneFormat() {
        Run run = Run.digest("formats", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("json\n")
                .contains("--option json.indent=")
                .doesNotContain("HtmlRendererProvider");
        assertThat(Run.digest("formats", "jsn").err()).contains("did you mean 'json'");
    }

    @Test
    void completesInBash() throws Exception {
        Run run = Run.digest("completion");
        assertThat(run.code()).isZero();
        Path script = Files.writeString(folder.resolve("completion"), run.out());

        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source \"$1\" && COMP_WORDS=(digest convert --la) COMP_CWORD=2 && _complete_digest"
                                + " && echo \"${COMPREPLY[@]}\"",
                        "bash",
                        script.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("--language");
        assertThat(bash.waitFor()).isZero();
    }

    @Test
    void completesInZsh() throws Exception {
        assumeInstalled("zsh");
        Path script = Files.writeString(
                folder.resolve("completion"), Run.digest("completion", "zsh").out());

        String known =
                output("zsh", "-c", "source \"$1\" && echo ${functions[_complete_digest]}", "zsh", script.toString());

        assertThat(known).contains("convert");
    }

    @Test
    void completesInFish() throws Exception {
        assumeInstalled("fish");
        Path script = Files.writeString(
                folder.resolve("completion"), Run.digest("completion", "fish").out());

        String completed = output(
                "fish",
                "-c",
                "source " + script + "; complete -C 'digest convert --la'; complete -C 'digest profile s'");

        assertThat(completed).contains("--language\t").contains("suggest\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "convert", "check", "profile"})
    void isAManualPage(String command) throws Exception {
        Run run = command.isEmpty() ? Run.digest("man") : Run.digest("man", command);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(".TH \"DIGEST").doesNotContain("${");
        assumeInstalled("groff");
        Path page = Files.writeString(folder.resolve("digest.1"), run.out());

        String shown = output("groff", "-man", "-Tascii", "-ww", "-P-c", page.toString());

        assertThat(shown.replaceAll(".\b", ""))
                .contains("NAME", "SYNOPSIS", "OPTIONS", "--help")
                .doesNotContain("warning:");
    }

    @Test
    void namesTheCommandsIfAManualPageIsMissing() {
        Run run = Run.digest("man", "convrt");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no command 'convrt'; there are convert, check");
    }

    @Test
    void namesTheOptionThatWasMeant() {
        Run run = Run.digest("convert", "x.md", "--langage", "zh");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'--langage'").contains("--language").hasLineCount(3);
    }

    private static void assumeInstalled(String program) {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
        Assumptions.assumeTrue(installed, program + " is not installed");
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    @Test
    void failsIfItCannotBeWritten() {
        Run run = Run.writingTo(FailingStream.because("No space left on device"), "--help");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("digest: standard output: can't be written: No space left on device\n");
    }

    @Test
    void guessesTheCommandThatWasMeant() {
        Run run = Run.digest("chekc", "x.md");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'chekc'").contains("check");
    }

    @Test
    void tellsTheVersion() {
        assertThat(Run.digest("--version").out()).startsWith("digest ").hasLineCount(1);
        assertThat(Run.digest("convert", "--version")).isEqualTo(Run.digest("--version"));
        assertThat(Run.digest("version")).isEqualTo(Run.digest("--version"));
        assertThat(Run.digest("-V")).isEqualTo(Run.digest("--version"));
    }

    @Test
    void takesAFileWhoseNameBeginsWithAnAtSign() {
        assertThat(Run.digest("check", "@missing.md").err()).contains("@missing.md: no such file or folder");
    }

    private static final class Golden {
        /** Compares with a file of this module; {@code -Dgolden.update=true} writes it instead. */
        static void compare(Path file, String actual) throws IOException {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        }
    }
}
