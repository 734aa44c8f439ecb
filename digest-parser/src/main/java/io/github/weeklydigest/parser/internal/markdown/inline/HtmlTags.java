package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;

/** Finds where the tags and comments of raw HTML end, by the rules of CommonMark 0.31. */
final class HtmlTags {
    /** No tag or comment is here. */
    static final int NONE = -1;

    /**
     * How many bytes of a tag are looked through. Otherwise, a text of tags that begin inside each other could be looked through
     * again and again.
     */
    private static final int MAX_TAG = 2_000;

    private final LeafSource source;

    /** Where the next end of a comment is that is known, or the end of the leaf; each is looked for only once. */
    private int nextCommentEnd;

    HtmlTags(LeafSource source) {
        this.source = source;
    }

    void begin() {
        nextCommentEnd = source.start() - 1;
    }

    /** Where an opening tag ends whose name starts here. */
    int openingTagEnd(int from) throws FallbackRequired {
        int i = nameEnd(from);
        if (i == NONE) {
            return NONE;
        }
        int next = source.skipWhitespace(i);
        while (next > i && Characters.startsAttribute(source.at(next))) {
            i = attributeNameEnd(next);
            next = source.skipWhitespace(i);
            if (source.at(next) == '=') {
                i = valueEnd(source.skipWhitespace(next + 1));
                if (i == NONE) {
                    return NONE;
                }
                next = source.skipWhitespace(i);
            }
            if (next - from > MAX_TAG) {
                throw new FallbackRequired();
            }
        }
        if (source.at(next) == '/') {
            next++;
        }
        return source.at(next) == '>' ? next + 1 : NONE;
    }

    /** Where a closing tag ends whose name starts here. */
    int closingTagEnd(int from) {
        int i = nameEnd(from);
        if (i == NONE) {
            return NONE;
        }
        i = source.skipWhitespace(i);
        return source.at(i) == '>' ? i + 1 : NONE;
    }

    /** Where a comment ends that starts here, with {@code <!--}. */
    int commentEnd(int place) {
        int text = place + "<!--".length();
        if (source.at(text) == '>') {
            return text + 1;
        } else if (source.at(text) == '-' && source.at(text + 1) == '>') {
            return text + 2;
        }
        int i = Math.max(text, nextCommentEnd);
        while (i < source.end() && !(source.at(i) == '-' && source.at(i + 1) == '-' && source.at(i + 2) == '>')) {
            i++;
        }
        nextCommentEnd = i;
        return i < source.end() ? i + "-->".length() : NONE;
    }

    private int nameEnd(int from) {
        if (!Characters.isAsciiLetter(source.at(from))) {
            return NONE;
        }
        int i = from + 1;
        while (Characters.isAsciiAlphanumeric(source.at(i)) || source.at(i) == '-') {
            i++;
        }
        return i;
    }

    private int attributeNameEnd(int from) {
        int i = from;
        while (Characters.continuesAttribute(source.at(i))) {
            i++;
        }
        return i;
    }

    /** Where the value of an attribute ends that starts here, its quotation marks included. */
    private int valueEnd(int from) throws FallbackRequired {
        byte quote = source.at(from);
        boolean quoted = quote == '"' || quote == '\'';
        int i = quoted ? from + 1 : from;
        while (i < source.end() && (quoted ? source.at(i) != quote : !endsValue(source.at(i)))) {
            i++;
            if (i - from > MAX_TAG) {
                throw new FallbackRequired();
            }
        }
        if (quoted) {
            return i < source.end() ? i + 1 : NONE;
        }
        return i > from && i < source.end() ? i : NONE;
    }

    private static boolean endsValue(byte b) {
        return Characters.isAsciiWhitespace(b) || b == '"' || b == '\'' || b == '=' || b == '<' || b == '>' || b == '`';
    }
}
