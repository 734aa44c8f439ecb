package io.github.weeklydigest.parser.internal.markdown.rules;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rules of CommonMark for where asterisks open and close emphasis, made fit for scripts without spaces, as
 * markdown-cjk-friendly has published them: a run is left-flanking if no white space follows it, and if either no
 * punctuation other than CJK follows, or white space, such punctuation or a CJK character stands before it; right-flanking
 * the other way round.
 *
 * <p>Where this differs from CommonMark, the run flanks both sides here and one only there. For underscores nothing differs.
 */
public final class CjkEmphasis {
    private CjkEmphasis() {}

    /** Whether a run of asterisks between two characters can open emphasis and can close it. */
    public static boolean opensAndCloses(int before, int after) {
        if (Characters.isWhitespace(before) || Characters.isWhitespace(after)) {
            return false;
        }
        boolean left = !isForeignPunctuation(after) || isForeignPunctuation(before) || isCjk(before);
        boolean right = !isForeignPunctuation(before) || isForeignPunctuation(after) || isCjk(after);
        return left && right;
    }

    private static boolean isForeignPunctuation(int c) {
        return Characters.isPunctuation(c) && !isCjk(c);
    }

    /** A character of the scripts of China, Japan or Korea, or punctuation as wide as these. */
    static boolean isCjk(int c) {
        if (c < 0x1100) {
            return false;
        }
        boolean wide = c >= 0x2E80 && c <= 0x303E // radicals, description characters, symbols and punctuation
                || c >= 0x3099 && c <= 0x309C // marks of voice
                || c >= 0x30FB && c <= 0x30FC // middle dot, prolonged sound
                || c >= 0x3190 && c <= 0x4DBF // annotations, enclosed letters, compatibility, extension A
                || c >= 0xFE10 && c <= 0xFE19 // vertical forms
                || c >= 0xFE30 && c <= 0xFE6F // compatibility and small forms
                || c >= 0xFF01 && c <= 0xFFEE // half and full width
                || c >= 0xE0100 && c <= 0xE01EF; // variation selectors of ideographs
        if (wide) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || script == UnicodeScript.BOPOMOFO
                || script == UnicodeScript.YI;
    }

    /**
     * A text for a parser that knows the rules of CommonMark alone: punctuation stands around the runs that open and close by
     * these rules, so that they do by those.
     *
     * @param mark punctuation that the text does not hold
     */
    public static Marked mark(String source, char mark) {
        StringBuilder text = new StringBuilder(source.length() + 16);
        int[] places = new int[8];
        int count = 0;
        for (int i = 0; i < source.length(); ) {
            char c = source.charAt(i);
            int end = i + 1;
            if (c == '\\') {
                end = Math.min(i + 2, source.length());
            } else if (c == '*') {
                while (end < source.length() && source.charAt(end) == '*') {
                    end++;
                }
                int before = startsLine(source, i) ? '\n' : source.codePointBefore(i);
                int after = end == source.length() ? '\n' : source.codePointAt(end);
                if (opensAndCloses(before, after)) {
                    if (count + 2 > places.length) {
                        places = Arrays.copyOf(places, count * 2);
                    }
                    places[count++] = text.length();
                    text.append(mark).append(source, i, end);
                    places[count++] = text.length();
                    text.append(mark);
                    i = end;
                    continue;
                }
            }
            text.append(source, i, end);
            i = end;
        }
        return new Marked(text.toString(), mark, Arrays.copyOf(places, count));
    }

    /** Whether there is nothing on the line before a place but what may be the markers of quotes. */
    private static boolean startsLine(String source, int i) {
        int from = i;
        while (from > 0 && " \t>".indexOf(source.charAt(from - 1)) >= 0) {
            from--;
        }
        return from == 0 || source.charAt(from - 1) == '\n' || source.charAt(from - 1) == '\r';
    }

    /** A text as it is. */
    public static Marked unmarked(String source) {
        return new Marked(source, null, new int[0]);
    }

    /**
     * A text with marks.
     *
     * @param text the text
     * @param mark the mark, if there is one
     * @param places the indices of the marks, ascending
     */
    public record Marked(String text, @Nullable Character mark, int[] places) {
        /** The index in the text without marks. */
        public int original(int index) {
            int found = Arrays.binarySearch(places, index);
            return index - (found >= 0 ? found : -found - 1);
        }
    }
}
