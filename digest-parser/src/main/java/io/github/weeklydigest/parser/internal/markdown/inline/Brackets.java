package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.reference.DefinitionTarget;
import io.github.weeklydigest.parser.internal.markdown.reference.LinkReferenceDefinitions;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import io.github.weeklydigest.parser.internal.markdown.rules.Entities;
import io.github.weeklydigest.parser.internal.markdown.rules.Parentheses;
import java.util.Optional;

/** Links and images: in place, or by a label. */
final class Brackets {
    /** Longer than any label: each of its characters takes at most three bytes. */
    private static final int MAX_LABEL_BYTES = 3 * LinkReferenceDefinitions.MAX_LABEL;

    /** The first byte of control characters that are not ASCII, and of others. */
    private static final byte FIRST_OF_CONTROL = (byte) 0xC2;

    private static final int NONE = -1;

    private final LeafSource source;
    private final DecodedText text;
    private final TokenList tokens;
    private final DelimiterStack delimiters;
    private final AutolinkCandidates candidates;
    private final LinkReferenceDefinitions definitions;
    private final Entities entities;
    private final BracketStack open = new BracketStack();

    Brackets(
            LeafSource source,
            DecodedText text,
            TokenList tokens,
            DelimiterStack delimiters,
            AutolinkCandidates candidates,
            LinkReferenceDefinitions definitions,
            Entities entities) {
        this.source = source;
        this.text = text;
        this.tokens = tokens;
        this.delimiters = delimiters;
        this.candidates = candidates;
        this.definitions = definitions;
        this.entities = entities;
    }

    void begin() {
        open.clear();
    }

    /** Reads an opening bracket, for an image with its exclamation mark, and returns where it ends. */
    int open(int place, boolean image) {
        int end = place + (image ? 2 : 1);
        tokens.endText();
        int from = text.length();
        text.append(source.bytes(), place, end);
        open.push(tokens.addText(from), end, delimiters.count(), candidates.count(), image);
        return end;
    }

    /** Reads the closing bracket at a place, and returns where it or the link that it completes ends. */
    int close(int place) throws FallbackRequired {
        if (open.isEmpty()) {
            return literal(place);
        }
        if (!open.isActive()) {
            open.pop();
            return literal(place);
        }
        if (source.at(place + 1) == '(') {
            int from = source.skipWhitespace(place + 2);
            boolean bracketed = source.at(from) == '<';
            int to = bracketed ? bracketedEnd(from) : destinationEnd(from);
            if (to != NONE) {
                int title = source.skipWhitespace(to);
                int titleEnd = title == to ? title : titleEnd(title);
                int closing = source.skipWhitespace(titleEnd);
                if (source.at(closing) == ')') {
                    Optional<String> shown =
                            titleEnd == title ? Optional.empty() : Optional.of(unescape(title + 1, titleEnd - 1));
                    String destination = bracketed ? unescape(from + 1, to - 1) : unescape(from, to);
                    return link(destination, shown, closing + 1);
                }
            }
        }
        return reference(place);
    }

    private int literal(int place) {
        text.append(']');
        return place + 1;
    }

    /** The place of the parenthesis that closes a plain destination, or of the white space after it. */
    private int destinationEnd(int from) throws FallbackRequired {
        byte[] bytes = source.bytes();
        int end = source.end();
        int nesting = 0;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (isOrdinary(b)) {
                continue;
            }
            if (b == '(' || b == ')') {
                nesting = Parentheses.nesting(nesting, b);
                if (nesting == Parentheses.CLOSED) {
                    return i;
                } else if (nesting == Parentheses.TOO_DEEP) {
                    return NONE;
                }
            } else if (Characters.isAsciiWhitespace(b)) {
                if (nesting > 0) {
                    throw new FallbackRequired();
                }
                return i;
            } else if (b == '\\') {
                i += LeafSource.isPunctuation(source.at(i + 1)) ? 1 : 0;
            } else if (isControl(b) || b == FIRST_OF_CONTROL) {
                throw new FallbackRequired();
            }
        }
        return NONE;
    }

    /** The place after a destination in angle brackets. */
    private int bracketedEnd(int from) throws FallbackRequired {
        for (int i = from + 1; i < source.end(); i++) {
            byte b = source.at(i);
            if (b == '>') {
                return i + 1;
            } else if (b == '<' || b == '\n' || b == '\r') {
                return NONE;
            } else if (b == '\\') {
                i += LeafSource.isPunctuation(source.at(i + 1)) ? 1 : 0;
            } else if (isControl(b) && b != '\t') {
                throw new FallbackRequired();
            }
        }
        return NONE;
    }

    /** Where a title ends that may start at a place; that place if there is none. */
    private int titleEnd(int from) {
        byte opening = source.at(from);
        if (opening != '"' && opening != '\'' && opening != '(') {
            return from;
        }
        byte closing = opening == '(' ? (byte) ')' : opening;
        for (int i = from + 1; i < source.end(); i++) {
            byte b = source.at(i);
            if (b == closing) {
                return i + 1;
            } else if (b == '\\') {
                i += LeafSource.isPunctuation(source.at(i + 1)) ? 1 : 0;
            } else if (b == opening) {
                return from;
            }
        }
        return from;
    }

    private String unescape(int from, int to) throws FallbackRequired {
        return entities.unescape(source.decode(from, to));
    }

    /** Whether a byte is part of a destination and means nothing else, as nearly all are. */
    private static boolean isOrdinary(byte b) {
        return b > ')' && b != '\\' && b != 0x7F;
    }

    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' || b == 0x7F;
    }

    /** Resolves a label that ends at a place. */
    private int reference(int place) throws FallbackRequired {
        int from = open.contentStart();
        int to = place;
        int end = place + 1;
        int label = labelEnd(place + 1);
        if (label != NONE) {
            end = label + 1;
            if (label > place + 2) {
                from = place + 2;
                to = label;
            }
        }
        boolean tooLong = to - from > MAX_LABEL_BYTES;
        boolean unsure = tooLong || from > place && to - from > LinkReferenceDefinitions.MAX_LABEL;
        if (!definitions.isEmpty() && unsure) {
            throw new FallbackRequired();
        }
        DefinitionTarget target = tooLong ? null : definitions.find(source.decode(from, to));
        if (target == null) {
            open.pop();
            return literal(place);
        }
        return link(target.destination(), target.title(), end);
    }

    /** The place of the bracket that closes a label, which may start at a place. */
    private int labelEnd(int bracket) {
        if (source.at(bracket) != '[') {
            return NONE;
        }
        int limit = Math.min(source.end(), bracket + MAX_LABEL_BYTES);
        for (int i = bracket + 1; i < limit; i++) {
            byte b = source.at(i);
            if (b == ']') {
                return i;
            } else if (b == '[') {
                return NONE;
            } else if (b == '\\' && LeafSource.isPunctuation(source.at(i + 1))) {
                i++;
            }
        }
        return NONE;
    }

    /** Makes a link or an image of the text since the innermost bracket, and returns where it ends. */
    private int link(String destination, Optional<String> title, int end) throws FallbackRequired {
        tokens.endText();
        delimiters.pair(open.delimiters());
        boolean image = open.isImage();
        int marker = open.contentStart() - (image ? 2 : 1);
        tokens.link(open.token(), marker, image, destination, title);
        candidates.restore(open.autolinkCandidates());
        open.pop();
        if (!image) {
            open.deactivateLinks();
        }
        return end;
    }
}
