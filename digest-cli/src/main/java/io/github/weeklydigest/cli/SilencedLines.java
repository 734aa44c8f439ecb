package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a digest whose findings its author has accepted, by a comment such as {@code <!-- digest: ignore
 * article-without-source -->}. Next to other text the comment applies to its own line, on a line of its own to the next
 * one. Without a code it applies to all findings.
 */
final class SilencedLines {
    private static final String MARK = "digest: ignore";
    private static final Pattern COMMENT =
            Pattern.compile("<!--\\s*+digest: ignore((?:[ ,]++(?:(?!-->)[a-z0-9-])++)*+)\\s*+-->");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final SilencedLines NONE = new SilencedLines(Map.of());

    /** The silenced codes by line number; an empty set means all codes. */
    private final Map<Integer, Set<String>> codes;

    private SilencedLines(Map<Integer, Set<String>> codes) {
        this.codes = codes;
    }

    /** Reads the comments of a file; returns no lines if the file can't be read. */
    static SilencedLines of(Path file) {
        try {
            return of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return NONE;
        }
    }

    static SilencedLines of(String text) {
        if (!text.contains(MARK)) {
            return NONE;
        }
        Map<Integer, Set<String>> codes = new HashMap<>();
        int number = 0;
        for (String line : LINE_END.split(text, -1)) {
            number++;
            Matcher comment = COMMENT.matcher(line);
            if (comment.find()) {
                boolean alone = line.strip().equals(comment.group());
                codes.put(alone ? number + 1 : number, words(comment.group(1)));
            }
        }
        return new SilencedLines(codes);
    }

    private static Set<String> words(String list) {
        Set<String> words = new HashSet<>(List.of(list.split("[ ,]+")));
        words.remove("");
        return words;
    }

    boolean contains(Diagnostic diagnostic) {
        Set<String> silenced = codes.get(diagnostic.span().line());
        return silenced != null && (silenced.isEmpty() || silenced.contains(diagnostic.code()));
    }
}
