@NullMarked
package io.github.weeklydigest.parser.internal.metadata;

import org.jspecify.annotations.NullMarked;
