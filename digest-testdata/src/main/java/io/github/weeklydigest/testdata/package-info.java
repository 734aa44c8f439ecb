/**
 * Generated digests of any size with the measured statistics of real ones; start with {@link
 * io.github.weeklydigest.testdata.SampleDigests}.
 *
 * <p>For tests and benchmarks only: the module is not published and has no module descriptor.
 */
@NullMarked
package io.github.weeklydigest.testdata;

import org.jspecify.annotations.NullMarked;
