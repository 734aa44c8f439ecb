package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions.Target;
import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import io.github.weeklydigest.parser.internal.markdown.rules.CjkEmphasis;
import io.github.weeklydigest.parser.internal.markdown.rules.ExtendedAutolinks;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.text.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a paragraph or heading: decodes it and finds its markup in one go. Falls back where it can't be sure to
 * return what commonmark-java would. Not thread-safe; one per document.
 */
public final class InlineReader {
    /** Nesting that is left to commonmark-java, whose own limit is above it. */
    private static final int MAX_DEPTH = 50;

    /** Longer than any label: each of its characters takes three bytes at most. */
    private static final int MAX_LABEL_BYTES = 3 * LinkReferenceDefinitions.MAX_LABEL;

    private static final boolean[] SPECIAL = new boolean[128];

    static {
        for (char c : "\n\0\\`*_[]<&!~$:@w".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    /** How many bytes a variation selector takes. */
    private static final int SELECTOR_BYTES = 3;

    private static final int[] NO_RUNS = {};

    /** What a NUL is read as. */
    public static final char REPLACEMENT = '\uFFFD';

    private static final int TEXT = 0;
    private static final int NODE = 1;
    private static final int DELIMITER = 2;

    /** How many tildes a strikethrough begins with at most. */
    private static final int MAX_TILDES = 2;

    /** The number of values of {@link #key}. */
    private static final int KEYS = 18;

    private static final int OPENS = 1;
    private static final int CLOSES = 2;

    /** What {@link #special} returns if commonmark-java has to do it. */
    private static final int GIVE_UP = -1;

    /** No such place exists. */
    private static final int NONE = -1;

    /** Only commonmark-java can tell whether such a place exists. */
    private static final int UNSURE = -2;

    /** How many parentheses may be open in a destination. */
    private static final int MAX_PARENTHESES = 32;

    private byte[] bytes = new byte[0];
    private int start;
    private int end;

    /** The place of the next known {@code >}, or the end. */
    private int nextAngle;

    private char[] chars = new char[1024];
    private int charCount;
    private int textStart;

    private int count;
    private int[] kinds = new int[32];
    private int[] froms = new int[32];
    private int[] tos = new int[32];
    private int[] depths = new int[32];
    private int[] nexts = new int[32];
    private @Nullable Inline[] nodes = new Inline[32];

    private int delimiterCount;
    private int[] delimiterTokens = new int[16];
    private int[] delimiterFlags = new int[16];
    private int[] delimiterLengths = new int[16];
    private int[] previousDelimiters = new int[16];
    private int[] nextDelimiters = new int[16];

    private int bracketCount;
    private int[] bracketTokens = new int[16];
    private int[] bracketPlaces = new int[16];
    private int[] bracketDelimiters = new int[16];
    private int[] bracketSuspects = new int[16];
    private boolean[] bracketImages = new boolean[16];
    private boolean[] bracketAllowed = new boolean[16];

    /** How many of the outermost brackets contain a link and are therefore inactive. */
    private int settledBrackets;

    /** How many places may be extended autolinks, which are resolved once the text is complete; links contain none. */
    private int suspects;

    /** Where the last run of back-ticks of each length starts; computed on first use. */
    private int[] lastRuns = NO_RUNS;

    private Inline[] children = new Inline[16];

    /** Records positions, if they are wanted. */
    private @Nullable SpanTracker tracker;

    /** The token of the node created last, or -1. */
    private int madeNode;

    private final LinkReferenceDefinitions definitions;
    private final boolean cjkFriendly;

    /** With the definitions of the document, to which labels refer. */
    public InlineReader(LinkReferenceDefinitions definitions, EmphasisRule emphasis) {
        this.definitions = definitions;
        this.cjkFriendly = emphasis == EmphasisRule.CJK_FRIENDLY;
    }

    /**
     * The content of a leaf.
     *
     * @param from where it starts, not with white space
     * @param to where it ends, not with white space
     * @return the inlines, or {@code null} if commonmark-java has to find them
     */
    public @Nullable List<Inline> read(byte[] source, int from, int to) {
        tracker = null;
        begin(source, from, to);
        int i = from;
        while (true) {
            i = decodeText(i);
            if (i == end) {
                break;
            }
            i = i < 0 ? GIVE_UP : special(i);
            if (i == GIVE_UP) {
                return null;
            }
        }
        List<Inline> content;
        if (count == 0) {
            content = charCount == 0 ? List.of() : List.of(new Text(new String(chars, 0, charCount)));
        } else {
            flush();
            if (!emphasize(0)) {
                return null;
            }
            content = collect(0);
        }
        return suspects == 0 ? content : ExtendedAutolinks.link(content);
    }

    /**
     * The content of a leaf with its positions.
     *
     * @param units where each byte is, counted from the start
     * @return the inlines, or {@code null} if commonmark-java has to find them
     */
    public @Nullable List<InlineSpan> readSpans(byte[] source, int from, int to, int[] units) {
        begin(source, from, to);
        SpanTracker spans = new SpanTracker(source, from, to, units);
        tracker = spans;
        int i = from;
        while (true) {
            int firstChar = charCount;
            int text = i;
            i = decodeText(text);
            if (i < 0) {
                return null;
            }
            spans.characters(text, i, firstChar);
            if (i == end) {
                break;
            }
            firstChar = charCount;
            madeNode = -1;
            int next = special(i);
            if (next == GIVE_UP) {
                return null;
            }
            if (madeNode >= 0) {
                spans.node(madeNode, Objects.requireNonNull(nodes[madeNode]), i, next);
            } else if (charCount > firstChar) {
                spans.literal(i, next, firstChar, charCount);
            }
            i = next;
        }
        flush();
        if (!emphasize(0)) {
            return null;
        }
        List<InlineSpan> content = spans(0, count);
        return suspects == 0 ? content : ExtendedAutolinks.linkSpans(content);
    }

    private void begin(byte[] source, int from, int to) {
        bytes = source;
        start = from;
        end = to;
        nextAngle = from - 1;
        charCount = 0;
        textStart = 0;
        count = 0;
        delimiterCount = 0;
        bracketCount = 0;
        settledBrackets = 0;
        suspects = 0;
        lastRuns = NO_RUNS;
        if (chars.length < to - from) {
            chars = new char[Math.max(to - from, chars.length * 2)];
        }
    }

    /** The inlines of the tokens up to another one with their positions; adjacent texts are merged. */
    private List<InlineSpan> spans(int from, int to) {
        SpanTracker spans = Objects.requireNonNull(tracker, "positions are not recorded");
        List<InlineSpan> found = new ArrayList<>();
        InlineSpan text = null;
        int runFrom = 0;
        int runTo = 0;
        for (int t = from; t != to; t = nexts[t]) {
            boolean isText = kinds[t] != NODE;
            if (isText && froms[t] == tos[t]) {
                continue;
            }
            if (isText && runFrom < runTo && runTo == froms[t]) {
                runTo = tos[t];
                continue;
            }
            if (runFrom < runTo) {
                InlineSpan run = spans.text(chars, runFrom, runTo);
                text = text == null ? run : text.joined(run);
            }
            runFrom = isText ? froms[t] : 0;
            runTo = isText ? tos[t] : 0;
            if (!isText) {
                if (text != null) {
                    found.add(text);
                    text = null;
                }
                found.add(spans.node(t));
            }
        }
        if (runFrom < runTo) {
            InlineSpan run = spans.text(chars, runFrom, runTo);
            text = text == null ? run : text.joined(run);
        }
        if (text != null) {
            found.add(text);
        }
        return found;
    }

    /** The number of pieces that the last content was made of, one text aside. */
    public int tokens() {
        return count;
    }

    /** Decodes up to the next special character; {@link #GIVE_UP} at invalid UTF-8. */
    private int decodeText(int from) {
        byte[] in = bytes;
        char[] out = chars;
        int n = charCount;
        int to = end;
        int lastPair = to - Long.BYTES;
        int i = from;
        while (i < to) {
            int b = in[i];
            if (b >= 0) {
                if (SPECIAL[b]) {
                    break;
                }
                out[n++] = (char) b;
                i++;
                continue;
            }
            // Two characters of three bytes each at once: most of a Chinese text.
            while (i <= lastPair) {
                long word = Bytes.word(in, i);
                if ((word & Bytes.PAIR_MASK) != Bytes.PAIR) {
                    break;
                }
                long pair = Bytes.pairOfChars(word);
                int first = (char) pair;
                int second = (char) (pair >>> 24);
                if (!isThreeByteChar(first) || !isThreeByteChar(second)) {
                    break;
                }
                out[n] = (char) first;
                out[n + 1] = (char) second;
                n += 2;
                i += 6;
            }
            b = in[i];
            if (b >= 0) {
                continue;
            } else if ((b & 0xF0) == 0xE0) {
                if (i + 2 >= to || (in[i + 1] & 0xC0) != 0x80 || (in[i + 2] & 0xC0) != 0x80) {
                    return GIVE_UP;
                }
                int c = (b & 0xF) << 12 | (in[i + 1] & 0x3F) << 6 | in[i + 2] & 0x3F;
                if (!isThreeByteChar(c)) {
                    return GIVE_UP;
                }
                out[n++] = (char) c;
                i += 3;
            } else if ((b & 0xE0) == 0xC0) {
                if (i + 1 >= to || (in[i + 1] & 0xC0) != 0x80 || (b & 0x1E) == 0) {
                    return GIVE_UP;
                }
                out[n++] = (char) ((b & 0x1F) << 6 | in[i + 1] & 0x3F);
                i += 2;
            } else {
                int c = fourBytes(i);
                if (c < 0) {
                    return GIVE_UP;
                }
                out[n++] = Character.highSurrogate(c);
                out[n++] = Character.lowSurrogate(c);
                i += 4;
            }
        }
        charCount = n;
        return i;
    }

    /** Whether a character is encoded in three bytes, surrogates excluded. */
    private static boolean isThreeByteChar(int c) {
        return c >= 0x800 && (c & 0xF800) != 0xD800;
    }

    private int fourBytes(int i) {
        if ((bytes[i] & 0xF8) != 0xF0
                || i + 3 >= end
                || (bytes[i + 1] & 0xC0) != 0x80
                || (bytes[i + 2] & 0xC0) != 0x80
                || (bytes[i + 3] & 0xC0) != 0x80) {
            return -1;
        }
        int c = (bytes[i] & 7) << 18 | (bytes[i + 1] & 0x3F) << 12 | (bytes[i + 2] & 0x3F) << 6 | bytes[i + 3] & 0x3F;
        return c < 0x10000 || c > 0x10FFFF ? -1 : c;
    }

    private int special(int i) {
        switch (bytes[i]) {
            case '\\':
                return backslash(i);
            case '`':
                return code(i);
            case '*':
            case '_':
            case '~':
                return delimiter(i);
            case '[':
                return openBracket(i);
            case ']':
                return closeBracket(i);
            case '!':
                return bang(i);
            case '<':
                return angle(i);
            case '&':
                return ampersand(i);
            case '$':
                return math(i);
            case '\n':
                return lineBreak(i);
            case ':':
                if (i + 2 < end
                        && (bytes[i + 1] == '/' || bytes[i + 1] == '\\')
                        && (bytes[i + 2] == '/' || bytes[i + 2] == '\\')) {
                    suspects++;
                }
                return literal(i);
            case '@':
                return at(i);
            case '\0':
                chars[charCount++] = REPLACEMENT;
                return i + 1;
            case 'w':
                // An escaped full stop is one, too.
                if (i + 3 < end
                        && bytes[i + 1] == 'w'
                        && bytes[i + 2] == 'w'
                        && (bytes[i + 3] == '.' || bytes[i + 3] == '\\')) {
                    suspects++;
                }
                return literal(i);
            default:
                return GIVE_UP;
        }
    }

    private int literal(int i) {
        chars[charCount++] = (char) bytes[i];
        return i + 1;
    }

    /** An at sign may be part of a mail address if the following word contains a full stop, escaped or not. */
    private int at(int i) {
        int behind = i + 1;
        while (behind < end && isOfDomain(bytes[behind])) {
            behind++;
        }
        boolean dotted = behind + 1 < end && bytes[behind] == '.' && isOfDomain(bytes[behind + 1]);
        boolean escaped = behind < end && bytes[behind] == '\\';
        suspects += behind > i + 1 && (dotted || escaped) ? 1 : 0;
        return literal(i);
    }

    private static boolean isOfDomain(byte b) {
        return b <= 0 || b == '-' || isAlphanumeric(b);
    }

    private int lineBreak(int i) {
        int spaces = 0;
        while (charCount > textStart && chars[charCount - 1] == ' ') {
            charCount--;
            spaces++;
        }
        node(new LineBreak(spaces > 1), 0);
        return i + 1;
    }

    private int backslash(int i) {
        if (i + 1 == end) {
            return literal(i);
        }
        byte c = bytes[i + 1];
        if (c == '\n') {
            node(new LineBreak(true), 0);
            return i + 2;
        }
        // Escaped or not, these are part of an address.
        suspects += c == ':' || c == '/' || c == '@' ? 1 : 0;
        boolean escapes = c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~';
        if (!escapes) {
            return literal(i);
        }
        return literal(i + 1);
    }

    private int ampersand(int i) {
        return mayBeEntity(i) ? GIVE_UP : literal(i);
    }

    private boolean mayBeEntity(int i) {
        int next = i + 1;
        if (next < end && bytes[next] == '#') {
            return true;
        }
        while (next < end && isAlphanumeric(bytes[next])) {
            next++;
        }
        return next > i + 1 && next < end && bytes[next] == ';';
    }

    private static boolean isAlphanumeric(byte b) {
        return b >= '0' && b <= '9' || (b | 0x20) >= 'a' && (b | 0x20) <= 'z' && b > 0;
    }

    private int code(int i) {
        int afterOpening = skip('`', i);
        int length = afterOpening - i;
        int closing = isLast(length, i) ? end : afterOpening;
        while (closing < end) {
            if (bytes[closing] != '`') {
                closing++;
                continue;
            }
            int afterClosing = skip('`', closing);
            if (afterClosing - closing == length) {
                return code(afterOpening, closing, afterClosing);
            }
            closing = afterClosing;
        }
        if (lastRuns.length == 0) {
            findLastRuns(i);
        }
        for (int k = 0; k < length; k++) {
            chars[charCount++] = '`';
        }
        return afterOpening;
    }

    /** Whether no run of this many back-ticks follows a place, as far as known. */
    private boolean isLast(int length, int i) {
        return lastRuns.length > 0 && (length >= lastRuns.length || lastRuns[length] <= i);
    }

    /** Finds the last run of each length, so that unclosed runs are not rescanned. */
    private void findLastRuns(int from) {
        lastRuns = new int[8];
        for (int i = from; i < end; i++) {
            if (bytes[i] == '`') {
                int run = i;
                i = skip('`', run);
                if (i - run >= lastRuns.length) {
                    lastRuns = Arrays.copyOf(lastRuns, 2 * (i - run));
                }
                lastRuns[i - run] = run;
            }
        }
    }

    private int code(int from, int to, int behind) {
        String content = decode(from, to);
        if (content == null) {
            return GIVE_UP;
        }
        content = content.replace('\n', ' ');
        int length = content.length();
        if (length >= 3
                && content.charAt(0) == ' '
                && content.charAt(length - 1) == ' '
                && Characters.hasNonSpace(content)) {
            content = content.substring(1, length - 1);
        }
        node(new InlineCode(content), 0);
        return behind;
    }

    private int math(int i) {
        if (i > start && bytes[i - 1] == '$') {
            return literal(i);
        }
        return i + 1 < end && bytes[i + 1] == '$' ? displayMath(i) : inlineMath(i);
    }

    private int inlineMath(int i) {
        int from = i + 1;
        if (from == end || isMathSpace(codePointAt(from))) {
            return literal(i);
        }
        int close = mathEnd(from, true);
        if (close < 0) {
            return literal(i);
        }
        byte behind = close + 1 < end ? bytes[close + 1] : 0;
        if (isMathSpace(codePointBefore(close)) || behind == '$' || behind >= '0' && behind <= '9') {
            return literal(i);
        }
        return formula(from, close, close + 1, false);
    }

    private int displayMath(int i) {
        int from = i + 2;
        int close = mathEnd(from, false);
        if (close <= from || close + 1 >= end || bytes[close + 1] != '$') {
            return literal(i);
        }
        return formula(from, close, close + 2, true);
    }

    private int formula(int from, int to, int behind, boolean display) {
        String tex = decode(from, to);
        if (tex == null) {
            return GIVE_UP;
        }
        node(new InlineMath(tex, display), 0);
        return behind;
    }

    /** The next dollar sign, or -1 where a formula can't go on up to there. */
    private int mathEnd(int from, boolean oneLine) {
        int i = from;
        while (i < end && bytes[i] != '$') {
            byte c = bytes[i];
            if (c == '`' || c == '\n' && oneLine) {
                return -1;
            }
            if (c == '\\') {
                i++;
                if (i == end || bytes[i] == '\n') {
                    return -1;
                }
            }
            i++;
        }
        return i < end ? i : -1;
    }

    private static boolean isMathSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0xFEFF;
    }

    // Delimiters

    private int delimiter(int i) {
        byte c = bytes[i];
        int behind = skip(c, i);
        int flags = flanks(i, behind);
        if (c == '~' && behind - i > MAX_TILDES) {
            if ((flags & CLOSES) != 0) {
                // It closes nothing, but commonmark-java may find less for others then.
                return GIVE_UP;
            }
            flags = 0;
        }
        int from = charCount;
        if (flags == 0) {
            for (int k = i; k < behind; k++) {
                chars[charCount++] = (char) c;
            }
            return behind;
        }
        flush();
        for (int k = i; k < behind; k++) {
            chars[charCount++] = (char) c;
        }
        textStart = charCount;
        if (delimiterCount == delimiterTokens.length) {
            int size = delimiterCount * 2;
            delimiterTokens = Arrays.copyOf(delimiterTokens, size);
            delimiterFlags = Arrays.copyOf(delimiterFlags, size);
            delimiterLengths = Arrays.copyOf(delimiterLengths, size);
            previousDelimiters = Arrays.copyOf(previousDelimiters, size);
            nextDelimiters = Arrays.copyOf(nextDelimiters, size);
        }
        delimiterTokens[delimiterCount] = token(DELIMITER, from, charCount, null, 0);
        delimiterFlags[delimiterCount] = flags;
        delimiterLengths[delimiterCount] = behind - i;
        delimiterCount++;
        return behind;
    }

    /** Whether a run of delimiters may open and close what is between two of them. */
    private int flanks(int i, int behind) {
        byte c = bytes[i];
        int before = i == start ? '\n' : codePointBefore(i);
        if (cjkFriendly && CjkEmphasis.isSelector(before)) {
            int base = i - SELECTOR_BYTES;
            before = CjkEmphasis.selected(base == start ? '\n' : codePointBefore(base), before);
        }
        int after = behind == end ? '\n' : codePointAt(behind);
        boolean whiteBefore = Characters.isWhitespace(before);
        boolean whiteAfter = Characters.isWhitespace(after);
        boolean punctuationBefore = Characters.isPunctuation(before);
        boolean punctuationAfter = Characters.isPunctuation(after);
        boolean left = !whiteAfter && (!punctuationAfter || whiteBefore || punctuationBefore);
        boolean right = !whiteBefore && (!punctuationBefore || whiteAfter || punctuationAfter);
        boolean opens = c == '_' ? left && (!right || punctuationBefore) : left;
        boolean closes = c == '_' ? right && (!left || punctuationAfter) : right;
        if (cjkFriendly && c == '*' && CjkEmphasis.opensAndCloses(before, after)) {
            opens = true;
            closes = true;
        }
        return (opens ? OPENS : 0) | (closes ? CLOSES : 0);
    }

    /** Pairs the delimiters from the given one on and wraps what is between; false if it is nested too deep. */
    private boolean emphasize(int bottom) {
        int[] bottoms = null;
        for (int d = bottom; d < delimiterCount; d++) {
            previousDelimiters[d] = d - 1;
            nextDelimiters[d] = d + 1;
        }
        int closer = bottom;
        while (closer < delimiterCount) {
            if ((delimiterFlags[closer] & CLOSES) == 0) {
                closer = nextDelimiters[closer];
                continue;
            }
            char c = chars[froms[delimiterTokens[closer]]];
            int key = key(c, closer);
            int lowest = bottoms == null ? bottom : Math.max(bottom, bottoms[key]);
            int opener = previousDelimiters[closer];
            while (opener >= lowest && !pairs(opener, closer, c)) {
                opener = previousDelimiters[opener];
            }
            if (opener < lowest) {
                if (bottoms == null) {
                    bottoms = new int[KEYS];
                }
                bottoms[key] = closer;
                if ((delimiterFlags[closer] & OPENS) == 0) {
                    unlink(closer, bottom);
                }
                closer = nextDelimiters[closer];
                continue;
            }
            nextDelimiters[opener] = closer;
            previousDelimiters[closer] = opener;
            if (!wrap(delimiterTokens[opener], delimiterTokens[closer])) {
                return false;
            }
            if (isUsedUp(opener)) {
                unlink(opener, bottom);
            }
            if (isUsedUp(closer)) {
                unlink(closer, bottom);
                closer = nextDelimiters[closer];
            }
        }
        delimiterCount = bottom;
        return true;
    }

    /** Equal for delimiters that the same ones may be paired with. */
    private int key(char c, int closer) {
        int first = c == '*' ? 0 : c == '_' ? 6 : 12;
        return first + ((delimiterFlags[closer] & OPENS) != 0 ? 3 : 0) + delimiterLengths[closer] % 3;
    }

    private boolean pairs(int opener, int closer, char c) {
        if ((delimiterFlags[opener] & OPENS) == 0 || chars[froms[delimiterTokens[opener]]] != c) {
            return false;
        }
        if (c == '~') {
            return delimiterLengths[closer] == delimiterLengths[opener];
        }
        boolean both = (delimiterFlags[opener] & CLOSES) != 0 || (delimiterFlags[closer] & OPENS) != 0;
        return !both
                || delimiterLengths[closer] % 3 == 0
                || (delimiterLengths[opener] + delimiterLengths[closer]) % 3 != 0;
    }

    private boolean isUsedUp(int delimiter) {
        int token = delimiterTokens[delimiter];
        return froms[token] == tos[token];
    }

    private void unlink(int delimiter, int bottom) {
        int previous = previousDelimiters[delimiter];
        int next = nextDelimiters[delimiter];
        if (previous >= bottom) {
            nextDelimiters[previous] = next;
        }
        if (next < delimiterCount) {
            previousDelimiters[next] = previous;
        }
    }

    private boolean wrap(int opener, int closer) {
        boolean strikes = chars[froms[closer]] == '~';
        int use = tos[opener] - froms[opener] >= 2 && tos[closer] - froms[closer] >= 2 ? 2 : 1;
        tos[opener] -= use;
        froms[closer] += use;
        int depth = 0;
        for (int t = nexts[opener]; t != closer; t = nexts[t]) {
            depth = Math.max(depth, depths[t]);
        }
        List<InlineSpan> insideSpans = tracker == null ? List.of() : spans(nexts[opener], closer);
        List<Inline> inside = collect(nexts[opener], closer);
        Inline node = strikes ? new Strikethrough(inside) : use == 2 ? new Strong(inside) : new Emphasis(inside);
        int first = nexts[opener];
        if (first == closer) {
            // Nothing between: the closer's own token can't hold the node.
            return false;
        }
        kinds[first] = NODE;
        nodes[first] = node;
        depths[first] = depth + 1;
        nexts[first] = closer;
        if (tracker != null) {
            tracker.emphasis(first, node, tos[opener], froms[closer], insideSpans);
        }
        return depth < MAX_DEPTH;
    }

    // Brackets

    private int openBracket(int i) {
        if (i + 1 < end && bytes[i + 1] == '[') {
            int close = i + 2;
            while (close < end && bytes[close] != ']' && bytes[close] != '[' && bytes[close] != '\n') {
                close++;
            }
            if (close > i + 2
                    && close + 1 < end
                    && bytes[close] == ']'
                    && bytes[close + 1] == ']'
                    && (close + 2 == end || bytes[close + 2] != '(')) {
                String target = decode(i + 2, close);
                if (target == null) {
                    return GIVE_UP;
                }
                node(WikiLink.of(target), 0);
                return close + 2;
            }
        }
        bracket(i, 1, false);
        return i + 1;
    }

    private int bang(int i) {
        if (i + 1 < end && bytes[i + 1] == '[') {
            bracket(i, 2, true);
            return i + 2;
        }
        return literal(i);
    }

    private void bracket(int i, int length, boolean image) {
        flush();
        if (bracketCount == bracketTokens.length) {
            int size = bracketCount * 2;
            bracketTokens = Arrays.copyOf(bracketTokens, size);
            bracketPlaces = Arrays.copyOf(bracketPlaces, size);
            bracketDelimiters = Arrays.copyOf(bracketDelimiters, size);
            bracketSuspects = Arrays.copyOf(bracketSuspects, size);
            bracketImages = Arrays.copyOf(bracketImages, size);
            bracketAllowed = Arrays.copyOf(bracketAllowed, size);
        }
        int from = charCount;
        for (int k = 0; k < length; k++) {
            chars[charCount++] = (char) bytes[i + k];
        }
        textStart = charCount;
        settledBrackets = Math.min(settledBrackets, bracketCount);
        bracketTokens[bracketCount] = token(TEXT, from, charCount, null, 0);
        bracketPlaces[bracketCount] = i + length;
        bracketDelimiters[bracketCount] = delimiterCount;
        bracketSuspects[bracketCount] = suspects;
        bracketImages[bracketCount] = image;
        bracketAllowed[bracketCount] = true;
        bracketCount++;
    }

    private int closeBracket(int i) {
        if (bracketCount == 0) {
            return literal(i);
        }
        int bracket = bracketCount - 1;
        if (!bracketAllowed[bracket]) {
            bracketCount--;
            return literal(i);
        }
        if (i + 1 == end || bytes[i + 1] != '(') {
            return reference(bracket, i);
        }
        int from = i + 2;
        int to = destinationEnd(from);
        if (to == UNSURE) {
            return GIVE_UP;
        } else if (to == NONE) {
            return reference(bracket, i);
        }
        String destination = decode(from, to);
        return destination == null ? GIVE_UP : link(bracket, destination, Optional.empty(), to + 1);
    }

    /** Where the parenthesis is that closes a destination; otherwise {@link #NONE} or {@link #UNSURE}. */
    private int destinationEnd(int from) {
        int open = 0;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (b == '(') {
                open++;
                if (open > MAX_PARENTHESES) {
                    return NONE;
                }
            } else if (b == ')') {
                if (open == 0) {
                    return i;
                }
                open--;
            } else if (!isPlainDestination(b) && (b != '&' || mayBeEntity(i))) {
                return UNSURE;
            }
        }
        return NONE;
    }

