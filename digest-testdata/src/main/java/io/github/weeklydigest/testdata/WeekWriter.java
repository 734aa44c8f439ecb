package io.github.weeklydigest.testdata;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** Writes a digest: header, contents, sections. */
final class WeekWriter {
    private final Draft draft;
    private final BlockWriter blocks;
    private final ArticleWriter articles;
    private final ConversationWriter conversations;

    WeekWriter(Draft draft) {
        this.draft = draft;
        ProseWriter prose = new ProseWriter(draft);
        this.blocks = new BlockWriter(draft, prose);
        this.articles = new ArticleWriter(draft, prose, blocks);
        this.conversations = new ConversationWriter(draft, blocks);
    }

    /** Writes everything before the contents list; returns the title. */
    String header(LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        int year = monday.get(IsoFields.WEEK_BASED_YEAR);
        int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        boolean years = monday.getYear() != sunday.getYear();
        String title = year + " 年第 " + (week < 10 ? "0" : "") + week + " 周技术阅读汇总";
        draft.block("# " + title);
        draft.block("[English](README.md) | 简体中文");
        draft.block("by @sample (Sample Author) and LLMs");
        draft.block("以下为 " + year + " 年 第 " + (week < 10 ? "0" : "") + week + " 周（" + day(monday, years) + "至 "
                + day(sunday, years) + "）期间我所阅读或者输入的内容。示例文本由词表生成。");
        return title;
    }

    private static String day(LocalDate date, boolean year) {
        return (year ? date.getYear() + " 年 " : "") + date.getMonthValue() + " 月 " + date.getDayOfMonth() + " 日";
    }

    void contents(String title, List<WeekPlan.Entry> entries) {
        draft.block("## 目录");
        contentsEntry(1, title);
        contentsEntry(2, "目录");
        for (WeekPlan.Entry entry : entries) {
            contentsEntry(entry.level(), entry.title());
        }
        draft.add("\n");
    }

    private void contentsEntry(int level, String title) {
        draft.add("  ".repeat(level - 1))
                .add("- [")
                .add(title)
                .add("](#")
                .add(Slug.of(title))
                .add(")\n");
    }

    void sections(List<WeekPlan.Entry> entries) {
        for (WeekPlan.Entry entry : entries) {
            draft.block("#".repeat(entry.level()) + " " + entry.title());
            switch (entry.content()) {
                case NONE -> {}
                case ARTICLE, PAPER, EPISODE -> articles.article(entry.content());
                case CONVERSATION -> posts(entry.level());
                case EXCERPT -> articles.excerpt();
                case MEDIA -> articles.media();
                case RECOMMENDATIONS -> recommendations(entries);
            }
        }
        // A file ends with one line end.
        draft.out.setLength(draft.out.length() - 1);
    }

    private void posts(int level) {
        if (level == 4) {
            conversations.conversation();
        } else {
            conversations.conversations();
        }
    }

    private void recommendations(List<WeekPlan.Entry> entries) {
        List<WeekPlan.Entry> articles =
                entries.stream().filter(entry -> entry.level() == 4).toList();
        for (int count = draft.between(3, 7); count > 0; count--) {
            String title = articles.get(draft.random.nextInt(articles.size())).title();
            draft.add("- [[#").add(title).add("]]\n");
        }
        draft.add("\n");
    }
}
