package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of a leaf as a list of tokens, linked by their numbers: ranges of the decoded text, and inlines. Wrapping
 * replaces a range of tokens by one inline. Reused from leaf to leaf.
 */
final class TokenList {
    /** The nesting from which on commonmark-java takes over, whose own limit is higher. */
    private static final int MAX_DEPTH = 50;

    /** No token. */
    static final int NONE = -1;

    private final DecodedText text;
    private @Nullable SpanTracker tracker;
    private int count;

    /** Where the text starts that no token holds yet. */
    private int textStart;

    /** The token of the inline that was added last and not asked for. */
    private int added = NONE;

    private int[] froms = new int[32];
    private int[] tos = new int[32];
    private int[] depths = new int[32];
    private int[] nexts = new int[32];

    /** The inline of each token, or {@code null} for text. */
    private @Nullable Inline[] nodes = new Inline[32];

    private Inline[] children = new Inline[16];

    TokenList(DecodedText text) {
        this.text = text;
    }

    /** Starts a leaf; the tracker is told about the inlines that are made, if there is one. */
    void begin(@Nullable SpanTracker spans) {
        tracker = spans;
        count = 0;
        textStart = 0;
        added = NONE;
    }

    int count() {
        return count;
    }

    boolean isNode(int token) {
        return nodes[token] != null;
    }

    Inline node(int token) {
        return Objects.requireNonNull(nodes[token]);
    }

    int from(int token) {
        return froms[token];
    }

    int to(int token) {
        return tos[token];
    }

    int next(int token) {
        return nexts[token];
    }

    boolean isEmpty(int token) {
        return froms[token] == tos[token];
    }

    /** The token of the inline that was added since this was asked before, or {@link #NONE}. */
    int takeAdded() {
        int token = added;
        added = NONE;
        return token;
    }

    /** Makes a token of the text since the last one, if there is any. */
    void endText() {
        if (text.length() > textStart) {
            addText(textStart);
        }
    }

    /** Makes a token of the text from an index on, after {@link #endText} was called for the text before. */
    int addText(int from) {
        textStart = text.length();
        return add(from, textStart, null, 0);
    }

    void add(Inline inline, int depth) {
        endText();
        added = add(0, 0, inline, depth);
    }

    /** Drops the spaces at the end of the text that no token holds yet, and returns how many there were. */
    int dropSpaces() {
        return text.dropSpaces(textStart);
    }

    private int add(int from, int to, @Nullable Inline node, int depth) {
        if (count == froms.length) {
            int size = count * 2;
            froms = Arrays.copyOf(froms, size);
            tos = Arrays.copyOf(tos, size);
            depths = Arrays.copyOf(depths, size);
            nexts = Arrays.copyOf(nexts, size);
            nodes = Arrays.copyOf(nodes, size);
        }
        froms[count] = from;
        tos[count] = to;
        nodes[count] = node;
        depths[count] = depth;
        nexts[count] = count + 1;
        return count++;
    }

    private int depth(int from, int to) {
        int depth = 0;
        for (int t = from; t != to; t = nexts[t]) {
            depth = Math.max(depth, depths[t]);
        }
        return depth;
    }

    /** Wraps the tokens between two delimiters and takes the characters used from these. */
    void emphasize(int opener, int closer) throws FallbackRequired {
        int first = nexts[opener];
        int depth = depth(first, closer);
        if (first == closer || depth >= MAX_DEPTH) {
            // If the two are adjacent, no token can hold the inline.
            throw new FallbackRequired();
        }
        boolean strikes = text.at(froms[closer]) == '~';
        int use = tos[opener] - froms[opener] >= 2 && tos[closer] - froms[closer] >= 2 ? 2 : 1;
        tos[opener] -= use;
        froms[closer] += use;
        List<InlineSpan> spans = tracker == null ? List.of() : tracker.spans(this, text, first, closer);
        List<Inline> inside = tracker == null ? collect(first, closer) : InlineSpan.inlines(spans);
        Inline node = strikes ? new Strikethrough(inside) : use == 2 ? new Strong(inside) : new Emphasis(inside);
        if (tracker != null) {
            tracker.emphasis(first, node, tos[opener], froms[closer], spans);
        }
        nodes[first] = node;
        depths[first] = depth + 1;
        nexts[first] = closer;
    }

    /**
     * Replaces an opening bracket and everything after it by a link or an image.
     *
     * @param opener the token of the bracket
     * @param marker its place in the source, including an image's exclamation mark
     */
    void link(int opener, int marker, boolean image, String destination, Optional<String> title)
            throws FallbackRequired {
        int first = nexts[opener];
        int depth = depth(first, count);
        if (depth >= MAX_DEPTH) {
            throw new FallbackRequired();
        }
        List<InlineSpan> spans = tracker == null || image ? List.of() : tracker.spans(this, text, first, count);
        if (tracker != null) {
            tracker.link(marker, spans);
        }
        List<Inline> inside = tracker == null || image ? collect(first, count) : InlineSpan.inlines(spans);
        Inline node = image
                ? new Image(BlockRules.alternative(inside), destination, title)
                : BlockRules.link(inside, destination, title);
        count = opener;
        text.truncate(froms[opener]);
        textStart = text.length();
        add(node, depth + 1);
    }

    /** The inlines of the tokens up to another one; adjacent texts are merged and empty ones dropped. */
    List<Inline> collect(int from, int to) {
        int found = 0;
        String pending = null;
        int runFrom = 0;
        int runTo = 0;
        for (int t = from; t != to; t = nexts[t]) {
            Inline node = nodes[t];
            if (node == null) {
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
            found = child(found, node);
        }
        if (runFrom < runTo) {
            found = child(found, new Text(join(pending, runFrom, runTo)));
        }
        return switch (found) {
            case 0 -> List.of();
            case 1 -> List.of(children[0]);
            case 2 -> List.of(children[0], children[1]);
            default -> List.of(Arrays.copyOf(children, found));
        };
    }

    private String join(@Nullable String before, int from, int to) {
        String run = text.substring(from, to);
        return before == null ? run : before + run;
    }

    private int child(int found, Inline inline) {
        if (found == children.length) {
            children = Arrays.copyOf(children, found * 2);
        }
        children[found] = inline;
        return found + 1;
    }
}