    /** A label that may have a definition, whose bracket closes here. */
    private int reference(int bracket, int i) {
        int from = bracketPlaces[bracket];
        String label = i - from > MAX_LABEL_BYTES ? null : decode(from, i);
        if (!definitions.isEmpty() && (label == null || i + 1 < end && bytes[i + 1] == '[')) {
            return GIVE_UP;
        }
        Target target = label == null ? null : definitions.find(label);
        if (target == null) {
            bracketCount--;
            return literal(i);
        }
        return link(bracket, target.destination(), target.title(), i + 1);
    }

    /** Creates a link or an image from everything after a bracket, and continues at the given place. */
    private int link(int bracket, String destination, Optional<String> title, int to) {
        flush();
        if (!emphasize(bracketDelimiters[bracket])) {
            return GIVE_UP;
        }
        int opener = bracketTokens[bracket];
        int depth = 0;
        for (int t = nexts[opener]; t < count; t = nexts[t]) {
            depth = Math.max(depth, depths[t]);
        }
        if (depth >= MAX_DEPTH) {
            return GIVE_UP;
        }
        if (tracker != null) {
            int marker = bracketPlaces[bracket] - (bracketImages[bracket] ? 2 : 1);
            tracker.link(marker, bracketImages[bracket] ? List.of() : spans(nexts[opener], count));
        }
        List<Inline> inside = collect(nexts[opener]);
        Inline node = bracketImages[bracket]
                ? new Image(BlockRules.alternative(inside), destination, title)
                : BlockRules.link(inside, destination, title);
        count = opener;
        charCount = froms[opener];
        textStart = charCount;
        suspects = bracketSuspects[bracket];
        node(node, depth + 1);
        bracketCount--;
        if (!bracketImages[bracket]) {
            for (int b = settledBrackets; b < bracketCount; b++) {
                bracketAllowed[b] = bracketImages[b];
            }
            settledBrackets = bracketCount;
        }
        return to;
    }

