package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.ProfileSource;
import java.util.List;
import java.util.Optional;

/**
 * The profile that a document is read with.
 *
 * @param rules its rules
 * @param recognized whether it is the only profile or recognizes the document; otherwise it is the first of several
 * @param advice which profiles were tried, and what to do; ends the messages about the title
 * @param misfit why the only profile would not have recognized the document, if that is so
 */
record ChosenProfile(ProfileRules rules, boolean recognized, String advice, Optional<String> misfit) {
    /** The only profile there is, without a look at the document. */
    static ChosenProfile only(ProfileRules rules) {
        return new ChosenProfile(rules, true, "; the profile '" + rules.name() + "' needs one", Optional.empty());
    }

    /**
     * The only profile there is.
     *
     * @param named the name of a profile that the document itself says
     * @param choice what is known of the document
     */
    static ChosenProfile only(ProfileRules rules, Optional<String> named, ProfileChoice choice) {
        ChosenProfile only = only(rules);
        return named.filter(rules.name()::equals).isPresent()
                ? only
                : new ChosenProfile(rules, true, only.advice(), choice.misfit(rules));
    }

    /**
     * Selects one of several profiles.
     *
     * @param profiles the profiles to choose from
     * @param named the name of a profile that the document itself says
     * @param choice what is known of the document
     */
    static ChosenProfile of(List<ProfileSource> profiles, Optional<String> named, ProfileChoice choice) {
        ProfileRules first = profiles.get(0).rules();
        Optional<ProfileRules> chosen =
                named.flatMap(name -> named(profiles, name)).or(() -> choice.choose(profiles));
        String advice = chosen.isPresent()
                ? ""
                : "; no profile recognizes it (no match in " + choice.failures(profiles)
                        + "); name a profile (DigestParser.Builder.profiles, --profile), such as 'generic' for any"
                        + " digest of links, or draft one (ProfileDraft, 'digest profile suggest')";
        return new ChosenProfile(chosen.orElse(first), chosen.isPresent(), advice, Optional.empty());
    }

    private static Optional<ProfileRules> named(List<ProfileSource> profiles, String name) {
        return profiles.stream()
                .map(ProfileSource::rules)
                .filter(rules -> rules.name().equals(name))
                .findFirst();
    }
}
