/** How the page is made. */
@NullMarked
package io.github.weeklydigest.render.html.internal;

import org.jspecify.annotations.NullMarked;
