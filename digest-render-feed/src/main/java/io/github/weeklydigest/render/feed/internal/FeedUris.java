package io.github.weeklydigest.render.feed.internal;

import io.github.weeklydigest.render.spi.RelativeReference;
import io.github.weeklydigest.render.spi.UrlPolicy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of a digest in the form that feeds allow: IRIs (RFC 3987). */
final class FeedUris {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final int ASCII_END = 0x80;
    private static final String[] HEX = "0 1 2 3 4 5 6 7 8 9 A B C D E F".split(" ");

    private FeedUris() {}

    /** The address, if the policy allows it. */
    static Optional<String> allowed(UrlPolicy policy, String address) {
        return policy.allow(address).map(FeedUris::iri);
    }

    /** The address with scheme and host; a relative one is resolved against the digest's page, and is empty without a page. */
    static Optional<String> absolute(String address, Optional<String> page) {
        if (SCHEME.matcher(address).lookingAt()) {
            return Optional.of(address);
        }
        try {
            URI.create(address);
            return page.map(base -> RelativeReference.resolve(base, address));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Percent-encodes the characters that no IRI may hold. */
    private static String iri(String address) {
        if (address.chars().allMatch(character -> character < ASCII_END && character != '[' && character != ']')) {
            return address;
        }
        // Brackets are allowed around an IPv6 address only.
        boolean brackets = address.contains("://[");
        StringBuilder iri = new StringBuilder(address.length() + 16);
        address.codePoints().forEach(character -> {
            if (character < ASCII_END ? brackets || character != '[' && character != ']' : isAllowed(character)) {
                iri.appendCodePoint(character);
            } else {
                encode(Character.isValidCodePoint(character) && !isSurrogate(character) ? character : 0xFFFD, iri);
            }
        });
        return iri.toString();
    }

    private static boolean isSurrogate(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    private static boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> character < 0xFFF0 || character > 0xFFFF;
        };
    }

    private static void encode(int character, StringBuilder iri) {
        for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            iri.append('%').append(HEX[(octet >> 4) & 15]).append(HEX[octet & 15]);
        }
    }
}
