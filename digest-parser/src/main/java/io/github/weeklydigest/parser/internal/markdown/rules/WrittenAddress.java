package io.github.weeklydigest.parser.internal.markdown.rules;

/**
 * Addresses that are written out, such as {@code https://a.example/_b_}, in which marks of emphasis are text, as in cmark-gfm.
 * Such an address has a host and then a slash, a question mark or a hash. It is followed up to the first character that is not
 * of ASCII, because Chinese text goes on without a space.
 */
public final class WrittenAddress {
    /** What can follow the host. */
    private static final String AFTER_HOST = "/?#";

    /** What cannot be in an address, or may begin or end other markup. */
    private static final String STOPS = "<[]`\\$;";

    private static final String TRAILING = "?!.,:*_~'\"";

    private WrittenAddress() {}

    /** Whether a character can be in the host. */
    public static boolean isOfHost(int c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '.' || c == '-' || c == ':';
    }

    /** Whether a character can follow the host. */
    public static boolean endsHost(int c) {
        return AFTER_HOST.indexOf(c) >= 0;
    }

    /** Whether a character can be in the part after the host. */
    public static boolean continues(int c) {
        return c > ' ' && c < 0x7F && STOPS.indexOf(c) < 0;
    }

    /**
     * The length of the address without what is not part of it at its end.
     *
     * @param address the host, and all characters after it that {@linkplain #continues can be in an address}
     */
    public static int length(String address) {
        int end = withoutName(address);
        int unopened = 0;
        for (int i = 0; i < end; i++) {
            char c = address.charAt(i);
            unopened += c == ')' ? 1 : c == '(' ? -1 : 0;
        }
        while (end > 0) {
            char last = address.charAt(end - 1);
            if (last == ')' && unopened > 0) {
                unopened--;
            } else if (TRAILING.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return end;
    }

    /** Where the name after the last ampersand begins if it is at the end, because it may be that of an entity. */
    private static int withoutName(String address) {
        int start = address.length();
        while (start > 0
                && (Character.isLetterOrDigit(address.charAt(start - 1)) || address.charAt(start - 1) == '#')) {
            start--;
        }
        return start > 0 && address.charAt(start - 1) == '&' ? start - 1 : address.length();
    }

    /** Whether this is a letter of ASCII, with which the scheme before an address ends. */
    public static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
