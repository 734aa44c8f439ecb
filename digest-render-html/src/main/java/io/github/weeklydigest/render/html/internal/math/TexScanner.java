package io.github.weeklydigest.render.html.internal.math;

/** The characters of a formula, from its beginning to its end: commands, numbers, and text in braces. */
public final class TexScanner {
    private final String tex;
    private int at;

    public TexScanner(String tex) {
        this.tex = tex;
    }

    public boolean atEnd() {
        return at >= tex.length();
    }

    /** The next character; there is one. */
    public char peek() {
        return tex.charAt(at);
    }

    public boolean looking(String text) {
        return tex.startsWith(text, at);
    }

    public boolean lookingAtCommand(String name) {
        int end = at + 1 + name.length();
        return looking("\\" + name) && (end >= tex.length() || !isAsciiLetter(tex.charAt(end)));
    }

    public boolean atDigit() {
        return isDigit(at);
    }

    /** Skips a text if it comes next. */
    public boolean take(String text) {
        boolean found = looking(text);
        at += found ? text.length() : 0;
        return found;
    }

    public void expect(String text) {
        if (!take(text)) {
            throw new UnknownTexException();
        }
    }

    public void expectCommand(String name) {
        if (!lookingAtCommand(name)) {
            throw new UnknownTexException();
        }
        command();
    }

    public void skipSpace() {
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
    }

    /** One character, of two code units where it needs them; there is one. */
    public String character() {
        int from = at;
        at += Character.charCount(tex.codePointAt(at));
        return tex.substring(from, at);
    }

    /** Digits, with a point among them; there is one digit. */
    public String number() {
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
    public String command() {
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

    /** Returns the text before a character and skips both. */
    public String upTo(char end) {
        int from = at;
        int to = tex.indexOf(end, at);
        if (to < 0) {
            throw new UnknownTexException();
        }
        at = to + 1;
        return tex.substring(from, to);
    }

    /** The text of a group without commands. */
    public String literal() {
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
