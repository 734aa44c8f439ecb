package io.github.weeklydigest.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.archive.ArchiveInput;
import io.github.weeklydigest.archive.ArchiveListener;
import io.github.weeklydigest.archive.ArchiveResult;
import io.github.weeklydigest.archive.ArchiveRunner;
import io.github.weeklydigest.archive.DiskFolder;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.testdata.Attacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes the pages that are then loaded in a browser: {@code ./mvnw -Pbrowser test}. */
@Tag("browser")
class BrowserPagesTest {
    private static final Path TARGET = Path.of("target", "browser");

    /** How many attacks a page of fragments holds. */
    private static final int PIECES = 20;

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
        writeSite(archive, folder, "html.images=link");
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
            write(folder, "markdown", i, parser.parseText(Attacks.inMarkdown(attack)));
        }
    }

    /** The pieces of each attack in an element of a bare page, as somebody else's page would hold them. */
    @Test
    void writesFragmentsOfTheAttacks() throws IOException {
        Path folder = emptied("fragments");
        HtmlFragment fragment = HtmlFragment.builder()
                .option(HtmlOptions.HTML_TAGS, "sub,sup,br,kbd,mark")
                .build();
        List<String> attacks = Attacks.all();
        for (int start = 0; start < attacks.size(); start += PIECES) {
            List<String> some = attacks.subList(start, Math.min(start + PIECES, attacks.size()));
            StringBuilder page = new StringBuilder("<!DOCTYPE html><title>x</title><body>");
            for (String attack : some) {
                page.append("<section class=\"wd-content\">");
                for (Section section : DigestOfOneText.of(attack).sections()) {
                    for (SectionItem item : section.items()) {
                        page.append(fragment.toHtml((Item) item));
                    }
                }
                page.append("</section>\n");
            }
            Files.writeString(folder.resolve("fragments-%03d-%d.html".formatted(start, some.size())), page);
        }
    }

    /** The pages about all digests, with each attack in the digests. */
    @Test
    void writesASiteOfAttacks() throws IOException {
        List<Archive.Document> documents = new ArrayList<>();
        List<String> attacks = Attacks.all();
        for (int i = 0; i < attacks.size(); i++) {
            String attack = attacks.get(i);
            String week = "%d 年第 %d 周".formatted(2000 + i / 50, 1 + i % 50);
            String paper = "[2501.%05d %s](https://arxiv.org/abs/2501.%05d)".formatted(i, attack, i);
            String source =
                    Attacks.inMarkdown(attack).replace("2025 年第 20 周", week).replace("Text ", paper + "\n\nText ");
            documents.add(Archive.Document.of(parser.parseText(source), "markdown-" + i + ".html"));
            documents.add(Archive.Document.of(DigestOfOneText.of(attack), "typed-" + i + ".html"));
        }
        Archive archive = Archive.of(Optional.of("index.html"), documents);
        writeSite(
                archive, emptied("attack-site"), "html.csp=none", "html.style=none", "html.url=https://example.org/w/");
    }

    /** A site of weeks with pictures of the same name, whose widths tell them apart, and a translation that is only a stub. */
    @Test
    void writesASite() throws IOException {
        Path source = emptied("site-source");
        List<ArchiveInput> inputs = new ArrayList<>();
        for (int week : List.of(20, 21, 22)) {
            Path folder = Files.createDirectories(source.resolve("2025W" + week).resolve("img"));
            Files.write(folder.resolve("a.gif"), gif(week));
            Path file = Files.writeString(folder.resolveSibling("README.zh-CN.md"), """
                    # 2025 年第 %1$d 周技术阅读汇总

                    [English](README.md) | 简体中文

                    ## 有趣的事与物

                    ### 软件与开发

                    #### 条目 %1$d

                    [来源](https://a.example/%1$d)

                    ![图](img/a.gif)

                    <b>正文</b> %1$d

                    ## 学术研究

                    ### 机器人

                    #### 论文 %1$d

                    [2501.0000%2$d A paper](https://arxiv.org/abs/2501.0000%2$d)

                    摘要
                    """.formatted(week, week - 20));
            inputs.add(input(file, source));
        }
        Path stub = source.resolve("2025W22").resolve("README.md");
        Files.writeString(stub, """
                # Technical Reading Summary - Week 22, 2025

                English | [简体中文](README.zh-CN.md)

                > No translation available yet.
                """);
        inputs.add(input(stub, source));
        ArchiveRenderer renderer = new HtmlRendererProvider()
                .createForArchive(
                        Pages.options("html.search=true", "html.style=file", "html.url=https://example.org/w/"))
                .orElseThrow();
        ArchiveResult result = ArchiveRunner.of(renderer)
                .withExtension("html")
                .withIndex("index.html")
                .run(inputs, DiskFolder.at(emptied("site")), ArchiveListener.none());
        assertThat(result.isComplete()).isTrue();
    }

    /** A picture of some width, of which one pixel is painted. */
    private static byte[] gif(int width) {
        return HexFormat.of()
                .parseHex("474946383961" + HexFormat.of().toHexDigits((byte) width) + "000a00800000ffffff000000"
                        + "2c000000000100010000" + "0202440100" + "3b");
    }

    private ArchiveInput input(Path file, Path folder) {
        return ArchiveInput.of(
                file,
                folder,
                (path, found) -> parser.onDiagnostic(found::accept).open(path));
    }

    private static void writeSite(Archive archive, Path folder, String... options) throws IOException {
        ArchiveRendering rendering = new HtmlRendererProvider()
                .createForArchive(Pages.options(options))
                .orElseThrow()
                .begin(archive, DiskFolder.at(folder));
        for (Archive.Entry entry : archive.entries()) {
            rendering.document(entry);
        }
        rendering.end(archive.entries());
    }

    private static void write(Path folder, String kind, int number, Digest digest) throws IOException {
        String page = Pages.html(digest, "html.csp=none", "html.style=none", "html.html-tags=sub sup br kbd mark");
        Files.writeString(folder.resolve(String.format("%s-%03d.html", kind, number)), page);
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
