package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginPathTest {
    private static final String SERVICE = "META-INF/services/io.github.weeklydigest.render.spi.RendererProvider";
    private static final String PLUGIN = """
            package plugin;

            import io.github.weeklydigest.render.*;
            import io.github.weeklydigest.render.spi.RendererProvider;
            import io.github.weeklydigest.stream.*;
            import java.util.*;

            public class Shout implements RendererProvider {
                private static final OptionKey<Integer> MARKS =
                        OptionKey.ofInteger("shout.marks", 1, 0, 9, "How many marks.");

                public String format() {
                    return "shout";
                }

                public List<String> mediaTypes() {
                    return List.of("text/plain");
                }

                public Set<OptionKey<?>> options() {
                    return Set.of(MARKS);
                }

                public DigestRenderer create(RenderOptions options) {
                    int marks = options.get(MARKS);
                    if (marks == 9) {
                        return (source, target) -> {
                            throw new IllegalStateException("out of breath");
                        };
                    }
                    return (source, target) -> {
                        DigestStart start = (DigestStart) source.next();
                        target.append(start.header().title()).append("!".repeat(marks)).append((char) 10);
                        while (source.next() != null) {}
                    };
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Path classes;
    private static Path jar;

    @BeforeAll
    static void compile() throws IOException {
        classes = JavaSources.compile(Map.of("plugin.Shout", PLUGIN), folder.resolve("classes"), List.of());
        Samples.write(classes, SERVICE, "plugin.Shout\n");
        jar = Files.createDirectories(folder.resolve("jars")).resolve("shout.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : new String[] {"plugin/Shout.class", SERVICE}) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(Files.readAllBytes(classes.resolve(entry)));
            }
        }
    }

    @Test
    void findsARendererInAJar() {
        Run run = Run.digest("convert", Samples.ENGLISH, "--plugin-path", jar, "--to", "shout");

        assertThat(run).isEqualTo(new Run(0, "Technical Reading Summary - Week 10, 2026!\n", ""));
    }

    @Test
    void findsARendererInAFolderOfJarsOrOfClasses() {
        for (Path path : new Path[] {jar.getParent(), classes}) {
            Run run = Run.digest(
                    "convert", Samples.ENGLISH, "--plugin-path", path, "--to", "shout", "--option", "shout.marks=3");

            assertThat(run.out()).as("in " + path).isEqualTo("Technical Reading Summary - Week 10, 2026!!!\n");
        }
    }

    @Test
    void keepsTheRenderersThatAreBuiltIn() {
        assertThat(Run.digest("convert", Samples.ENGLISH, "--plugin-path", jar).out())
                .startsWith("{");
    }

    @Test
    void listsWhereARendererComesFrom() {
        Run run = Run.digest("formats", "--plugin-path", jar);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("json\n  media type  application/json")
                .contains("html\n  media type  text/html")
                .contains("""
                        shout
                          media type  text/plain
                          extension   shout
                          class       plugin.Shout
                          from        %s
                          --option shout.marks=0..9
                              How many marks. (default: 1)
                        """.formatted(jar));
    }

    @Test
    void reportsARendererThatFails() {
        Run run = Run.digest(
                "convert",
                Samples.FOLDER,
                "--plugin-path",
                jar,
                "--to",
                "shout",
                "--option",
                "shout.marks=9",
                "-o",
                folder.resolve("out"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "README.md: failed unexpectedly, please report it to the author of the plugin with plugin.Shout")
                .contains("out of breath")
                .contains("0 converted");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void blamesNoPluginForAFailureOfTheCommand() {
        assertThat(PluginPath.failedIn(new IllegalStateException("here"))).isEmpty();
    }

    @Test
    void reportsAProviderThatCannotBeLoaded() throws IOException {
        Path broken = folder.resolve("broken");
        Samples.write(broken, SERVICE, "plugin.Missing\n");

        Run run = Run.digest("formats", "--plugin-path", broken);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("plugin.Missing");
        assertThat(run.out()).contains("json\n");
    }

    /** The service loader skips classes of the JDK without a word. */
    @Test
    void refusesAListThatNamesAClassOfTheJdk() throws IOException {
        Path wrong = folder.resolve("wrong");
        for (String list : new String[] {"java.lang.String\n", "plugin.Missing\njava.util.ArrayList # a list\n"}) {
            Samples.write(wrong, SERVICE, list);

            Run run = Run.digest("convert", Samples.ENGLISH, "--plugin-path", wrong);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(wrong + ": " + SERVICE + " names java.", ", which is not a renderer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert", "formats"})
    void refusesAFileThatIsNotAJar(String command) throws IOException {
        Path random = Files.write(folder.resolve("random.jar"), new byte[] {1, 2, 3, 4, 5});
        Path empty = Files.write(folder.resolve("empty.jar"), new byte[0]);
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Files.copy(jar, lib.resolve("good.jar"), StandardCopyOption.REPLACE_EXISTING);
        Path bad = Files.copy(random, lib.resolve("bad.jar"), StandardCopyOption.REPLACE_EXISTING);

        for (Path[] given : new Path[][] {{random, random}, {empty, empty}, {lib, bad}}) {
            Run run = command.equals("formats")
                    ? Run.digest(command, "--plugin-path", given[0])
                    : Run.digest(command, Samples.ENGLISH, "--plugin-path", given[0]);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("digest: --plugin-path: " + given[1] + ": not a jar (");
        }
    }

    @Test
    void reportsAnErrorOfAProviderAndGoesOn() throws IOException {
        Path broken = provider("Broken", "throw new AssertionError(\"no format\");", "json");

        Run convert = Run.digest("convert", Samples.ENGLISH, "--plugin-path", broken);
        Run formats = Run.digest("formats", "--plugin-path", broken);

        for (Run run : new Run[] {convert, formats}) {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err())
                    .startsWith("digest: a renderer can't be used: plugin.Broken: format()")
                    .contains("no format");
        }
        assertThat(convert.out())
                .isEqualTo(Run.digest("convert", Samples.ENGLISH).out());
        assertThat(formats.out()).contains("html\n").contains("json\n");
    }

    @Test
    void reportsAProviderWhoseCreateThrowsAnError() throws IOException {
        Path broken = provider("Failing", "return \"failing\";", "txt");

        Run run = Run.digest("convert", Samples.ENGLISH, "--to", "failing", "--plugin-path", broken);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("digest: plugin.Failing: create")
                .contains("not made")
                .hasLineCount(1);
    }

    @Test
    void prefersTheLongestExtension() throws IOException {
        Path feed = provider("Feed", "return \"feed\";", "week.json");

        Run run = Run.digest("convert", Samples.ENGLISH, "--plugin-path", feed, "-o", folder.resolve("all.week.json"));

        assertThat(run.err()).startsWith("digest: plugin.Feed: create");
        assertThat(Run.digest("convert", Samples.ENGLISH, "--plugin-path", feed, "-o", folder.resolve("my-week.json"))
                        .code())
                .isZero();
    }

    @Test
    void refusesAnExtensionOfTwoFormats() throws IOException {
        Path other = provider("Other", "return \"other\";", "json");

        Run run = Run.digest("convert", Samples.ENGLISH, "--plugin-path", other, "-o", folder.resolve("x.json"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("the formats json and other have files with the extension 'json'")
                .contains("--to");
        assertThat(folder.resolve("x.json")).doesNotExist();
    }

    @Test
    void refusesPlacesWithoutARenderer() throws IOException {
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        Path other = folder.resolve("other.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }

        Path unnamed = folder.resolve("unnamed");
        Samples.write(unnamed, SERVICE, "\n  # plugin.Shout\n");

        for (Path place : new Path[] {nothing, other, unnamed}) {
            for (Run run : new Run[] {
                Run.digest("convert", Samples.ENGLISH, "--plugin-path", place),
                Run.digest("formats", "--plugin-path", place)
            }) {
                assertThat(run.code()).isEqualTo(2);
                assertThat(run.out()).isEmpty();
                assertThat(run.err()).startsWith("digest: --plugin-path: " + place + ": no renderer there; ");
            }
        }
        // The library of a plugin provides nothing.
        assertThat(Run.digest("formats", "--plugin-path", other, "--plugin-path", jar)
                        .out())
                .contains("shout\n");
    }

    @Test
    void reportsAnOptionThatThrowsAnErrorWhenRead() throws IOException {
        String source = PLUGIN.replace("Shout", "Mute")
                .replace("shout", "mute")
                .replace(
                        "OptionKey.ofInteger(\"mute.marks\", 1, 0, 9, \"How many marks.\")",
                        "OptionKey.of(\"mute.marks\", Integer.class, 1, \"a number\", \"How many marks.\","
                                + " text -> { throw new NoClassDefFoundError(text); })");
        Path mute = JavaSources.compile(Map.of("plugin.Mute", source), folder.resolve("mute"), List.of());
        Samples.write(mute, SERVICE, "plugin.Mute\n");

        Run run = Run.digest(
                "convert", Samples.ENGLISH, "--to", "mute", "--option", "mute.marks=x/Y", "--plugin-path", mute);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("digest: plugin.Mute: reading option mute.marks threw java.lang.NoClassDefFoundError: x/Y")
                .hasLineCount(1);
    }

    @Test
    void namesTheCauseOfAFailedStaticInitializer() throws IOException {
        String broken = "static final int A = Integer.parseInt(\"seven\");";
        String before = PLUGIN.replace("Shout", "Early")
                .replace("shout", "early")
                .replace("private static final OptionKey", broken + " private static final OptionKey");
        String later = PLUGIN.replace("Shout", "Later")
                .replace("shout", "later")
                .replace("DigestStart start =", "int a = Lazy.A; DigestStart start =")
                .replace(
                        "private static final OptionKey",
                        "static class Lazy { " + broken + " } private static final OptionKey");
        Path early = JavaSources.compile(Map.of("plugin.Early", before), folder.resolve("early"), List.of());
        Samples.write(early, SERVICE, "plugin.Early\n");
        Path late = JavaSources.compile(Map.of("plugin.Later", later), folder.resolve("later"), List.of());
        Samples.write(late, SERVICE, "plugin.Later\n");

        Run found = Run.digest("formats", "--plugin-path", early);
        Run rendered = Run.digest("convert", Samples.ENGLISH, "--to", "later", "--plugin-path", late);

        assertThat(found.code()).isEqualTo(1);
        assertThat(found.err())
                .startsWith("digest: a renderer can't be used: plugin.Early: ")
                .contains("\"seven\"");
        assertThat(rendered.code()).isEqualTo(1);
        assertThat(rendered.err())
                .contains("failed unexpectedly")
                .contains("\"seven\"")
                .hasLineCount(1);
    }

    @Test
    void reportsExceptionsThatCannotBePrinted() throws IOException {
        String fails = "static RuntimeException fails() {"
                + " var a = new IllegalStateException(\"first\");"
                + " var b = new IllegalStateException(\"second\", a) {"
                + " public String toString() { throw new AssertionError(); } };"
                + " a.initCause(b); return a; }";
        String early = PLUGIN.replace("Shout", "Cyclic")
                .replace("shout", "cyclic")
                .replace(
                        "private static final OptionKey",
                        fails + " static { if (true) throw fails(); } private static final OptionKey");
        String late = PLUGIN.replace("Shout", "CyclicLater")
                .replace("shout", "cyclic-later")
                .replace("DigestStart start =", "if (marks < 9) throw fails(); DigestStart start =")
                .replace("private static final OptionKey", fails + " private static final OptionKey");
        Path first = JavaSources.compile(Map.of("plugin.Cyclic", early), folder.resolve("cyclic"), List.of());
        Samples.write(first, SERVICE, "plugin.Cyclic\n");
        Path second = JavaSources.compile(Map.of("plugin.CyclicLater", late), folder.resolve("later2"), List.of());
        Samples.write(second, SERVICE, "plugin.CyclicLater\n");

        Run found = Run.digest("formats", "--plugin-path", first);
        Run rendered = Run.digest(
                "convert",
                Samples.FOLDER,
                "--to",
                "cyclic-later",
                "--plugin-path",
                second,
                "-o",
                folder.resolve("none"));

        for (Run run : List.of(found, rendered)) {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("first").contains("plugin.Cyclic");
        }
        assertThat(found.out()).contains("json\n");
        assertThat(rendered.err()).contains("0 converted");
    }

    @Test
    void reportsADamagedListOfRenderers() throws IOException {
        Path damaged = folder.resolve("damaged.jar");
        byte[] zip;
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(SERVICE));
            out.write("plugin.Shout\n".repeat(100).getBytes(StandardCharsets.UTF_8));
            out.finish();
            zip = bytes.toByteArray();
        }
        int data = 30 + SERVICE.length();
        Arrays.fill(zip, data + 1, data + 9, (byte) 0xFF);
        Files.write(damaged, zip);

        Run run = Run.digest("convert", Samples.ENGLISH, "--plugin-path", damaged);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(Run.digest("convert", Samples.ENGLISH).out());
        assertThat(run.err()).startsWith("digest: a renderer can't be used: ").hasLineCount(1);
    }

    /** Compiles a provider whose {@code create} throws an error. */
    private static Path provider(String name, String format, String extension) throws IOException {
        String source = """
                package plugin;

                import io.github.weeklydigest.render.*;
                import io.github.weeklydigest.render.spi.RendererProvider;
                import java.util.List;

                public class %s implements RendererProvider {
                    public String format() {
                        %s
                    }

                    public String fileExtension() {
                        return "%s";
                    }

                    public List<String> mediaTypes() {
                        return List.of("text/plain");
                    }

                    public DigestRenderer create(RenderOptions options) {
                        throw new AssertionError("not made");
                    }
                }
                """.formatted(name, format, extension);
        Path target = JavaSources.compile(Map.of("plugin." + name, source), folder.resolve(name), List.of());
        Samples.write(target, SERVICE, "plugin." + name + "\n");
        return target;
    }

    @Test
    void saysThatAPluginIsMissing() {
        Run run = Run.digest("convert", Samples.ENGLISH, "--plugin-path", folder.resolve("missing.jar"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("missing.jar: no such file or folder");
    }
}
