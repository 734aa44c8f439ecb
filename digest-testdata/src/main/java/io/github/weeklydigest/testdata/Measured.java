package io.github.weeklydigest.testdata;

/** Sizes in 74 real weeks; lengths are in code points. */
final class Measured {
    static final Quantiles UNITS_OF_WEEK = Quantiles.of(8, 39, 50, 63, 78, 95, 172);
    static final Quantiles PARAGRAPHS_OF_ARTICLE = Quantiles.of(0, 5, 8, 11, 17, 26, 66);
    static final Quantiles PARAGRAPH =
            Quantiles.of(2, 20, 71, 148, 214, 278, 1_711).withP99(396);
    static final Quantiles LIST_ITEM = Quantiles.of(2, 38, 58, 91, 138, 194, 549);
    static final Quantiles QUOTED_PARAGRAPH = Quantiles.of(1, 13, 25, 46, 87, 150, 2_022);
    static final Quantiles ITEMS_OF_LIST = Quantiles.of(1, 2, 2, 3, 3, 4, 49);
    static final Quantiles PARAGRAPHS_OF_POST = Quantiles.of(1, 1, 1, 3, 5, 8, 98);
    static final Quantiles POSTS_OF_CONVERSATION = Quantiles.of(1, 1, 1, 2, 4, 9, 26);
    static final Quantiles HEADING = Quantiles.of(6, 22, 27, 33, 39, 46, 93);

    private Measured() {}
}
