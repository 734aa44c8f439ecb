@NullMarked
package io.github.weeklydigest.testdata;

import org.jspecify.annotations.NullMarked;
