package io.github.weeklydigest.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {
    private static final String WEEK = """
            # 2031 年第 05 周技术阅读汇总

            [English](README.md) | 简体中文

            by @sample (Sam Ple) and LLMs

            以下为 2031 年 第 05 周（1 月 27 日至 2 月 2 日）期间我所阅读或者输入的内容。

            ## 目录

            - [2031 年第 05 周技术阅读汇总](#2031-年第-05-周技术阅读汇总)
              - [推荐](#推荐)

            ## 推荐

            - [茶壶为何会滴水？](#茶壶为何会滴水)

            ## 有趣的事与物

            ### 技术与互联网

            #### 茶壶为何会滴水？

            [Why teapots drip](https://physics.example/teapots) by Ada

            > 读完去厨房试了一次。

            表面**润湿**让水沿壶嘴回流。

            > [!TIP]
            > 壶嘴越薄越好。

            ### 播客与视频

            播客：

            - 慢慢聊
              - [第 12 期：旧书店](https://podcast.example/12)
            - [早市] 第 3 期：无链接

            ## 摘录

            ### 推文摘录

            Ada Example @ada_example [3:47 PM · Jan 29, 2031](https://social.example/ada/1)

            > 写给机器看的文字，也要先让人读懂。

            ***

            Bob Example @bob [2031-01-30](https://social.example/bob/1)

            > 先写测试。

            ## 学术研究

            ### 目标检测

            #### 会数羊的检测器

            [[3101.01234v2 Counting Sheep with Fewer Labels]]

            用一半的标注得到同样的精度。
            """;

    static String write(Digest digest) throws IOException {
        StringBuilder markdown = new StringBuilder();
        Renderers.load().create("markdown").render(DigestReader.of(digest), markdown);
        return markdown.toString();
    }

    @Test
    void writesAWeekThatReadsBackTheSame() throws IOException {
        Digest week = DigestParser.create().parseText(WEEK);

        String markdown = write(week);

        assertThat(DigestParser.create().parseText(markdown)).as(markdown).isEqualTo(week);
        assertThat(write(DigestParser.create().parseText(markdown))).isEqualTo(markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## 有趣的事与物\n\n### 新闻\n\n- [a](b)\n  text on the next line",
                "## 有趣的事与物\n\n### 新闻\n\n- [[3101.01234v2 Counting]]\n  text\n\n  more\n- [c](d)",
                "## 有趣的事与物\n\n### 新闻\n\n- no link\n- [a](b)\n- no link either",
                "## 有趣的事与物\n\n### 新闻\n\n- no link\n- [a](b)\n\n  text",
                "## 有趣的事与物\n\n### 新闻\n\n- no link\n\n- [a](b)",
                "## 有趣的事与物\n\n### 新闻\n\n- [a](b)\n-\n- [c](d)",
                "## 有趣的事与物\n\n### 新闻\n\n- a\n\n+ [b](c)\n\n  d\n\n+ e",
                "## 有趣的事与物\n\n### 新闻\n\n- a\n\n+ b\n\n+ [c](d)",
                "## 有趣的事与物\n\n### 播客与视频\n\n-\n- [a](b)\n\n  c",
                "## 有趣的事与物\n\n### 只是为了好玩\n\none\n\n---\n\ntwo",
                "## 摘录\n\none\n\n---\n\ntwo",
                "## 摘录\n\nAda [2031-02-05](https://social.example/1)\n\n---\n\ntext\n\n---\n\nBob [2031-02-05](https://b.example/)"
            })
    void writesFormsOfTheWeeklyFormatThatReadBackTheSame(String sections) throws IOException {
        Digest week = DigestParser.create().parseText("# 2031 年第 05 周技术阅读汇总\n\n" + sections + "\n");

        String markdown = write(week);

        assertThat(DigestParser.create().parseText(markdown)).as(markdown).isEqualTo(week);
    }

    @Test
    void keepsTheContractOfRenderers() {
        assertThat(RendererContract.check(new MarkdownRendererProvider())).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(
            named = "digest.corpus",
            matches = ".+",
            disabledReason = "no folder of real weeks is given")
    void writesRealWeeksThatReadBackTheSame() throws IOException {
        List<Path> weeks;
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("digest.corpus")))) {
            weeks = files.filter(file -> file.getFileName().toString().matches("README(\\.zh-CN)?\\.md"))
                    .filter(file -> file.getParent().getFileName().toString().contains("W"))
                    .sorted()
                    .toList();
        }
        assertThat(weeks).isNotEmpty();
        for (Path file : weeks) {
            Digest week = DigestParser.create().parse(file);
            assertThat(DigestParser.create().parseText(write(week)))
                    .as(file.toString())
                    .isEqualTo(week);
        }
    }

    @Test
    void theBuilderSetsEveryOption() throws IOException {
        MarkdownRenderer renderer =
                MarkdownRenderer.builder().rawHtml(false).marks(false).build();
        DigestParser parser =
                DigestParser.builder().profiles(List.of(Profile.generic())).build();
        Digest digest = parser.parseText("# Tea Weekly 7\n\n## Links\n\n[Tea](https://tea.example/)\n\n"
                + "Pour <kbd>tea</kbd>.\n\n<div>Hot</div>\n");

        assertThat(renderer.options().keys())
                .containsExactlyInAnyOrderElementsOf(
                        Renderers.load().info("markdown").options());
        assertThat(rendered(renderer, digest))
                .isEqualTo(rendered(
                        Renderers.load()
                                .create("markdown", Map.of("markdown.raw-html", "false", "markdown.marks", "false")),
                        digest))
                .isEqualTo(rendered(renderer.toBuilder().build(), digest))
                .isNotEqualTo(rendered(MarkdownRenderer.create(), digest));
        assertThat(rendered(MarkdownRenderer.create(), digest))
                .isEqualTo(rendered(Renderers.load().create("markdown"), digest));
    }

    private static String rendered(DigestRenderer renderer, Digest digest) throws IOException {
        StringBuilder text = new StringBuilder();
        renderer.render(DigestReader.of(digest), text);
        return text.toString();
    }
}
