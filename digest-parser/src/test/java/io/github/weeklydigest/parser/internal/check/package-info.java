/** Tests of the checks from inside. */
@NullMarked
package io.github.weeklydigest.parser.internal.check;

import org.jspecify.annotations.NullMarked;
