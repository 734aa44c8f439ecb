package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import java.util.List;

/**
 * How digests are read. Immutable.
 *
 * @param vocabularies the vocabularies to choose from by the title, one at least
 * @param emphasis where emphasis may start and end
 * @param bodies whether the bodies of articles are read
 */
public record Settings(List<Vocabulary> vocabularies, EmphasisRule emphasis, Bodies bodies) {
    public Settings {
        vocabularies = List.copyOf(vocabularies);
    }

    /** The vocabulary whose pattern finds a week in the title, or else the first one. */
    Vocabulary vocabulary(String title) {
        return vocabularies.stream()
                .filter(vocabulary -> vocabulary.week(title).isPresent())
                .findFirst()
                .orElse(vocabularies.get(0));
    }
}
