package io.github.weeklydigest.testdata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts the elements of digests line by line, independently of the generator. */
final class Census {
    private static final Pattern CAN_BE_MARKDOWN = Pattern.compile("[\\\\`*_\\[<&~@]|https?:|www\\.");
    private static final Pattern BULLET = Pattern.compile(" *- .*");
    private static final Pattern ORDERED = Pattern.compile(" *\\d+\\. .*");
    private static final Map<String, Character> MARKS = Map.of(
            "bracket",
            '[',
            "backtick",
            '`',
            "asterisk",
            '*',
            "underscore",
            '_',
            "backslash",
            '\\',
            "ampersand",
            '&',
            "less-than",
            '<',
            "tilde",
            '~');
    private static final Map<String, Pattern> SPANS = Map.of(
            "code", Pattern.compile("`[^`]+`"),
            "link", Pattern.compile("\\]\\("),
            "wikilink", Pattern.compile("\\[\\["),
            "strong", Pattern.compile("\\*\\*[^*]+\\*\\*"),
            "math", Pattern.compile("\\$[^$]+\\$"));

    private final Map<String, List<Integer>> sizes = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> characters = new HashMap<>();
    private final Map<String, Integer> marks = new HashMap<>();
    private final Map<String, Integer> spans = new HashMap<>();
    private long bytes;
    private int codePoints;
    private int paragraphs;
    private int plainParagraphs;
    private long paragraphCharacters;
    private long plainCharacters;

    void add(String week) {
        List<String> all = week.lines().toList();
        int size = week.getBytes(StandardCharsets.UTF_8).length;
        int points = week.codePointCount(0, week.length());
        size("bytes", size);
        size("codepoints", points);
        size("lines", all.size());
        bytes += size;
        codePoints += points;
        week.codePoints().forEach(point -> count(characters, kind(point)));
        new Reading().read(all);
    }

    /** {@return every number by its name} */
    Map<String, Double> results() {
        Map<String, Double> results = new TreeMap<>();
        sizes.forEach((name, values) -> {
            List<Integer> sorted = values.stream().sorted().toList();
            Map.of("p25", 0.25, "median", 0.5, "p75", 0.75, "p90", 0.9, "p99", 0.99)
                    .forEach((quantile, share) ->
                            results.put(name + "." + quantile, (double) sorted.get((int) (share * sorted.size()))));
        });
        shares("line.", lines, lines.values().stream().mapToInt(n -> n).sum(), 100, results);
        shares("char.", characters, codePoints, 100, results);
        shares("has.", marks, paragraphs, 100, results);
        shares("span.", spans, codePoints, 1_000, results);
        results.put("bytes-for-each-codepoint", (double) bytes / codePoints);
        results.put("plain.paragraphs", 100.0 * plainParagraphs / paragraphs);
        results.put("plain.characters", 100.0 * plainCharacters / paragraphCharacters);
        return results;
    }

    private static void shares(
            String prefix, Map<String, Integer> counts, double whole, int scale, Map<String, Double> results) {
        counts.forEach((name, count) -> results.put(prefix + name, scale * count / whole));
    }

    private void size(String name, int value) {
        sizes.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }

    private static void count(Map<String, Integer> counts, String name) {
        counts.merge(name, 1, Integer::sum);
    }

    private static String kind(int point) {
        if (Character.isIdeographic(point)) {
            return "ideograph";
        }
        if (point == ' ' || point == '\n') {
            return "space";
        }
        if (point < 128) {
            return Character.isLetterOrDigit(point) ? "ascii-alphanumeric" : "ascii-punctuation";
        }
        return Character.isLetterOrDigit(point) || point == '✪' ? "other" : "full-width-punctuation";
    }

    private void paragraph(String text) {
        paragraphs++;
        paragraphCharacters += text.length();
        if (!CAN_BE_MARKDOWN.matcher(text).find()) {
            plainParagraphs++;
            plainCharacters += text.length();
        }
        MARKS.forEach((name, mark) -> marks.merge(name, text.indexOf(mark) < 0 ? 0 : 1, Integer::sum));
        SPANS.forEach((name, span) ->
                spans.merge(name, (int) span.matcher(text).results().count(), Integer::sum));
    }

    /** One pass over one week. */
    private final class Reading {
        private final List<String> article = new ArrayList<>();
        private boolean inArticle;
        private boolean inContents;
        private boolean inFence;
        private int units;

        void read(List<String> all) {
            for (String line : all) {
                boolean fence = line.startsWith("```");
                if (fence || inFence) {
                    count(lines, "code");
                    inFence ^= fence;
                } else if (line.startsWith("#")) {
                    heading(line);
                } else {
                    text(line);
                }
            }
            endArticle();
            size("units", units);
        }

        private void heading(String line) {
            count(lines, "heading");
            endArticle();
            inContents = line.equals("## 目录");
            inArticle = line.startsWith("####");
            if (inArticle) {
                units++;
                size("heading4", line.length() - 5);
            }
        }

        private void endArticle() {
            if (inArticle) {
                size("article", article.stream().collect(Collectors.summingInt(line -> line.length() + 1)));
            }
            article.clear();
        }

        private void text(String line) {
            if (inContents && !line.isEmpty()) {
                count(lines, "contents");
                return;
            }
            if (!line.isEmpty()) {
                article.add(line);
            }
            if (line.isEmpty()) {
                count(lines, "blank");
            } else if (BULLET.matcher(line).matches()) {
                count(lines, "bullet");
                sized("item", line.strip().substring(2));
            } else if (ORDERED.matcher(line).matches()) {
                count(lines, "ordered");
                sized("item", line.substring(line.indexOf('.') + 2));
            } else if (line.startsWith(">")) {
                count(lines, "quote");
                quoted(line.substring(1).strip());
            } else if (line.startsWith(" ")) {
                count(lines, "continuation");
            } else if (line.equals("---")) {
                count(lines, "rule");
            } else if (line.startsWith("|")) {
                count(lines, "table");
            } else {
                count(lines, paragraphKind(line));
                sized("paragraph", line);
            }
        }

        private void quoted(String text) {
            if (!text.isEmpty() && !text.startsWith("- ") && !text.startsWith("[!NOTE")) {
                sized("quoted", text);
            }
        }

        private void sized(String name, String text) {
            size(name, text.length());
            paragraph(text);
        }

        private static String paragraphKind(String line) {
            if (line.startsWith("![")) {
                return "image";
            }
            if (line.startsWith("[[")) {
                return "wikilink";
            }
            return line.startsWith("[") ? "link" : "paragraph";
        }
    }
}
