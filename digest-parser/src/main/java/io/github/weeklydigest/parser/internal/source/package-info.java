/** Where documents come from: files, bytes, characters and texts, as streams of slices. */
@NullMarked
package io.github.weeklydigest.parser.internal.source;

import org.jspecify.annotations.NullMarked;
