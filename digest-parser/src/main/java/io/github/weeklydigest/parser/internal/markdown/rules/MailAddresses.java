package io.github.weeklydigest.parser.internal.markdown.rules;

import java.util.List;

/**
 * Finds mail addresses without markup as cmark-gfm does: an address consists of ASCII characters, so it may touch text in
 * Chinese, and it ends with a letter, so that {@code mAP@0.7} is not an address.
 */
final class MailAddresses {
    private static final String PROTOCOL = "mailto:";

    private MailAddresses() {}

    /** Adds the addresses between two places of a text. */
    static void find(String text, int from, int to, List<ExtendedAutolinks.Address> found) {
        int free = from;
        for (int at = from; at < to; at++) {
            if (text.charAt(at) != '@') {
                continue;
            }
            int start = start(text, free, at);
            int end = end(text, at + 1, to);
            if (start >= 0 && end >= 0) {
                boolean named = hasProtocol(text, free, start);
                start = named ? start - PROTOCOL.length() : start;
                found.add(new ExtendedAutolinks.Address(start, end, named ? "" : BlockRules.MAIL_TO));
                free = end;
            }
        }
    }

    /** Where the address with this at sign starts, or -1 if nothing in front of the sign may be part of it. */
    private static int start(String text, int from, int at) {
        int start = at;
        while (start > from && isLocal(text.charAt(start - 1))) {
            start--;
        }
        boolean isPath = start > from && text.charAt(start - 1) == '/';
        return start == at || isPath ? -1 : start;
    }

    private static boolean hasProtocol(String text, int from, int start) {
        int protocol = start - PROTOCOL.length();
        return protocol >= from
                && text.startsWith(PROTOCOL, protocol)
                && (protocol == from || !isAlphanumeric(text.charAt(protocol - 1)));
    }

    /** Returns the end of the address with this domain, or -1 if it is not a domain. */
    private static int end(String text, int from, int to) {
        boolean dotted = false;
        int end = from;
        while (end < to) {
            char c = text.charAt(end);
            if (c == '.' && end > from && end + 1 < to && isAlphanumeric(text.charAt(end + 1))) {
                dotted = true;
            } else if (c != '-' && c != '_' && !isAlphanumeric(c)) {
                break;
            }
            end++;
        }
        boolean joined = end < to && text.charAt(end) == '@';
        return dotted && !joined && isLetter(text.charAt(end - 1)) ? end : -1;
    }

    private static boolean isLocal(char c) {
        return isAlphanumeric(c) || c == '.' || c == '+' || c == '-' || c == '_';
    }

    private static boolean isAlphanumeric(char c) {
        return isLetter(c) || c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
