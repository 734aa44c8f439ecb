package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveOptionTest {
    private static final String WEEK = """
            # 2025 年第 20 周技术阅读汇总

            ## 专题

            ### 甲

            [[2505.04594v2 A Paper]]

            [[202505171230_2025W19_技术阅读汇总#某个标题]]

            [[一篇笔记]]

            [[不知何处]]
            """;

    @TempDir
    Path folder;

    @Test
    void leavesWikilinksAsTheyAreUnlessAsked() throws IOException {
        assertThat(convert()).contains("\"page\":\"2505.04594v2 A Paper\"").doesNotContain("http");
    }

    @Test
    void makesLinksInAllWaysAskedFor() throws IOException {
        Path vault = folder.resolve("vault");
        Samples.write(Files.createDirectory(vault), "一篇笔记.md", "https://example.org/note\n");

        assertThat(convert(
                        "--resolve",
                        "arxiv",
                        "--resolve=weeks=https://example.org/{year}/{week}.html#{anchor}",
                        "--resolve",
                        "vault=" + vault))
                .contains("\"url\":\"https://arxiv.org/abs/2505.04594v2\"")
                .contains("\"url\":\"https://example.org/2025/19.html#某个标题\"")
                .contains("\"url\":\"https://example.org/note\"")
                .contains("\"page\":\"不知何处\"");
    }

    @ParameterizedTest
    @CsvSource({
        "vaults=x, 'takes arxiv, weeks=ADDRESS or vault=DIR, not ''vaults=x'''",
        "weeks, not 'weeks'",
        "arxiv=x, not 'arxiv=x'",
        "weeks=https://example.org/{y}, not {y}",
        "vault=absent/folder, absent/folder is not a readable folder"
    })
    void saysWhatIsWrong(String way, String message) throws IOException {
        Run run = Run.digest("convert", Samples.write(folder, "week.md", WEEK), "--resolve", way);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    private String convert(Object... more) throws IOException {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = "convert";
        arguments[1] = Samples.write(folder, "week.md", WEEK);
        System.arraycopy(more, 0, arguments, 2, more.length);
        Run run = Run.digest(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }
}
