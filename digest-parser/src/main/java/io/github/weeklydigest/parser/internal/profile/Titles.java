package io.github.weeklydigest.parser.internal.profile;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The meanings of titles; neither case nor the amount of white space matters. Immutable. */
final class Titles<T> {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int LAST_IDEOGRAPH = 0x9FA5;

    private final Map<String, T> meanings;

    /** What the keys begin with: nearly all titles of articles begin with something else. */
    private final BitSet beginnings = new BitSet();

    /** The meanings by the {@link #key} of each title. */
    Titles(Map<String, T> meanings) {
        this.meanings = Map.copyOf(meanings);
        for (String key : meanings.keySet()) {
            beginnings.set(key.isEmpty() ? 0 : key.charAt(0));
        }
    }

    /** A copy with another title. */
    Titles<T> with(String title, T meaning) {
        Map<String, T> more = new HashMap<>(meanings);
        more.put(key(title), meaning);
        return new Titles<>(more);
    }

    /** The meaning of a title. */
    Optional<T> find(String title) {
        return mayBegin(title) ? Optional.ofNullable(meanings.get(key(title))) : Optional.empty();
    }

    /** False only if the first character alone says that a title is not one of these. */
    private boolean mayBegin(String title) {
        char first = title.isEmpty() ? ' ' : title.charAt(0);
        if (first >= 'A' && first <= 'Z') {
            return beginnings.get(first + 'a' - 'A');
        }
        boolean isItsKey = first > ' ' && first < 0x7F || first >= FIRST_IDEOGRAPH && first <= LAST_IDEOGRAPH;
        return !isItsKey || beginnings.get(first);
    }

    /** What titles that mean the same have in common. */
    static String key(String title) {
        String stripped = title.strip();
        String collapsed =
                isCollapsed(stripped) ? stripped : WHITE_SPACE.matcher(stripped).replaceAll(" ");
        return collapsed.toLowerCase(Locale.ROOT);
    }

    /** Whether the only white space in a text, which has none at its end, are single spaces. */
    private static boolean isCollapsed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' && (c != ' ' || text.charAt(i + 1) == ' ')) {
                return false;
            }
        }
        return true;
    }
}
