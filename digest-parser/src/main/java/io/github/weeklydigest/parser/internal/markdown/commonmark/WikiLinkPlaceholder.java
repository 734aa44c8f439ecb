package io.github.weeklydigest.parser.internal.markdown.commonmark;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets commonmark-java see wikilinks. It takes each {@code [} itself, before any parser of ours, so the first bracket of a
 * wikilink is replaced by a mark: a punctuation character, as the bracket is one, that the text does not hold. Lengths and
 * places do not change. Where a mark ends up in code, in an address or in HTML, it is turned back.
 */
final class WikiLinkPlaceholder {
    /** Punctuation of scripts that hardly any digest is written in; one that a text lacks is enough. */
    static final List<Character> CANDIDATES = List.of('\uABEB', '\uA8CE', '\u1CD3', '\u1C7F', '\uA95F', '\u1B5D');

    private static final String CDATA = "<![CDATA[";

    private WikiLinkPlaceholder() {}

    /** A mark that the text does not hold, or {@code null} if it holds them all. */
    static @Nullable Character choose(String source) {
        for (Character mark : CANDIDATES) {
            if (isFree(source, mark)) {
                return mark;
            }
        }
        return null;
    }

    /** A placeholder other than the given one that the text does not contain, or {@code null}. */
    static @Nullable Character chooseBeside(@Nullable Character other, String source) {
        for (Character mark : CANDIDATES) {
            if (!mark.equals(other) && isFree(source, mark)) {
                return mark;
            }
        }
        return null;
    }

    /** Whether a placeholder occurs neither in the text nor in its decoded character references. */
    private static boolean isFree(String source, char mark) {
        if (source.indexOf(mark) >= 0) {
            return false;
        } else if (!source.contains("&#")) {
            return true;
        }
        String lower = source.toLowerCase(Locale.ROOT);
        return !lower.contains(Integer.toHexString(mark)) && !lower.contains(Integer.toString(mark));
    }

    /** The text with the first bracket of each wikilink replaced. */
    static String mark(String source, char mark) {
        int at = source.indexOf("[[");
        if (at < 0) {
            return source;
        }
        StringBuilder marked = new StringBuilder(source);
        // A backslash protects the next character; after "!" a bracket starts an image; CDATA starts HTML.
        for (int i = 0; i + 1 < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' || c == '!' && source.charAt(i + 1) == '[') {
                i++;
            } else if (source.startsWith(CDATA, i)) {
                i += CDATA.length() - 1;
            } else if (c == '[' && source.charAt(i + 1) == '[') {
                int end = end(source, i + 2);
                if (end > 0) {
                    marked.setCharAt(i, mark);
                    i = end - 1;
                }
            }
        }
        return marked.toString();
    }

    /** Where the wikilink ends whose target starts at {@code from}, or -1 if it is not a wikilink. */
    private static int end(String source, int from) {
        int i = from;
        while (i < source.length() && "[]\n\r".indexOf(source.charAt(i)) < 0) {
            i++;
        }
        boolean closed = i > from && source.startsWith("]]", i);
        return closed && !source.startsWith("(", i + 2) ? i + 2 : -1;
    }
}
