/**
 * Feeds with an entry for each article: Atom 1.0, RSS 2.0 and JSON Feed 1.1. {@link
 * io.github.weeklydigest.render.feed.FeedRenderer} is the entry point.
 *
 * <p>No parameter or result is {@code null} unless marked {@code @Nullable}; a {@code null} argument causes a {@link
 * NullPointerException}, at once or when it is first used.
 */
@NullMarked
package io.github.weeklydigest.render.feed;

import org.jspecify.annotations.NullMarked;
