package io.github.weeklydigest.parser.internal.markdown.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the entities and escapes of a document. Decodes each entity once. Not thread-safe; one per document. */
public final class Entities {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[xX][a-fA-F0-9]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});");

    /** How many entities are remembered, so that a document can't make them many. */
    private static final int MOST_KNOWN = 100;

    private final UnaryOperator<String> decoder;
    private final Map<String, String> known = new HashMap<>();

    /**
     * The entities that a decoder knows.
     *
     * @param decoder decodes an entity; that of an unknown one is its own
     */
    public Entities(UnaryOperator<String> decoder) {
        this.decoder = decoder;
    }

    /** Finds an entity at the start of a region. */
    public static Matcher matcher(String source) {
        return ENTITY.matcher(source);
    }

    /** Decodes an entity; an unknown one is returned unchanged. */
    public String decode(String entity) {
        String decoded = known.get(entity);
        if (decoded == null) {
            decoded = decoder.apply(entity);
            if (known.size() < MOST_KNOWN) {
                known.put(entity, decoded);
            }
        }
        return decoded;
    }

    /** A text with its escapes and entities resolved. */
    public String unescape(String source) {
        if (source.indexOf('\\') < 0 && source.indexOf('&') < 0) {
            return source;
        }
        Matcher entity = matcher(source);
        StringBuilder unescaped = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); ) {
            if (source.charAt(i) == '&' && entity.region(i, source.length()).lookingAt()) {
                unescaped.append(decode(entity.group()));
                i = entity.end();
            } else {
                i += isEscape(source, i) ? 1 : 0;
                unescaped.append(source.charAt(i));
                i++;
            }
        }
        return unescaped.toString();
    }

    /**
     * Replaces surrogates without a partner by U+FFFD, as CommonMark demands for entities of invalid code points.
     *
     * @param text the text
     * @return the text, of the same length
     */
    public static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                StringBuilder replaced = new StringBuilder(text.length());
                text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                        .forEach(replaced::appendCodePoint);
                return replaced.toString();
            }
        }
        return text;
    }

    /** Whether a backslash before punctuation is at an index. */
    public static boolean isEscape(String source, int i) {
        if (source.charAt(i) != '\\' || i + 1 == source.length()) {
            return false;
        }
        char c = source.charAt(i + 1);
        return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~';
    }
}
