/** Writes digests, sections, items, blocks and inlines in the documented shape. */
@NullMarked
package io.github.weeklydigest.render.json.internal.write;

import org.jspecify.annotations.NullMarked;
