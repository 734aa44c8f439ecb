package io.github.weeklydigest.cli;

/** Text from outside, made safe for a terminal and for a line of its own. */
final class Printable {
    private Printable() {}

    /** Writes control characters, which could steer a terminal, as escapes. */
    static String of(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = Character.isISOControl(c) || isDirection(c);
            if (control && safe == null) {
                safe = new StringBuilder(text.substring(0, i));
            }
            if (safe != null) {
                safe.append(control ? escape(c) : String.valueOf(c));
            }
        }
        return safe == null ? text : safe.toString();
    }

    /** Whether a character changes the direction of what follows, so that a line could look like another one. */
    private static boolean isDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u" + Integer.toHexString(c | 0x10000).substring(1);
        };
    }
}
