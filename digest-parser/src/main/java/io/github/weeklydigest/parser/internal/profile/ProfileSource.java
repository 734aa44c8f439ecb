package io.github.weeklydigest.parser.internal.profile;

import java.util.Optional;
import java.util.function.Supplier;

/** The rules of a profile, compiled when they are first needed. Thread-safe. */
public final class ProfileSource {
    private final String name;
    private final Supplier<ProfileRules> reader;
    private volatile Optional<ProfileRules> rules = Optional.empty();

    /**
     * A profile that is read when it is needed.
     *
     * @param name its name
     * @param reader reads its rules
     */
    public ProfileSource(String name, Supplier<ProfileRules> reader) {
        this.name = name;
        this.reader = reader;
    }

    /** A profile that is read already. */
    public static ProfileSource of(ProfileRules rules) {
        ProfileSource source = new ProfileSource(rules.name(), () -> rules);
        source.rules = Optional.of(rules);
        return source;
    }

    /** The name of the profile. */
    public String name() {
        return name;
    }

    /** The rules, if they are compiled already. */
    public Optional<ProfileRules> compiled() {
        return rules;
    }

    /** The rules; compiled by the first thread that asks, maybe by several at once. */
    public ProfileRules rules() {
        Optional<ProfileRules> known = rules;
        if (known.isEmpty()) {
            known = Optional.of(reader.get());
            rules = known;
        }
        return known.get();
    }
}
