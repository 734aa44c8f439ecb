package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.Source;
import java.util.List;
import java.util.Optional;

/**
 * A source with what the page says of it in several places.
 *
 * @param source what is cited
 * @param arxiv the number of the paper
 * @param address the address that may be linked
 * @param host the name of its host
 * @param mediaKind {@code podcast} or {@code video}
 */
public record Citation(
        Source source,
        Optional<ArxivId> arxiv,
        Optional<String> address,
        Optional<String> host,
        Optional<String> mediaKind) {
    /** Whether a reader can get to the source. */
    public boolean isLinked() {
        return address.isPresent() || arxiv.isPresent();
    }

    /** Whether one of the sources is a paper. */
    public static boolean isPaper(List<Citation> citations) {
        for (Citation citation : citations) {
            if (citation.arxiv().isPresent()) {
                return true;
            }
        }
        return false;
    }
}
