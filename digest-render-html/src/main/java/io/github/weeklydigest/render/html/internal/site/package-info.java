/** The pages of a folder of digests and the list of them. */
@NullMarked
package io.github.weeklydigest.render.html.internal.site;

import org.jspecify.annotations.NullMarked;
