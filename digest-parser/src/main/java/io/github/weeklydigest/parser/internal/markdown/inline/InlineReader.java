package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.markdown.rules.Entities;
import io.github.weeklydigest.parser.internal.markdown.rules.ExtendedAutolinks;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a paragraph or heading: decodes it and finds its markup in one pass. Each kind of markup has a class of
 * its own, which is given the place of a special character. Falls back if it is not sure to return the same as
 * commonmark-java. Not thread-safe; one per document.
 */
public final class InlineReader {
    private final LeafSource source = new LeafSource();
    private final DecodedText text = new DecodedText();
    private final TokenList tokens = new TokenList(text);
    private final AutolinkCandidates candidates = new AutolinkCandidates(source);
    private final CodeSpans codeSpans = new CodeSpans(source);
    private final Formulas formulas = new Formulas(source);
    private final AngleBrackets angleBrackets = new AngleBrackets(source);
    private final WikiLinks wikiLinks = new WikiLinks(source);
    private final SpanTracker tracker = new SpanTracker();
    private final DelimiterStack delimiters;
    private final Brackets brackets;
    private final Entities entities;

    /** With the definitions of the document, to which labels refer, and its entities. */
    public InlineReader(LinkReferenceDefinitions definitions, Entities entities, EmphasisRule emphasis) {
        this.entities = entities;
        delimiters = new DelimiterStack(source, text, tokens, emphasis == EmphasisRule.CJK_FRIENDLY);
        brackets = new Brackets(source, text, tokens, delimiters, candidates, definitions, entities);
    }

    /**
     * The content of a leaf.
     *
     * @param from where it starts, not with white space
     * @param to where it ends, not with white space
     * @throws FallbackRequired if commonmark-java has to find it
     */
    public List<Inline> read(byte[] bytes, int from, int to) throws FallbackRequired {
        begin(bytes, from, to, null);
        int i = text.decode(bytes, from, to);
        while (i < to) {
            i = text.decode(bytes, special(i), to);
        }
        if (tokens.count() == 0) {
            List<Inline> plain = text.length() == 0 ? List.of() : List.of(new Text(text.substring(0, text.length())));
            return candidates.count() == 0 ? plain : ExtendedAutolinks.link(plain);
        }
        tokens.endText();
        delimiters.pair(0);
        List<Inline> content = tokens.collect(0, tokens.count());
        return candidates.count() == 0 ? content : ExtendedAutolinks.link(content);
    }

    /**
     * The content of a leaf with its positions.
     *
     * @param places where the places of the content are
     * @throws FallbackRequired if commonmark-java has to find it
     */
    public List<InlineSpan> readSpans(byte[] bytes, int from, int to, ContentMap places) throws FallbackRequired {
        tracker.begin(bytes, places);
        SpanTracker spans = tracker;
        begin(bytes, from, to, spans);
        int i = from;
        while (true) {
            int firstChar = text.length();
            int start = i;
            i = text.decode(bytes, start, to);
            spans.characters(start, i, firstChar, text.length());
            if (i == to) {
                break;
            }
            firstChar = text.length();
            int next = special(i);
            int added = tokens.takeAdded();
            if (added != TokenList.NONE) {
                spans.node(added, tokens.node(added), i, next);
            } else if (text.length() > firstChar) {
                spans.literal(i, next, firstChar, text.length());
            }
            i = next;
        }
        if (tokens.count() == 0) {
            List<InlineSpan> plain = text.length() == 0 ? List.of() : List.of(spans.text(text, 0, text.length()));
            return candidates.count() == 0 ? plain : ExtendedAutolinks.linkSpans(plain);
        }
        tokens.endText();
        delimiters.pair(0);
        List<InlineSpan> content = spans.spans(tokens, text, 0, tokens.count());
        return candidates.count() == 0 ? content : ExtendedAutolinks.linkSpans(content);
    }

    /**
     * A text that is not read as inlines.
     *
     * @throws FallbackRequired if it is invalid UTF-8
     */
    public String withoutMarkup(byte[] bytes, int from, int to) throws FallbackRequired {
        return text.decodeAll(bytes, from, to);
    }

    private void begin(byte[] bytes, int from, int to, @Nullable SpanTracker spans) {
        source.begin(bytes, from, to);
        text.begin(to - from);
        tokens.begin(spans);
        candidates.begin();
        codeSpans.begin();
        angleBrackets.begin();
        delimiters.begin();
        brackets.begin();
    }

    /** The number of pieces of the last content; 0 if it was a single text. */
    public int pieces() {
        return tokens.count();
    }

    /** Reads what begins with the special character at a place, and returns where that ends. */
    private int special(int place) throws FallbackRequired {
        switch (source.bytes()[place]) {
            case '\\':
                return backslash(place);
            case '`':
                Inline code = codeSpans.read(place);
                return add(code, place, codeSpans.end());
            case '*':
            case '_':
            case '~':
                return candidates.contains(place) ? literal(place) : delimiters.read(place);
            case '[':
                WikiLink link = wikiLinks.read(place);
                return link == null ? brackets.open(place, false) : add(link, place, wikiLinks.end());
            case ']':
                return brackets.close(place);
            case '!':
                return source.at(place + 1) == '[' ? brackets.open(place, true) : literal(place);
            case '<':
                Inline angled = angleBrackets.read(place);
                return add(angled, place, angleBrackets.end());
            case '&':
                return entity(place);
            case '$':
                Inline formula = formulas.read(place);
                return add(formula, place, formulas.end());
            case '\n':
                tokens.add(new LineBreak(tokens.dropSpaces() > 1), 0);
                return place + 1;
            case ':':
                candidates.colon(place);
                return literal(place);
            case '@':
                candidates.atSign(place);
                return literal(place);
            case 'w':
                candidates.letterW(place);
                return literal(place);
            case 0:
                text.append(LeafSource.REPLACEMENT);
                return place + 1;
            default:
                throw new IllegalStateException("not a special character at " + place);
        }
    }

    /** Adds what was read between two places, or its characters as text. */
    private int add(@Nullable Inline read, int from, int to) {
        if (read == null) {
            text.append(source.bytes(), from, to);
        } else {
            tokens.add(read, read instanceof Autolink ? 1 : 0);
        }
        return to;
    }

    private int literal(int place) {
        text.append((char) source.bytes()[place]);
        return place + 1;
    }

    private int entity(int place) throws FallbackRequired {
        int end = source.entityEnd(place);
        if (end == place) {
            return literal(place);
        }
        String decoded = entities.decode(new String(source.bytes(), place, end - place, StandardCharsets.US_ASCII));
        if (!isAlwaysText(decoded)) {
            throw new FallbackRequired();
        }
        for (int i = 0; i < decoded.length(); i++) {
            text.append(decoded.charAt(i));
        }
        return end;
    }

    /** Whether no decoded character can be part of a space at a line end or of an extended autolink that is not found yet. */
    private static boolean isAlwaysText(String decoded) {
        char first = decoded.charAt(0);
        return first > 0x7F || first == '&' || first == '<' || first == '>' || first == '"' || first == '\'';
    }

    private int backslash(int place) {
        if (place + 1 == source.end()) {
            return literal(place);
        }
        byte escaped = source.at(place + 1);
        if (escaped == '\n') {
            tokens.add(new LineBreak(true), 0);
            return place + 2;
        }
        candidates.escaped(escaped);
        return literal(LeafSource.isPunctuation(escaped) ? place + 1 : place);
    }
}
