package io.github.weeklydigest.testdata;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The seeds of random tests: others in each run, unless {@code -Dtests.seed=} repeats a run.
 *
 * <p>The seed is printed, so that a run can be repeated even if a failure doesn't name it. A failed case that names its own seed is
 * the first case of a run with that seed.
 */
public final class Seeds {
    /** The distance of two seeds: the first numbers of a {@link Random} hardly differ between seeds in a row. */
    private static final long DISTANCE = 0x9E37_79B9_7F4A_7C15L;

    private static final long FIRST = Long.getLong("tests.seed", new Random().nextLong());

    static {
        System.out.println("random tests start with -Dtests.seed=" + FIRST);
    }

    private Seeds() {}

    /**
     * Returns the seed of a test that needs only one.
     *
     * @return the first seed
     */
    public static long first() {
        return of(0);
    }

    /**
     * Returns the seed of a case.
     *
     * @param index which case of a test it is, from 0 for {@link #first()}
     * @return the seed, far from the seeds of the other cases
     */
    public static long of(int index) {
        return FIRST + index * DISTANCE;
    }

    /**
     * Returns the seeds of the cases of a test.
     *
     * @param count the number of cases
     * @return the seeds
     */
    public static LongStream stream(int count) {
        return IntStream.range(0, count).mapToLong(Seeds::of);
    }
}
