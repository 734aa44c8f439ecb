package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.parser.internal.markdown.commonmark.FallbackRequired;
import org.jspecify.annotations.Nullable;

/** Wikilinks: {@code [[target]]} on one line, without brackets in the target and without {@code (} after. */
final class WikiLinks {
    private final LeafSource source;
    private int end;

    WikiLinks(LeafSource source) {
        this.source = source;
    }

    /** Reads the wikilink whose first bracket is at a place; {@code null} if the bracket begins something else. */
    @Nullable
    WikiLink read(int place) throws FallbackRequired {
        if (source.at(place + 1) != '[') {
            return null;
        }
        byte[] bytes = source.bytes();
        int from = place + 2;
        int close = from;
        while (close < source.end() && bytes[close] != ']' && bytes[close] != '[' && bytes[close] != '\n') {
            close++;
        }
        boolean closed = close > from && source.at(close) == ']' && source.at(close + 1) == ']';
        if (!closed || source.at(close + 2) == '(') {
            return null;
        }
        end = close + 2;
        return WikiLink.of(source.decode(from, close));
    }

    /** Where the wikilink that was read ends. */
    int end() {
        return end;
    }
}
