package io.github.weeklydigest.parser.internal.metadata;

import io.github.weeklydigest.model.FrontMatter;
import io.github.weeklydigest.model.FrontMatterValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads front matter in TOML: keys, dotted keys, tables, strings of all four kinds, numbers, truth values, dates as texts,
 * arrays, inline tables, comments. Arrays of tables are rejected, because front matter does not use them.
 */
final class TomlFrontMatter {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_ESCAPE = 8;

    private final String text;
    private int at;

    private TomlFrontMatter(String text) {
        this.text = text;
    }

    static FrontMatter read(String text) throws MalformedFrontMatterException {
        return new FrontMatter(frozen(new TomlFrontMatter(text).document()));
    }

    /** A table whose keys are still being read. */
    private static final class Table {
        private final Map<String, Object> values = new LinkedHashMap<>();
    }

    private static Map<String, FrontMatterValue> frozen(Table table) {
        Map<String, FrontMatterValue> values = new LinkedHashMap<>();
        table.values.forEach((key, value) -> values.put(
                key,
                value instanceof Table inner
                        ? new FrontMatterValue.MapValue(frozen(inner))
                        : (FrontMatterValue) value));
        return values;
    }

    private Table document() throws MalformedFrontMatterException {
        Table root = new Table();
        Table current = root;
        while (skipToContent()) {
            if (text.charAt(at) == '[') {
                at++;
                if (at < text.length() && text.charAt(at) == '[') {
                    throw problem("arrays of tables are not supported");
                }
                List<String> path = path();
                expect(']');
                current = table(root, path, path.size());
            } else {
                pair(current, 0);
            }
            endOfLine();
        }
        return root;
    }

    private void pair(Table table, int depth) throws MalformedFrontMatterException {
        List<String> path = path();
        expect('=');
        skipBlanks();
        FrontMatterValue value = value(depth);
        Table holder = table(table, path, path.size() - 1);
        if (holder.values.put(path.get(path.size() - 1), value) != null) {
            throw problem("the key '" + String.join(".", path) + "' is repeated");
        }
    }

    private Table table(Table from, List<String> path, int length) throws MalformedFrontMatterException {
        Table table = from;
        for (String key : path.subList(0, length)) {
            Object inner = table.values.computeIfAbsent(key, unused -> new Table());
            if (!(inner instanceof Table next)) {
                throw problem("'" + key + "' is both a value and a table");
            }
            table = next;
        }
        return table;
    }

    private List<String> path() throws MalformedFrontMatterException {
        List<String> path = new ArrayList<>();
        do {
            skipBlanks();
            path.add(key());
            skipBlanks();
            if (path.size() > MAX_DEPTH) {
                throw problem("keys are nested more than " + MAX_DEPTH + " levels deep");
            }
        } while (skip('.'));
        return path;
    }

