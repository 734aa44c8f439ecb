package io.github.weeklydigest.parser.internal.markdown.reference;

import java.util.Optional;

/**
 * The target of a label.
 *
 * @param destination the address
 * @param title the title of the link
 */
public record DefinitionTarget(String destination, Optional<String> title) {
    int length() {
        return destination.length() + title.map(String::length).orElse(0);
    }
}
