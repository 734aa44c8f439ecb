package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;

/**
 * The curator's main recommendations, in this digest or elsewhere.
 *
 * @param introduction the text before the links
 * @param links the links, in order
 * @since 0.1
 */
public record Recommendations(List<Block> introduction, List<Recommendation> links) implements Item {
    public Recommendations {
        introduction = List.copyOf(Objects.requireNonNull(introduction, "introduction"));
        links = List.copyOf(Objects.requireNonNull(links, "links"));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRecommendations(this);
    }
}
