package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apps of their own, compiled and run as somebody else would do it. */
class EmbeddingTest {
    private static final Path APPS = Path.of("src/it");

    private static final String JACKSON_3 = "/tools/jackson/core/";
    private static final String JACKSON_2 = "/com/fasterxml/jackson/core/";

    /** Both have these. */
    private static final String ANNOTATIONS = JACKSON_2 + "jackson-annotations/";

    @TempDir
    Path classes;

    @TempDir
    Path sources;

    @Test
    void anAppOnTheClassPathFindsTheModuleForItsMapper() throws Exception {
        String jars = libraries(JACKSON_3 + "jackson-databind/", JACKSON_3 + "jackson-core/", ANNOTATIONS);
        compile(APPS.resolve("jackson3-app"), "-cp", jars);

        String output = run("-cp", classes + File.pathSeparator + jars, "App");

        assertThat(output)
                .startsWith(
                        "{\"number\":3,\"digest\":{\"schemaVersion\":\"1\",\"id\":\"undated\",\"title\":\"A title\"")
                .endsWith("\ntrue\n");
    }

    @Test
    void theAppIsThatOfTheDocumentation() throws Exception {
        String source = Files.readString(APPS.resolve("jackson3-app/App.java"));

        assertThat(Files.readString(Path.of("../docs/json.md")))
                .contains(source.substring(source.indexOf("final class App")));
    }

    @Test
    void anAppWithJackson2TakesTheRecipeOver() throws Exception {
        String jars = libraries(
                JACKSON_2 + "jackson-databind/", JACKSON_2 + "jackson-core/", ANNOTATIONS, JACKSON_3 + "jackson-core/");
        Path recipe = Path.of("src/test/java/io/github/weeklydigest/render/json/recipe/Jackson2DigestModule.java");
        Files.writeString(
                sources.resolve("Jackson2DigestModule.java"),
                Files.readString(recipe).replaceFirst("package [^;]+;", ""));
        Files.copy(APPS.resolve("jackson2-app/App.java"), sources.resolve("App.java"));
        compile(sources, "-cp", jars);

        String output = run("-cp", classes + File.pathSeparator + jars, "App");

        assertThat(output)
                .startsWith(
                        "{\"number\":3,\"digest\":{\"schemaVersion\":\"1\",\"id\":\"undated\",\"title\":\"A title\"")
                .endsWith("\ntrue\n");
    }

    @Test
    void aModularAppNeedsNoMapper() throws Exception {
        String jars =
                libraries(JACKSON_3 + "jackson-core/", "/org/jspecify/jspecify/", "/org/snakeyaml/snakeyaml-engine/");
        compile(APPS.resolve("module-app"), "-p", jars);

        String output = run("-p", classes + File.pathSeparator + jars, "-m", "app/app.App");

        assertThat(output).startsWith("{\"schemaVersion\":\"1\"").endsWith("\nfalse\n");
    }

    /** The JSON module and what it needs, and further libraries, by folders of a repository. */
    private static String libraries(String... folders) {
        List<String> found = new ArrayList<>();
        for (String property : List.of("jdk.module.path", "java.class.path")) {
            for (String entry : System.getProperty(property, "").split(File.pathSeparator)) {
                String path = entry.replace('\\', '/');
                boolean ours = Stream.of("model", "render-html", "render-markdown", "render-json")
                                .anyMatch(module -> path.contains("/digest-" + module))
                        && !path.contains("test-classes");
                if (ours || Stream.of(folders).anyMatch(path::contains)) {
                    found.add(entry);
                }
            }
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(folders.length + 4);
        return String.join(File.pathSeparator, found);
    }

    private void compile(Path app, String pathOption, String jars) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", pathOption, jars));
        try (Stream<Path> files = Files.walk(app)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        StringWriter messages = new StringWriter();
        PrintWriter printer = new PrintWriter(messages);
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        assertThat(javac.run(printer, printer, arguments.toArray(String[]::new)))
                .as(messages.toString())
                .isZero();
    }

    private static String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.replace("\r\n", "\n");
    }
}
