package io.github.weeklydigest.render.spi;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references as RFC 3986, section 5.2, says. {@link URI#resolve} follows an older rule: it drops the file name of
 * the base before a query, keeps {@code ..} above the root, and ignores an empty reference.
 *
 * @since 0.1
 */
public final class RelativeReference {
    /** From appendix B: scheme, authority, path, query and fragment. */
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(//[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

    private RelativeReference() {}

    /**
     * Resolves a reference.
     *
     * @param base an address with a scheme
     * @param reference an address or a part of one
     * @return the address
     * @throws IllegalArgumentException if the base has no scheme
     */
    public static String resolve(String base, String reference) {
        Matcher from = PARTS.matcher(Objects.requireNonNull(base, "base"));
        Matcher to = PARTS.matcher(Objects.requireNonNull(reference, "reference"));
        if (!from.matches() || from.group(1) == null || !to.matches()) {
            throw new IllegalArgumentException("not an address with a scheme: '" + base + "'");
        }
        if (to.group(1) != null) {
            return to.group(1) + ":" + text(to.group(2)) + withoutDots(to.group(3)) + text(to.group(4))
                    + text(to.group(5));
        }
        String scheme = from.group(1) + ":";
        if (to.group(2) != null) {
            return scheme + to.group(2) + withoutDots(to.group(3)) + text(to.group(4)) + text(to.group(5));
        }
        String authority = text(from.group(2));
        String path = to.group(3);
        if (path.isEmpty()) {
            String query = to.group(4) == null ? text(from.group(4)) : to.group(4);
            return scheme + authority + from.group(3) + query + text(to.group(5));
        }
        if (!path.startsWith("/")) {
            String before = from.group(3);
            path = before.isEmpty() && !authority.isEmpty()
                    ? "/" + path
                    : before.substring(0, before.lastIndexOf('/') + 1) + path;
        }
        return scheme + authority + withoutDots(path) + text(to.group(4)) + text(to.group(5));
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    /** Section 5.2.4. */
    private static String withoutDots(String path) {
        StringBuilder result = new StringBuilder(path.length());
        int at = 0;
        while (at < path.length()) {
            if (path.startsWith("../", at)) {
                at += 3;
            } else if (path.startsWith("./", at) || path.startsWith("/./", at)) {
                at += 2;
            } else if (path.startsWith("/../", at)) {
                at += 3;
                removeLast(result);
            } else if (path.startsWith("/..", at) && at + 3 == path.length()) {
                removeLast(result);
                result.append('/');
                break;
            } else if (path.startsWith("/.", at) && at + 2 == path.length()) {
                result.append('/');
                break;
            } else if (isLast(path, at, ".") || isLast(path, at, "..")) {
                break;
            } else {
                int end = path.indexOf('/', at + 1);
                result.append(path, at, end < 0 ? path.length() : end);
                at = end < 0 ? path.length() : end;
            }
        }
        return result.toString();
    }

    private static boolean isLast(String path, int at, String segment) {
        return path.length() == at + segment.length() && path.startsWith(segment, at);
    }

    private static void removeLast(StringBuilder result) {
        result.setLength(Math.max(0, result.lastIndexOf("/")));
    }
}
