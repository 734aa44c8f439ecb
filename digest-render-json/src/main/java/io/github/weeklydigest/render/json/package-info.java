/** The JSON form. */
@NullMarked
package io.github.weeklydigest.render.json;

import org.jspecify.annotations.NullMarked;
