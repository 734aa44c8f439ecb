package io.github.weeklydigest.parser.internal.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value of a profile with its key and line, so that each message can name them. */
final class ProfileNode {
    private final int line;
    private final String key;
    private final PatternWatch watch;
    private final Object value;

    private ProfileNode(int line, String key, PatternWatch watch, Object value) {
        this.line = line;
        this.key = key;
        this.watch = watch;
        this.value = value;
    }

    /** A text on a line, from 1; 0 if the line is not known. */
    static ProfileNode ofText(int line, String key, PatternWatch watch, String text) {
        return new ProfileNode(line, key, watch, text);
    }

    static ProfileNode ofElements(int line, String key, PatternWatch watch, List<ProfileNode> elements) {
        return new ProfileNode(line, key, watch, elements);
    }

    /** A mapping of keys to values, in order. */
    static ProfileNode ofEntries(int line, String key, PatternWatch watch, Map<String, ProfileNode> entries) {
        return new ProfileNode(line, key, watch, entries);
    }

    /** The key of a value in a mapping with a key, which is empty for the whole profile. */
    static String keyOfEntry(String mapping, String name) {
        return mapping.isEmpty() ? name : mapping + '.' + name;
    }

    /** The key of an element of a list with a key. */
    static String keyOfElement(String list, int index) {
        return list + '[' + index + ']';
    }

    /** Its line, from 1; 0 if it is not known. */
    int line() {
        return line;
    }

    @SuppressWarnings("unchecked")
    private Map<String, ProfileNode> children() {
        return isMapping() ? (Map<String, ProfileNode>) value : Map.of();
    }

    /** An exception that names line and key. */
    IllegalArgumentException problem(String why) {
        return new IllegalArgumentException(place() + ": " + why);
    }

    private String place() {
        return (line == 0 ? "" : "line " + line + ", ") + (key.isEmpty() ? "profile" : "key '" + key + '\'');
    }

    /** Remembers the patterns of this profile that give up. */
    PatternWatch watch() {
        return watch;
    }

    /** Rejects all other keys. */
    void allow(String... keys) {
        allowOnly("; known here: ", keys);
    }

    /**
     * Rejects all other keys.
     *
     * @param known what precedes the list of keys in the message
     */
    void allowOnly(String known, String... keys) {
        Set<String> allowed = Set.of(keys);
        for (Map.Entry<String, ProfileNode> child : children().entrySet()) {
            if (!allowed.contains(child.getKey())) {
                throw child.getValue()
                        .problem("unknown key"
                                + known
                                + String.join(", ", allowed.stream().sorted().toList()));
            }
        }
    }

    Optional<ProfileNode> find(String name) {
        return Optional.ofNullable(children().get(name));
    }

    boolean has(String name) {
        return children().containsKey(name);
    }

    ProfileNode require(String name) {
        ProfileNode child = children().get(name);
        if (child == null) {
            throw problem("the key '" + name + "' is missing");
        }
        return child;
    }

    /** Keys and values of a mapping, in order. */
    Map<String, ProfileNode> entries() {
        if (!isMapping()) {
            throw problem("must be a mapping of keys to values");
        }
        return children();
    }

    boolean isMapping() {
        return value instanceof Map;
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isList() {
        return value instanceof List;
    }

    /** The elements of a list; a single value is a list of one. */
    @SuppressWarnings("unchecked")
    List<ProfileNode> elements() {
        return isList() ? (List<ProfileNode>) value : List.of(this);
    }

    String text() {
        if (!(value instanceof String text)) {
            throw problem("must be a text");
        }
        return text;
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem("must be true or false, not '" + text() + '\'');
        };
    }

    int level() {
        String text = text();
        if (text.length() != 1 || text.charAt(0) < '1' || text.charAt(0) > '6') {
            throw problem("must be a heading level from 1 to 6, not '" + text + '\'');
        }
        return text.charAt(0) - '0';
    }

    /** The heading levels in a list. */
    Set<Integer> levels() {
        Set<Integer> levels = new HashSet<>();
        for (ProfileNode element : elements()) {
            levels.add(element.level());
        }
        return levels;
    }

    TextPattern pattern(String... groups) {
        TextPattern pattern = pattern(text());
        for (String group : groups) {
            if (!pattern.hasGroup(group)) {
                throw problem("the pattern has no group '" + group + '\'');
            }
        }
        return pattern;
    }

    private TextPattern pattern(String regex) {
        try {
            return TextPattern.of(regex, place(), watch);
        } catch (IllegalArgumentException rejected) {
            throw problem(String.valueOf(rejected.getMessage()));
        }
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (ProfileNode element : elements()) {
            texts.add(element.text());
        }
        return texts;
    }

    /** The texts of a key; none if it is missing. */
    List<String> texts(String name) {
        ProfileNode child = children().get(name);
        return child == null ? List.of() : child.texts();
    }

    /** The text of a key; empty if it is missing. */
    Optional<String> text(String name) {
        ProfileNode child = children().get(name);
        return child == null ? Optional.empty() : Optional.of(child.text());
    }

    /** The pattern of a key; empty if it is missing. */
    Optional<TextPattern> patternOf(String name, String... groups) {
        ProfileNode child = children().get(name);
        return child == null ? Optional.empty() : Optional.of(child.pattern(groups));
    }

    /** The value of a key. */
    boolean flag(String name, boolean normal) {
        ProfileNode child = children().get(name);
        return child == null ? normal : child.flag();
    }

    /** The heading levels of a key. */
    Set<Integer> levels(String name, Set<Integer> normal) {
        ProfileNode child = children().get(name);
        return child == null ? normal : child.levels();
    }

    /** The value of a key. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E normal) {
        ProfileNode child = children().get(name);
        return child == null ? normal : child.choice(type);
    }

    /** The titles of a key; empty if it is missing. */
    Optional<TitleMatcher> titles(String name) {
        ProfileNode child = children().get(name);
        return child == null ? Optional.empty() : Optional.of(child.titles());
    }

    /** The elements of a key; none if it is missing. */
    List<ProfileNode> elements(String name) {
        ProfileNode child = children().get(name);
        return child == null ? List.of() : child.elements();
    }

    /** The mapping of a key, which must have no other keys than these; one without keys if it is missing. */
    ProfileNode mapping(String name, String... keys) {
        ProfileNode child = children().get(name);
        if (child == null) {
            return ofEntries(0, name, watch, Map.of());
        }
        child.allow(keys);
        return child;
    }

    /** The texts of a key, each once. */
    Set<String> set(String name) {
        return new HashSet<>(texts(name));
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.toString().equals(text())) {
                return constant;
            }
        }
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            known.add(constant.toString());
        }
        throw problem("unknown value '" + text() + "'; known: " + String.join(", ", known));
    }

    /** Titles or patterns between slashes. */
    TitleMatcher titles() {
        List<TextPattern> patterns = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (ProfileNode element : elements()) {
            String text = element.text();
            if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
                patterns.add(element.pattern(text.substring(1, text.length() - 1)));
            } else if (text.isBlank()) {
                throw element.problem("a title must not be empty");
            } else {
                keys.add(Titles.key(text));
            }
        }
        return new TitleMatcher(keys, patterns);
    }
}
