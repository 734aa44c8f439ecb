package io.github.weeklydigest.parser.internal.grammar.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses that redirect to another one, which is in a parameter. */
final class Redirects {
    private Redirects() {}

    /** The address that a parameter names, or the address itself if that parameter is missing. */
    static String unwrapped(String uri, Optional<String> parameter) {
        int query = uri.indexOf('?');
        if (parameter.isEmpty() || query < 0) {
            return uri;
        }
        String name = parameter.get() + '=';
        int at = uri.indexOf(name, query);
        while (at > 0 && uri.charAt(at - 1) != '?' && uri.charAt(at - 1) != '&') {
            at = uri.indexOf(name, at + 1);
        }
        if (at < 0) {
            return uri;
        }
        String target = uri.substring(at + name.length());
        if (target.startsWith("http:") || target.startsWith("https:")) {
            return target;
        }
        int end = target.indexOf('&');
        String encoded = end < 0 ? target : target.substring(0, end);
        try {
            String decoded = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            return decoded.startsWith("http:") || decoded.startsWith("https:") ? decoded : uri;
        } catch (IllegalArgumentException notEncoded) {
            return uri;
        }
    }
}
