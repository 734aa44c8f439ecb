/** How feeds are written; not exported. */
@NullMarked
package io.github.weeklydigest.render.feed.internal;

import org.jspecify.annotations.NullMarked;
