/** The options of a renderer, checked: addresses, words, style. */
@NullMarked
package io.github.weeklydigest.render.html.internal.settings;

import org.jspecify.annotations.NullMarked;
