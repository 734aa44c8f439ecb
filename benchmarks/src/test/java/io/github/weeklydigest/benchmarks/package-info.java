@NullMarked
package io.github.weeklydigest.benchmarks;

import org.jspecify.annotations.NullMarked;
