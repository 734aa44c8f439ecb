package io.github.weeklydigest.parser.internal.scan;

import java.util.Random;

/** Documents that hit the borders of Markdown: pieces of each construct, put together at random. */
final class RandomMarkdown {
    private static final String[] PREFIXES = {
        "",
        "",
        "",
        "",
        "",
        "",
        " ",
        "  ",
        "   ",
        "    ",
        "     ",
        "\t",
        " \t",
        "> ",
        ">",
        "> > ",
        ">\t",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2. ",
        "1) ",
        "10. ",
        "-",
        "1.",
        "-   ",
        "-     ",
        "-\t",
        "  - ",
        "    - ",
        "   1. ",
        ">  - ",
        "> 1. ",
        "- > ",
        "- - ",
        "  > ",
        "123456789. ",
        "1234567890. ",
        "0. "
    };
    private static final String[] LEAVES = {
        "",
        "",
        "",
        "a",
        "b c",
        "中文",
        "一段文字。",
        "“引”",
        "é",
        "😀",
        "# h",
        "## h ##",
        "### h #",
        "#",
        "######",
        "####### no",
        "#no",
        "# h \\#",
        "#\th",
        "===",
        "---",
        "--- ",
        "=",
        "-",
        "- - -",
        "***",
        "* * *",
        "___",
        "__ _",
        "**",
        "```",
        "````",
        "``` x",
        "```a`b",
        "~~~",
        "~~~~ y z",
        "~~~ `",
        "<div>",
        "</div>",
        "<!-- c",
        "-->",
        "<!-- c -->",
        "<script>",
        "</script>",
        "<pre",
        "<?php",
        "?>",
        "<!X",
        ">",
        "<![CDATA[",
        "]]>",
        "<a href=\"x\">",
        "<b>",
        "</b >",
        "<b",
        "<x-y z='1' w>",
        "<i>t</i>",
        "<del>",
        "| a | b |",
        "a | b",
        "|---|---|",
        "--- | ---",
        ":-: | -:",
        "|",
        "| x",
        "|-|",
        "a\\|b | c",
        "# p | q",
        "[a]: /u",
        "[a]: /u 't'",
        "[b]:",
        "[b]: <u v>",
        "'t'",
        "/u",
        "[中]: x",
        "[a]",
        "[a][b]",
        "[a][]",
        "![a]",
        "[x](u)",
        "[x](u 't')",
        "[x](<u v>)",
        "[x] (u)",
        "![i](u)",
        "[[w]]",
        "[[w#h]]",
        "[[w|a]]",
        "[[w]](u)",
        "[[x] y](u)",
        "[[a[[b]]",
        "[[]]",
        "[[w]]]",
        "`c`",
        "`` c ` ``",
        "` c `",
        "`",
        "``",
        "`a``b`",
        "*e*",
        "**s**",
        "***es***",
        "_e_",
        "__s__",
        "*e **s** e*",
        "**中**文",
        "**“中”**文",
        "a*b*c",
        "a_b_c",
        "*a _b* c_",
        "**a*",
        "*a**",
        "~s~",
        "~~s~~",
        "~a ~b",
        "a~ b~",
        "~26K，~2K",
        "~ ~",
        "a@b",
        "a@b.c",
        "中@文.d）",
        "a.@b.c",
        "a..b@c.d",
        ".a@b.c-",
        "a@b-.c",
        "a@-b.c",
        "a@b.c@d.e",
        "*a@b.c*",
        "a@b\\.c",
        "@b.c",
        "a@",
        "@",
        ".c",
        "[a@b.c](u)",
        "<sub>",
        "</sub>",
        "<s1-/>",
        "</s>",
        "</1>",
        "[x](a&b=c)",
        "[x](a&b;c)",
        "[x](&#35;)",
        "www",
        "wwwa www.",
        "www\\.x.y",
        "www.x.y",
        "$x$",
        "$ x$",
        "$5 and $6",
        "$$x$$",
        "$$",
        "$a_b_c$",
        "$\\$$",
        "a\\",
        "a  ",
        "a\t",
        "\\*a\\*",
        "\\[a]",
        "\\a",
        "&amp;",
        "&",
        "&#35;",
        "&copy;x",
        "&nope;",
        "http://x.y",
        "https://a.b/c_d_e",
        "www.x.y",
        "a@b.c",
        "@x",
        "x @y",
        "<http://x.y>",
        "<a@b.c>",
        "<x y>",
        "a<b",
        "a < b > c",
        "<3",
        "<br>",
        "<br/>",
        "!",
        "![",
        "](",
        "[",
        "]",
        "(",
        ")",
        "[x]()",
        "[x](u(v)w)",
        "[x](u\\)v)",
        "[x](a&amp;b)",
        "[a *b](u) c*",
        "*a [b*](u)",
        "[a [b](u) c](v)",
        "![a [b](u) c](v)",
        "[`]`](u)",
        "[a<b](u)>",
        "[x](http://x.y)",
        "[http://x.y](u)",
        "> [!NOTE]",
        "[!NOTE]",
        "[!TIP] t",
        "![[x]]",
        "\u00A0",
        "\u2003a",
        "\u0000",
        "a\u0000b",
        "\u000C",
        "\u000Bx",
        "a\u2028b",
        "\uFEFFx",
        "#\u00A0h",
        "*\u00A0a*",
        "*，a*",
        "a**，b**c",
        "1\\. x",
        "：",
        "w",
        "ww.",
        "Www"
    };
    private static final String[] TABLE_LEAVES = {
        "|a|b",
        "|a|b| \t",
        "a|b| ",
        "a|b",
        "a | b | c",
        "*a* | `b|c` |",
        "| a\\|b | [x](u\\|v) |",
        "\\|",
        "a\\\\|b",
        "||",
        "|",
        "| |",
        "|||",
        "-|-",
        "|-",
        "-|",
        "|-|",
        ":-|:-:|-:",
        "| :--- | ---: |",
        "|-|-|",
        "-|-|-",
        ":|-",
        "--|--",
        "---",
        "[a]|b",
        "[a]: b|c",
        "|[a]: b|c",
        "|\u00A0|\t\u00A0 |",
        "中|文",
        "a"
    };
    private static final String[] DEFINITION_LEAVES = {
        "[a]: u",
        "[A]:\t<>",
        "[a]: <u",
        "[ b ]:u \"t",
        "t\"",
        "(t)",
        "'t' x",
        "'",
        "[b]:",
        "u",
        "[a",
        "c]: d",
        "[a]: u 't' x",
        "[a]: u v",
        "[a]: u&amp;\\&amp;&nope;&#32; '&lt;\\''",
        "[a]: u(v)w\\(",
        "[a]: u(",
        "[a]: u [b]: v",
        "[a\\]: x",
        "[*a*]: u",
        "[[a]]: x",
        "[a [b]]: x",
        "[]: x",
        "[a]:: x",
        "x [a]: u",
        "[a]",
        "[a][b]",
        "[b][]",
        "![a]",
        "[*a*]",
        "[a c]",
        "[x [a] y](u)",
        "[x [a] y][b]",
        "[A\\]",
        "a|b",
        "-|-",
        "===",
        "---",
        "# [a]",
        "  - "
    };
    private static final String[] ENDS = {
        "\n", "\n", "\n", "\n", "\n", "\n\n", "\n\n", "\n \n", "\r\n", "\r", "\n\t\n", "\r\n\r\n", "\r\r"
    };
    private static final String[] GLUE = {
        "", "", " ", " ", "  ", "\\", "*", "_", "`", "[", "]", "(", ")", "!", "<", ">", "&", "$", "~", "\t", ".", "文",
        "a"
    };