    private String key() throws MalformedFrontMatterException {
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            return string(text.charAt(at));
        }
        int start = at;
        while (at < text.length() && isKeyCharacter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw problem("a key is missing");
        }
        return text.substring(start, at);
    }

    private static boolean isKeyCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    private FrontMatterValue value(int depth) throws MalformedFrontMatterException {
        if (depth > MAX_DEPTH) {
            throw problem("values are nested more than " + MAX_DEPTH + " levels deep");
        }
        char c = at < text.length() ? text.charAt(at) : '\n';
        return switch (c) {
            case '"', '\'' -> FrontMatterValue.of(string(c));
            case '[' -> array(depth);
            case '{' -> inlineTable(depth);
            default -> plain();
        };
    }

    private FrontMatterValue array(int depth) throws MalformedFrontMatterException {
        at++;
        List<FrontMatterValue> values = new ArrayList<>();
        while (skipToContent()) {
            if (skip(']')) {
                return new FrontMatterValue.ListValue(values);
            }
            values.add(value(depth + 1));
            skipToContent();
            if (!skip(',') && (at == text.length() || text.charAt(at) != ']')) {
                throw problem("a ',' or ']' is missing");
            }
        }
        throw problem("a ']' is missing");
    }

    private FrontMatterValue inlineTable(int depth) throws MalformedFrontMatterException {
        at++;
        Table table = new Table();
        skipBlanks();
        while (!skip('}')) {
            pair(table, depth + 1);
            skipBlanks();
            if (!skip(',') && (at == text.length() || text.charAt(at) != '}')) {
                throw problem("a ',' or '}' is missing");
            }
            skipBlanks();
        }
        return new FrontMatterValue.MapValue(frozen(table));
    }

    /** A number, a truth value, a date or a time. */
    private FrontMatterValue plain() throws MalformedFrontMatterException {
        int start = at;
        while (at < text.length() && ",]}#\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String value = text.substring(start, at).strip();
        if (value.equals("true") || value.equals("false")) {
            return FrontMatterValue.of(value.equals("true"));
        }
        if (value.isEmpty()
                || value.charAt(0) != '+'
                        && value.charAt(0) != '-'
                        && value.charAt(0) != '.'
                        && !isKeyCharacter(value.charAt(0))
                || Character.isLetter(value.charAt(0)) && !value.equals("inf") && !value.equals("nan")) {
            throw problem("'" + value + "' is not a value; strings need quotation marks");
        }
        return FrontMatterValue.numberOrText(value.indexOf('_') > 0 ? value.replace("_", "") : value);
    }

    private String string(char quote) throws MalformedFrontMatterException {
        String three = String.valueOf(quote).repeat(3);
        boolean multiline = text.startsWith(three, at);
        at += multiline ? 3 : 1;
        if (multiline) {
            skip('\r');
            skip('\n');
        }
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (multiline ? text.startsWith(three, at) : c == quote) {
                at += multiline ? 3 : 1;
                return value.toString();
            }
            if (!multiline && (c == '\n' || c == '\r')) {
                break;
            }
            at++;
            if (c == '\\' && quote == '"') {
                escape(value);
            } else {
                value.append(c);
            }
        }
        throw problem("a string is not closed");
    }

    private void escape(StringBuilder value) throws MalformedFrontMatterException {
        char c = at < text.length() ? text.charAt(at) : ' ';
        at++;
        switch (c) {
            case 'b' -> value.append('\b');
            case 't' -> value.append('\t');
            case 'n' -> value.append('\n');
            case 'f' -> value.append('\f');
            case 'r' -> value.append('\r');
            case '"', '\\' -> value.append(c);
            case 'u' -> value.appendCodePoint(codePoint(4));
            case 'U' -> value.appendCodePoint(codePoint(MAX_ESCAPE));
            case '\n', '\r', ' ' -> {
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            }
            default -> throw problem("'\\" + c + "' is not a valid escape");
        }
    }

    private int codePoint(int digits) throws MalformedFrontMatterException {
        int codePoint = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0 || codePoint > Character.MAX_CODE_POINT) {
                throw problem("not a Unicode character");
            }
            codePoint = 16 * codePoint + digit;
            at++;
        }
        if (!Character.isValidCodePoint(codePoint)) {
            throw problem("not a Unicode character");
        }
        return codePoint;
    }

    /** Passes white space, line ends and comments; false at the end. */
    private boolean skipToContent() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) throws MalformedFrontMatterException {
        skipBlanks();
        if (!skip(c)) {
            throw problem("a '" + c + "' is missing");
        }
    }

    private void endOfLine() throws MalformedFrontMatterException {
        skipBlanks();
        if (at < text.length() && "#\n\r".indexOf(text.charAt(at)) < 0) {
            throw problem("only a comment may follow on this line");
        }
    }

    private MalformedFrontMatterException problem(String reason) {
        int line = (int) text.substring(0, Math.min(at, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
        return new MalformedFrontMatterException(line, "not TOML: " + reason);
    }
}
