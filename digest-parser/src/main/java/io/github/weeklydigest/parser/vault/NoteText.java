package io.github.weeklydigest.parser.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the address that a note comes from. */
final class NoteText {
    private static final List<String> KEYS = List.of("source", "url", "link");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z]+)\\s*:(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E&&[^<>\"'`\\[\\](){}]]+");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?*_]+$");

    private NoteText() {}

    /** The first address that the front matter names under one of the known keys, or else the first one in the text. */
    static Optional<String> address(String note) {
        List<String> lines = note.lines().toList();
        int end = lines.isEmpty() || !isFence(lines.get(0).replace("\uFEFF", "")) ? 0 : endOfFrontMatter(lines);
        Map<String, String> entries = entries(lines.subList(0, end));
        return KEYS.stream()
                .flatMap(key -> Stream.ofNullable(entries.get(key)))
                .findFirst()
                .or(() -> firstIn(String.join("\n", lines.subList(end, lines.size()))));
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }

    /** The line behind the front matter; 0 where it does not end. */
    private static int endOfFrontMatter(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (isFence(lines.get(i)) || lines.get(i).stripTrailing().equals("...")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The first address under each key, on its line or in the list below it. */
    private static Map<String, String> entries(List<String> lines) {
        Map<String, String> entries = new HashMap<>();
        String key = "";
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            Matcher item = ITEM.matcher(line);
            String value = "";
            if (entry.matches()) {
                key = entry.group(1);
                value = entry.group(2);
            } else if (item.matches()) {
                value = item.group(1);
            }
            Optional<String> address = value(value);
            if (address.isPresent()) {
                entries.putIfAbsent(key, address.get());
            }
        }
        return entries;
    }

    private static Optional<String> value(String text) {
        String value = text.strip();
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(value.length() - 1) == value.charAt(0);
        String address = quoted ? value.substring(1, value.length() - 1) : value;
        return address.matches("https?://\\S+") ? Optional.of(address) : Optional.empty();
    }

    private static Optional<String> firstIn(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find()
                ? Optional.of(END_OF_SENTENCE.matcher(address.group()).replaceFirst(""))
                : Optional.empty();
    }
}