    /** Neither a bracket, an escape, an entity nor white space: what needs a closer look is left to commonmark-java. */
    private static boolean isPlainDestination(byte b) {
        return b > ' ' && b != '(' && b != ')' && b != '<' && b != '\\' && b != '&' && b != 0x7F
                || b < 0 && b != (byte) 0xC2;
    }

    private int angle(int i) {
        while (nextAngle < i || nextAngle < end && bytes[nextAngle] != '>') {
            nextAngle++;
        }
        if (nextAngle == end) {
            // CDATA has two brackets that never start a link, closed or not.
            return i + 1 < end && bytes[i + 1] == '!' ? GIVE_UP : literal(i);
        }
        int next = i + 1;
        byte c = bytes[next];
        boolean letter = c > 0 && (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (!letter && c != '/') {
            // A mail address may begin with any of many characters.
            return c < 0 || c == ' ' || c == '<' ? literal(i) : GIVE_UP;
        }
        int tagEnd = tagEnd(letter ? next : next + 1);
        if (tagEnd > 0) {
            String tag = decode(i, tagEnd);
            if (tag == null) {
                return GIVE_UP;
            }
            node(new InlineHtml(tag), 0);
            return tagEnd;
        } else if (!letter) {
            return GIVE_UP;
        }
        while (next < end
                && (isAlphanumeric(bytes[next]) || bytes[next] == '+' || bytes[next] == '.' || bytes[next] == '-')) {
            next++;
        }
        int scheme = next - i - 1;
        if (scheme < 2 || scheme > 32 || next == end || bytes[next] != ':') {
            return GIVE_UP;
        }
        while (next < end && bytes[next] != '>') {
            byte b = bytes[next];
            if (b >= 0 && b <= ' ' || b == '<') {
                return GIVE_UP;
            }
            next++;
        }
        if (next == end) {
            return GIVE_UP;
        }
        String address = decode(i + 1, next);
        if (address == null) {
            return GIVE_UP;
        }
        node(BlockRules.link(List.of(new Text(address)), address, Optional.empty()), 1);
        return next + 1;
    }

    /** Where a tag ends whose name starts here and that has nothing but its name; 0 for any other. */
    private int tagEnd(int from) {
        int i = from;
        if (i == end || !isAlphanumeric(bytes[i]) || bytes[i] <= '9') {
            return 0;
        }
        while (i < end && (isAlphanumeric(bytes[i]) || bytes[i] == '-')) {
            i++;
        }
        return i < end && bytes[i] == '>' ? i + 1 : 0;
    }

    // Tokens

    private void node(Inline node, int depth) {
        flush();
        madeNode = token(NODE, 0, 0, node, depth);
    }

    /** Makes a token of the text since the last one. */
    private void flush() {
        if (charCount > textStart) {
            token(TEXT, textStart, charCount, null, 0);
            textStart = charCount;
        }
    }

    private int token(int kind, int from, int to, @Nullable Inline node, int depth) {
        if (count == kinds.length) {
            int size = count * 2;
            kinds = Arrays.copyOf(kinds, size);
            froms = Arrays.copyOf(froms, size);
            tos = Arrays.copyOf(tos, size);
            depths = Arrays.copyOf(depths, size);
            nexts = Arrays.copyOf(nexts, size);
            nodes = Arrays.copyOf(nodes, size);
        }
        kinds[count] = kind;
        froms[count] = from;
        tos[count] = to;
        nodes[count] = node;
        depths[count] = depth;
        nexts[count] = count + 1;
        return count++;
    }

    private List<Inline> collect(int from) {
        return collect(from, count);
    }

    /** The inlines of the tokens up to another one; adjacent texts are merged and empty ones dropped. */
    private List<Inline> collect(int from, int to) {
        int found = 0;
        String pending = null;
        int runFrom = 0;
        int runTo = 0;
        for (int t = from; t != to; t = nexts[t]) {
            if (kinds[t] != NODE) {
                if (froms[t] == tos[t]) {
                    continue;
                }
                if (runTo != froms[t] || runFrom == runTo) {
                    if (runFrom < runTo) {
                        pending = join(pending, runFrom, runTo);
                    }
                    runFrom = froms[t];
                }
                runTo = tos[t];
                continue;
            }
            if (runFrom < runTo) {
                found = child(found, new Text(join(pending, runFrom, runTo)));
                pending = null;
                runFrom = runTo;
            }
            found = child(found, nodes[t]);
        }
        if (runFrom < runTo) {
            found = child(found, new Text(join(pending, runFrom, runTo)));
        }
        switch (found) {
            case 0:
                return List.of();
            case 1:
                return List.of(children[0]);
            case 2:
                return List.of(children[0], children[1]);
            default:
                return List.of(Arrays.copyOf(children, found));
        }
    }

    private String join(@Nullable String before, int from, int to) {
        String text = new String(chars, from, to - from);
        return before == null ? text : before + text;
    }

    private int child(int found, @Nullable Inline inline) {
        if (found == children.length) {
            children = Arrays.copyOf(children, found * 2);
        }
        children[found] = Objects.requireNonNull(inline);
        return found + 1;
    }

    // Bytes

    /** The text between two places, or {@code null} if it may be invalid UTF-8. */
    private @Nullable String decode(int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text.replace('\0', REPLACEMENT) : null;
    }

    private int codePointAt(int i) {
        int b = bytes[i];
        if (b >= 0) {
            return b == 0 ? REPLACEMENT : b;
        } else if ((b & 0xF0) == 0xE0 && i + 2 < end) {
            return (b & 0xF) << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F;
        } else if ((b & 0xE0) == 0xC0 && i + 1 < end) {
            return (b & 0x1F) << 6 | bytes[i + 1] & 0x3F;
        }
        int c = fourBytes(i);
        return c < 0 ? REPLACEMENT : c;
    }

    private int codePointBefore(int i) {
        int first = i - 1;
        while (first > start && (bytes[first] & 0xC0) == 0x80) {
            first--;
        }
        return codePointAt(first);
    }

    private int skip(int c, int from) {
        int i = from;
        while (i < end && bytes[i] == c) {
            i++;
        }
        return i;
    }
}
