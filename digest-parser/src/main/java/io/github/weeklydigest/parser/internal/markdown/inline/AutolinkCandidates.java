package io.github.weeklydigest.parser.internal.markdown.inline;

import io.github.weeklydigest.parser.internal.markdown.rules.Characters;
import io.github.weeklydigest.parser.internal.markdown.rules.WrittenAddress;
import java.nio.charset.StandardCharsets;

/**
 * Counts the places that may be extended autolinks, which are resolved once the text of a leaf is complete. Links contain none,
 * so the count is set back when a link is made.
 */
final class AutolinkCandidates {
    private final LeafSource source;
    private int count;

    /** Where the last address ends that was found, in which marks of emphasis are text. */
    private int end;

    AutolinkCandidates(LeafSource source) {
        this.source = source;
    }

    void begin() {
        count = 0;
        end = source.start();
    }

    /** Whether a place is in an address that is written out. */
    boolean contains(int place) {
        return place < end;
    }

    int count() {
        return count;
    }

    void restore(int earlier) {
        count = earlier;
    }

    /** Counts a colon before two slashes, each of which may be escaped. */
    void colon(int place) {
        if (isSlash(source.at(place + 1)) && isSlash(source.at(place + 2))) {
            count++;
            boolean written = source.at(place + 1) == '/' && source.at(place + 2) == '/';
            if (written && place > source.start() && Characters.isAsciiLetter(source.at(place - 1))) {
                address(place, place + "://".length());
            }
        }
    }

    private static boolean isSlash(byte b) {
        return b == '/' || b == '\\';
    }

    /** Counts the start of {@code www.}, whose full stop may be escaped. */
    void letterW(int place) {
        byte last = source.at(place + 3);
        if (source.at(place + 1) == 'w' && source.at(place + 2) == 'w' && (last == '.' || last == '\\')) {
            count++;
            // Otherwise, www.www.www. would be looked through once for each part.
            if (last == '.' && (place == source.start() || !WrittenAddress.isOfHost(source.at(place - 1)))) {
                address(place, place);
            }
        }
    }

    /** Finds the end of an address that starts at a place. Each byte is looked at once, because addresses do not overlap. */
    private void address(int place, int host) {
        if (contains(place)) {
            return;
        }
        int after = host;
        while (after < source.end() && WrittenAddress.isOfHost(source.at(after))) {
            after++;
        }
        if (after == host || after == source.end() || !WrittenAddress.endsHost(source.at(after))) {
            return;
        }
        while (after < source.end() && WrittenAddress.continues(source.at(after))) {
            after++;
        }
        String address = new String(source.bytes(), host, after - host, StandardCharsets.US_ASCII);
        end = host + WrittenAddress.length(address);
    }

    /** Counts an at sign if the following word contains a full stop, escaped or not. */
    void atSign(int place) {
        int after = place + 1;
        while (after < source.end() && isOfDomain(source.at(after))) {
            after++;
        }
        boolean dotted = source.at(after) == '.' && after + 1 < source.end() && isOfDomain(source.at(after + 1));
        if (after > place + 1 && (dotted || source.at(after) == '\\')) {
            count++;
        }
    }

    /** Counts an escaped character that is part of an address, escaped or not. */
    void escaped(byte c) {
        if (c == ':' || c == '/' || c == '@') {
            count++;
        }
    }

    private static boolean isOfDomain(byte b) {
        return b == '-' || b == '_' || Characters.isAsciiAlphanumeric(b);
    }
}
