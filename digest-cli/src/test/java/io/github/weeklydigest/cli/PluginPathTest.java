package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .contains("README.md: failed unexpectedly")
                .contains("out of breath")
                .contains("0 converted");
        assertThat(folder.resolve("out")).isEmptyDirectory();
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

    @Test
    void saysThatAPluginIsMissing() {
        Run run = Run.digest("convert", Samples.ENGLISH, "--plugin-path", folder.resolve("missing.jar"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("missing.jar: no such file or folder");
    }
}
