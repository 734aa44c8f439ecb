package io.github.weeklydigest.parser.blackbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ways to write an issue that do not change what it says.
 *
 * <p>They leave front matter, code, HTML and comments alone unless their names say otherwise, and change a construct only where
 * CommonMark gives the new form the same meaning.
 */
enum IssueMutation {
    CRLF(text -> text.replace("\n", "\r\n")),
    BYTE_ORDER_MARK(text -> text.startsWith("\uFEFF") ? text : "\uFEFF" + text),
    NO_NEWLINE_AT_END(text -> text.stripTrailing()),
    MORE_NEWLINES_AT_END(text -> text + "\n\n  \n"),
    MORE_BLANK_LINES(text -> Lines.map(text, line -> line.isBlank() ? "\n" : line)),
    SPACES_IN_BLANK_LINES(text -> Lines.map(text, line -> line.isBlank() ? "   " : line)),
    SPACE_AT_END_OF_LINE(text -> Lines.map(text, line -> line.isBlank() || line.endsWith(" ") ? line : line + " ")),
    OTHER_BULLETS(text -> Lines.map(text, IssueMutation::otherBullet)),
    WIDE_BULLETS(text -> Lines.mapItems(text, line -> line.replaceFirst("^([-*+]) +", "$1   "))),
    INDENTED_HEADINGS(text -> Lines.mapHeadings(text, line -> " " + line)),
    CLOSED_HEADINGS(text -> Lines.mapHeadings(text, line -> line.stripTrailing() + " ##")),
    WIDE_HEADINGS(text -> Lines.mapHeadings(text, line -> line.replaceFirst("^(#+) +", "$1  \t"))),
    SETEXT_HEADINGS(text -> Lines.mapHeadings(text, IssueMutation::setext)),
    ATX_HEADINGS(IssueMutation::atx),
    OTHER_LIST_DELIMITER(text -> Lines.map(text, line -> line.replaceFirst("^(\\d{1,9})\\.(?= )", "$1)"))),
    OTHER_LIST_NUMBERS(text -> Lines.map(text, line -> line.replaceFirst("^\\d(?=\\. )", "1"))),
    OTHER_MARKER_NUMBERS(text -> Lines.map(text, line -> line.replaceFirst("^\\d{1,3}(?=、)", "88"))),
    BACKSLASH_BREAKS(text -> Lines.mapWithNext(
            text,
            (line, next) ->
                    line.endsWith("  ") && next.matches("\\p{L}.*|\\*\\*.*") ? line.stripTrailing() + "\\" : line)),
    UNDERSCORE_STRONG(text -> Lines.map(
            text,
            line -> line.replaceAll("(?<=^|\\s)\\*\\*(?=[\\w\\[])([^*_]+)(?<=[\\w\\]])\\*\\*(?=\\s|$)", "__$1__"))),
    ANGLE_ADDRESSES(text -> Lines.mapLinks(text, (label, address) -> "[" + label + "](<" + address + ">)")),
    LINK_TITLES(text -> Lines.mapLinks(text, (label, address) -> "[" + label + "](" + address + " \"A title\")")),
    SPACES_AROUND_ADDRESSES(text -> Lines.mapLinks(text, (label, address) -> "[" + label + "]( " + address + " )")),
    REFERENCE_LINKS(IssueMutation::references),
    ANGLE_AUTOLINKS(text -> Lines.map(text, line -> line.replaceFirst("^(https?://[^\\s<>]+)(\\s*)$", "<$1>$2"))),
    LONE_COMMENTS(text -> Lines.mapHeadings(text, line -> "<!-- - [hidden](https://hidden.example/) -->\n\n" + line)),
    REVERSED_FRONT_MATTER(text -> FrontMatterText.of(text).map(Keys::reversed)),
    QUOTED_FRONT_MATTER(text -> FrontMatterText.of(text).map(keys -> keys.map(IssueMutation::quoted))),
    UNQUOTED_FRONT_MATTER(text -> FrontMatterText.of(text).map(keys -> keys.map(IssueMutation::unquoted))),
    MORE_FRONT_MATTER(text -> FrontMatterText.of(text).map(keys -> keys.with("x_layout: 'post'", "x_layout = 'post'")));

    private final UnaryOperator<String> change;

    IssueMutation(UnaryOperator<String> change) {
        this.change = change;
    }

