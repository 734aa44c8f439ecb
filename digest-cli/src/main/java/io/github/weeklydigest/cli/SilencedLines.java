package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.parser.ParseLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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
    private static final SilencedLines NONE = new SilencedLines();
    private static final int MAX_LINE = ParseLimits.defaults().maxLineBytes();

    /** The silenced codes by line number; an empty set means all codes. */
    private final Map<Integer, Set<String>> codes = new HashMap<>();

    private int number;

    private SilencedLines() {}

    /** Reads the comments of a file, which may be longer than memory; returns no lines if the file can't be read. */
    static SilencedLines of(Path file) {
        try {
            if (!isMarked(file)) {
                return NONE;
            }
            try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                return of(text);
            }
        } catch (IOException unreadable) {
            return NONE;
        }
    }

    /** Whether a file may contain such a comment. Most files don't. */
    private static boolean isMarked(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            int end = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer, end, buffer.length - end)) {
                String part = new String(buffer, 0, end + read, StandardCharsets.ISO_8859_1);
                if (part.contains(MARK)) {
                    return true;
                }
                // The mark may continue in the next part.
                int kept = Math.min(end + read, MARK.length() - 1);
                System.arraycopy(buffer, end + read - kept, buffer, 0, kept);
                end = kept;
            }
            return false;
        }
    }

    /** Reads the comments of a text; of a line, no more than the parser reads. */
    static SilencedLines of(Reader text) throws IOException {
        Reader buffered = new BufferedReader(text);
        SilencedLines silenced = new SilencedLines();
        StringBuilder line = new StringBuilder();
        int before = 0;
        for (int c = buffered.read(); c >= 0; c = buffered.read()) {
            if (c == '\r' || (c == '\n' && before != '\r')) {
                silenced.add(line.toString());
                line.setLength(0);
            } else if (c != '\n' && line.length() < MAX_LINE) {
                line.append((char) c);
            }
            before = c;
        }
        silenced.add(line.toString());
        return silenced;
    }

    private void add(String line) {
        number++;
        if (line.contains(MARK)) {
            Matcher comment = COMMENT.matcher(line);
            if (comment.find()) {
                boolean alone = line.strip().equals(comment.group());
                codes.put(alone ? number + 1 : number, words(comment.group(1)));
            }
        }
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
