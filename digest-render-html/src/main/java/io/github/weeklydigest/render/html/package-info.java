/** The web page. */
@NullMarked
package io.github.weeklydigest.render.html;

import org.jspecify.annotations.NullMarked;
