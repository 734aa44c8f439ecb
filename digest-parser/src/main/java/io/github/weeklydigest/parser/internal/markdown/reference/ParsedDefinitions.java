package io.github.weeklydigest.parser.internal.markdown.reference;

import java.util.List;

/**
 * The link reference definitions in front of a paragraph, which show nothing. Immutable.
 *
 * @param definitions the definitions
 * @param lines how many lines of the paragraph they take
 */
public record ParsedDefinitions(List<Definition> definitions, int lines) {
    /** No definitions. */
    public static final ParsedDefinitions NONE = new ParsedDefinitions(List.of(), 0);

    /**
     * A definition.
     *
     * @param label the label
     * @param target the target
     * @param line the line of the paragraph on which it starts, from 0
     */
    public record Definition(String label, DefinitionTarget target, int line) {}
}
