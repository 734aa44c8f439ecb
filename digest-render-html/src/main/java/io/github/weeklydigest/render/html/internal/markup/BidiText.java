package io.github.weeklydigest.render.html.internal.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps controls of direction in a text from affecting the text around it. */
public final class BidiText {
    private static final char POP_DIRECTION = '\u202C';
    private static final char POP_ISOLATE = '\u2069';

    private BidiText() {}

    public static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    /** The text with an end for each embedding that it begins, and without ends of what it doesn't begin. */
    public static String balanced(String text) {
        if (!hasControls(text)) {
            return text;
        }
        StringBuilder balanced = new StringBuilder(text.length() + 8);
        Deque<Character> ends = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == POP_DIRECTION || c == POP_ISOLATE) {
                if (ends.isEmpty() || ends.peek() != c) {
                    continue;
                }
                ends.pop();
            } else if (isControl(c)) {
                ends.push(c >= '\u2066' ? POP_ISOLATE : POP_DIRECTION);
            }
            balanced.append(c);
        }
        ends.forEach(balanced::append);
        return balanced.toString();
    }
}