    /** The issue in another form; the same text where the mutation does not apply. */
    String apply(String issue) {
        return change.apply(issue);
    }

    private static String otherBullet(String line) {
        if (line.matches("\\s*([-*_]\\s*){3,}")) {
            return line;
        }
        Matcher bullet = Pattern.compile("^(\\s*)([-*+])(?=\\s+\\S)").matcher(line);
        return bullet.find()
                ? bullet.group(1) + "*-+".charAt("-+*".indexOf(bullet.group(2))) + line.substring(bullet.end())
                : line;
    }

    private static String setext(String line) {
        Matcher heading = Pattern.compile("(#{1,2}) +(\\S.*)").matcher(line.stripTrailing());
        if (!heading.matches()
                || !heading.group(2).matches("[\\p{L}\\[`].*")
                || heading.group(2).endsWith("#")) {
            return line;
        }
        return heading.group(2) + "\n" + (heading.group(1).length() == 1 ? "=====" : "-----");
    }

    private static String atx(String text) {
        return Lines.mapWithNextTwo(text, (line, next) -> {
            boolean first = next.matches("=+\\s*");
            return (first || next.matches("-{2,}\\s*")) && line.matches("[\\p{L}\\d\\[`].*")
                    ? (first ? "# " : "## ") + line.strip()
                    : null;
        });
    }

    private static String references(String text) {
        List<String> definitions = new ArrayList<>();
        String body = Lines.mapLinks(text, (label, address) -> {
            definitions.add("[to-" + definitions.size() + "]: " + address);
            return "[" + label + "][to-" + (definitions.size() - 1) + "]";
        });
        return definitions.isEmpty() ? text : body + "\n\n" + String.join("\n", definitions) + "\n";
    }

    private static String quoted(String line) {
        return line.replaceFirst("^([A-Za-z]\\w*)( ?: )([\\p{L}\\d][^\"'\\[\\]{}#&*!|>%@`]*)$", "$1$2\"$3\"");
    }

    private static String unquoted(String line) {
        return line.replaceFirst("^([A-Za-z]\\w*)( ?: )\"([\\p{L}][^\"'\\[\\]{}#&*!|>%@`:]*)\"$", "$1$2$3");
    }

    /** Two texts to one. */
    interface Pair {
        String apply(String first, String second);
    }

    /** The lines of an issue that are neither front matter, code, HTML nor a comment. */
    static final class Lines {
        private static final Pattern LINK =
                Pattern.compile("(?<![!\\[\\]\\\\`])\\[([^\\[\\]`!\\\\]+)\\]\\(((?:https?:)?/[^\\s()<>\"]+)\\)");

        private Lines() {}

        static String map(String text, UnaryOperator<String> change) {
            return mapWithNext(text, (line, next) -> change.apply(line));
        }

        static String mapWithNext(String text, Pair change) {
            List<String> lines = text.lines().collect(Collectors.toList());
            boolean[] fixed = fixed(lines);
            List<String> changed = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
                changed.add(fixed[i] ? lines.get(i) : change.apply(lines.get(i), next));
            }
            return String.join("\n", changed) + "\n";
        }

