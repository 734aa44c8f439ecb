package io.github.weeklydigest.parser.internal.grammar.form;

import java.util.Optional;

/**
 * A name and an account, as the line of an author has them. Texts are read from their end, each character once.
 *
 * @param name the text before the account
 * @param handle the account without its at sign
 */
record Account(String name, String handle) {
    /** {@code Name @handle} at the end of a text. */
    static Optional<Account> last(String text) {
        int at = at(text, text.length());
        return at < 0 ? Optional.empty() : Optional.of(new Account(text.substring(0, at), text.substring(at + 1)));
    }

    /** {@code Name (@handle)} at the end of a text. */
    static Optional<Account> inParentheses(String text) {
        int end = WhiteSpace.before(text, text.length());
        if (end == 0 || text.charAt(end - 1) != ')') {
            return Optional.empty();
        }
        int at = at(text, end - 1);
        return at < 1 || text.charAt(at - 1) != '('
                ? Optional.empty()
                : Optional.of(new Account(
                        text.substring(0, WhiteSpace.before(text, at - 1)), text.substring(at + 1, end - 1)));
    }

    /** {@code Name @handle@instance} as the text of a link. */
    static Optional<Account> inLabel(String text) {
        int from = text.length();
        while (from > 0 && (isOfHandle(text.charAt(from - 1)) || ".@".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        String name = text.substring(0, WhiteSpace.before(text, from));
        boolean parted = name.length() < from && !name.isEmpty();
        return parted && text.startsWith("@", from) && from + 1 < text.length()
                ? Optional.of(new Account(name, text.substring(from + 1)))
                : Optional.empty();
    }

    /** A text without the white space and the middle dots at its end. */
    static String withoutDots(String text) {
        int end = text.length();
        while (end > 0 && (WhiteSpace.is(text.charAt(end - 1)) || text.charAt(end - 1) == '·')) {
            end--;
        }
        return text.substring(0, end);
    }

    /** A text without the white space at its end, with one middle dot in it at most. */
    static String withoutDot(String text) {
        int end = WhiteSpace.before(text, text.length());
        return text.substring(0, end > 0 && text.charAt(end - 1) == '·' ? WhiteSpace.before(text, end - 1) : end);
    }

    /** The place of the at sign of an account that ends at a place; -1 if there is none. */
    private static int at(String text, int end) {
        int from = end;
        while (from > 0 && isOfHandle(text.charAt(from - 1))) {
            from--;
        }
        return from < end && from > 0 && text.charAt(from - 1) == '@' ? from - 1 : -1;
    }

    private static boolean isOfHandle(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
