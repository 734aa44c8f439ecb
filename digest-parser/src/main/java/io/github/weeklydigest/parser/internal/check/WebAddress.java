package io.github.weeklydigest.parser.internal.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is the same for web addresses that lead to the same page. */
final class WebAddress {
    private static final Pattern TRACKING = Pattern.compile("(?<=[?&])(?:utm_\\w+|fbclid|gclid|spm)=[^&]*&?");

    private WebAddress() {}

    /**
     * What follows the scheme, from two slashes on, without {@code www.}, slashes at the end of the path and parameters that
     * only track readers; nothing for an address that is not on the web.
     */
    static Optional<String> key(String uri) {
        int host = hostStart(uri);
        if (host < 0) {
            return Optional.empty();
        }
        int anchor = find('#', uri, host, uri.length());
        int query = find('?', uri, host, anchor);
        int path = find('/', uri, host, query);
        if (path == host) {
            return Optional.empty();
        }
        return Optional.of("//"
                + uri.substring(host, path).toLowerCase(Locale.ROOT)
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

    /** The first place of a character in a range, or its end. */
    private static int find(char c, String uri, int from, int to) {
        int found = uri.indexOf(c, from);
        return found < 0 || found > to ? to : found;
    }

    private static int withoutSlashes(String uri, int from, int to) {
        int end = to;
        while (end > from && uri.charAt(end - 1) == '/') {
            end--;
        }
        return end;
    }

    private static String withoutTracking(String query) {
        if (query.isEmpty()) {
            return query;
        }
        String kept = TRACKING.matcher(query).replaceAll("");
        boolean open = kept.endsWith("?") || kept.endsWith("&");
        return open ? kept.substring(0, kept.length() - 1) : kept;
    }
}
