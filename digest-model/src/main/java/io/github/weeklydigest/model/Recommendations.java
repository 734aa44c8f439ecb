package io.github.weeklydigest.model;

import java.util.List;

/**
 * What the curator recommends above all, in this digest or elsewhere.
 *
 * @param introduction the text before the links
 * @param links the links, in order
 * @since 0.1
 */
public record Recommendations(List<Block> introduction, List<Recommendation> links) implements Item {
    public Recommendations {
        introduction = List.copyOf(introduction);
        links = List.copyOf(links);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRecommendations(this);
    }
}
