package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import io.github.weeklydigest.parser.internal.markdown.rules.BlockRules;
import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import org.jspecify.annotations.Nullable;

/** Autolinks, and HTML as {@link HtmlTags} finds it. Falls back for mail addresses, instructions, declarations and CDATA. */
final class AngleBrackets {
    private static final int MIN_SCHEME = 2;
    private static final int MAX_SCHEME = 32;

    private final LeafSource source;
    private final HtmlTags tags;

    /** The place of the next known {@code >}, or the end, so that unclosed brackets are not rescanned. */
    private int nextClosing;

    private int end;

    AngleBrackets(LeafSource source) {
        this.source = source;
        tags = new HtmlTags(source);
    }

    void begin() {
        nextClosing = source.start() - 1;
        tags.begin();
    }

    /** Reads the autolink or tag whose bracket is at a place; {@code null} if the bracket is text. */
    @Nullable
    Inline read(int place) throws FallbackRequired {
        end = place + 1;
        int next = place + 1;
        byte c = source.at(next);
        if (c == '!' && source.at(next + 1) != '-') {
            // CDATA has two brackets that never start a link, closed or not.
            throw new FallbackRequired();
        }
        if (!isClosedAfter(place)) {
            return null;
        }
        if (Characters.isAsciiLetter(c)) {
            Inline link = autolink(next);
            return link == null ? html(place, tags.openingTagEnd(next)) : link;
        }
        return switch (c) {
            case '/' -> html(place, tags.closingTagEnd(next + 1));
            case '!' -> html(place, source.at(next + 2) == '-' ? tags.commentEnd(place) : HtmlTags.NONE);
            case '?' -> throw new FallbackRequired();
            default -> html(place, HtmlTags.NONE);
        };
    }

    private @Nullable Inline html(int place, int tagEnd) throws FallbackRequired {
        if (tagEnd == HtmlTags.NONE) {
            requireNoMailAddress(place + 1);
            return null;
        }
        end = tagEnd;
        return BlockRules.inlineHtml(source.decode(place, tagEnd));
    }

    /** Falls back if the text after the bracket may be a mail address, that is, if an at sign ends its first name. */
    private void requireNoMailAddress(int from) throws FallbackRequired {
        int i = from;
        while (source.at(i) > ' ' && "\"(),:;<>@[\\]".indexOf(source.at(i)) < 0) {
            i++;
        }
        if (source.at(i) == '@') {
            throw new FallbackRequired();
        }
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

    private @Nullable Autolink autolink(int from) throws FallbackRequired {
        int next = from;
        while (isOfScheme(source.at(next))) {
            next++;
        }
        int scheme = next - from;
        if (scheme < MIN_SCHEME || scheme > MAX_SCHEME || source.at(next) != ':') {
            return null;
        }
        while (next < source.end() && source.at(next) != '>') {
            byte b = source.at(next);
            // A NUL is read as U+FFFD.
            if (b > 0 && b <= ' ' || b == '<') {
                return null;
            }
            next++;
        }
        if (next == source.end()) {
            return null;
        }
        String address = source.decode(from, next);
        end = next + 1;
        return new Autolink(address, address);
    }

    private static boolean isOfScheme(byte b) {
        return Characters.isAsciiAlphanumeric(b) || b == '+' || b == '.' || b == '-';
    }
}
