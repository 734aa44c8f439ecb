package io.github.weeklydigest.parser.internal.markdown;

import io.github.weeklydigest.parser.internal.markdown.Definitions.Target;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.LinkReferenceDefinition;

/**
 * The link reference definitions in front of a paragraph, which show nothing. Immutable.
 *
 * @param definitions the definitions
 * @param lines how many lines of the paragraph they take
 */
public record LeadingDefinitions(List<Definition> definitions, int lines) {
    /** There are none. */
    public static final LeadingDefinitions NONE = new LeadingDefinitions(List.of(), 0);

    /**
     * A definition.
     *
     * @param label the label
     * @param target what it stands for
     * @param line the line of the paragraph on which it starts, from 0
     */
    public record Definition(String label, Target target, int line) {
        static Definition of(LinkReferenceDefinition node) {
            Target target = new Target(node.getDestination(), Optional.ofNullable(node.getTitle()));
            return new Definition(
                    node.getLabel(), target, node.getSourceSpans().get(0).getLineIndex());
        }
    }
}
