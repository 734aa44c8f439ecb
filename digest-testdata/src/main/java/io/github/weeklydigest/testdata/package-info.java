/**
 * Generated digests of any size with the measured statistics of real ones; {@link
 * io.github.weeklydigest.testdata.SampleDigests} is the entry.
 *
 * <p>For tests and benchmarks alone: the module is never published and has no module descriptor.
 */
@NullMarked
package io.github.weeklydigest.testdata;

import org.jspecify.annotations.NullMarked;
