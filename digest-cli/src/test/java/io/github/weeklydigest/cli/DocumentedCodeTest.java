package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.cli.Documents.Fence;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles all Java in the documents, together with the preceding examples of the same document. Statements are put into a
 * method. Common classes of the JDK are imported, and the whole library if the example imports nothing from it.
 *
 * <p>A comment in the line before the fence adds a check. With {@code <!-- run -->} the example is run next to the samples and
 * must print the block of text that follows it. With {@code <!-- from path/Name.java -->} its lines must occur in that file in
 * this order; the file is tested elsewhere.
 */
class DocumentedCodeTest {
    private static final Pattern TYPE = Pattern.compile(
            "^(?:public |final |abstract |sealed |non-sealed )*(?:class|interface|enum|record) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern MODULE = Pattern.compile("^(?:open )?module ", Pattern.MULTILINE);
    private static final String JDK = """
            import java.io.*;
            import java.net.URI;
            import java.nio.file.*;
            import java.util.*;
            """;

    private static final String LIBRARY = """
            import io.github.weeklydigest.archive.*;
            import io.github.weeklydigest.diagnostic.*;
            import io.github.weeklydigest.model.*;
            import io.github.weeklydigest.parser.*;
            import io.github.weeklydigest.render.*;
            import io.github.weeklydigest.render.feed.*;
            import io.github.weeklydigest.render.html.*;
            import io.github.weeklydigest.render.json.*;
            import io.github.weeklydigest.render.markdown.*;
            import io.github.weeklydigest.render.spi.*;
            import io.github.weeklydigest.stream.*;
            """;

    private static final String RUNNER = "ProgramRunner";

    /** Runs programs, each given by its class path and the name of its class. A character that no program prints follows each. */
    private static final String RUNNER_SOURCE = """
            class ProgramRunner {
                public static void main(String[] arguments) throws Exception {
                    for (int i = 0; i < arguments.length; i += 2) {
                        var folders = new java.util.ArrayList<java.net.URL>();
                        for (String folder : arguments[i].split(java.io.File.pathSeparator)) {
                            folders.add(java.nio.file.Path.of(folder).toUri().toURL());
                        }
                        try (var loader = new java.net.URLClassLoader(folders.toArray(new java.net.URL[0]))) {
                            var main = loader.loadClass(arguments[i + 1]).getDeclaredMethod("main", String[].class);
                            main.setAccessible(true);
                            main.invoke(null, (Object) new String[0]);
                        }
                        System.out.print('\\0');
                    }
                }
            }
            """;

    @TempDir
    static Path folder;

    /** What each program printed, by its document. */
    private static final Map<Path, List<String>> PRINTED = new HashMap<>();

    /** All compilations and programs share one JVM each, because starting one takes longer than its work. */
    @BeforeAll
    static void compileAndRun() throws Exception {
        List<Example> programs = new ArrayList<>();
        for (Path document : Documents.all()) {
            programs.addAll(compile(document));
        }
        List<String> outputs = run(programs);
        for (int i = 0; i < programs.size(); i++) {
            PRINTED.computeIfAbsent(programs.get(i).document(), it -> new ArrayList<>())
                    .add(outputs.get(i));
        }
    }

    static List<Path> documents() throws IOException {
        return Documents.all();
    }

    @Test
    void isLookedForWhereItIs() throws IOException {
        assertThat(Documents.fences(Documents.ROOT.resolve("README.md")))
                .filteredOn(fence -> fence.info().equals("java"))
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(fence -> fence.mark().equals("run"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void printsWhatIsSaid(Path document) throws IOException {
        List<Fence> fences = Documents.fences(document);
        List<String> printed = PRINTED.getOrDefault(document, List.of());
        int program = 0;
        for (Fence fence : fences) {
            if (isProgram(fence)) {
                assertThat(printed.get(program++))
                        .as("%s:%d", document, fence.line())
                        .isEqualTo(Documents.output(fences, fence).orElse(""));
            }
        }
        assertThat(printed).hasSize(program);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void quotesFiles(Path document) throws IOException {
        for (Fence fence : Documents.fences(document)) {
            if (fence.mark().startsWith("from ")) {
                Path file = Documents.ROOT.resolve(fence.mark().substring(5));
                assertThat(lines(Files.readString(file)))
                        .as("%s:%d", document, fence.line())
                        .containsSubsequence(lines(fence.text()));
            }
        }
    }

    /** Whether a block is Java to compile. A module descriptor means nothing without the module's other files. */
    private static boolean isExample(Fence fence) {
        return fence.info().equals("java")
                && !fence.mark().startsWith("from ")
                && !MODULE.matcher(fence.text()).find();
    }

    private static boolean isProgram(Fence fence) {
        return isExample(fence) && fence.mark().equals("run");
    }

    /**
     * A program in a document.
     *
     * @param document the document
     * @param className its class
     * @param classPath the folders with its class and those of the examples before it
     */
    private record Example(Path document, String className, List<Path> classPath) {}

    /** Compiles the examples of a document; returns the programs among them. */
    private static List<Example> compile(Path document) throws IOException {
        Map<String, String> units = new LinkedHashMap<>();
        List<Path> compiled = new ArrayList<>();
        List<String> programs = new ArrayList<>();
        for (Fence fence : Documents.fences(document)) {
            if (isExample(fence)) {
                Unit unit = unit(fence.text(), "Line" + fence.line());
                if (units.containsKey(unit.className())) {
                    // Another version of a class; what follows uses this one.
                    compile(units, compiled);
                    units.clear();
                }
                units.put(unit.className(), unit.source());
                if (isProgram(fence)) {
                    programs.add(unit.className());
                }
            }
        }
        compile(units, compiled);
        return programs.stream()
                .map(name -> new Example(document, name, compiled))
                .toList();
    }

    private static void compile(Map<String, String> units, List<Path> compiled) throws IOException {
        if (!units.isEmpty()) {
            Path classes = Files.createTempDirectory(folder, "classes");
            compiled.add(0, JavaSources.compile(units, classes, compiled));
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private record Unit(String className, String source) {}

    private static Unit unit(String text, String name) {
        String imports = text.contains("import io.github.weeklydigest.") ? JDK : JDK + LIBRARY;
        Matcher type = TYPE.matcher(text);
        if (type.find()) {
            Matcher declared = PACKAGE.matcher(text);
            return declared.find()
                    ? new Unit(declared.group(1) + "." + type.group(1), text)
                    : new Unit(type.group(1), imports + text);
        }
        Map<Boolean, List<String>> lines =
                text.lines().collect(Collectors.partitioningBy(line -> line.startsWith("import ")));
        return new Unit(
                name,
                imports + String.join("\n", lines.get(true)) + "\nclass " + name
                        + " {\n    public static void main(String[] args) throws Exception {\n"
                        + String.join("\n", lines.get(false)) + "\n    }\n}\n");
    }

    /** Runs programs next to the samples, one after the other in one JVM; returns what each one prints. */
    private static List<String> run(List<Example> programs) throws Exception {
        Path place = Files.createDirectories(folder.resolve("place"));
        Files.createSymbolicLink(place.resolve("samples"), Samples.FOLDER.toRealPath());
        Path runner = JavaSources.compile(Map.of(RUNNER, RUNNER_SOURCE), folder.resolve("runner"), List.of());
        List<String> command = Jvm.command(
                "-Dfile.encoding=UTF-8", "-classpath", runner + File.pathSeparator + JavaSources.classPath(), RUNNER);
        for (Example program : programs) {
            command.add(
                    program.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
            command.add(program.className());
        }
        Process process = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        List<String> outputs = List.of(printed.split("\0", -1));
        assertThat(outputs).as(printed).hasSize(programs.size() + 1).last().isEqualTo("");
        return outputs;
    }
}
