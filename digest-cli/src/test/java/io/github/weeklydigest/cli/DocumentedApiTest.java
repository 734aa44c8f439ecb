package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the modules export has a doc comment: types, methods with their parameters and results, constants, constructors. */
class DocumentedApiTest {
    private static final List<String> MODULES = List.of(
            "digest-model",
            "digest-renderer-testkit",
            "digest-parser",
            "digest-render-html",
            "digest-render-markdown",
            "digest-render-json",
            "digest-render-feed",
            "digest-render-bibliography");
    private static final Pattern PUBLISHED = Pattern.compile("/src/(?:main|samples)/java/.*\\.java$");
    private static final Pattern WARNING = Pattern.compile("^(.+\\.java):(\\d+): warning: (.*)$", Pattern.MULTILINE);

    /** A record's canonical constructor is documented by the parameters of the record. */
    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile("\\s+(?:public )?\\w+ \\{");

    @TempDir
    Path folder;

    @Test
    void allThatIsExportedIsDocumented() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                files.filter(file -> PUBLISHED
                                .matcher(file.toString().replace('\\', '/'))
                                .find())
                        .filter(file -> !file.endsWith("module-info.java"))
                        // Their classes are on the class path.
                        .filter(file -> !file.toString().contains("internal"))
                        .forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(150);
        assertThat(missing(sources)).isEmpty();
    }

    @Test
    void whatIsMissingIsFound() throws IOException {
        Path source = Samples.write(folder, "Bare.java", """
                /** Documented. */
                public interface Bare {
                    int bare(int parameter);

                    /** Documented, except for its parameter. */
                    void half(int parameter);
                }
                """);
        assertThat(missing(List.of(source)))
                .extracting(finding -> finding.replaceFirst(".*: ", ""))
                .containsExactly("no comment", "no @param for parameter");
    }

    private List<String> missing(List<Path> sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xdoclint:missing/protected",
                "-Xmaxwarns",
                "10000",
                "-proc:none",
                // The classes themselves are not needed.
                "--should-stop=ifNoError=FLOW",
                "--release",
                "17",
                "-d",
                folder.toString(),
                "-classpath",
                JavaSources.classPath()));
        sources.forEach(source -> arguments.add(source.toString()));
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertThat(code).as(printed.toString()).isZero();
        List<String> missing = new ArrayList<>();
        for (Matcher warning = WARNING.matcher(printed.toString()); warning.find(); ) {
            Path file = Path.of(warning.group(1));
            String line = Files.readAllLines(file).get(Integer.parseInt(warning.group(2)) - 1);
            if (!COMPACT_CONSTRUCTOR.matcher(line).matches()) {
                missing.add(warning.group());
            }
        }
        return missing;
    }
}
