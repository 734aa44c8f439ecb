package io.github.weeklydigest.parser.internal.metadata;

import io.github.weeklydigest.model.FrontMatter;
import java.util.Optional;

/** Reads the values that a mark of the format {@code markdown} carries, a flow mapping of YAML. */
public final class MarkValues {
    private MarkValues() {}

    /** The values; empty if the text is not such a mapping. */
    public static Optional<FrontMatter> read(String text) {
        if (text.isBlank()) {
            return Optional.of(FrontMatter.empty());
        }
        try {
            return Optional.of(YamlFrontMatter.read(text));
        } catch (MalformedFrontMatterException notValues) {
            return Optional.empty();
        }
    }
}
