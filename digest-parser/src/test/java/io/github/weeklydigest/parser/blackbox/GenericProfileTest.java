package io.github.weeklydigest.parser.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generic profile reads digests of links of different forms. */
class GenericProfileTest {
    @TempDir
    Path folder;

    @Test
    void readsHeadingsStrongTitlesAndBullets() throws IOException {
        assertThat(summary("letter-7.md", """
                # The Saucer #7 — 5 February 2031

                Hi all. [Archive](https://saucer.example/all).

                ## Worth reading

                **[How cups learn](https://a.example/1)** (12 min) — Ann writes about cups.

                **[Why lids](https://a.example/2)** (3 min) — Bob is brief.

                ## Tools

                ### [Kettle 3](https://t.example/kettle)

                It boils.

                ## Quick links

                * [One](https://q.example/1), [Two](https://q.example/2)
                * Three: https://q.example/3
                * ☕ [Four](https://q.example/4)

                ## Sponsor

                [Pot Ltd](https://sponsor.example/) sells pots.
                """)).isEqualTo("""
                profile: generic
                language: und
                issueNumber: 7
                published: 2031-02-05
                Worth reading | | How cups learn | https://a.example/1 | |
                Worth reading | | Why lids | https://a.example/2 | |
                Tools | | Kettle 3 | https://t.example/kettle | |
                Quick links | | One | https://q.example/1 | |
                Quick links | | Three | https://q.example/3 | |
                Quick links | ☕ | Four | https://q.example/4 | |
                """);
    }

    @Test
    void leavesNumbersOutOfTitlesAndFootersOutOfEntries() throws IOException {
        assertThat(summary("12.md", """
                # Kettle Notes 12

                ## Reading

                ### 1. [Steam](https://r.example/1)

                Text.

                ### 2、[Lids](https://r.example/2)

                Text.

                🔥 [Fire](https://r.example/3) is hot.

                ## Overheard

                > [Tea](https://q.example/) is hot.
                > — Ann

                ## Footer

                - [Leave](https://mail.example/)
                """)).isEqualTo("""
                profile: generic
                language: und
                issueNumber:
                published:
                Reading | | Steam | https://r.example/1 | |
                Reading | | Lids | https://r.example/2 | |
                Reading | 🔥 | Fire | https://r.example/3 | |
                """);
    }

    @Test
    void readsNumberedListWithoutSections() throws IOException {
        assertThat(summary("33.md", """
                ---
                title: "Tea Data Weekly, Issue 33"
                date: 2031-02-05
                ---

                1. **Cups of data** – a study. <https://d.example/1>

                2. **Lids** – the end. [link](https://d.example/2)
                """)).isEqualTo("""
                profile: generic
                language: und
                issueNumber: 33
                published: 2031-02-05
                | | Cups of data | https://d.example/1 | |
                | | Lids | https://d.example/2 | |
                """);
    }

    @Test
    void readsUnderlinedHeadings() throws IOException {
        assertThat(summary("no12.md", """
                茶馆月报 第12期（2031年2月5日）
                ====

                一、工具
                ----

                1. [水壶](https://c.example/1)：烧水。
                2. [勺子](https://c.example/2)：搅拌。

                二、文章
                ----

                - 《[杯子](https://c.example/3)》，作者小茶
                """)).isEqualTo("""
                profile: generic
                language: und
                issueNumber: 12
                published: 2031-02-05
                一、工具 | | 水壶 | https://c.example/1 | |
                一、工具 | | 勺子 | https://c.example/2 | |
                二、文章 | | 《杯子》，作者小茶 | https://c.example/3 | |
                """);
    }

    private String summary(String name, String text) throws IOException {
        DigestParser parser =
                DigestParser.builder().profiles(List.of(Profile.generic())).build();
        return IssueSummary.of(parser, Files.writeString(folder.resolve(name), text));
    }
}
