package io.github.weeklydigest.render.html.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An object of JSON as text that may stand in a script element: no character of it can end or open one. */
final class Json {
    private final List<String> members = new ArrayList<>();

    Json with(String name, String value) {
        return raw(name, quoted(value));
    }

    Json with(String name, int value) {
        return raw(name, Integer.toString(value));
    }

    Json with(String name, Optional<String> value) {
        value.ifPresent(text -> with(name, text));
        return this;
    }

    Json with(String name, Json value) {
        return raw(name, value.toString());
    }

    /** An array, left out where it is empty. */
    Json with(String name, List<Json> values) {
        return values.isEmpty() ? this : raw(name, values.toString());
    }

    private Json raw(String name, String json) {
        members.add(quoted(name) + ':' + json);
        return this;
    }

    private static String quoted(String text) {
        String balanced = BidiText.balanced(text);
        StringBuilder quoted = new StringBuilder(balanced.length() + 2).append('"');
        for (int i = 0; i < balanced.length(); i++) {
            char c = balanced.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                            && i + 1 < balanced.length()
                            && Character.isLowSurrogate(balanced.charAt(i + 1))
                    || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(balanced.charAt(i - 1));
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isSurrogate(c) && !paired) {
                quoted.append('\uFFFD');
            } else if (isUnfit(c)) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isUnfit(char c) {
        return c < ' '
                || c == '<'
                || c == '>'
                || c == '&'
                || c >= 0x7F && c <= 0x9F
                || c == '\u2028'
                || c == '\u2029'
                || c >= 0xFDD0 && c <= 0xFDEF
                || c >= 0xFFFE;
    }

    @Override
    public String toString() {
        return '{' + String.join(",", members) + '}';
    }
}
