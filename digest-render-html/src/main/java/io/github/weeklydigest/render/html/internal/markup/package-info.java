/** Text made safe and written as markup. */
@NullMarked
package io.github.weeklydigest.render.html.internal.markup;

import org.jspecify.annotations.NullMarked;
