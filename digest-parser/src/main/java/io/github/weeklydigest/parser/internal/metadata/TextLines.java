package io.github.weeklydigest.parser.internal.metadata;

import io.github.weeklydigest.model.FrontMatterValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads front matter of nothing but lines such as {@code title: "Issue 7"}, each with a key and a text, exactly as YAML does.
 * Only speed explains this class: the library for YAML takes a tenth of the time of a short issue for such lines.
 */
final class TextLines {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_KEY = 40;
    private static final char FIRST_AFTER_CONTROLS = 0xA0;

    private final String text;
    private final Map<String, FrontMatterValue> values = new LinkedHashMap<>();

    private TextLines(String text) {
        this.text = text;
    }

    /** The values in order; empty if a line is anything else, or if it is not certain what it means in YAML. */
    static Optional<Map<String, FrontMatterValue>> read(String text) {
        TextLines lines = new TextLines(text);
        return text.length() <= LONGEST && lines.read() ? Optional.of(lines.values) : Optional.empty();
    }

    private boolean read() {
        int at = 0;
        while (at < text.length()) {
            int lineEnd = text.indexOf('\n', at);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            int colon = keyEnd(at, end);
            int from = skipSpaces(colon + 1, end);
            if (colon == at
                    || colon - at > LONGEST_KEY
                    || from == colon + 1
                    || from == end
                    || !isPrintable(from, end)) {
                return false;
            }
            Optional<String> value = value(from, withoutSpaces(from, end));
            if (value.isEmpty()) {
                return false;
            }
            values.put(text.substring(at, colon), FrontMatterValue.of(value.get()));
            at = end + 1;
        }
        return true;
    }

    /** The colon after the key at a place; the place itself if there is none. */
    private int keyEnd(int place, int end) {
        int i = place;
        while (i < end && (isLetter(text.charAt(i)) || i > place && isInKey(text.charAt(i)))) {
            i++;
        }
        return i < end && text.charAt(i) == ':' ? i : place;
    }

    private int skipSpaces(int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private int withoutSpaces(int from, int end) {
        int i = end;
        while (i > from && text.charAt(i - 1) == ' ') {
            i--;
        }
        return i;
    }

    private boolean isPrintable(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean printable = c >= ' ' && c <= '~'
                    || c >= FIRST_AFTER_CONTROLS && c < '\uFFFE' && !Character.isSurrogate(c) && c != '\uFEFF';
            if (!printable || c == '\u2028' || c == '\u2029') {
                return false;
            }
        }
        return true;
    }

    private Optional<String> value(int from, int to) {
        char first = text.charAt(from);
        if (first == '"' || first == '\'') {
            String content = text.substring(from + 1, Math.max(from + 1, to - 1));
            boolean quoted = to - from > 1
                    && text.charAt(to - 1) == first
                    && content.indexOf(first) < 0
                    && (first == '\'' || content.indexOf('\\') < 0);
            return quoted ? Optional.of(content) : Optional.empty();
        }
        String content = text.substring(from, to);
        boolean isText = isDigit(first)
                ? isNoNumber(content)
                : isLetter(first) && !isWord(content) || first > '~' || first == '/';
        boolean isAll = content.indexOf(": ") < 0 && content.indexOf(" #") < 0 && !content.endsWith(":");
        return isText && isAll ? Optional.of(content) : Optional.empty();
    }

    /** Whether a text that begins with a digit has what no number has: a slash, a space, or a hyphen after a digit. */
    private static boolean isNoNumber(String content) {
        int hyphen = content.indexOf('-');
        return content.indexOf('/') >= 0
                || content.indexOf(' ') >= 0
                || hyphen > 0 && isDigit(content.charAt(hyphen - 1));
    }

    /** Whether a text is a word that means something else than itself. */
    private static boolean isWord(String content) {
        return content.equalsIgnoreCase("true")
                || content.equalsIgnoreCase("false")
                || content.equalsIgnoreCase("null");
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isInKey(char c) {
        return isDigit(c) || c == '-' || c == '_';
    }
}
