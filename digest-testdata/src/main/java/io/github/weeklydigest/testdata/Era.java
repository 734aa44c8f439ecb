package io.github.weeklydigest.testdata;

/**
 * The conventions of a period: real digests changed over the years, and a share of the weeks follows each.
 *
 * <p>Both rates are spans per paragraph.
 */
enum Era {
    BOLD(0.04, false, true, 0.5, 0),
    WIKILINKS(0.38, true, true, 0.004, 0),
    LINKS(0.20, false, false, 0.004, 0),
    MATH(0.38, false, false, 0.001, 0.032);

    private final double share;
    final boolean wikiSources;
    final boolean noteAfterSource;
    final double strongRate;
    final double mathRate;

    Era(double share, boolean wikiSources, boolean noteAfterSource, double strongRate, double mathRate) {
        this.share = share;
        this.wikiSources = wikiSources;
        this.noteAfterSource = noteAfterSource;
        this.strongRate = strongRate;
        this.mathRate = mathRate;
    }

    /** {@return the period at a share of at least 0 and less than 1} */
    static Era at(double share) {
        double left = share;
        for (Era era : values()) {
            left -= era.share;
            if (left < 0) {
                return era;
            }
        }
        return MATH;
    }
}
