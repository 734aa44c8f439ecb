package io.github.weeklydigest.parser.internal.grammar.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Fragments of addresses. */
public final class Fragments {
    private Fragments() {}

    /** The anchor that {@code #fragment} refers to, percent-encoding resolved. */
    public static String anchor(String uri) {
        String fragment = uri.substring(1);
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            // The decoder is made for forms, where a plus is a space.
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment;
        }
    }
}
