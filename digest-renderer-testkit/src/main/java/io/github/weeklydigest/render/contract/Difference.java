package io.github.weeklydigest.render.contract;

/** Says where two texts differ. */
final class Difference {
    private static final int SHOWN = 30;

    private Difference() {}

    static String between(String expected, String seen) {
        int same = 0;
        int shorter = Math.min(expected.length(), seen.length());
        while (same < shorter && expected.charAt(same) == seen.charAt(same)) {
            same++;
        }
        return "gives something else from character " + same + " on: '" + at(seen, same) + "' instead of '"
                + at(expected, same) + '\'';
    }

    private static String at(String text, int index) {
        return text.substring(index, Math.min(text.length(), index + SHOWN)).replace("\n", "\\n");
    }
}
