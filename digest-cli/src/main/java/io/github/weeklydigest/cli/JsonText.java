package io.github.weeklydigest.cli;

/** Text as a JSON string. */
final class JsonText {
    private JsonText() {}

    /** Quotes a text. Unpaired surrogates are escaped because UTF-8 can't encode them. */
    static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                json.append(c).append(text.charAt(++i));
            } else if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || isLateControl(c) || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                json.append("\\u").append(Integer.toHexString(c | 0x10000).substring(1));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** JSON allows these control characters, but terminals obey some of them. */
    private static boolean isLateControl(char c) {
        return c >= '\u007F' && c <= '\u009F';
    }
}
