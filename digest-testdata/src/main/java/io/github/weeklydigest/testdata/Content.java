package io.github.weeklydigest.testdata;

/** What stands under a heading. */
enum Content {
    NONE,
    ARTICLE,
    PAPER,
    EPISODE,
    CONVERSATION,
    EXCERPT,
    MEDIA,
    RECOMMENDATIONS
}
