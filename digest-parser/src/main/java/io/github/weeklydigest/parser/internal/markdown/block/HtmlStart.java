package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The seven kinds of HTML blocks: how they begin and end. Written by hand, because patterns would take most of the time of a
 * text in which many lines begin with a tag.
 */
final class HtmlStart {
    /** From this kind on, a block ends at a blank line; before, at a line that holds its end. */
    static final int UNTIL_BLANK = 6;

    private static final int NONE = 0;
    private static final int VERBATIM = 1;
    private static final int COMMENT = 2;
    private static final int INSTRUCTION = 3;
    private static final int DECLARATION = 4;
    private static final int CDATA = 5;
    private static final int TAG = 7;

    private static final Set<String> VERBATIM_NAMES = Set.of("script", "pre", "style", "textarea");
    private static final Set<String> BLOCK_NAMES = Set.of(
            ("address article aside base basefont blockquote body caption center col colgroup dd details dialog dir"
                            + " div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head"
                            + " header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option"
                            + " p param search section summary table tbody td tfoot th thead title tr track ul")
                    .split(" "));

    /** The length of the longest of these names. */
    private static final int LONGEST_NAME = 10;

    private HtmlStart() {}

    /**
     * The kind of the block that begins here, with {@code <}, from 1, or 0 for none.
     *
     * @param inParagraph whether the line would go on with a paragraph, which the last kind may not interrupt
     */
    static int find(byte[] bytes, int from, int to, boolean inParagraph) {
        int next = from + 1;
        if (next == to) {
            return NONE;
        }
        if (bytes[next] == '!') {
            return declaration(bytes, from, to);
        } else if (bytes[next] == '?') {
            return INSTRUCTION;
        }
        boolean closing = bytes[next] == '/';
        int name = closing ? next + 1 : next;
        if (name == to || !Characters.isAsciiLetter(bytes[name])) {
            return NONE;
        }
        int nameEnd = name + 1;
        while (nameEnd < to && Characters.isAsciiAlphanumeric(bytes[nameEnd])) {
            nameEnd++;
        }
        int named = named(bytes, name, nameEnd, to, closing);
        if (named != NONE) {
            return named;
        }
        return !inParagraph && isTag(bytes, nameEnd, to, closing) ? TAG : NONE;
    }

    private static int declaration(byte[] bytes, int from, int to) {
        if (startsWith("<!--", bytes, from, to)) {
            return COMMENT;
        } else if (startsWith("<![CDATA[", bytes, from, to)) {
            return CDATA;
        }
        return from + 2 < to && Characters.isAsciiLetter(bytes[from + 2]) ? DECLARATION : NONE;
    }

    /** The kind of a block that the name of its tag tells. */
    private static int named(byte[] bytes, int from, int end, int to, boolean closing) {
        if (end - from > LONGEST_NAME) {
            return NONE;
        }
        boolean ends = isEnd(bytes, end, to) || Characters.isAsciiWhitespace(bytes[end]) || bytes[end] == '>';
        boolean closes = !ends && startsWith("/>", bytes, end, to);
        if (!ends && !closes) {
            return NONE;
        }
        String name = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (ends && !closing && VERBATIM_NAMES.contains(name)) {
            return VERBATIM;
        }
        return BLOCK_NAMES.contains(name) ? UNTIL_BLANK : NONE;
    }

    /** Whether the line is nothing but a tag, given a place in its name after which there are letters and digits no more. */
    private static boolean isTag(byte[] bytes, int from, int to, boolean closing) {
        int i = from;
        while (i < to && (Characters.isAsciiAlphanumeric(bytes[i]) || bytes[i] == '-')) {
            i++;
        }
        int end = skipSpace(bytes, i, to);
        while (!closing && end > i && end < to && Characters.startsAttribute(bytes[end])) {
            i = attributeEnd(bytes, end, to);
            end = skipSpace(bytes, i, to);
        }
        if (!closing && end < to && bytes[end] == '/') {
            end++;
        }
        return end < to && bytes[end] == '>' && isEnd(bytes, skipSpace(bytes, end + 1, to), to);
    }

    /** Where an attribute ends: after its value, or after its name if no value follows. */
    private static int attributeEnd(byte[] bytes, int from, int to) {
        int name = from + 1;
        while (name < to && Characters.continuesAttribute(bytes[name])) {
            name++;
        }
        int sign = skipSpace(bytes, name, to);
        if (sign == to || bytes[sign] != '=') {
            return name;
        }
        int value = skipSpace(bytes, sign + 1, to);
        int end = value;
        if (value < to && (bytes[value] == '"' || bytes[value] == '\'')) {
            do {
                end++;
            } while (end < to && bytes[end] != bytes[value]);
            return end < to ? end + 1 : name;
        }
        while (end < to && !endsValue(bytes[end])) {
            end++;
        }
        return end > value ? end : name;
    }

    /** Whether a byte ends a value without quotation marks. A null byte does not: it stands for U+FFFD. */
    private static boolean endsValue(byte b) {
        return b > 0 && b <= ' ' || b == '"' || b == '\'' || b == '=' || b == '<' || b == '>' || b == '`';
    }

    /** Whether a line ends here, or has only a line separator of Unicode left, as in the patterns of commonmark-java. */
    private static boolean isEnd(byte[] bytes, int at, int to) {
        return at == to
                || at + 2 == to && startsWith("\u00C2\u0085", bytes, at, to)
                || at + 3 == to
                        && (startsWith("\u00E2\u0080\u00A8", bytes, at, to)
                                || startsWith("\u00E2\u0080\u00A9", bytes, at, to));
    }

    /** Whether a line holds the end of its block. */
    static boolean ends(int kind, byte[] bytes, int from, int to) {
        return switch (kind) {
            case VERBATIM -> endsVerbatim(bytes, from, to);
            case COMMENT -> contains("-->", bytes, from, to);
            case INSTRUCTION -> contains("?>", bytes, from, to);
            case DECLARATION -> contains(">", bytes, from, to);
            case CDATA -> contains("]]>", bytes, from, to);
            default -> throw new IllegalArgumentException("kind " + kind);
        };
    }

    private static boolean endsVerbatim(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '<' && startsWith("</", bytes, i, to)) {
                int name = i + 2;
                int end = name;
                while (end < to && Characters.isAsciiLetter(bytes[end])) {
                    end++;
                }
                if (end < to
                        && bytes[end] == '>'
                        && end - name <= LONGEST_NAME
                        && named(bytes, name, end, to, false) == VERBATIM) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean contains(String text, byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (startsWith(text, bytes, i, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether bytes begin with those that a text of Latin-1 stands for. */
    private static boolean startsWith(String text, byte[] bytes, int from, int to) {
        if (to - from < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((bytes[from + i] & 0xFF) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int skipSpace(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && Characters.isAsciiWhitespace(bytes[i])) {
            i++;
        }
        return i;
    }
}
