/** TeX formulas as MathML. */
@NullMarked
package io.github.weeklydigest.render.html.internal.math;

import org.jspecify.annotations.NullMarked;
