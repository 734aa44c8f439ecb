package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of CommonMark for where emphasis opens and closes, adapted to scripts without spaces as the specification of
 * markdown-cjk-friendly defines it: a run of asterisks is left-flanking if no white space follows it, and if no punctuation
 * other than CJK follows it, or such punctuation or a CJK character precedes or follows it; right-flanking is the mirror image.
 *
 * <p>A variation selector is not a character of its own: the character before it counts. The rules for underscores are
 * those of CommonMark, except for that.
 */
public final class CjkEmphasis {
    private static final int FIRST_CJK = 0x1100;
    private static final int CJK_QUOTATION_MARK = 0x3001;
    private static final int LETTER = 'a';

    /**
     * The CJK characters as ranges, ends included: those that Unicode calls wide, full-width or half-width, except emoji,
     * and all of Hangul (Unicode 17). Which characters these are must not depend on the Java runtime.
     */
    private static final int[] CJK = {
        0x1100, 0x11FF, 0x20A9, 0x20A9, 0x2329, 0x232A, 0x2630, 0x2637, 0x268A, 0x268F, 0x2E80, 0x2E99, 0x2E9B, 0x2EF3,
        0x2F00, 0x2FD5, 0x2FF0, 0x303E, 0x3041, 0x3096, 0x3099, 0x30FF, 0x3105, 0x312F, 0x3131, 0x318E, 0x3190, 0x31E5,
        0x31EF, 0x321E, 0x3220, 0x3247, 0x3250, 0xA48C, 0xA490, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xD7B0, 0xD7C6,
        0xD7CB, 0xD7FB, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE52, 0xFE54, 0xFE66, 0xFE68, 0xFE6B, 0xFF01, 0xFFBE,
        0xFFC2, 0xFFC7, 0xFFCA, 0xFFCF, 0xFFD2, 0xFFD7, 0xFFDA, 0xFFDC, 0xFFE0, 0xFFE6, 0xFFE8, 0xFFEE, 0x16FE0,
        0x16FE4, 0x16FF0, 0x16FF6, 0x17000, 0x18CDA, 0x18CFF, 0x18D20, 0x18D80, 0x18DF2, 0x18E00, 0x19191, 0x191A0,
        0x191D2, 0x1AFF0, 0x1AFF3, 0x1AFF5, 0x1AFFB, 0x1AFFD, 0x1AFFE, 0x1B000, 0x1B128, 0x1B132, 0x1B132, 0x1B150,
        0x1B152, 0x1B155, 0x1B155, 0x1B164, 0x1B168, 0x1B170, 0x1B2FB, 0x1D300, 0x1D356, 0x1D360, 0x1D376, 0x1F200,
        0x1F200, 0x1F202, 0x1F202, 0x1F210, 0x1F219, 0x1F21B, 0x1F22E, 0x1F230, 0x1F231, 0x1F237, 0x1F237, 0x1F23B,
        0x1F23B, 0x1F240, 0x1F248, 0x1F260, 0x1F265, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    private CjkEmphasis() {}

    /** Whether a run of asterisks between two characters can open emphasis and can close it. */
    public static boolean opensAndCloses(int before, int after) {
        if (Characters.isWhitespace(before) || Characters.isWhitespace(after)) {
            return false;
        }
        boolean cjkBefore = isCjk(before) || isIdeographicSelector(before);
        boolean cjkAfter = isCjk(after);
        boolean foreignBefore = !cjkBefore && Characters.isPunctuation(before);
        boolean foreignAfter = !cjkAfter && Characters.isPunctuation(after);
        boolean left = !foreignAfter || foreignBefore || cjkBefore;
        boolean right = !foreignBefore || foreignAfter || cjkAfter;
        return left && right;
    }

    /** Whether a character only selects the form of the one before it, and does not make it an emoji. */
    public static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0E;
    }

    /**
     * The character that counts before a run of delimiters.
     *
     * @param base the character before the selector; white space at the start of a text
     * @param selector the selector right before the run
     */
    public static int selected(int base, int selector) {
        if (Characters.isWhitespace(base)) {
            return selector;
        }
        boolean quotationMark = base == 0x2018 || base == 0x2019 || base == 0x201C || base == 0x201D;
        if (quotationMark && selector == 0xFE01) {
            return CJK_QUOTATION_MARK;
        }
        return isIdeographicSelector(base) ? LETTER : base;
    }

    private static boolean isIdeographicSelector(int c) {
        return c >= 0xE0100 && c <= 0xE01EF;
    }

    /** A character of the scripts of China, Japan or Korea, or punctuation as wide as these. */
    static boolean isCjk(int c) {
        if (c < FIRST_CJK) {
            return false;
        }
        int found = Arrays.binarySearch(CJK, c);
        // Between the two ends of a range the place to insert is odd.
        return found >= 0 || (-found - 1) % 2 == 1;
    }

    /**
     * A text for a parser that knows the rules of CommonMark alone: punctuation is around the runs that open and close by
     * these rules, so that they do by those.
     *
     * @param mark punctuation that the text does not hold
     * @param lines where the lines of paragraphs, headings and the like are, in order, without the markers of quotes and lists
     */
    public static Marked mark(String source, char mark, List<TextRange> lines) {
        StringBuilder text = new StringBuilder(source.length() + 16);
        Places places = new Places();
        int end = 0;
        for (TextRange line : lines) {
            text.append(source, end, line.start());
            mark(source, line, mark, text, places);
            end = line.end();
        }
        text.append(source, end, source.length());
        return new Marked(text.toString(), mark, places.toArray());
    }

    private static void mark(String source, TextRange line, char mark, StringBuilder text, Places places) {
        for (int i = line.start(); i < line.end(); ) {
            char c = source.charAt(i);
            int end = i + 1;
            boolean both = false;
            if (c == '\\') {
                end = Math.min(i + 2, line.end());
            } else if (c == '*' || c == '_') {
                while (end < line.end() && source.charAt(end) == c) {
                    end++;
                }
                int literal = i == line.start() ? '\n' : source.codePointBefore(i);
                int before = selected(source, line.start(), i, literal);
                int after = end == line.end() ? '\n' : source.codePointAt(end);
                // Without such a character, the rules are those of CommonMark, and an address stays in one piece.
                boolean cjk = isCjk(before) || isIdeographicSelector(before) || isCjk(after);
                both = c == '*' && cjk && opensAndCloses(before, after);
                if (both || before != literal && Characters.isPunctuation(before)) {
                    places.add(text.length());
                    text.append(mark);
                }
            }
            text.append(source, i, end);
            if (both) {
                places.add(text.length());
                text.append(mark);
            }
            i = end;
        }
    }

    private static int selected(String source, int line, int i, int before) {
        if (!isSelector(before)) {
            return before;
        }
        return selected(i - 1 == line ? '\n' : source.codePointBefore(i - 1), before);
    }

    /** The lines of a text, separated by line feeds. */
    public static List<TextRange> lines(String text) {
        List<TextRange> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(new TextRange(start, end));
            start = end + 1;
        }
        lines.add(new TextRange(start, text.length()));
        return lines;
    }

    /** Indices, ascending. */
    private static final class Places {
        private int[] places = new int[8];
        private int count;

        void add(int place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, count * 2);
            }
            places[count++] = place;
        }

        int[] toArray() {
            return Arrays.copyOf(places, count);
        }
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
