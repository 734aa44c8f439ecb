package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file {@code .digest.yaml}. */
class ProjectSettingsTest {
    private static final String FINDINGS = "\nTo [nowhere](#nowhere) and ~struck~.\n";

    @TempDir
    Path root;

    private Path file() throws IOException {
        return Samples.write(root, "weeks/2026/10.md", Samples.week(10) + FINDINGS);
    }

    private void settings(String text) throws IOException {
        Samples.write(root, ".digest.yaml", text);
    }

    @Test
    void setsSeverities() throws IOException {
        Path file = file();
        assertThat(Run.digest("check", file).out())
                .contains("warning dangling-link")
                .contains("warning single-tilde");
        settings("severities:\n  dangling-link: error\n  single-tilde: info\n");

        Run run = Run.digest("check", file);

        assertThat(run.out()).contains("error dangling-link").doesNotContain("single-tilde");
        assertThat(run.err()).contains("1 less severe finding hidden (1 single-tilde)");
    }

    @Test
    void ignoresCodes() throws IOException {
        Path file = file();
        settings("ignore:\n  codes: [dangling-link]\nseverities:\n  single-tilde: off\n");

        Run run = Run.digest("check", "--severity=info", file);

        assertThat(run).isEqualTo(new Run(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource({"weeks, 0", "weeks/2026/, 0", "'**/10.md', 0", "'10.md', 1", "drafts, 1"})
    void ignoresPaths(String pattern, int code) throws IOException {
        Path file = file();
        settings("ignore:\n  paths:\n    - '" + pattern + "'\n");

        assertThat(Run.digest("check", root).code()).isEqualTo(code);
        assertThat(Run.digest("check", file).code()).isEqualTo(code);
    }

    @Test
    void setsOptionsUnlessTheCommandLineDoes() throws IOException {
        Path file = file();
        String plain = Run.digest("convert", file, "--to", "json").out();
        settings("options:\n  json.indent: true\n  html.images: text\n");

        assertThat(Run.digest("convert", file, "--to", "json").out()).isNotEqualTo(plain);
        assertThat(Run.digest("convert", file, "--to", "json", "--option", "json.indent=false")
                        .out())
                .isEqualTo(plain);
    }

    @Test
    void namesTheProfileRelativeToItself() throws IOException {
        Path file = Samples.write(root, "weeks/a.md", "# Kettles 7\n\n- [Tea](https://blog.example/tea)\n");
        Samples.write(root, "kettles.yaml", "name: kettles\nlanguage: en\nentries:\n  - form: list-item\n");
        settings("profile: kettles.yaml\n");

        assertThat(Run.digest("convert", file).out()).contains("\"profile\":\"kettles\"");
        assertThat(Run.digest("convert", "--profile", "generic", file).out()).contains("\"profile\":\"generic\"");
        assertThat(Run.digest("index", root).code()).isZero();

        settings("profile: missing.yaml\n");
        assertThat(Run.digest("check", file).err()).contains(".digest.yaml: profile: 'missing.yaml'");
    }

    @Test
    void appliesTheClosestFileWithinTheRepository() throws IOException {
        Path file = file();
        settings("ignore:\n  codes: [dangling-link, single-tilde]\n");
        assertThat(Run.digest("check", file).code()).isZero();

        Files.createDirectory(root.resolve("weeks/.git"));
        assertThat(Run.digest("check", file).code()).isEqualTo(1);

        Samples.write(root, "weeks/2026/.digest.yaml", "ignore:\n  codes: [dangling-link]\n");
        assertThat(Run.digest("check", file).out()).contains("single-tilde").doesNotContain("dangling-link");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profil: x | .digest.yaml:1: profil: unknown key; known here: profile, options, severities, ignore",
                "severities: {dangling-links: off} | :1: severities.dangling-links: no finding has the code 'dangling-links'",
                "severities: {dangling-link: loud} | :1: severities.dangling-link: expected info, warning, error or off, not 'loud'",
                "ignore: {files: [a]} | :1: ignore.files: unknown key; known here: codes, paths",
                "ignore: {paths: a} | :1: ignore.paths: expected a list",
                "ignore: {paths: ['[a']} | :1: ignore.paths: not a pattern: '[a'",
                "options: {images: omit} | :1: options.images: an option begins with the name of its format",
                "profile: [ | not YAML",
                "profile: \"\\UFFFFFFFF\" | :1: not YAML: an escape does not stand for a character",
                "profile: !%F | :1: not YAML: an escape does not stand for a character",
                "profile: [a] | :1: profile: expected a text",
                "just text | expected keys with values"
            })
    void namesLineAndKeyOfAMistake(String text, String message) throws IOException {
        Path file = file();
        settings(text);

        Run run = Run.digest("check", file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void namesThePlaceOfAnOptionThatTheFormatRejects() throws IOException {
        Path file = file();
        settings("profile: technical-reading-en\noptions:\n  json.indend: true\n");

        Run run = Run.digest("convert", file, "--to", "json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(".digest.yaml:3: options.json.indend: ").contains("did you mean 'json.indent'");
        assertThat(Run.digest("convert", file, "--to", "html").code()).isZero();
    }

    @Test
    void survivesDeepNesting() throws IOException {
        Path file = file();
        settings("profile: " + "[".repeat(100_000));

        assertThat(Run.digest("check", file).code()).isEqualTo(2);
    }

    @Test
    void mayBeEmpty() throws IOException {
        Path file = file();
        settings("# nothing yet\n");

        assertThat(Run.digest("check", file).code()).isEqualTo(1);
    }
}
