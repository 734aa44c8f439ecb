package io.github.weeklydigest.parser.internal.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is the same for web addresses that lead to the same page. */
final class WebAddress {
    private static final Pattern TRACKING = Pattern.compile("(?<=[?&])(?:utm_\\w+|fbclid|gclid|spm)=[^&]*&?");

    private WebAddress() {}

    /**
     * The address without its scheme, {@code www.}, slashes at the end of the path and parameters that only track readers;
     * nothing for an address that is not on the web.
     */
    static Optional<String> key(String uri) {
        int host = hostStart(uri);
        int path = host < 0 ? host : end(uri, host, "/?#");
        if (path == host) {
            return Optional.empty();
        }
        int query = end(uri, path, "?#");
        int anchor = end(uri, query, "#");
        return Optional.of(uri.substring(host, path).toLowerCase(Locale.ROOT)
                + uri.substring(path, withoutSlashes(uri, path, query))
                + withoutTracking(uri.substring(query, anchor))
                + uri.substring(anchor));
    }

    private static int hostStart(String uri) {
        int host = startsWith(uri, 0, "https://") ? 8 : startsWith(uri, 0, "http://") ? 7 : -1;
        return host >= 0 && startsWith(uri, host, "www.") ? host + 4 : host;
    }

    /** Whether lower-case ASCII text is at a place, in any case. */
    private static boolean startsWith(String uri, int at, String text) {
        if (uri.length() < at + text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = uri.charAt(at + i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first place of one of some characters, or the end. */
    private static int end(String uri, int from, String characters) {
        int end = from;
        while (end < uri.length() && characters.indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int withoutSlashes(String uri, int from, int to) {
        int end = to;
        while (end > from && uri.charAt(end - 1) == '/') {
            end--;
        }
        return end;
    }

    private static String withoutTracking(String query) {
        return query.isEmpty() ? query : TRACKING.matcher(query).replaceAll("").replaceAll("[?&]$", "");
    }
}
