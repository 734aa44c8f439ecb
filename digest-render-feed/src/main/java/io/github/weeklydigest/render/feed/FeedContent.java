package io.github.weeklydigest.render.feed;

/**
 * How much of an article is in its entry.
 *
 * @since 0.1
 */
public enum FeedContent {
    /** The whole article as HTML, and a summary. */
    FULL,
    /** The summary only: the curator's notes, or the beginning of the text. */
    SUMMARY
}
