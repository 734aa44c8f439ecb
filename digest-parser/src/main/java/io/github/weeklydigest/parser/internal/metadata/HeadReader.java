package io.github.weeklydigest.parser.internal.metadata;

import io.github.weeklydigest.model.FrontMatter;
import io.github.weeklydigest.model.FrontMatterValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads the metadata at the start of a document: YAML between lines of {@code ---}, TOML between lines of {@code +++}, or
 * lines of {@code Key: value} up to the first empty one. An indented line continues the value before it. No more is read than
 * is needed to see where the metadata ends.
 */
public final class HeadReader {
    private static final int MAX_BYTES = 1 << 18;
    private static final int MAX_KEY = 40;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private byte[] bytes = new byte[64];
    private int size;
    private boolean ended;

    /** Where the line that was read last starts and ends, and where the next one starts. */
    private int from;

    private int to;
    private int next;

    private HeadReader(InputStream input) {
        this.input = input;
    }

    /**
     * A document without its head.
     *
     * @param head its head
     * @param content what follows it; the whole document if it has no front matter
     */
    public record Opened(DocumentHead head, InputStream content) {}

    /**
     * Reads the head of a document.
     *
     * @param input the document
     * @param keyLines the keys with which key lines begin; empty if none are looked for
     */
    public static Opened read(InputStream input, Set<String> keyLines) throws IOException {
        HeadReader reader = new HeadReader(input);
        DocumentHead head = reader.head(keyLines);
        return new Opened(head, reader.rest(head.bytes()));
    }

    private InputStream rest(int from) {
        return from == size ? input : new PrefixedInput(bytes, from, size, input);
    }

    private DocumentHead head(Set<String> keyLines) throws IOException {
        int start = startsWith(MARK) ? MARK.length : 0;
        int first = at(start);
        next = start;
        if (first == '-' || first == '+') {
            if (at(start + 1) != first || at(start + 2) != first) {
                return DocumentHead.NONE;
            }
            nextLine();
            String fence = line();
            return fence.equals("---") || fence.equals("+++") ? fenced(fence) : DocumentHead.NONE;
        }
        return keyLines.isEmpty() || !isLetter(first) ? DocumentHead.NONE : keyLines(keyLines);
    }

    private DocumentHead fenced(String fence) throws IOException {
        int start = next;
        int lines = 1;
        while (nextLine()) {
            lines++;
            int first = at(from);
            String line = first == fence.charAt(0) || first == '.' ? line() : "";
            if (line.equals(fence) || line.equals("...") && fence.equals("---")) {
                String text = new String(bytes, start, from - start, StandardCharsets.UTF_8);
                try {
                    FrontMatter values = fence.equals("---") ? YamlFrontMatter.read(text) : TomlFrontMatter.read(text);
                    return head(values, lines);
                } catch (MalformedFrontMatterException malformed) {
                    FrontMatter stated = fence.equals("---") ? YamlFrontMatter.plainLines(text) : FrontMatter.empty();
                    return malformed(malformed.line() + 1, malformed.reason(), stated);
                }
            }
        }
        return fence.equals("+++")
                ? malformed(0, "the line '+++' that ends the front matter is missing", FrontMatter.empty())
                : DocumentHead.NONE;
    }

    /** Front matter with a problem on a line, counted from 0. */
    private DocumentHead malformed(int line, String reason, FrontMatter stated) {
        String text = new String(bytes, 0, size, StandardCharsets.UTF_8);
        int lines = 0;
        int start = 0;
        for (int i = 0; i < text.length() && lines < line; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                lines++;
                start = i + 1;
            }
        }
        return DocumentHead.malformed(new DocumentHead.Problem(lines + 1, start, reason), stated);
    }

    private DocumentHead keyLines(Set<String> first) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        String last = "";
        int lines = 0;
        while (nextLine()) {
            String line = line();
            if (line.isBlank()) {
                lines++;
                break;
            }
            if (!values.isEmpty() && Character.isWhitespace(line.charAt(0))) {
                values.merge(last, line.strip(), (before, more) -> before + ' ' + more);
            } else {
                int colon = line.indexOf(':');
                boolean isKey = colon >= 1 && colon <= MAX_KEY && isKey(line.substring(0, colon));
                if (!isKey && values.size() > 1) {
                    // Several key lines are metadata even if no empty line follows them.
                    next = from;
                    break;
                }
                if (!isKey || values.isEmpty() && !first.contains(line.substring(0, colon))) {
                    return DocumentHead.NONE;
                }
                last = line.substring(0, colon);
                values.putIfAbsent(last, line.substring(colon + 1).strip());
            }
            lines++;
        }
        Map<String, FrontMatterValue> read = new LinkedHashMap<>();
        values.forEach((key, value) -> read.put(key, FrontMatterValue.of(value)));
        return read.isEmpty() ? DocumentHead.NONE : head(new FrontMatter(read), lines);
    }

    private static boolean isKey(String text) {
        return text.chars().allMatch(c -> isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ' ');
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private DocumentHead head(FrontMatter values, int lines) {
        long length = new String(bytes, 0, next, StandardCharsets.UTF_8).length();
        return DocumentHead.of(values, next, lines, length);
    }

    private String line() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).stripTrailing();
    }

    /** Goes to the next line; false at the end, or where metadata would be too long. */
    private boolean nextLine() throws IOException {
        from = next;
        int i = next;
        while (true) {
            int c = at(i);
            if (c < 0) {
                to = i;
                next = i;
                return i > from && i < MAX_BYTES;
            }
            if (c == '\n' || c == '\r') {
                to = i;
                next = c == '\r' && at(i + 1) == '\n' ? i + 2 : i + 1;
                return true;
            }
            i++;
        }
    }

    private boolean startsWith(byte[] start) throws IOException {
        for (int i = 0; i < start.length; i++) {
            if (at(i) != (start[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** The byte at a place, or -1 after the end. */
    private int at(int place) throws IOException {
        while (place >= size) {
            if (ended || place >= MAX_BYTES) {
                return -1;
            }
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 4 * size);
            }
            int count = input.read(bytes, size, bytes.length - size);
            if (count < 0) {
                ended = true;
                return -1;
            }
            size += count;
        }
        return bytes[place] & 0xFF;
    }
}