    private final Random random;

    /** What most lines of the document consist of. */
    private String[] leaves = LEAVES;

    RandomMarkdown(Random random) {
        this.random = random;
    }

    /** A document of a few lines. */
    String next() {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(50) == 0) {
            text.append('\uFEFF');
        }
        leaves = switch (random.nextInt(6)) {
            case 0 -> TABLE_LEAVES;
            case 1 -> DEFINITION_LEAVES;
            default -> LEAVES;
        };
        boolean mixed = random.nextInt(4) == 0;
        String end = ENDS[random.nextInt(ENDS.length)];
        int lines = 1 + random.nextInt(random.nextInt(8) == 0 ? 30 : 8);
        for (int line = 0; line < lines; line++) {
            line(text);
            if (mixed) {
                end = ENDS[random.nextInt(ENDS.length)];
            } else if (random.nextInt(3) == 0) {
                end = random.nextBoolean() ? "\n" : "\n\n";
            }
            text.append(end);
        }
        if (random.nextInt(3) == 0) {
            text.setLength(text.length() - end.length());
        }
        return text.toString();
    }

    private void line(StringBuilder text) {
        for (int prefixes = random.nextInt(4) - 1; prefixes >= 0; prefixes--) {
            text.append(pick(PREFIXES));
        }
        int pieces = random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 1;
        for (int piece = 0; piece < pieces; piece++) {
            if (piece > 0) {
                text.append(pick(GLUE));
            }
            text.append(pick(random.nextInt(4) == 0 ? LEAVES : leaves));
        }
    }

    private String pick(String[] pieces) {
        return pieces[random.nextInt(pieces.length)];
    }
}
