package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import io.github.weeklydigest.parser.internal.markdown.rules.CjkEmphasis;
import java.util.Arrays;

/** The runs of asterisks, underscores and tildes that may open or close emphasis. Reused from leaf to leaf. */
final class DelimiterStack {
    /** The length of a variation selector in bytes. */
    private static final int SELECTOR_BYTES = 3;

    /** The most tildes that begin a strikethrough. */
    private static final int MAX_TILDES = 2;

    /** The number of values of {@link #key}. */
    private static final int KEYS = 18;

    private static final int OPENS = 1;
    private static final int CLOSES = 2;

    private final LeafSource source;
    private final DecodedText text;
    private final TokenList tokens;
    private final boolean cjkFriendly;

    private int count;
    private boolean hasTildes;
    private byte[] markers = new byte[16];
    private int[] tokenNumbers = new int[16];
    private int[] flags = new int[16];
    private int[] lengths = new int[16];
    private int[] previous = new int[16];
    private int[] next = new int[16];

    DelimiterStack(LeafSource source, DecodedText text, TokenList tokens, boolean cjkFriendly) {
        this.source = source;
        this.text = text;
        this.tokens = tokens;
        this.cjkFriendly = cjkFriendly;
    }

    void begin() {
        count = 0;
        hasTildes = false;
    }

    int count() {
        return count;
    }

    /** Reads the run at a place, and returns where it ends. */
    int read(int place) throws FallbackRequired {
        byte marker = source.bytes()[place];
        int end = source.skip(marker, place);
        int flanks = flanks(marker, place, end);
        if (marker == '~' && end - place > MAX_TILDES) {
            if ((flanks & CLOSES) != 0 && hasTildes) {
                // It closes nothing, but commonmark-java may then not find the openers before it for others.
                throw new FallbackRequired();
            }
            flanks = 0;
        }
        if (flanks == 0) {
            text.append(source.bytes(), place, end);
        } else {
            tokens.endText();
            int from = text.length();
            text.append(source.bytes(), place, end);
            push(marker, tokens.addText(from), flanks, end - place);
        }
        return end;
    }

    private void push(byte marker, int token, int flanks, int length) {
        if (count == markers.length) {
            int size = count * 2;
            markers = Arrays.copyOf(markers, size);
            tokenNumbers = Arrays.copyOf(tokenNumbers, size);
            flags = Arrays.copyOf(flags, size);
            lengths = Arrays.copyOf(lengths, size);
            previous = Arrays.copyOf(previous, size);
            next = Arrays.copyOf(next, size);
        }
        hasTildes |= marker == '~';
        markers[count] = marker;
        tokenNumbers[count] = token;
        flags[count] = flanks;
        lengths[count] = length;
        count++;
    }

    /** Whether a run may open and close what is between two of them. */
    private int flanks(byte marker, int place, int end) {
        int before = place == source.start() ? '\n' : source.codePointBefore(place);
        if (cjkFriendly && CjkEmphasis.isSelector(before)) {
            int base = place - SELECTOR_BYTES;
            before = CjkEmphasis.selected(base == source.start() ? '\n' : source.codePointBefore(base), before);
        }
        int after = end == source.end() ? '\n' : source.codePointAt(end);
        boolean whiteBefore = Characters.isWhitespace(before);
        boolean whiteAfter = Characters.isWhitespace(after);
        boolean punctuationBefore = Characters.isPunctuation(before);
        boolean punctuationAfter = Characters.isPunctuation(after);
        boolean left = !whiteAfter && (!punctuationAfter || whiteBefore || punctuationBefore);
        boolean right = !whiteBefore && (!punctuationBefore || whiteAfter || punctuationAfter);
        boolean opens = marker == '_' ? left && (!right || punctuationBefore) : left;
        boolean closes = marker == '_' ? right && (!left || punctuationAfter) : right;
        if (cjkFriendly && marker == '*' && CjkEmphasis.opensAndCloses(before, after)) {
            opens = true;
            closes = true;
        }
        return (opens ? OPENS : 0) | (closes ? CLOSES : 0);
    }

    /** Pairs the runs from the given one on, wraps the tokens between them, and drops the runs. */
    void pair(int bottom) throws FallbackRequired {
        int[] bottoms = null;
        for (int d = bottom; d < count; d++) {
            previous[d] = d - 1;
            next[d] = d + 1;
        }
        int closer = bottom;
        while (closer < count) {
            if ((flags[closer] & CLOSES) == 0) {
                closer = next[closer];
                continue;
            }
            int key = key(closer);
            int lowest = bottoms == null ? bottom : Math.max(bottom, bottoms[key]);
            int opener = previous[closer];
            while (opener >= lowest && !pairs(opener, closer)) {
                opener = previous[opener];
            }
            if (opener < lowest) {
                if (bottoms == null) {
                    bottoms = new int[KEYS];
                }
                bottoms[key] = closer;
                if ((flags[closer] & OPENS) == 0) {
                    unlink(closer, bottom);
                }
                closer = next[closer];
                continue;
            }
            next[opener] = closer;
            previous[closer] = opener;
            tokens.emphasize(tokenNumbers[opener], tokenNumbers[closer]);
            if (tokens.isEmpty(tokenNumbers[opener])) {
                unlink(opener, bottom);
            }
            if (tokens.isEmpty(tokenNumbers[closer])) {
                unlink(closer, bottom);
                closer = next[closer];
            }
        }
        count = bottom;
    }

    /** Equal for runs that can be paired with the same openers. */
    private int key(int closer) {
        int first = markers[closer] == '*' ? 0 : markers[closer] == '_' ? 6 : 12;
        return first + ((flags[closer] & OPENS) != 0 ? 3 : 0) + lengths[closer] % 3;
    }

    private boolean pairs(int opener, int closer) {
        if ((flags[opener] & OPENS) == 0 || markers[opener] != markers[closer]) {
            return false;
        }
        if (markers[closer] == '~') {
            return lengths[closer] == lengths[opener];
        }
        boolean both = (flags[opener] & CLOSES) != 0 || (flags[closer] & OPENS) != 0;
        return !both || lengths[closer] % 3 == 0 || (lengths[opener] + lengths[closer]) % 3 != 0;
    }

    private void unlink(int delimiter, int bottom) {
        int before = previous[delimiter];
        int after = next[delimiter];
        if (before >= bottom) {
            next[before] = after;
        }
        if (after < count) {
            previous[after] = before;
        }
    }
}
