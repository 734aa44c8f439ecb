package io.github.weeklydigest.parser.internal.metadata;

import io.github.weeklydigest.model.FrontMatter;
import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.parser.internal.profile.ShallowYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads front matter in YAML 1.2. Nothing but texts, numbers, truth values, lists and maps is ever created. */
final class YamlFrontMatter {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_VALUES = 10_000;
    private static final Pattern PLAIN_LINE =
            Pattern.compile("(?m)^(?<key>[A-Za-z][\\w-]{0,39}):[ \t](?<value>[^\r\n]+)");

    private static final LoadSettings WITH_PLACES = settings(true);
    private static final LoadSettings WITHOUT_PLACES = settings(false);

    private int count;

    private YamlFrontMatter() {}

    private static LoadSettings settings(boolean places) {
        return LoadSettings.builder()
                .setLabel("front matter")
                .setUseMarks(places)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(MAX_DEPTH)
                .build();
    }

    static FrontMatter read(String text) throws MalformedFrontMatterException {
        try {
            return read(text, WITHOUT_PLACES);
        } catch (MalformedFrontMatterException malformed) {
            // The library notes the place of each word only if it is asked to, which takes time.
            return read(text, WITH_PLACES);
        }
    }

    private static FrontMatter read(String text, LoadSettings settings) throws MalformedFrontMatterException {
        Optional<Node> node;
        try {
            node = ShallowYaml.compose(settings, text);
        } catch (MarkedYamlEngineException problem) {
            int line = problem.getProblemMark().map(Mark::getLine).orElse(0);
            throw new MalformedFrontMatterException(line, "not YAML: " + problem.getProblem());
        } catch (YamlEngineException problem) {
            throw new MalformedFrontMatterException(0, "not YAML: " + problem.getMessage());
        }
        if (node.isEmpty()) {
            return FrontMatter.empty();
        }
        if (!(node.get() instanceof MappingNode mapping)) {
            throw new MalformedFrontMatterException(0, "front matter is a list of 'key: value'");
        }
        return new FrontMatter(new YamlFrontMatter().map(mapping, 0));
    }

    /** The values of all lines {@code key: value} of a text that is not YAML; quotes around a value are removed. */
    static FrontMatter plainLines(String text) {
        Map<String, FrontMatterValue> values = new LinkedHashMap<>();
        Matcher line = PLAIN_LINE.matcher(text);
        while (line.find() && values.size() < MAX_VALUES) {
            String value = line.group("value").strip();
            char quote = value.length() < 2 ? ' ' : value.charAt(0);
            boolean quoted = (quote == '"' || quote == '\'') && value.charAt(value.length() - 1) == quote;
            values.put(line.group("key"), FrontMatterValue.of(quoted ? value.substring(1, value.length() - 1) : value));
        }
        return new FrontMatter(values);
    }

    private Map<String, FrontMatterValue> map(MappingNode mapping, int depth) throws MalformedFrontMatterException {
        Map<String, FrontMatterValue> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new MalformedFrontMatterException(line(tuple.getKeyNode()), "a key must be a string");
            }
            // As in Jekyll, the last value of a repeated key counts.
            values.put(key.getValue(), value(tuple.getValueNode(), depth + 1));
        }
        return values;
    }

    private FrontMatterValue value(Node node, int depth) throws MalformedFrontMatterException {
        count++;
        if (depth > MAX_DEPTH || count > MAX_VALUES) {
            throw new MalformedFrontMatterException(
                    line(node), "the front matter has too many values, or nests them too deeply");
        }
        if (node instanceof MappingNode mapping) {
            return new FrontMatterValue.MapValue(map(mapping, depth));
        }
        if (node instanceof SequenceNode sequence) {
            List<FrontMatterValue> values = new ArrayList<>();
            for (Node element : sequence.getValue()) {
                values.add(value(element, depth + 1));
            }
            return new FrontMatterValue.ListValue(values);
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw new MalformedFrontMatterException(line(node), "a value refers to itself");
        }
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return new FrontMatterValue.NullValue();
        }
        if (tag.equals(Tag.BOOL)) {
            return FrontMatterValue.of(Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
                ? FrontMatterValue.numberOrText(text)
                : FrontMatterValue.of(text);
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0);
    }
}
