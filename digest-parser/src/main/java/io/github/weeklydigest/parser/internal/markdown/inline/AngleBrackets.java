package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import org.jspecify.annotations.Nullable;

/** Autolinks and HTML tags without attributes. Falls back for all other HTML and for mail addresses. */
final class AngleBrackets {
    private static final int NO_TAG = -1;
    private static final int MIN_SCHEME = 2;
    private static final int MAX_SCHEME = 32;

    private final LeafSource source;

    /** The place of the next known {@code >}, or the end, so that unclosed brackets are not rescanned. */
    private int nextClosing;

    private int end;

    AngleBrackets(LeafSource source) {
        this.source = source;
    }

    void begin() {
        nextClosing = source.start() - 1;
    }

    /** Reads the autolink or tag whose bracket is at a place; {@code null} if the bracket is text. */
    @Nullable
    Inline read(int place) throws FallbackRequired {
        end = place + 1;
        if (!isClosedAfter(place)) {
            if (source.at(place + 1) == '!') {
                // CDATA has two brackets that never start a link, closed or not.
                throw new FallbackRequired();
            }
            return null;
        }
        int next = place + 1;
        byte c = source.at(next);
        boolean letter = LeafSource.isLetter(c);
        if (!letter && c != '/') {
            if (c < 0 || c == ' ' || c == '<') {
                return null;
            }
            // A mail address may begin with any of many characters.
            throw new FallbackRequired();
        }
        int tagEnd = tagEnd(letter ? next : next + 1);
        if (tagEnd != NO_TAG) {
            end = tagEnd;
            return new InlineHtml(source.decode(place, tagEnd));
        } else if (!letter) {
            throw new FallbackRequired();
        }
        return autolink(next);
    }

    /** Where the link, the tag or the bracket that was read ends. */
    int end() {
        return end;
    }

    private boolean isClosedAfter(int place) {
        byte[] bytes = source.bytes();
        int closing = nextClosing;
        while (closing < place || closing < source.end() && bytes[closing] != '>') {
            closing++;
        }
        nextClosing = closing;
        return closing < source.end();
    }

    /** Where a tag ends whose name starts here and that has nothing but its name. */
    private int tagEnd(int from) {
        int i = from;
        if (!LeafSource.isLetter(source.at(i))) {
            return NO_TAG;
        }
        while (LeafSource.isAlphanumeric(source.at(i)) || source.at(i) == '-') {
            i++;
        }
        return source.at(i) == '>' ? i + 1 : NO_TAG;
    }

    private Autolink autolink(int from) throws FallbackRequired {
        int next = from;
        while (isOfScheme(source.at(next))) {
            next++;
        }
        int scheme = next - from;
        if (scheme < MIN_SCHEME || scheme > MAX_SCHEME || source.at(next) != ':') {
            throw new FallbackRequired();
        }
        while (next < source.end() && source.at(next) != '>') {
            byte b = source.at(next);
            if (b >= 0 && b <= ' ' || b == '<') {
                throw new FallbackRequired();
            }
            next++;
        }
        if (next == source.end()) {
            throw new FallbackRequired();
        }
        String address = source.decode(from, next);
        end = next + 1;
        return new Autolink(address, address);
    }

    private static boolean isOfScheme(byte b) {
        return LeafSource.isAlphanumeric(b) || b == '+' || b == '.' || b == '-';
    }
}
