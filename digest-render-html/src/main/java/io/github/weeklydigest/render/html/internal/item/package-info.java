/** Articles, conversations, listings and their sources as markup. */
@NullMarked
package io.github.weeklydigest.render.html.internal.item;

import org.jspecify.annotations.NullMarked;
