package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import java.util.List;

/**
 * How digests are read. Immutable.
 *
 * @param vocabularies the vocabularies to choose from by the title, one at least
 * @param emphasis where emphasis may start and end
 */
public record Settings(List<Vocabulary> vocabularies, EmphasisRule emphasis) {
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
