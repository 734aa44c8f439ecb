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

    /**
     * The seed of a random document, far from the seeds of the others: the first numbers of a {@link java.util.Random} hardly
     * differ between seeds in a row.
     *
     * @param index the place of the document in its run, from 0 for {@link #first()}
     */
    public static long of(int index) {
        return FIRST + index * 0x9E37_79B9_7F4A_7C15L;
    }
}
