package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.archive.DiskFolder;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRendering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes the pages that are then loaded in a browser: {@code ./mvnw -Pbrowser test}. */
@Tag("browser")
class BrowserPagesTest {
    private static final Path TARGET = Path.of("target", "browser");

    private final DigestParser parser = DigestParser.create();

    @Test
    void writesTheWeeks() throws IOException {
        Path folder = emptied("weeks");
        List<Archive.Document> documents = new ArrayList<>();
        for (Path file : weeks()) {
            String name = file.getParent().getFileName() + "."
                    + file.getFileName().toString().replace(".md", ".html");
            documents.add(Archive.Document.of(parser.parse(file), name));
            Files.writeString(
                    folder.resolve(name + ".source"), file.toAbsolutePath().toString());
        }
        Archive archive = Archive.of(Optional.of("index.html"), documents);
        ArchiveRendering rendering = new HtmlRendererProvider()
                .createForArchive(Pages.options("html.images=link"))
                .orElseThrow()
                .begin(archive, DiskFolder.at(folder));
        for (Archive.Entry entry : archive.entries()) {
            rendering.document(entry);
        }
        rendering.end(archive.entries());
        assertThat(documents).isNotEmpty();
    }

    /** The samples, and the real weeks where their folder is given. */
    private static List<Path> weeks() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(Path.of("..", "samples")));
        String corpus = System.getProperty("digest.corpus", "");
        if (!corpus.isEmpty()) {
            folders.add(Path.of(corpus));
        }
        List<Path> weeks = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.getFileName().toString().matches("README(\\.zh-CN)?\\.md"))
                        .filter(file ->
                                file.getParent().getFileName().toString().matches("\\d{4}W\\d\\d"))
                        .sorted()
                        .forEach(weeks::add);
            }
        }
        return weeks;
    }

    /** Without a policy of its own that would stop a script: the markup alone has to hold. */
    @Test
    void writesTheAttacks() throws IOException {
        Path folder = emptied("attacks");
        List<String> attacks = Attacks.all();
        for (int i = 0; i < attacks.size(); i++) {
            String attack = attacks.get(i);
            write(folder, "typed", i, DigestOfOneText.of(attack));
            write(folder, "markdown", i, parser.parseText(markdown(attack)));
        }
    }

    private static void write(Path folder, String kind, int number, Digest digest) throws IOException {
        String page = Pages.html(digest, "html.csp=none", "html.style=none", "html.html-tags=sub sup br kbd mark");
        Files.writeString(folder.resolve(String.format("%s-%03d.html", kind, number)), page);
    }

    private static String markdown(String attack) {
        return """
                # 2025 年第 20 周技术阅读汇总 %1$s

                [English](%1$s) | 简体中文

                by %1$s

                ## 目录

                - [%1$s](#%1$s)

                ## 有趣的事与物

                ### 软件与开发

                #### Title %1$s

                [%1$s](%1$s "%1$s")

                > [!NOTE]
                > %1$s

                Text %1$s and `%1$s` and $%1$s$ and ![%1$s](%1$s) and [[%1$s]] and <%1$s>

                | %1$s |
                | --- |
                | %1$s |

                ```%1$s
                %1$s
                ```

                - %1$s

                %1$s

                ## 摘录

                **%1$s** @%1$s [2025-05-12](%1$s)

                > %1$s
                """.formatted(attack);
    }

    private static Path emptied(String name) throws IOException {
        Path folder = TARGET.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
