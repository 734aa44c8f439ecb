package io.github.weeklydigest.testdata;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes an entry of each form, and blocks that are not entries. */
final class EntryWriter {
    private static final List<String> WORDS = List.of(
            "kettle",
            "lid",
            "tea",
            "山",
            "水壶",
            "一只",
            "quiet",
            "`spoon`",
            "*slow*",
            "**hot**",
            "a_b_c",
            "茶。",
            "C++",
            "<b>x</b>",
            "[cup](https://cup.example/a)",
            "https://bare.example/b",
            "&amp;",
            "\\*",
            "🍵",
            "~~old~~");
    private static final List<String> BLOCKS = List.of(
            "> A quote\n> of two lines\n\n-- [Somebody](https://people.example)\n",
            "```java\n# not a heading\n1. [no entry](https://code.example)\n```\n",
            "![a cup](img/cup.png)\n",
            "<img src=\"https://img.example/cup.jpg\" width=\"80\" />\n",
            "<!--\n- [hidden](https://hidden.example)\n-->\n",
            "| a | b |\n|---|---|\n| [c](https://cell.example) | d |\n",
            "---\n",
            "- plain\n- [link](https://list.example)\n  - nested [deep](https://deep.example)\n\n  more\n",
            "1. one\n2. [two](https://two.example) text\n",
            "<p align=\"center\"><img src='https://img.example/p.png' style=\"max-width:80%\"></img></p>\n",
            "[ref]: https://ref.example \"title\"\n",
            "> [!NOTE]\n> A note.\n");

    private final Random random;
    private final StringBuilder out;
    private int links;

    EntryWriter(Random random, StringBuilder out) {
        this.random = random;
        this.out = out;
    }

    void line(String text) {
        out.append(text).append("\n\n");
    }

    void heading(int level, String title) {
        out.append("#".repeat(level)).append(' ').append(title.strip()).append("\n\n");
    }

    /** Writes a block that belongs to an entry or is prose. */
    void block() {
        if (random.nextBoolean()) {
            line(words(3 + random.nextInt(12)));
        } else {
            out.append(BLOCKS.get(random.nextInt(BLOCKS.size()))).append('\n');
        }
    }

    /** Some words; the first one does not begin a block. */
    String words(int count) {
        StringBuilder text = new StringBuilder("Words");
        for (int i = 1; i < count; i++) {
            text.append(random.nextInt(9) == 0 ? "\n" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return count < 4 ? text.toString().replace('\n', ' ') : text.toString();
    }

    /**
     * Writes an entry.
     *
     * @param rule the rule
     * @param levels the levels of its headings
     */
    void entry(Map<?, ?> rule, List<Integer> levels) {
        switch (String.valueOf(rule.get("form"))) {
            case "heading", "article" -> headingEntry(rule, levels);
            case "list-item", "listing", "media-listing", "recommendations", "contents" -> items(rule);
            case "strong" -> {
                out.append("**")
                        .append(words(2))
                        .append("**  \n")
                        .append(address())
                        .append("\n\n");
                block();
            }
            case "lines" -> out.append(link()).append('\n').append(link()).append("\n\n");
            case "quotation" -> out.append(BLOCKS.get(0)).append('\n');
            case "conversation" ->
                out.append("Ann Cup @ann_cup [2031-02-05](https://posts.example/ann/1)\n\n> ")
                        .append(words(5).replace('\n', ' '))
                        .append("\n\n");
            default -> {
                line(lead(rule));
                block();
            }
        }
    }

    private void headingEntry(Map<?, ?> rule, List<Integer> levels) {
        if (!levels.isEmpty()) {
            heading(levels.get(random.nextInt(levels.size())), lead(rule).replace('\n', ' '));
        }
        if (random.nextInt(3) > 0) {
            line(random.nextBoolean() ? link() : address());
        }
        contributor(rule, "");
        block();
    }

    private void items(Map<?, ?> rule) {
        boolean ordered = "ordered".equals(rule.get("list"));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            out.append(ordered ? i + ". " : "- ")
                    .append(lead(rule).replace("\n", "\n  "))
                    .append('\n');
            if (random.nextInt(4) == 0) {
                out.append("  - nested ").append(link()).append('\n');
            }
        }
        out.append('\n');
    }

    /** The first line of an entry: marker, label, link and contributor as the rule says. */
    private String lead(Map<?, ?> rule) {
        StringBuilder text = new StringBuilder();
        Object marker = rule.get("marker");
        if (marker != null) {
            text.append(PatternSample.of(marker.toString(), random).strip());
            text.append(text.isEmpty() ? "" : " ");
        }
        Object label = rule.get("label");
        if (label != null && random.nextInt(3) > 0) {
            text.append("emoji".equals(label) ? "🍵 " : PatternSample.of(label.toString(), random));
        }
        switch (random.nextInt(6)) {
            case 0 -> text.append(words(3)).append(' ').append(link());
            case 1 -> text.append("**").append(link()).append("** ").append(words(2));
            case 2 -> text.append(words(2)).append("  \n").append(address());
            case 3 -> text.append(words(4)).append(' ').append(address());
            default -> text.append(link()).append(' ').append(words(3));
        }
        return contributor(rule, text.toString());
    }

    private String contributor(Map<?, ?> rule, String text) {
        List<?> rules = SampleIssues.list(rule.get("contributors"));
        if (rules.isEmpty() || random.nextInt(3) == 0) {
            return text;
        }
        Object pattern =
                SampleIssues.map(rules.get(random.nextInt(rules.size()))).get("pattern");
        return text + ' ' + PatternSample.of(String.valueOf(pattern), random).strip();
    }

    private String link() {
        return "[" + words(2) + "](" + address() + ")";
    }

    private String address() {
        links++;
        return "https://site" + random.nextInt(40) + ".example/" + links;
    }
}
