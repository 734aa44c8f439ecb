package io.github.weeklydigest.render.html.internal;

/** The characters of a formula, from its beginning to its end: commands, numbers, and text in braces. */
final class TexScanner {
    private final String tex;
    private int at;

    TexScanner(String tex) {
        this.tex = tex;
    }

    boolean atEnd() {
        return at >= tex.length();
    }

    /** The next character; there is one. */
    char peek() {
        return tex.charAt(at);
    }

    boolean looking(String text) {
        return tex.startsWith(text, at);
    }

    boolean lookingAtCommand(String name) {
        int end = at + 1 + name.length();
        return looking("\\" + name) && (end >= tex.length() || !isAsciiLetter(tex.charAt(end)));
    }

    boolean atDigit() {
        return isDigit(at);
    }

    /** Goes behind a text if it is what follows. */
    boolean take(String text) {
        boolean found = looking(text);
        at += found ? text.length() : 0;
        return found;
    }

    void expect(String text) {
        if (!take(text)) {
            throw new UnknownTexException();
        }
    }

    void expectCommand(String name) {
        if (!lookingAtCommand(name)) {
            throw new UnknownTexException();
        }
        command();
    }

    void skipSpace() {
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
    }

    /** One character, of two code units where it needs them; there is one. */
    String character() {
        int from = at;
        at += Character.charCount(tex.codePointAt(at));
        return tex.substring(from, at);
    }

    /** Digits, with a point among them; there is one digit. */
    String number() {
        int from = at;
        while (at < tex.length()
                && (isDigit(at) || tex.charAt(at) == '.' && at + 1 < tex.length() && isDigit(at + 1))) {
            at++;
        }
        return tex.substring(from, at);
    }

    private boolean isDigit(int index) {
        return tex.charAt(index) >= '0' && tex.charAt(index) <= '9';
    }

    /** The name of a command: letters, or one other character. */
    String command() {
        expect("\\");
        if (atEnd()) {
            throw new UnknownTexException();
        }
        int from = at;
        while (at < tex.length() && isAsciiLetter(tex.charAt(at))) {
            at++;
        }
        if (at == from) {
            at++;
        }
        return tex.substring(from, at);
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** What stands before a character, which is gone past. */
    String upTo(char end) {
        int from = at;
        int to = tex.indexOf(end, at);
        if (to < 0) {
            throw new UnknownTexException();
        }
        at = to + 1;
        return tex.substring(from, to);
    }

    /** The text of a group without commands. */
    String literal() {
        skipSpace();
        expect("{");
        int end = at;
        while (end < tex.length() && tex.charAt(end) != '}') {
            if (tex.charAt(end) == '{' || tex.charAt(end) == '$') {
                throw new UnknownTexException();
            }
            end++;
        }
        String text = tex.substring(at, end);
        at = end;
        expect("}");
        return text.replace("\\ ", " ")
                .replace("\\_", "_")
                .replace("\\%", "%")
                .replace("\\&", "&")
                .replace("\\#", "#");
    }
}
