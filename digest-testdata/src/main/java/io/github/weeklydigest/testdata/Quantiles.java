package io.github.weeklydigest.testdata;

import java.util.Random;

/**
 * A distribution defined by some of its measured quantiles.
 *
 * @param shares the quantiles' shares, rising from 0 to 1
 * @param values the value at each share
 */
record Quantiles(double[] shares, double[] values) {
    // Values become rare between the last two quantiles; linear interpolation would make the largest far too frequent.
    private static final int TAIL = 8;

    /** {@return the distribution with these values at the shares 0, 0.1, 0.25, 0.5, 0.75, 0.9 and 1} */
    static Quantiles of(double min, double p10, double p25, double median, double p75, double p90, double max) {
        return new Quantiles(
                new double[] {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1}, new double[] {min, p10, p25, median, p75, p90, max});
    }

    /** {@return a copy of this distribution with an additional value at the share 0.99} */
    Quantiles withP99(double p99) {
        return new Quantiles(
                new double[] {0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1},
                new double[] {values[0], values[1], values[2], values[3], values[4], values[5], p99, values[6]});
    }

    int sample(Random random) {
        return at(random.nextDouble());
    }

    /** {@return the value at a share of at least 0 and less than 1} */
    int at(double share) {
        int i = 1;
        while (share > shares[i]) {
            i++;
        }
        double part = (share - shares[i - 1]) / (shares[i] - shares[i - 1]);
        boolean tail = i == shares.length - 1;
        double weight = tail ? Math.pow(part, TAIL) : part;
        return (int) Math.round(values[i - 1] + weight * (values[i] - values[i - 1]));
    }
}
