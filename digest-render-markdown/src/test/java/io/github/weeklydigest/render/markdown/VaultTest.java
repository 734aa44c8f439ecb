package io.github.weeklydigest.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weeklydigest.archive.ArchiveInput;
import io.github.weeklydigest.archive.ArchiveListener;
import io.github.weeklydigest.archive.ArchiveRunner;
import io.github.weeklydigest.archive.DocumentResult;
import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.fixture.RandomDigests;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.testdata.CaseShare;
import io.github.weeklydigest.testdata.Seeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    /** Issues in the form of each known weekly, a folder each. */
    private static final Path ISSUES = Path.of("../digest-parser/src/test/resources/profiles");

    private static final String WEEK = """
            # 2031 年第 05 周技术阅读汇总

            by @sample (Sam Ple)

            ## 推荐

            - [茶壶为何会滴水？](#茶壶为何会滴水)
            - [目标检测](#目标检测)

            ## 有趣的事与物

            ### 技术与互联网

            #### 茶壶为何会滴水？

            [Why teapots drip](https://physics.example/teapots) by Ada

            > 读完去厨房试了一次。

            水沿壶嘴回流，见[后文](#ab)与[章节](#目标检测)，![壶](img/pot.png) ![无](img/none.png)。

            #### A/B

            [Testing](https://ab.example/1)

            | 甲 | 乙 |
            |---|---|
            | [回去](#茶壶为何会滴水) | [站外](https://x.example/) |

            #### a\\:b

            [Testing more](https://ab.example/2)

            %s

            ## 学术研究

            ### 目标检测

            #### 会数羊的检测器

            [[3101.01234v2 Counting Sheep with Fewer Labels]]

            用一半的标注，[[别处的笔记]]。
            """;

    private static Digest week() throws IOException {
        return DigestParser.create().parseText(WEEK.formatted("见 [[2031-W06]]。"));
    }

    @Test
    void keepsTheContractOfRenderers() {
        assertThat(RendererContract.check(new VaultRendererProvider())).isEmpty();
    }

    @Test
    void writesANoteForEachArticleAndOneForTheWeek() throws IOException {
        Digest next = DigestParser.create().parseText("# 2031 年第 06 周技术阅读汇总\n\n## 学术研究\n\n### 检测\n\n#### 短\n\n文字\n");
        Vault vault = Vault.of(List.of(ArchiveInput.of("a", week()), ArchiveInput.of("b", next)), Map.of());

        vault.checkLinks();
        assertThat(vault.notes())
                .containsExactlyInAnyOrder(
                        "2031-W05.zh-CN/2031-W05.zh-CN",
                        "2031-W05.zh-CN/茶壶为何会滴水？",
                        "2031-W05.zh-CN/A B",
                        "2031-W05.zh-CN/a b 2",
                        "2031-W05.zh-CN/会数羊的检测器",
                        "2031-W06.zh-CN/2031-W06.zh-CN",
                        "2031-W06.zh-CN/短",
                        "index");
        assertThat(vault.text("2031-W05.zh-CN/茶壶为何会滴水？")).isEqualTo("""
                ---
                title: "茶壶为何会滴水？"
                url: "https://physics.example/teapots"
                week: "2031-W05"
                date: "2031-02-02"
                digest: "[[2031-W05.zh-CN/2031-W05.zh-CN]]"
                section: "有趣的事与物 / 技术与互联网"
                tags:
                  - weekly
                  - technology-and-internet
                aliases:
                  - "Why teapots drip"
                ---

                [Why teapots drip](https://physics.example/teapots) by Ada

                > 读完去厨房试了一次。

                水沿壶嘴回流，见[[2031-W05.zh-CN/A B|后文]]与[[2031-W05.zh-CN/2031-W05.zh-CN#目标检测|章节]]，![壶](img/pot.png) ![无](img/none.png)。
                """);
        assertThat(vault.text("2031-W05.zh-CN/2031-W05.zh-CN")).isEqualTo("""
                ---
                title: "2031 年第 05 周技术阅读汇总"
                week: "2031-W05"
                date: "2031-02-02"
                start: "2031-01-27"
                end: "2031-02-02"
                language: "zh-CN"
                authors:
                  - "Sam Ple"
                tags:
                  - weekly
                aliases:
                  - "2031 年第 05 周技术阅读汇总"
                next: "[[2031-W06.zh-CN/2031-W06.zh-CN]]"
                ---

                by @sample (Sam Ple)

                ## 推荐

                - [[2031-W05.zh-CN/茶壶为何会滴水？|茶壶为何会滴水？]]
                - [[2031-W05.zh-CN/2031-W05.zh-CN#目标检测|目标检测]]

                ## 有趣的事与物

                ### 技术与互联网

                - [[2031-W05.zh-CN/茶壶为何会滴水？|茶壶为何会滴水？]]
                - [[2031-W05.zh-CN/A B|A/B]]
                - [[2031-W05.zh-CN/a b 2|a:b]]

                ## 学术研究

                ### 目标检测

                - [[2031-W05.zh-CN/会数羊的检测器|会数羊的检测器]]
                """);
        assertThat(vault.body("2031-W05.zh-CN/a b 2")).contains("见 [[2031-W06.zh-CN/2031-W06.zh-CN|2031-W06]]。");
        assertThat(vault.body("2031-W05.zh-CN/会数羊的检测器")).contains("(https://arxiv.org/abs/3101.01234", "用一半的标注，别处的笔记。");
        assertThat(vault.body("index")).contains("- [[2031-W05.zh-CN/2031-W05.zh-CN|2031 年第 05 周技术阅读汇总]]");
    }

    @Test
    void theBuilderSetsEveryOption() throws IOException {
        VaultRenderer renderer = VaultRenderer.builder()
                .rawHtml(true)
                .links(VaultLinks.KEEP)
                .tag("reading")
                .title("All weeks")
                .build();
        Map<String, String> options = Map.of(
                "vault.raw-html", "true", "vault.links", "keep", "vault.tag", "reading", "vault.title", "All weeks");
        List<ArchiveInput> weeks = List.of(
                ArchiveInput.of("a", DigestParser.create().parseText(WEEK.formatted("<kbd>A</kbd> <div>text</div>"))));

        assertThat(renderer.options().keys())
                .containsExactlyInAnyOrderElementsOf(
                        Renderers.load().info("vault").options());
        assertThat(texts(Vault.of(weeks, renderer)))
                .isEqualTo(texts(Vault.of(weeks, options)))
                .isEqualTo(texts(Vault.of(weeks, renderer.toBuilder().build())))
                .isNotEqualTo(texts(Vault.of(weeks, VaultRenderer.create())));
        assertThat(texts(Vault.of(weeks, VaultRenderer.create()))).isEqualTo(texts(Vault.of(weeks, Map.of())));
    }

    private static Map<String, String> texts(Vault vault) {
        return vault.notes().stream().collect(Collectors.toMap(note -> note, vault::text));
    }

    @Test
    void keepsLinksToOtherNotesOnRequest() throws IOException {
        Vault vault = Vault.of(List.of(ArchiveInput.of("a", week())), Map.of("vault.links", "keep"));

        assertThat(vault.body("2031-W05.zh-CN/会数羊的检测器")).contains("用一半的标注，[[别处的笔记]]。");
    }

    @Test
    void copiesImagesAndReportsMissingOnes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("W05/README.md");
        Files.createDirectories(folder.resolve("W05/img"));
        Files.write(folder.resolve("W05/img/pot.png"), new byte[] {1, 2, 3});
        Files.writeString(file, WEEK.formatted(""));
        MemoryFolder out = new MemoryFolder();
        List<Diagnostic> found = new ArrayList<>();
        ArchiveRunner.of(Renderers.load().createForArchive("vault", Map.of()).orElseThrow())
                .withExtension("zip")
                .run(
                        List.of(ArchiveInput.of(
                                file,
                                folder,
                                (path, diagnostics) -> DigestParser.create().open(path))),
                        out,
                        new ArchiveListener() {
                            @Override
                            public void finished(DocumentResult result) {
                                found.addAll(result.diagnostics());
                            }
                        });

        assertThat(out.files()).containsKey("2031-W05.zh-CN/files/pot.png");
        String note = new Vault(out.files()).text("2031-W05.zh-CN/茶壶为何会滴水？");
        assertThat(note).contains("![壶](2031-W05.zh-CN/files/pot.png) ![无](img/none.png)");
        assertThat(found)
                .extracting(Diagnostic::code, Diagnostic::message)
                .containsExactly(tuple(
                        "missing-image",
                        "the image 'img/none.png' is not below the input folder; the note links to nothing"));
    }

    @Test
    void writesAZipOfASingleDigest() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Renderers.load().create("vault").render(DigestReader.of(week()), zip);
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }

        assertThat(files).hasSize(5);
        assertThat(new Vault(files).resolve("2031-W05.zh-CN/a b 2")).hasSize(1);
        assertThat(new Vault(files).links("2031-W05.zh-CN/茶壶为何会滴水？"))
                .contains("2031-W05.zh-CN/A B", "2031-W05.zh-CN/2031-W05.zh-CN#目标检测");
    }

    /** Each article has a note that its digest's note links to; front matter is valid, and links lead somewhere. */
    private static void check(List<Digest> digests) throws IOException {
        List<ArchiveInput> inputs = new ArrayList<>();
        int articles = 0;
        for (Digest digest : digests) {
            inputs.add(ArchiveInput.of("digest " + inputs.size(), digest));
            articles += digest.articles().size();
        }
        Vault vault = Vault.of(inputs, Map.of());

        vault.checkLinks();
        assertThat(vault.notes()).hasSize(articles + digests.size() + 1);
        Set<String> names = new HashSet<>();
        Set<String> linked = new HashSet<>();
        for (String note : vault.notes()) {
            assertThat(names.add(note.toLowerCase(Locale.ROOT))).as(note).isTrue();
            assertThat(vault.properties(note).get("title")).as(note).isInstanceOf(String.class);
            if (vault.properties(note).get("digest") instanceof String digest) {
                assertThat(vault.links(
                                vault.resolve(digest.replaceAll("[\\[\\]]", "")).get(0)))
                        .as(note)
                        .contains(note);
                linked.add(note);
            }
        }
        assertThat(linked).hasSize(articles);
    }

    private static List<Digest> issues(Path folder) throws IOException {
        List<Digest> issues = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(?:md|markdown|mdx)"))
                    .sorted()
                    .toList()) {
                String profile = folder.relativize(file).getName(0).toString();
                issues.add(DigestParser.builder()
                        .profiles(List.of(Profile.builtIn(profile).orElseThrow()))
                        .failNever()
                        .build()
                        .parse(file));
            }
        }
        assertThat(issues).isNotEmpty();
        return issues;
    }

    /** As {@link #check}, each issue as a vault of its own: issues of several weeklies may have one number. */
    private static void checkEach(List<Digest> issues) throws IOException {
        for (Digest issue : issues) {
            check(List.of(issue));
        }
    }

    @Test
    void writesIssuesOfEveryProfile() throws IOException {
        checkEach(issues(ISSUES));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "digest.weeklies",
            matches = ".+",
            disabledReason = "no folder of issues of other weeklies is given")
    void writesRealIssues() throws IOException {
        checkEach(issues(Path.of(System.getProperty("digest.weeklies"))));
    }

    /** All weeks as one vault, so that they link to each other. */
    @Test
    @EnabledIfSystemProperty(
            named = "digest.corpus",
            matches = ".+",
            disabledReason = "no folder of real weeks is given")
    void writesRealWeeks() throws IOException {
        List<Digest> weeks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("digest.corpus")))) {
            for (Path file : files.filter(path -> path.toString().matches(".*W[0-9]+[/\\\\]README(?:\\.zh-CN)?\\.md"))
                    .sorted()
                    .toList()) {
                weeks.add(DigestParser.builder().failNever().build().parse(file));
            }
        }
        assertThat(weeks).isNotEmpty();
        check(CaseShare.ofEach(weeks, 3));
    }

    @Test
    void keepsTitlesOfIssuesWithoutWeek() throws IOException {
        Digest issue = DigestParser.builder()
                .profiles(List.of(Profile.generic()))
                .build()
                .parseText("---\ntitle: 'Issue 12'\ndate: 2031-02-03\n---\n\n## News\n\n- [CON](https://a.example/)\n"
                        + "- [con](https://b.example/)\n- [" + "长".repeat(300) + "](https://c.example/)\n");
        Vault vault = Vault.of(List.of(ArchiveInput.of("a", issue)), Map.of());

        vault.checkLinks();
        assertThat(vault.notes())
                .contains(
                        "issue-12.und/issue-12.und",
                        "issue-12.und/_CON",
                        "issue-12.und/_con 2",
                        "issue-12.und/" + "长".repeat(40));
        assertThat(vault.properties("issue-12.und/_CON"))
                .containsEntry("title", "CON")
                .containsEntry("issue", 12)
                .containsEntry("date", "2031-02-03")
                .containsEntry("aliases", List.of("CON"))
                .doesNotContainKey("week");
    }

    @Test
    void writesRandomDigests() throws IOException {
        long seed = Seeds.first();
        RandomDigests random = new RandomDigests(seed);
        for (int round = 0; round < 60; round++) {
            Digest digest = random.next();
            Vault vault = Vault.of(List.of(ArchiveInput.of("a", digest)), Map.of());
            for (String note : vault.notes()) {
                assertThat(vault.properties(note).get("title"))
                        .as("-Dtests.seed=%d, %s", seed, note)
                        .isInstanceOf(String.class);
            }
            assertThat(vault.notes())
                    .as("-Dtests.seed=%d", seed)
                    .hasSize(digest.articles().size() + 2);
        }
    }
}
