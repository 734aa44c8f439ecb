package io.github.weeklydigest.parser.internal.markdown.commonmark;

import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.parser.internal.markdown.rules.Entities;
import io.github.weeklydigest.parser.internal.markdown.rules.ExtendedAutolinks;
import io.github.weeklydigest.parser.internal.markdown.rules.HtmlImages;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Maps the nodes of a paragraph, heading or cell that commonmark-java has parsed to inlines with their positions. */
final class InlinePositions {
    private final NodeMapper mapper;
    private final String text;
    private final int base;
    private final IntUnaryOperator starts;
    private final IntUnaryOperator ends;
    private final Entities entities;

    /** Where the last node ends, or where the content of the one that is being mapped starts. */
    private int read;

    /**
     * The positions in a text.
     *
     * @param mapper makes the inlines
     * @param text the text as it was parsed
     * @param base the index of its first character in the positions of the nodes
     * @param starts where the character at an index of the text is
     * @param ends where the character before an index of the text ends
     * @param entities the entities of the document
     */
    InlinePositions(
            NodeMapper mapper,
            String text,
            int base,
            IntUnaryOperator starts,
            IntUnaryOperator ends,
            Entities entities) {
        this.mapper = mapper;
        this.text = text;
        this.base = base;
        this.starts = starts;
        this.ends = ends;
        this.entities = entities;
    }

    /** The content of a leaf. */
    List<InlineSpan> content(Node leaf) {
        return ExtendedAutolinks.linkSpans(inlines(leaf));
    }

    private List<InlineSpan> inlines(Node parent) {
        List<InlineSpan> spans = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            int last = spans.size() - 1;
            if (!(node instanceof Text literal)) {
                spans.add(node.getSourceSpans().isEmpty() ? lineBreak(node) : span(node));
                continue;
            }
            InlineSpan span = text(literal);
            read = literal.getSourceSpans().isEmpty() ? read : end(literal);
            if (span.range().isEmpty()) {
                continue;
            }
            if (last >= 0 && spans.get(last).inline() instanceof io.github.weeklydigest.model.Text) {
                spans.set(last, spans.get(last).joined(span));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    private int start(Node node) {
        return node.getSourceSpans().get(0).getInputIndex() - base;
    }

    private int end(Node node) {
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        return last.getInputIndex() + last.getLength() - base;
    }

    private TextRange range(int start, int end) {
        return new TextRange(starts.applyAsInt(start), start == end ? starts.applyAsInt(start) : ends.applyAsInt(end));
    }

    /** A line break, to which commonmark-java gives no position: the next line end. */
    private InlineSpan lineBreak(Node node) {
        int start = read;
        while (text.charAt(start) != '\n' && text.charAt(start) != '\r') {
            start++;
        }
        read = text.startsWith("\r\n", start) ? start + 2 : start + 1;
        return InlineSpan.of(mapper.inline(node), range(start, read), List.of());
    }

    private InlineSpan span(Node node) {
        int start = start(node);
        int end = end(node);
        Inline inline = mapper.inline(node);
        read = start + (inline instanceof Image ? 2 : 1);
        List<InlineSpan> inside = inlines(node);
        int close = read;
        read = end;
        List<InlineSpan> children = inline instanceof Link || !isLink(node) ? inside : List.of();
        InlineSpan span = InlineSpan.of(inline, range(start, end), children);
        if (node instanceof WikiLinkNode) {
            return span.withAddress(range(start + 2, end - 2));
        } else if (node instanceof HtmlInline && inline instanceof Image) {
            return HtmlImages.address(text.substring(start, end))
                    .map(address -> span.withAddress(range(start + address.start(), start + address.end())))
                    .orElse(span);
        } else if (!isLink(node)) {
            return span;
        } else if (text.charAt(start) == '<') {
            return span.withAddress(range(start + 1, end - 1));
        }
        boolean inPlace = close + 1 < end && text.charAt(close) == ']' && text.charAt(close + 1) == '(';
        return inPlace ? target(span, close + 2, end - 1) : span;
    }

    private static boolean isLink(Node node) {
        return node instanceof org.commonmark.node.Link || node instanceof org.commonmark.node.Image;
    }

    /** Adds where the address and the title are between the parentheses of a link. */
    private InlineSpan target(InlineSpan span, int from, int to) {
        int start = skipSpace(from, to);
        int end;
        int next;
        if (start < to && text.charAt(start) == '<') {
            start++;
            end = skipTo('>', start, to);
            next = end + 1;
        } else {
            end = start;
            while (end < to && text.charAt(end) > ' ') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            end = Math.min(end, to);
            next = end;
        }
        InlineSpan found = span.withAddress(range(start, end));
        int title = skipSpace(next, to);
        if (title >= to) {
            return found;
        }
        char opening = text.charAt(title);
        int close = skipTo(opening == '(' ? ')' : opening, title + 1, to);
        return found.withTitle(range(title, Math.min(close + 1, to)));
    }

    private int skipSpace(int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private int skipTo(char c, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != c) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, to);
    }

    /** A text, character by character: escapes and entities are longer than the characters they encode. */
    private InlineSpan text(Text node) {
        String literal = node.getLiteral();
        StringBuilder shown = new StringBuilder(literal.length());
        int[] places = new int[literal.length() + 1];
        int source = literal.isEmpty() ? 0 : start(node);
        int end = 0;
        for (int i = 0; i < literal.length(); ) {
            int width = 1;
            int length = 1;
            char c = text.charAt(source);
            if (c == '\\' && Entities.isEscape(text, source) && text.charAt(source + 1) == literal.charAt(i)) {
                width = 2;
            } else if (c == '&') {
                Matcher entity = Entities.matcher(text).region(source, text.length());
                String meant = entity.lookingAt() ? entities.decode(entity.group()) : "";
                if (!meant.isEmpty() && isAt(literal, i, meant)) {
                    width = entity.end() - source;
                    length = meant.length();
                }
            }
            for (int k = 0; k < length; k++) {
                String restored = mapper.restored(literal.substring(i + k, i + k + 1));
                if (!restored.isEmpty()) {
                    places[shown.length()] = starts.applyAsInt(source);
                    end = ends.applyAsInt(source + width);
                    shown.append(restored);
                }
            }
            i += length;
            source += width;
        }
        places[shown.length()] = end;
        return InlineSpan.text(
                new io.github.weeklydigest.model.Text(Entities.wellFormed(shown.toString())),
                Arrays.copyOf(places, shown.length() + 1));
    }

    /** Whether a text is at an index, where commonmark-java has a surrogate for an entity of an invalid code point. */
    private static boolean isAt(String literal, int i, String text) {
        return literal.startsWith(text, i) || text.equals("\uFFFD") && Character.isSurrogate(literal.charAt(i));
    }
}
