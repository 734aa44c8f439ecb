package io.github.weeklydigest.render.markdown.internal.inline;

import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the addresses and titles of links and images. */
final class Destinations {
    private static final Pattern BARE = Pattern.compile("[^\\s\\p{Z}\\p{Cc}<>()\\\\&]+");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\x00-\\x20<>]*");
    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9.#$%&'*+=^_`{|}~-][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]*@[A-Za-z0-9]++(?:-++[A-Za-z0-9]++)*+"
                    + "(?:\\.[A-Za-z0-9]++(?:-++[A-Za-z0-9]++)*+)*+");

    private Destinations() {}

    /** The address and title of a link, with the parenthesis that ends it. */
    static String of(String uri, Optional<String> title) {
        StringBuilder out = new StringBuilder();
        if (BARE.matcher(uri).matches()) {
            out.append(uri.replace('\0', '\uFFFD'));
        } else if (!uri.isEmpty() || title.isPresent()) {
            out.append('<').append(literal(uri, "<>")).append('>');
        }
        title.ifPresent(text -> out.append(" \"").append(literal(text, "\"")).append('"'));
        return out.append(')').toString();
    }

    /** Whether an address can be written in angle brackets. */
    static boolean isAutolink(String text, String uri) {
        return text.equals(uri) && ADDRESS.matcher(text).matches()
                || uri.equals("mailto:" + text) && MAIL.matcher(text).matches();
    }

    /** Text within a destination or a title, where only backslashes and entities mean something. */
    private static String literal(String text, String ends) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                escaped.append("&#").append((int) c).append(';');
            } else {
                if (c == '\\' || c == '&' || ends.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.append(c == 0 ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }
}
