package io.github.weeklydigest.parser.internal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the values of a profile from its YAML. */
final class YamlProfile {
    private final PatternWatch watch = new PatternWatch();

    private YamlProfile() {}

    /**
     * Parses the text of a profile.
     *
     * @throws IllegalArgumentException if it is not YAML, or not a mapping
     */
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
            return new YamlProfile().value(node, "");
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

    private ProfileNode value(Node node, String key) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (node instanceof MappingNode mapping) {
            return ProfileNode.ofEntries(line, key, watch, entries(mapping, line, key));
        }
        if (node instanceof SequenceNode sequence) {
            List<ProfileNode> elements = new ArrayList<>();
            for (Node element : sequence.getValue()) {
                elements.add(value(element, ProfileNode.keyOfElement(key, elements.size())));
            }
            return ProfileNode.ofElements(line, key, watch, elements);
        }
        return ProfileNode.ofText(line, key, watch, ((ScalarNode) node).getValue());
    }

    private Map<String, ProfileNode> entries(MappingNode mapping, int line, String key) {
        Map<String, ProfileNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw ProfileNode.ofEntries(line, key, watch, Map.of()).problem("a key must be a text");
            }
            ProfileNode value = value(tuple.getValueNode(), ProfileNode.keyOfEntry(key, name.getValue()));
            if (entries.put(name.getValue(), value) != null) {
                throw value.problem("the key is repeated");
            }
        }
        return entries;
    }
}
