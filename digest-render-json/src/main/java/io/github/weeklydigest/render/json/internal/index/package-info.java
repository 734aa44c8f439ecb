/** Counts what digests hold and writes the index of an archive. */
@NullMarked
package io.github.weeklydigest.render.json.internal.index;

import org.jspecify.annotations.NullMarked;
