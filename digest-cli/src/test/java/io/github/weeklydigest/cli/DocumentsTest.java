package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s:]+)(?:#[^)\\s]*)?\\)");
    private static final Pattern DEPENDENCY = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    @TempDir
    Path folder;

    static List<Path> documents() throws IOException {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linkToWhatIsThere(Path document) throws IOException {
        Matcher link = LINK.matcher(Documents.prose(document));
        while (link.find()) {
            assertThat(document.resolveSibling(link.group(1)))
                    .as("linked by " + document)
                    .exists();
        }
    }

    @Test
    void areAllLinkedFromTheReadme() throws IOException {
        String readme = Files.readString(Documents.ROOT.resolve("README.md"));
        try (Stream<Path> pages = Files.list(Documents.ROOT.resolve("docs"))) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(name -> assertThat(readme).contains("(docs/" + name + ")"));
        }
    }

    @Test
    void nameArtifactsAndVersionOfThisBuild() throws IOException {
        String readme = Files.readString(Documents.ROOT.resolve("README.md"));
        String parent = Files.readString(Documents.ROOT.resolve("pom.xml"));
        Matcher version = Pattern.compile("<artifactId>weekly-digest-parent</artifactId>\\s*<version>([^<]+)<")
                .matcher(parent);

        assertThat(version.find()).isTrue();
        assertThat(readme).contains("<digest.version>" + version.group(1) + "</digest.version>");
        assertThat(DEPENDENCY.matcher(readme).results().map(found -> found.group(1)))
                .containsExactly("digest-parser", "digest-render-html", "digest-render-json")
                .allSatisfy(
                        artifact -> assertThat(Documents.ROOT.resolve(artifact).resolve("pom.xml"))
                                .exists());
    }

    @Test
    void showCommandsThatWork() throws IOException {
        List<String> commands = Documents.fences(Documents.ROOT.resolve("README.md")).stream()
                .filter(fence -> fence.info().equals("sh"))
                .flatMap(fence -> fence.text().lines())
                .filter(line -> line.startsWith("./digest "))
                .toList();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        for (String command : commands) {
            Object[] arguments = command.substring("./digest ".length())
                    .replace("samples", Samples.FOLDER.toString())
                    .replaceAll("-o (\\S+)", "-o " + folder.toString().replace("\\", "/") + "/$1")
                    .split(" ");
            Run run = Run.digest(arguments);
            assertThat(run.code()).as(command + "\n" + run.err()).isZero();
        }
    }
}
