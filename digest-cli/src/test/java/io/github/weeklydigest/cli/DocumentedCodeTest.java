package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.cli.Documents.Fence;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            import java.nio.file.*;
            import java.util.*;
            """;

    private static final String LIBRARY = """
            import io.github.weeklydigest.archive.*;
            import io.github.weeklydigest.diagnostic.*;
            import io.github.weeklydigest.model.*;
            import io.github.weeklydigest.parser.*;
            import io.github.weeklydigest.render.*;
            import io.github.weeklydigest.render.html.*;
            import io.github.weeklydigest.render.json.*;
            import io.github.weeklydigest.render.spi.*;
            import io.github.weeklydigest.stream.*;
            """;

    @TempDir
    Path folder;

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
    void compilesAndPrintsWhatIsSaid(Path document) throws Exception {
        List<Path> compiled = new ArrayList<>();
        List<Fence> fences = Documents.fences(document);
        for (Fence fence : fences) {
            // A module descriptor means nothing without the module's other files.
            if (fence.mark().startsWith("from ")) {
                Path file = Documents.ROOT.resolve(fence.mark().substring(5));
                assertThat(lines(Files.readString(file)))
                        .as("%s:%d", document, fence.line())
                        .containsSubsequence(lines(fence.text()));
            } else if (fence.info().equals("java")
                    && !MODULE.matcher(fence.text()).find()) {
                String name = "Line" + fence.line();
                Unit unit = unit(fence.text(), name);
                compiled.add(
                        0,
                        JavaSources.compile(Map.of(unit.className(), unit.source()), folder.resolve(name), compiled));
                if (fence.mark().equals("run")) {
                    String printed = run(unit.className(), compiled);
                    Optional<String> expected = Documents.output(fences, fence);
                    assertThat(printed).as("%s:%d", document, fence.line()).isEqualTo(expected.orElse(""));
                }
            }
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

    private String run(String className, List<Path> compiled) throws Exception {
        Path place = Files.createDirectories(folder.resolve("place"));
        Path samples = place.resolve("samples");
        if (!Files.exists(samples)) {
            Files.createSymbolicLink(samples, Samples.FOLDER.toRealPath());
        }
        String classPath = compiled.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))
                + File.pathSeparator
                + JavaSources.classPath();
        Process process = new ProcessBuilder(Jvm.command("-Dfile.encoding=UTF-8", "-classpath", classPath, className))
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
