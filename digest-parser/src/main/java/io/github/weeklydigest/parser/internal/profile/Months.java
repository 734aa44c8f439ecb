package io.github.weeklydigest.parser.internal.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The months by number, by English name and in Chinese numerals. */
public final class Months {
    private static final int SHORTEST_NAME = 3;
    private static final List<String> NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> CHINESE =
            List.of("一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月");

    private Months() {}

    /** The month, from 1 to 12 if it is a name; a number is returned as it is. */
    public static Optional<Integer> find(String text) {
        OptionalInt number = Numbers.parse(text);
        if (number.isPresent()) {
            return Optional.of(number.getAsInt());
        }
        if (text.length() >= SHORTEST_NAME) {
            int english = NAMES.indexOf(text.substring(0, SHORTEST_NAME).toLowerCase(Locale.ROOT));
            if (english >= 0) {
                return Optional.of(english + 1);
            }
        }
        int chinese = CHINESE.indexOf(text);
        return chinese >= 0 ? Optional.of(chinese + 1) : Optional.empty();
    }
}
