/** How profiles look up titles. */
@NullMarked
package io.github.weeklydigest.parser.internal.profile;

import org.jspecify.annotations.NullMarked;
