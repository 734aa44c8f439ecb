/** JMH benchmarks of the library and of other Markdown parsers on the same text. */
@NullMarked
package io.github.weeklydigest.benchmarks;

import org.jspecify.annotations.NullMarked;
