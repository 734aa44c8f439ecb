package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.parser.internal.metadata.DocumentHead;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.Identification;
import io.github.weeklydigest.parser.internal.profile.ProfileSource;
import io.github.weeklydigest.parser.internal.profile.TextPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a document before its profile is.
 *
 * @param head the metadata at its start
 * @param file the last two parts of its name; empty if it has none
 * @param level the level of its first heading; 0 if there is none
 * @param heading the text of its first heading; empty if there is none
 * @param text the text before its first heading
 */
record ProfileChoice(DocumentHead head, String file, int level, String heading, String text) {
    /** The first profile that recognizes the document. */
    Optional<ProfileRules> choose(List<ProfileSource> profiles) {
        for (ProfileSource profile : profiles) {
            ProfileRules rules = profile.rules();
            // A technical-reading week has a title; the headings of other weeklies may name a week as well.
            boolean mayFit = !rules.readsPosts() || level == 1;
            if (mayFit && rules.identify().stream().anyMatch(this::fits)) {
                return Optional.of(rules);
            }
        }
        return Optional.empty();
    }

    private boolean fits(Identification way) {
        return fits(way.heading(), heading)
                && fits(way.file(), file)
                && fits(way.text(), text)
                && way.frontMatter().entrySet().stream().allMatch(this::fits);
    }

    private boolean fits(Map.Entry<String, TextPattern> value) {
        return head.frontMatter().texts(value.getKey()).stream()
                .anyMatch(text -> value.getValue().find(text).isPresent());
    }

    private static boolean fits(Optional<TextPattern> pattern, String text) {
        return pattern.isEmpty() || pattern.get().find(text).isPresent();
    }
}
