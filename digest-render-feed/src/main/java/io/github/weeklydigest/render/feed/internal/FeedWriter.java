package io.github.weeklydigest.render.feed.internal;

import java.io.IOException;

/** Writes one feed in one format. */
interface FeedWriter {
    /** Makes a writer for a target, which it neither flushes nor closes. */
    interface Factory {
        FeedWriter to(Appendable target);
    }

    void start(Feed feed) throws IOException;

    void entry(FeedEntry entry) throws IOException;

    void end() throws IOException;
}
