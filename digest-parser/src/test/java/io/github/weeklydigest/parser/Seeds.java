package io.github.weeklydigest.parser;

/** The seed of random tests: a new one in each run, unless {@code -Dtests.seed} repeats a run. */
public final class Seeds {
    private static final long FIRST = Long.getLong("tests.seed", System.nanoTime() >>> 10);

    static {
        System.out.println("random tests start with -Dtests.seed=" + FIRST);
    }

    private Seeds() {}

    /** The seed of the first random document; later ones count from it. */
    public static long first() {
        return FIRST;
    }
}
