package io.github.weeklydigest.testdata;

/** The content below a heading. */
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
