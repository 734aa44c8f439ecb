/** Drafts a profile from the structure of some issues: {@code Issue} → {@code FormCounts} → {@code DraftWriter}. */
@NullMarked
package io.github.weeklydigest.parser.internal.draft;

import org.jspecify.annotations.NullMarked;
