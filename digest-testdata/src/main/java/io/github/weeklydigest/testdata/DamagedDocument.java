package io.github.weeklydigest.testdata;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages documents at random places, such as careless tools, hasty authors and attackers do. */
public final class DamagedDocument {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Numbers that are too large, too small, or written in other digits. */
    private static final List<String> NUMBERS = List.of(
            "0",
            "00",
            "-1",
            "13",
            "32",
            "99",
            "366",
            "9999",
            "10000",
            "2147483648",
            "4294967296",
            "9223372036854775808",
            "99999999999999999999999999",
            "\u0663\u0664",
            "\uFF12\uFF10",
            "\uD835\uDFCE",
            "\u2167",
            "\u5341\u4E8C",
            "1e999",
            "");

    /** Texts that are incomplete, out of range, deeply nested or invisible. */
    private static final List<String> PIECES = List.of(
            "\u0000",
            "\uFEFF",
            "\uD800",
            "\uDC00",
            "\u2028",
            "\u202E",
            "\r",
            "\r\n\r\n",
            "\t",
            "\u3000",
            "%",
            "%zz",
            "%00",
            "&#99999999999;",
            "&#xD800;",
            "&#0;",
            "\\",
            "[",
            "]",
            "](",
            "](<",
            "[](",
            "![](",
            "![](a%00b)",
            "![](../../../../a.png)",
            "![](\\\\a\\b)",
            "[[",
            "[[]]",
            "[[#]]",
            "[[#a|]]",
            "[[|]]",
            "![[a]]",
            "<",
            "<img",
            "<img src=a width=99999999999999999999>",
            "<img src='&#x110000;'>",
            "<!--",
            "<br>",
            "@",
            "@a ",
            "a@b.c",
            "http://",
            "http://[",
            "http://[::1]:99999999999/",
            "http://a:b:c",
            "https://a%",
            "//",
            "mailto:",
            "data:,",
            "javascript:a",
            "https://x.com/a/status/99999999999999999999",
            "https://x.com/a/status/",
            "https://arxiv.org/abs/9999.99999v99999999999",
            "arXiv:2613.00001v2147483648",
            "https://arxiv.org/abs/hep-th/0013001",
            "[[2026-W54]]",
            "[[0000W00]]",
            "[[202613451299_a]]",
            "#",
            "# ",
            "## \n\n",
            "###### a\n\n",
            "---\n",
            "+++\n",
            "===\n",
            "***",
            "**",
            "_",
            "`",
            "~~",
            "$",
            "$$",
            "|",
            "|a|\n|-|\n",
            "> ",
            "> [!",
            "- ",
            "- [ ] ",
            "99999999999. ",
            "999999999. a\n",
            "```",
            "~~~\n",
            ": ",
            "\uFF1A",
            "date: 2026-02-30\n",
            "date: 99999-99-99\n",
            "date: -999999999-01-01\n",
            "date: 2026-02-01T25:61:61+99:00\n",
            "title: [\n",
            "title: *a\n",
            "? a\n",
            "!!binary a",
            "<<: *a\n",
            "2026-02-30",
            "0000-00-00",
            "99:99 PM \u00B7 Feb 31, 2026",
            "12:00 AM \u00B7 Jan 1, 0000",
            "\u7B2C 99999999999 \u671F",
            "Issue #99999999999999999999",
            "\u300A",
            "\u300B",
            "\uFF08",
            "\uFF09",
            "\u3001",
            " by ",
            "-- ");

    /** Brackets and markers that nest. */
    private static final List<String> NESTING = List.of(
            "[", "(", "> ", "- ", "*", "**a ", "<b>", "{", "![", "[[", "\uFF08", "\u300A", "`", "$", "  - a\n", "#");

    private DamagedDocument() {}

    /**
     * Damages a document one to twelve times.
     *
     * @param text the document
     * @param random decides what happens to it
     * @return the damaged document; never empty
     */
    public static String of(String text, Random random) {
        String damaged = text;
        for (int i = random.nextInt(12); i >= 0; i--) {
            damaged = damagedOnce(damaged, random);
        }
        return damaged.isEmpty() ? "a" : damaged;
    }

    private static String damagedOnce(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 8));
        String before = text.substring(0, from);
        return switch (random.nextInt(8)) {
            case 0 -> before + text.substring(to);
            case 1 -> before + text.substring(from, to) + text.substring(from);
            case 2 -> {
                int other = random.nextInt(text.length() + 1);
                yield text.substring(0, other) + text.substring(from, to) + text.substring(other);
            }
            case 3 -> before;
            case 4, 5 -> before + any(PIECES, random) + text.substring(random.nextBoolean() ? from : to);
            case 6 -> before + any(NESTING, random).repeat(1 + random.nextInt(600)) + text.substring(from);
            default -> otherNumber(text, random);
        };
    }

    private static String otherNumber(String text, Random random) {
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        if (numbers.isEmpty()) {
            return text + any(NUMBERS, random);
        }
        MatchResult number = any(numbers, random);
        return text.substring(0, number.start()) + any(NUMBERS, random) + text.substring(number.end());
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
