package io.github.weeklydigest.parser.internal.slice;

import io.github.weeklydigest.model.Inline;
import java.util.List;

/**
 * A top-level heading, known before the document is read.
 *
 * @param level 1 to 6
 * @param children its text
 * @param line the line on which it starts, from 1
 */
public record OutlineHeading(int level, List<Inline> children, int line) {}
