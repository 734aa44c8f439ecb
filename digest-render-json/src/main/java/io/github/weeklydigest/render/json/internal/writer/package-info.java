/** Sets JSON in characters. */
@NullMarked
package io.github.weeklydigest.render.json.internal.writer;

import org.jspecify.annotations.NullMarked;
