package io.github.weeklydigest.parser.internal.profile;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules of a profile, compiled when they are first needed. Thread-safe. */
public final class ProfileSource {
    private final String name;
    private final Supplier<ProfileRules> reader;
    private volatile @Nullable ProfileRules rules;

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
        source.rules = rules;
        return source;
    }

    /** The name of the profile. */
    public String name() {
        return name;
    }

    /** The rules, if they are compiled already. */
    public Optional<ProfileRules> compiled() {
        return Optional.ofNullable(rules);
    }

    /** The rules; compiled by the first thread that asks, maybe by several at once. */
    public ProfileRules rules() {
        ProfileRules known = rules;
        if (known == null) {
            known = reader.get();
            rules = known;
        }
        return known;
    }
}
