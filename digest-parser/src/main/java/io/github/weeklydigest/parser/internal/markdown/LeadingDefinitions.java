package io.github.weeklydigest.parser.internal.markdown;

import java.util.List;
import org.commonmark.node.LinkReferenceDefinition;

/** The link reference definitions in front of a paragraph, which show nothing. Immutable. */
public final class LeadingDefinitions {
    /** There are none. */
    public static final LeadingDefinitions NONE = new LeadingDefinitions(List.of(), 0);

    final List<LinkReferenceDefinition> definitions;
    private final int lines;

    LeadingDefinitions(List<LinkReferenceDefinition> definitions, int lines) {
        this.definitions = definitions;
        this.lines = lines;
    }

    /** How many lines of the paragraph they take. */
    public int lines() {
        return lines;
    }
}
