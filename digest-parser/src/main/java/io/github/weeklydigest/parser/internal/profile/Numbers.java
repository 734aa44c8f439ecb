package io.github.weeklydigest.parser.internal.profile;

import java.util.Optional;
import java.util.OptionalInt;

/** Numbers in texts. */
public final class Numbers {
    private static final int MAX_DIGITS = 9;

    private Numbers() {}

    /** The number that a text of digits writes; nothing for any other text and for a number out of range. */
    public static OptionalInt parse(Optional<String> text) {
        return text.isEmpty() ? OptionalInt.empty() : parse(text.get());
    }

    /** The number that a text of digits writes; nothing for any other text and for a number out of range. */
    public static OptionalInt parse(String text) {
        int from = 0;
        while (from < text.length() - 1 && text.charAt(from) == '0') {
            from++;
        }
        if (from == text.length() || text.length() - from > MAX_DIGITS) {
            return OptionalInt.empty();
        }
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit < 0) {
                return OptionalInt.empty();
            }
            number = 10 * number + digit;
        }
        return OptionalInt.of(number);
    }
}
