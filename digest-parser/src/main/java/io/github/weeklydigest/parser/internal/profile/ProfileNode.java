package io.github.weeklydigest.parser.internal.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a profile with its key and line, so that each message can name them. */
final class ProfileNode {
    private static final Node EMPTY = new MappingNode(Tag.MAP, List.of(), FlowStyle.FLOW);

    private final Node node;
    private final String key;
    private final PatternWatch watch;
    private final Map<String, ProfileNode> children = new LinkedHashMap<>();

    private ProfileNode(Node node, String key, PatternWatch watch) {
        this.node = node;
        this.key = key;
        this.watch = watch;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                    throw problem("a key must be a text");
                }
                String path = key.isEmpty() ? name.getValue() : key + '.' + name.getValue();
                ProfileNode child = new ProfileNode(tuple.getValueNode(), path, watch);
                if (children.put(name.getValue(), child) != null) {
                    throw child.problem("the key is repeated");
                }
            }
        }
    }

    /** Parses the text of a profile. */
    static ProfileNode parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("profile")
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(1 << 20)
                .build();
        try {
            Node node = ShallowYaml.compose(settings, text)
                    .orElseThrow(() -> new IllegalArgumentException("the profile is empty"));
            if (!(node instanceof MappingNode)) {
                throw new IllegalArgumentException("a profile is a mapping of keys to values");
            }
            return new ProfileNode(node, "", new PatternWatch());
        } catch (MarkedYamlEngineException problem) {
            String line = problem.getProblemMark()
                    .map(Mark::getLine)
                    .map(it -> "line " + (it + 1) + ": ")
                    .orElse("");
            throw new IllegalArgumentException(line + "not YAML: " + problem.getProblem(), problem);
        } catch (YamlEngineException problem) {
            throw new IllegalArgumentException("not YAML: " + problem.getMessage(), problem);
        }
    }

    /** An exception that names line and key. */
    IllegalArgumentException problem(String why) {
        return new IllegalArgumentException(place() + ": " + why);
    }

    private String place() {
        String line = node.getStartMark()
                .map(mark -> "line " + (mark.getLine() + 1) + ", ")
                .orElse("");
        return line + (key.isEmpty() ? "profile" : "key '" + key + '\'');
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
        for (Map.Entry<String, ProfileNode> child : children.entrySet()) {
            if (!allowed.contains(child.getKey())) {
                throw child.getValue()
                        .problem("unknown key"
                                + known
                                + String.join(", ", allowed.stream().sorted().toList()));
            }
        }
    }

    Optional<ProfileNode> find(String name) {
        return Optional.ofNullable(children.get(name));
    }

    boolean has(String name) {
        return children.containsKey(name);
    }

    ProfileNode require(String name) {
        ProfileNode child = children.get(name);
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
        return children;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** The elements of a list; a single value is a list of one. */
    List<ProfileNode> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<ProfileNode> elements = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            elements.add(new ProfileNode(element, key + '[' + elements.size() + ']', watch));
        }
        return elements;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("must be a text");
        }
        return scalar.getValue();
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
        ProfileNode child = children.get(name);
        return child == null ? List.of() : child.texts();
    }

    /** The text of a key; empty if it is missing. */
    Optional<String> text(String name) {
        ProfileNode child = children.get(name);
        return child == null ? Optional.empty() : Optional.of(child.text());
    }

    /** The pattern of a key; empty if it is missing. */
    Optional<TextPattern> patternOf(String name, String... groups) {
        ProfileNode child = children.get(name);
        return child == null ? Optional.empty() : Optional.of(child.pattern(groups));
    }

    /** The value of a key. */
    boolean flag(String name, boolean normal) {
        ProfileNode child = children.get(name);
        return child == null ? normal : child.flag();
    }

    /** The heading levels of a key. */
    Set<Integer> levels(String name, Set<Integer> normal) {
        ProfileNode child = children.get(name);
        return child == null ? normal : child.levels();
    }

    /** The value of a key. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E normal) {
        ProfileNode child = children.get(name);
        return child == null ? normal : child.choice(type);
    }

    /** The titles of a key; empty if it is missing. */
    Optional<TitleMatcher> titles(String name) {
        ProfileNode child = children.get(name);
        return child == null ? Optional.empty() : Optional.of(child.titles());
    }

    /** The elements of a key; none if it is missing. */
    List<ProfileNode> elements(String name) {
        ProfileNode child = children.get(name);
        return child == null ? List.of() : child.elements();
    }

    /** The mapping of a key, which must have no other keys than these; one without keys if it is missing. */
    ProfileNode mapping(String name, String... keys) {
        ProfileNode child = children.get(name);
        if (child == null) {
            return new ProfileNode(EMPTY, name, watch);
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
