package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.render.html.internal.item.DigestStatistics;
import java.util.List;

/**
 * What is known of the whole digest when the top of its page is written.
 *
 * @param statistics how much is in it
 * @param topics the headings of its topics
 * @param complete whether the whole digest has been read
 */
record PageSummary(DigestStatistics statistics, List<Heading> topics, boolean complete) {}
