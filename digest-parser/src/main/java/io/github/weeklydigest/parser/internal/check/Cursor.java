package io.github.weeklydigest.parser.internal.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the source of a block that moves on in step with what the block was parsed to. Where the two can't be brought
 * together the cursor is lost, and stays so.
 */
final class Cursor {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final int MOST_DIGITS = 9;
    private static final int MOST_GUESSES = 200;

    private final String source;
    private int at;
    private boolean lost;

    Cursor(String source) {
        this.source = source;
    }

    int at() {
        return at;
    }

    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    void moveTo(int place) {
        at = Math.min(place, source.length());
    }

    char peek() {
        return at < source.length() ? source.charAt(at) : '\0';
    }

    boolean startsWith(String text) {
        return source.startsWith(text, at);
    }

    /** Skips one string; lost if there is another. */
    void expect(String text) {
        if (source.startsWith(text, at)) {
            at += text.length();
        } else {
            lost = true;
        }
    }

    /** How often a character stands here in a row. */
    int run(char c) {
        int end = at;
        while (end < source.length() && source.charAt(end) == c) {
            end++;
        }
        return end - at;
    }

    /** Moves behind the next occurrence of a text. */
    void moveBehind(String text) {
        int found = source.indexOf(text, at);
        if (found < 0) {
            lost = true;
        } else {
            at = found + text.length();
        }
    }

    /** Skips white space, line ends and the markers of quotes. */
    void skipPrefix() {
        while (at < source.length() && " \t\n\r>".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
    }

    void skipSpaces() {
        while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at++;
        }
    }

    /** Where this line ends, its line end excluded. */
    int lineEnd() {
        int end = at;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Moves to the start of the next line. */
    void nextLine() {
        at = lineEnd();
        if (at < source.length()) {
            at += source.startsWith("\r\n", at) ? 2 : 1;
        }
    }

    /** Skips the marker of a list item. */
    Range listMarker() {
        int start = at;
        while (at - start < MOST_DIGITS && peek() >= '0' && peek() <= '9') {
            at++;
        }
        if ((at > start ? ".)" : "-+*").indexOf(peek()) < 0) {
            lost = true;
            at = start;
            return new Range(start, start);
        }
        at++;
        return new Range(start, at);
    }

    /** Skips what was parsed to a text, and returns where it stands. */
    Range text(String text) {
        int last = Math.min(source.length(), at + MOST_GUESSES);
        for (int from = at; from <= last; from++) {
            int end = endOf(text, from);
            if (end >= 0) {
                at = end;
                return new Range(from, end);
            }
        }
        lost = true;
        return new Range(at, at);
    }

    private int endOf(String text, int from) {
        int s = from;
        int i = 0;
        while (i < text.length()) {
            if (s >= source.length()) {
                return -1;
            }
            char shown = text.charAt(i);
            char written = source.charAt(s);
            if (written == '\\' && s + 1 < source.length() && isEscapable(source.charAt(s + 1))) {
                if (source.charAt(s + 1) != shown) {
                    return -1;
                }
                s += 2;
                i++;
            } else if (written == '&' && entityEnd(text, i, s) > s) {
                s = entityEnd(text, i, s);
                i += Character.charCount(text.codePointAt(i));
            } else if (written == shown || shown == '\uFFFD' && (written == '\0' || Character.isSurrogate(written))) {
                s++;
                i++;
            } else {
                return -1;
            }
        }
        return s;
    }

    /** Where the entity ends that stands at a place for a character of the text; that place if there is none. */
    private int entityEnd(String text, int index, int from) {
        Matcher entity = ENTITY.matcher(source).region(from, source.length());
        return entity.lookingAt() && !text.startsWith(entity.group(), index) ? entity.end() : from;
    }

    private static boolean isEscapable(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    /** Skips the address and title of a link, from the opening parenthesis on; returns where both stand. */
    Target target() {
        expect("(");
        skipPrefix();
        int start = at;
        if (peek() == '<') {
            start = ++at;
            skipUnescaped(">");
        } else {
            skipBareAddress();
        }
        Range address = new Range(start, at);
        if (peek() == '>') {
            at++;
        }
        skipPrefix();
        Range title = new Range(at, at);
        if (peek() == '"' || peek() == '\'' || peek() == '(') {
            String closing = peek() == '(' ? ")" : String.valueOf(peek());
            int from = at++;
            skipUnescaped(closing);
            at++;
            title = new Range(from, at);
            skipPrefix();
        }
        expect(")");
        return new Target(address, title);
    }

    /**
     * Where a link leads.
     *
     * @param address where its address stands
     * @param title where its title stands, empty if there is none
     */
    record Target(Range address, Range title) {}

    private void skipBareAddress() {
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c <= ' ' || c == ')' && depth == 0) {
                return;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at += c == '\\' ? 2 : 1;
        }
        lost = true;
    }

    private void skipUnescaped(String closing) {
        while (at < source.length() && !source.startsWith(closing, at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= source.length()) {
            lost = true;
            at = source.length();
        }
    }

    /** Skips the text of an image, from behind the opening bracket to behind the closing one. */
    void skipBrackets() {
        int depth = 1;
        while (at < source.length() && depth > 0) {
            char c = source.charAt(at);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            at += c == '\\' ? 2 : 1;
        }
        if (depth > 0) {
            lost = true;
            at = Math.min(at, source.length());
        }
    }

    /** Skips a code span. */
    void skipCode() {
        int length = run('`');
        at += length;
        while (at < source.length()) {
            int run = run('`');
            if (run == length && length > 0) {
                at += run;
                return;
            }
            at += Math.max(1, run);
        }
        lost = true;
    }
}
