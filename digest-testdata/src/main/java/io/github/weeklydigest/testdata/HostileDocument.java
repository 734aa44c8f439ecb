package io.github.weeklydigest.testdata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A document of any length that repeats a piece of Markdown in one section of a digest, to cost a parser or a renderer as much as
 * possible.
 *
 * @param section the section that contains the repetitions
 * @param prefix the text before the repetitions; {@link #LONG_TEXT} in it stands for a text that grows with their number
 * @param unit the text that is repeated
 * @param suffix the text after the repetitions
 */
public record HostileDocument(Section section, String prefix, String unit, String suffix) {
    /**
     * A section of a digest, to be filled with text.
     *
     * @param name the name of the section
     * @param profile the name of the profile that reads it; empty if the title decides
     * @param head the Markdown from the start of the document to the section's content
     */
    public record Section(String name, Optional<String> profile, String head) {}

    /** A character in a prefix that stands for a text about a quarter as long as the repetitions. */
    public static final String LONG_TEXT = "\uE000";

    private static final String TITLE = "# 2026 年第 10 周技术阅读汇总（3 月 2 日至 3 月 8 日）\n\n";

    private static final List<Section> SECTIONS = List.of(
            section("text without a title", ""),
            section("header", TITLE),
            section("introduction", TITLE + "## 引言\n\n"),
            section("contents", TITLE + "## 目录\n\n"),
            section("topics", TITLE + "## 专题\n\n### a\n\n"),
            section("follow-ups", TITLE + "## 续闻\n\n"),
            section("recommendations", TITLE + "## 推荐\n\n"),
            section("collection", TITLE + "## 有趣的事与物\n\n"),
            section("category", TITLE + "## 有趣的事与物\n\n### 技术与互联网\n\n"),
            section("Just For Fun", TITLE + "## 有趣的事与物\n\n### Just For Fun\n\n"),
            section("podcasts", TITLE + "## 有趣的事与物\n\n### 播客与视频\n\n"),
            section("excerpts", TITLE + "## 摘录\n\n"),
            section("posts", TITLE + "## 摘录\n\n### 推文摘录\n\n"),
            section("conversation", TITLE + "## 摘录\n\n### 推文摘录\n\n#### a\n\nA @b 2026-03-01\n\n"),
            section("long excerpts", TITLE + "## 摘录\n\n### 长篇摘录\n\n"),
            section("research", TITLE + "## 学术研究\n\n### 语言模型\n\n"),
            section("article", TITLE + "## 精选\n\n### 技术\n\n#### a\n\n"),
            section("YAML front matter", "---\na: b\n"),
            section("TOML front matter", "+++\na = 'b'\n"),
            section("key lines", "Title: This Week in Rust 1\nDate: 2026-03-01\n"));

    /** Blocks with a long text. */
    private static final List<String> LONG_BLOCKS = Stream.of(
                    "# ~\n\n",
                    "## ~\n\n",
                    "### ~\n\n",
                    "#### ~\n\n",
                    "- ~\n",
                    "- ~：b\n  - ",
                    "[a]: http://x.example/~\n",
                    "[a]: b '~'\n",
                    "[a](b) by ~\n\n",
                    "A ~ @b 2026-03-01\n\n",
                    "作者：~\n\n",
                    "> [!~]\n",
                    "```~\n",
                    "|~|\n|-|\n",
                    "title: ~\n",
                    "title = '~'\n")
            .map(block -> block.replace("~", LONG_TEXT))
            .toList();

    /** Blocks, and lines of blocks that continue from one repetition to the next. */
    private static final List<String> BLOCKS = List.of(
            "a\n\n",
            "a\n",
            "\n",
            "# a\n\n",
            "## a\n\n",
            "### a\n\n",
            "#### a\n\n",
            "##### a\n\n",
            "#### [a](http://x.example/a)\n\n",
            "### 播客与视频\n\n",
            "## 摘录\n\n",
            "a\n===\n\n",
            ">\n\n",
            "> a\n\n",
            "> a\n",
            "> > a\n\n",
            "> [!NOTE]\n> a\n\n",
            "- a\n",
            "- a\n\n",
            "- a\n  - b\n",
            "- [ ] a\n",
            "1. a\n",
            "- [a](http://x.example/b)：c\n",
            "- [a](#a)\n",
            "- [[#a]]\n",
            "- a：[b](c) & [d](e)\n",
            "- a《b》\n",
            "1. 1、[a](http://x.example/)\n\n",
            "1、[a](http://x.example/)\n\n",
            "**[a](http://x.example/)**\n\n",
            "**a**\n",
            "[a](http://x.example/) by b\n\n",
            "[a](http://x.example/)\n",
            "http://x.example/a\n\n",
            "[[a]] & [[b]] by c\n\n",
            "来源：[a](http://x.example/)\n\n",
            "作者：a、b\n\n",
            "A @b [2026-03-01](http://x.example/)\n\n",
            "@b 2026-03-01\n\n> c\n\n",
            "> @b 2026-03-01\n>\n> > c\n\n",
            "> c\n\n-- [a](b)\n\n",
            "---\n\n",
            "![a](b.png)\n\n",
            "[a]: b\n",
            "[a]\n\n",
            "a|b\n-|-\nc|d\n\n",
            "|a|\n",
            "```\na\n```\n\n",
            "~~~\n",
            "    a\n\n",
            "$$\na\n$$\n\n",
            "<div>\n\n",
            "<!-- a -->\n\n",
            "<b>a</b>\n\n",
            "[^a]: b\n\n",
            "a: b\n",
            "a = 'b'\n",
            "- a: b\n  c: d\n",
            "a: [b, {c: d}]\n",
            "(2026-03-01)\n\n",
            "arXiv:2603.00001\n\n");

    /** Beginnings of a line in which something repeats. */
    private static final List<String> BEGINNINGS = List.of(
            "",
            "a ",
            "- ",
            "- a",
            "- [",
            "- [a](b)",
            "- [a](b)：",
            "1. ",
            "1、[a](b)",
            "> ",
            "> > @b 2026-03-01\n> > ",
            "> [!NOTE] ",
            "> ```a",
            "#### ",
            "#### [a](",
            "## ",
            "|a|\n|-|\n|",
            "[a](",
            "[a]: ",
            "[[",
            "**",
            "A @b 2026-03-01 ",
            "@b",
            "来源：",
            "作者：",
            "[a](b) by ",
            "![",
            "<",
            "http://a",
            "$",
            "a: ",
            "a = ");

    /** Parts of a line that repeat. */
    private static final List<String> PARTS = List.of(
            " ",
            "\t",
            "a",
            "1",
            ".",
            "。",
            "\\",
            "*",
            "**",
            "_a*_ ",
            "`",
            "` `a`` ",
            "~",
            "[",
            "]",
            "](#",
            "[a](b",
            "[a](b) ",
            "![",
            "[[",
            "[[a]] ",
            "[a] ",
            "[^a]",
            "(",
            ")",
            "（",
            "）",
            "《",
            "》",
            "《a》",
            "<",
            "<a ",
            "<!--",
            "&",
            "&a",
            "&amp;",
            "@",
            "@b ",
            "a@",
            "@b 2026-03-01 ",
            "·",
            " · ",
            "-",
            "—",
            ":",
            "：",
            "/",
            "//a",
            "#",
            "#a ",
            "|",
            "$",
            "$a",
            "$$",
            ">",
            "> ",
            "- ",
            "1. ",
            "http://a",
            "http://x.example/b ",
            "www.",
            " by ",
            " & ",
            "、",
            "，",
            ", ",
            "\"",
            "'",
            "“",
            "2026-03-01",
            "2026.0301 ",
            "{",
            "}",
            "{a: ",
            "&a *a ",
            "😀",
            "\u0000",
            "\uFEFF",
            "\u202E");

    private static Section section(String name, String head) {
        return new Section(name, Optional.empty(), head);
    }

    /**
     * Returns sections of the technical-reading weekly, and two of each of some other profiles.
     *
     * @param profiles the names of the other profiles
     * @return the sections
     */
    public static List<Section> sections(Collection<String> profiles) {
        List<Section> sections = new ArrayList<>(SECTIONS);
        for (String profile : profiles) {
            Optional<String> name = Optional.of(profile);
            sections.add(new Section(profile + ", section", name, "# a\n\n## b\n\n"));
            sections.add(new Section(profile + ", entry", name, "# a\n\n## b\n\n### [c](http://x.example/)\n\n"));
        }
        return sections;
    }

    /**
     * Returns the documents that repeat one kind of block, for each section.
     *
     * @param sections the sections
     * @return the documents
     */
    public static Stream<HostileDocument> ofOneKind(List<Section> sections) {
        return sections.stream().flatMap(section -> BLOCKS.stream().map(a -> new HostileDocument(section, "", a, "")));
    }

    /**
     * Returns the documents that repeat one kind of block after a block with a long text, for each section.
     *
     * @param sections the sections
     * @return the documents
     */
    public static Stream<HostileDocument> ofLongText(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> LONG_BLOCKS.stream()
                        .flatMap(start -> BLOCKS.stream().map(a -> new HostileDocument(section, start, a, ""))));
    }

    /**
     * Returns the documents in which two kinds of blocks alternate, and those that repeat one kind after or before a block of another
     * kind, for each section.
     *
     * @param sections the sections
     * @return the documents
     */
    public static Stream<HostileDocument> ofTwoKinds(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> BLOCKS.stream()
                        .flatMap(a -> BLOCKS.stream()
                                .filter(b -> !a.equals(b))
                                .flatMap(b -> Stream.of(
                                        new HostileDocument(section, "", a + b, ""),
                                        new HostileDocument(section, a, b, ""),
                                        new HostileDocument(section, "", b, a)))));
    }

    /**
     * Returns the documents in which a part of a line repeats after each beginning and before each end, for each section.
     *
     * @param sections the sections
     * @return the documents
     */
    public static Stream<HostileDocument> ofLines(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> BEGINNINGS.stream()
                        .flatMap(start -> PARTS.stream()
                                .flatMap(part -> Stream.of("\n", "2026-03-01\n")
                                        .map(end -> new HostileDocument(section, start, part, end)))));
    }

    /**
     * Draws a document: one to three kinds of blocks or parts of lines alternate, with or without a beginning and an end.
     *
     * @param sections the sections to draw from
     * @param random the source of random numbers
     * @return the document
     */
    public static HostileDocument random(List<Section> sections, Random random) {
        Section section = any(sections, random);
        boolean inLine = random.nextInt(3) == 0;
        List<String> units = inLine ? PARTS : BLOCKS;
        List<String> prefixes = inLine ? BEGINNINGS : random.nextInt(4) == 0 ? LONG_BLOCKS : BLOCKS;
        StringBuilder unit = new StringBuilder();
        for (int kinds = 1 + random.nextInt(3); kinds > 0; kinds--) {
            unit.append(any(units, random));
        }
        String prefix = inLine || random.nextBoolean() ? any(prefixes, random) : "";
        String suffix = random.nextBoolean() ? any(units, random) : "";
        return new HostileDocument(section, prefix, unit.toString(), suffix);
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /**
     * Writes the document.
     *
     * @param repetitions how often the unit is repeated
     * @return its text
     */
    public String text(int repetitions) {
        String repeated = unit.repeat(repetitions);
        String longText = "x".repeat(repeated.length() / 4);
        return section.head() + prefix.replace(LONG_TEXT, longText) + repeated + suffix;
    }

    @Override
    public String toString() {
        return section.name() + ": " + shown(prefix) + " + n × " + shown(unit) + " + " + shown(suffix);
    }

    private static String shown(String text) {
        return "'"
                + text.replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\u0000", "\\0")
                        .replace(LONG_TEXT, "<long>") + "'";
    }
}
