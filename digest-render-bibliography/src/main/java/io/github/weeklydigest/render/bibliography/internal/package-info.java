/** How bibliographies are written; not exported. */
@NullMarked
package io.github.weeklydigest.render.bibliography.internal;

import org.jspecify.annotations.NullMarked;
