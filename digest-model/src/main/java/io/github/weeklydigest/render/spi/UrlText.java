package io.github.weeklydigest.render.spi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes the ways in which an address is written so that it looks like another one. */
final class UrlText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern REFERENCE =
            Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));?|&([A-Za-z]{2,7});?|%([0-9a-fA-F]{2})");

    /** The named references that stand for a character which decides what an address is. */
    private static final Map<String, String> NAMED = Map.of(
            "colon", ":", "Tab", "\t", "NewLine", "\n", "sol", "/", "bsol", "\\", "amp", "&", "num", "#", "quest", "?",
            "nbsp", " ", "shy", "");

    private static final String NEVER_IN_ADDRESSES = " \"<>\\^`{|}";

    /** Which ASCII characters stand for themselves in each form of an address. */
    private static final boolean[] PLAIN = new boolean[0x7F];

    static {
        for (char c = '!'; c < PLAIN.length; c++) {
            PLAIN[c] = c != '%' && c != '&' && NEVER_IN_ADDRESSES.indexOf(c) < 0;
        }
    }

    private UrlText() {}

    /** Whether an address is all visible ASCII with nothing to decode or to encode, as most are; never for an empty one. */
    static boolean isPlain(String uri) {
        int i = 0;
        while (i < uri.length() && uri.charAt(i) < PLAIN.length && PLAIN[uri.charAt(i)]) {
            i++;
        }
        return i > 0 && i == uri.length();
    }

    /** Returns the address without surrounding space, control characters and invisible characters. */
    static String visible(String uri) {
        int start = 0;
        while (start < uri.length() && !isVisible(uri.charAt(start), true)) {
            start++;
        }
        int end = uri.length();
        while (end > start && !isVisible(uri.charAt(end - 1), true)) {
            end--;
        }
        StringBuilder visible = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (isVisible(uri.charAt(i), false)) {
                visible.append(uri.charAt(i));
            }
        }
        return visible.toString();
    }

    private static boolean isVisible(char c, boolean atEdge) {
        if (c > ' ' && c < 0x7F) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> !atEdge;
            default -> true;
        };
    }

    /** Returns the address with character references and percent-encoded ASCII characters decoded once. */
    static String decoded(String uri) {
        if (uri.indexOf('&') < 0 && uri.indexOf('%') < 0) {
            return uri;
        }
        return REFERENCE.matcher(uri).replaceAll(reference -> Matcher.quoteReplacement(character(reference)));
    }

    private static String character(MatchResult reference) {
        String written = reference.group();
        if (reference.group(3) != null) {
            return NAMED.getOrDefault(reference.group(3), written);
        }
        if (reference.group(4) != null) {
            int octet = Integer.parseInt(reference.group(4), 16);
            return octet < 0x80 ? Character.toString(octet) : written;
        }
        int codePoint = reference.group(1) != null
                ? Integer.parseUnsignedInt(reference.group(1), 16)
                : Integer.parseInt(reference.group(2));
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : written;
    }

    /** Returns the address with the characters that no address may hold percent-encoded; encoded ones stay encoded. */
    static String encoded(String uri) {
        StringBuilder encoded = new StringBuilder(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (NEVER_IN_ADDRESSES.indexOf(c) >= 0 || (c == '%' && !isEncoded(uri, i))) {
                percent(encoded, c);
            } else if (Character.isSpaceChar(c)) {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    percent(encoded, octet & 0xFF);
                }
            } else if (Character.isSurrogate(c) && !WellFormed.isPaired(uri, i)) {
                encoded.append('\uFFFD');
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static boolean isEncoded(String uri, int percent) {
        return percent + 2 < uri.length()
                && HexFormat.isHexDigit(uri.charAt(percent + 1))
                && HexFormat.isHexDigit(uri.charAt(percent + 2));
    }

    private static void percent(StringBuilder out, int octet) {
        out.append('%').append(HEX.toHexDigits((byte) octet));
    }
}
