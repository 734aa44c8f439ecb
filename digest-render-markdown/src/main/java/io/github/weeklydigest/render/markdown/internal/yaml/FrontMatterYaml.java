package io.github.weeklydigest.render.markdown.internal.yaml;

import io.github.weeklydigest.model.FrontMatterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;

/** Writes front matter as YAML, by snakeyaml-engine. */
public final class FrontMatterYaml {
    /** Words that no version of YAML reads as something else than a text. */
    private static final Pattern WORD = Pattern.compile("(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z_-]*");

    private FrontMatterYaml() {}

    /**
     * Writes front matter.
     *
     * @param values the values by their key
     * @return the lines between the fences, fences included; empty if there are no values
     */
    public static String of(Map<String, FrontMatterValue> values) {
        if (values.isEmpty()) {
            return "";
        }
        Lines yaml = new Lines();
        yaml.write("---\n");
        // Lines are not folded, and long keys stay simple ones: many readers of front matter support only these.
        DumpSettings settings = DumpSettings.builder()
                .setSplitLines(false)
                .setMaxSimpleKeyLength(1024)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        new Dump(settings).dumpNode(mapping(values, FlowStyle.BLOCK), yaml);
        yaml.write("---\n");
        return yaml.toString();
    }

    /**
     * Writes values as a mapping in braces.
     *
     * @param values the values by their key
     * @return the mapping, without a line feed
     */
    public static String onOneLine(Map<String, FrontMatterValue> values) {
        Lines yaml = new Lines();
        DumpSettings settings = DumpSettings.builder()
                .setSplitLines(false)
                .setMaxSimpleKeyLength(1024)
                .setWidth(Integer.MAX_VALUE)
                .build();
        new Dump(settings).dumpNode(mapping(values, FlowStyle.FLOW), yaml);
        return yaml.toString().strip();
    }

    private static Node mapping(Map<String, FrontMatterValue> values, FlowStyle style) {
        List<NodeTuple> entries = new ArrayList<>();
        values.forEach((key, value) -> entries.add(new NodeTuple(text(key), node(value, style))));
        return new MappingNode(Tag.MAP, entries, style);
    }

    private static Node node(FrontMatterValue value, FlowStyle style) {
        if (value instanceof FrontMatterValue.TextValue text) {
            return text(text.text());
        }
        if (value instanceof FrontMatterValue.ListValue list) {
            List<Node> nodes =
                    list.values().stream().map(each -> node(each, style)).toList();
            return new SequenceNode(Tag.SEQ, nodes, style);
        }
        if (value instanceof FrontMatterValue.MapValue map) {
            return mapping(map.values(), style);
        }
        String plain = value.asText().orElse("null");
        return new ScalarNode(new JsonScalarResolver().resolve(plain, true), plain, ScalarStyle.PLAIN);
    }

    /** A text; in quotation marks unless it is a simple word. */
    private static Node text(String text) {
        return new ScalarNode(
                Tag.STR,
                wellFormed(text),
                WORD.matcher(text).matches() ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    /** A text in which no surrogate lacks its partner. Other characters that are not printable are escaped by YAML. */
    private static String wellFormed(String text) {
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(replaced::appendCodePoint);
        return replaced.toString();
    }

    private static final class Lines implements StreamDataWriter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String part) {
            text.append(part);
        }

        @Override
        public void write(String part, int from, int length) {
            text.append(part, from, from + length);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
