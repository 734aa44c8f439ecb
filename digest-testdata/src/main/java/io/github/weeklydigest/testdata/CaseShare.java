package io.github.weeklydigest.testdata;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the cases that a test runs in one build, if there are too many similar ones for each build.
 *
 * <p>The choice is another one in each run; the seed of the run ({@link Seeds}) repeats it, and {@code -Dtests.all=true} runs all cases.
 */
public final class CaseShare {
    private static final boolean ALL = Boolean.getBoolean("tests.all");

    private CaseShare() {}

    /**
     * Returns every n-th case.
     *
     * @param cases the cases
     * @param n how many runs it takes to run all cases
     * @param <T> the type of the cases
     * @return the cases of this run; all if they are requested
     */
    public static <T> List<T> ofEach(List<T> cases, int n) {
        return ALL ? cases : chosen(cases, n, Seeds.first());
    }

    /**
     * Returns how many cases are drawn.
     *
     * @param all the number if all cases are requested
     * @param n the part of them that is drawn in most runs
     * @return the number
     */
    public static int count(int all, int n) {
        return ALL ? all : all / n;
    }

    static <T> List<T> chosen(List<T> cases, int n, long seed) {
        List<T> chosen = new ArrayList<>(cases.size() / n + 1);
        for (int i = (int) Math.floorMod(seed, (long) n); i < cases.size(); i += n) {
            chosen.add(cases.get(i));
        }
        return chosen;
    }
}
