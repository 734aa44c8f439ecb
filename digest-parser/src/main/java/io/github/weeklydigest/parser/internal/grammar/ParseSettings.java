package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.EmphasisRule;
import io.github.weeklydigest.parser.internal.profile.ProfileSource;
import java.util.List;
import java.util.Set;

/**
 * How digests are read. Immutable.
 *
 * @param profiles the profiles to choose from, at least one
 * @param keyLines the keys with which the key lines of these profiles begin
 * @param emphasis where emphasis may start and end
 * @param bodies whether the bodies of articles are read
 */
public record ParseSettings(List<ProfileSource> profiles, Set<String> keyLines, EmphasisRule emphasis, Bodies bodies) {
    public ParseSettings {
        profiles = List.copyOf(profiles);
        keyLines = Set.copyOf(keyLines);
    }
}
