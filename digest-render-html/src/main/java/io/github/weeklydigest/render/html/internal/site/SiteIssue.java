package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.render.DigestOutline;
import java.util.List;

/**
 * What the pages about all digests need of one. A site may have any number of digests, so this is all that is kept of each.
 *
 * @param items its articles and conversations
 * @param counts how much is in it
 * @param topics the topics of the week
 */
record SiteIssue(List<SiteItem> items, DigestOutline.Counts counts, List<String> topics) {
    private static final SiteIssue EMPTY = new SiteIssue(List.of(), new DigestOutline.Counts(0, 0, 0, 0, 0), List.of());

    static SiteIssue of(List<SiteItem> items, DigestOutline outline) {
        return new SiteIssue(List.copyOf(items), outline.total(), outline.topics());
    }

    /** One without content. */
    static SiteIssue empty() {
        return EMPTY;
    }
}
