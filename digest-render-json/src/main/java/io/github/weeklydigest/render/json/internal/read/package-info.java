/** Reads the documented shape back into digests. */
@NullMarked
package io.github.weeklydigest.render.json.internal.read;

import org.jspecify.annotations.NullMarked;