        /** Replaces two lines by one wherever the change returns one. */
        static String mapWithNextTwo(String text, Pair change) {
            List<String> lines = text.lines().collect(Collectors.toList());
            boolean[] fixed = fixed(lines);
            List<String> changed = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                boolean hasNext = i + 1 < lines.size()
                        && !fixed[i]
                        && (i == 0 || lines.get(i - 1).isBlank());
                String both = hasNext ? change.apply(lines.get(i), lines.get(i + 1)) : null;
                changed.add(both == null ? lines.get(i) : both);
                i += both == null ? 0 : 1;
            }
            return String.join("\n", changed) + "\n";
        }

        /** Changes headings between blank lines. */
        static String mapHeadings(String text, UnaryOperator<String> change) {
            String[] before = {""};
            return mapWithNext(text, (line, next) -> {
                boolean alone = before[0].isBlank() && next.isBlank() && line.matches("#{1,6} +\\S.*");
                before[0] = line;
                return alone ? change.apply(line) : line;
            });
        }

        /** Changes bullets of the top level with no second line. */
        static String mapItems(String text, UnaryOperator<String> change) {
            return mapWithNext(
                    text,
                    (line, next) ->
                            line.matches("[-*+] \\S.*") && (next.matches("[-*+] .*")) ? change.apply(line) : line);
        }

        static String mapLinks(String text, Pair change) {
            return map(
                    text,
                    line -> line.startsWith("    ") || line.startsWith("<") || line.contains("`[")
                            ? line
                            : LINK.matcher(line)
                                    .replaceAll(link ->
                                            Matcher.quoteReplacement(change.apply(link.group(1), link.group(2)))));
        }

        /** Which lines are front matter, code, HTML or a comment. */
        static boolean[] fixed(List<String> lines) {
            boolean[] fixed = new boolean[lines.size()];
            int i = FrontMatterText.length(lines);
            Arrays.fill(fixed, 0, i, true);
            String fence = null;
            boolean comment = false;
            boolean html = false;
            for (; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                String open = line.startsWith("```") ? "```" : line.startsWith("~~~") ? "~~~" : null;
                if (fence != null) {
                    fixed[i] = true;
                    fence = line.startsWith(fence) ? null : fence;
                } else if (comment || line.contains("<!--")) {
                    fixed[i] = true;
                    comment = line.lastIndexOf("<!--") > line.lastIndexOf("-->") || comment && !line.contains("-->");
                } else if (open != null) {
                    fixed[i] = true;
                    fence = open;
                } else {
                    html = html ? !line.isEmpty() : line.matches("</?[A-Za-z][\\w-]*[\\s/>].*");
                    fixed[i] = html;
                }
            }
            return fixed;
        }
    }

    /** The lines of front matter by key. */
    record Keys(List<List<String>> values, boolean toml) {
        Keys reversed() {
            if (values.stream()
                            .map(lines -> lines.get(0).split("[:=]")[0])
                            .distinct()
                            .count()
                    < values.size()) {
                return this;
            }
            List<List<String>> other = new ArrayList<>(values);
            Collections.reverse(other);
            return new Keys(other, toml);
        }

        Keys map(UnaryOperator<String> change) {
            return new Keys(
                    values.stream()
                            .map(lines -> lines.size() == 1 && !toml ? List.of(change.apply(lines.get(0))) : lines)
                            .toList(),
                    toml);
        }

        Keys with(String yaml, String other) {
            List<List<String>> more = new ArrayList<>(values);
            more.add(0, List.of(toml ? other : yaml));
            return new Keys(more, toml);
        }
    }

    /** An issue whose front matter is taken apart. */
    record FrontMatterText(String fence, Keys keys, List<String> rest) {
        static int length(List<String> lines) {
            if (lines.isEmpty()) {
                return 0;
            }
            String fence = lines.get(0).strip();
            if (fence.equals("---") || fence.equals("+++")) {
                for (int i = 1; i < lines.size(); i++) {
                    if (lines.get(i).strip().equals(fence)) {
                        return i + 1;
                    }
                }
            }
            int end = 0;
            while (end < lines.size() && lines.get(end).matches("[A-Z]\\w*:.*")) {
                end++;
            }
            return end < lines.size() && lines.get(end).isBlank() ? end : 0;
        }

        static FrontMatterText of(String text) {
            List<String> lines = text.lines().toList();
            int end = length(lines);
            String fence = end == 0 ? "" : lines.get(0).strip();
            boolean fenced = fence.equals("---") || fence.equals("+++");
            Map<Integer, List<String>> keys = new LinkedHashMap<>();
            List<String> rest = new ArrayList<>();
            if (fenced) {
                int key = 0;
                int i = 1;
                for (; i < end - 1 && !lines.get(i).startsWith("["); i++) {
                    key = lines.get(i).matches("[\\w.-]+\\s*[:=].*") ? i : key;
                    keys.computeIfAbsent(key, at -> new ArrayList<>()).add(lines.get(i));
                }
                rest.addAll(lines.subList(i, lines.size()));
            }
            return new FrontMatterText(
                    fenced ? fence : "",
                    new Keys(List.copyOf(keys.values()), fence.equals("+++")),
                    fenced ? rest : lines);
        }

        String map(UnaryOperator<Keys> change) {
            List<String> lines = new ArrayList<>();
            if (!fence.isEmpty()) {
                lines.add(fence);
                change.apply(keys).values().forEach(lines::addAll);
            }
            lines.addAll(rest);
            return String.join("\n", lines) + "\n";
        }
    }
}
