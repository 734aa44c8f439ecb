/** Names of the documented shape: the types of items, blocks and inlines. */
@NullMarked
package io.github.weeklydigest.render.json.internal.schema;

import org.jspecify.annotations.NullMarked;
