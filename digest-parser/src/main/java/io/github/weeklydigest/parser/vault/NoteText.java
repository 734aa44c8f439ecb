package io.github.weeklydigest.parser.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the address that a note comes from. */
final class NoteText {
    private static final List<String> KEYS = List.of("source", "url", "link");
    private static final String NOT_IN_ADDRESSES = "<>\"'`[]{}";
    private static final String END_OF_SENTENCE = ".,;:!?*_(";

    private NoteText() {}

    /** The first address that the front matter names under one of the known keys, or else the first one in the text. */
    static Optional<String> address(String note) {
        List<String> lines = note.lines().toList();
        int end = lines.isEmpty() || !isFence(lines.get(0).replace("\uFEFF", "")) ? 0 : endOfFrontMatter(lines);
        if (end > 0) {
            Map<String, String> addresses = FrontMatterAddresses.of(String.join("\n", lines.subList(1, end - 1)));
            for (String key : KEYS) {
                String address = addresses.get(key);
                if (address != null) {
                    return Optional.of(address);
                }
            }
        }
        return firstIn(String.join("\n", lines.subList(end, lines.size())));
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }

    /** The line after the front matter; 0 if it does not end. */
    private static int endOfFrontMatter(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (isFence(lines.get(i)) || lines.get(i).stripTrailing().equals("...")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether a text is nothing but a web address. */
    static boolean isAddress(String text) {
        int start = schemeEnd(text, 0);
        return start > 0
                && start < text.length()
                && text.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }

    private static Optional<String> firstIn(String text) {
        for (int at = text.indexOf("http"); at >= 0; at = text.indexOf("http", at + 1)) {
            int start = schemeEnd(text, at);
            if (start > 0) {
                int end = addressEnd(text, start);
                if (end > start) {
                    return Optional.of(text.substring(at, end));
                }
            }
        }
        return Optional.empty();
    }

    /** The place after {@code http://} or {@code https://}; -1 if neither is at that place. */
    private static int schemeEnd(String text, int at) {
        if (text.startsWith("http://", at)) {
            return at + "http://".length();
        }
        return text.startsWith("https://", at) ? at + "https://".length() : -1;
    }

    /** The end of an address: without the punctuation of the sentence, and with closing parentheses that it opened itself. */
    private static int addressEnd(String text, int start) {
        int open = 0;
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c < '!' || c > '~' || NOT_IN_ADDRESSES.indexOf(c) >= 0) {
                break;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                break;
            }
            end++;
        }
        while (end > start && END_OF_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
