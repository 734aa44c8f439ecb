package io.github.weeklydigest.parser.internal.profile;

import io.github.weeklydigest.model.SectionKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The sections to which a rule applies. A section must satisfy all conditions on titles and level, and one of the conditions
 * on kinds and categories if there are any.
 *
 * @param titles the titles of the section itself; absent for all
 * @param within the titles of the section or of one around it; absent for all
 * @param except the titles of sections to which the rule does not apply
 * @param levels the levels of the section; empty for all
 * @param kinds the kinds of the section or of the outermost section around it
 * @param categories the categories of the section itself
 * @param withinCategories the categories of the section or of one around it
 * @param preamble whether the rule applies before the first section
 */
public record SectionSelector(
        Optional<TitleMatcher> titles,
        Optional<TitleMatcher> within,
        TitleMatcher except,
        Set<Integer> levels,
        Set<SectionKind> kinds,
        Set<String> categories,
        Set<String> withinCategories,
        boolean preamble) {
    public SectionSelector {
        levels = Set.copyOf(levels);
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        categories = Set.copyOf(categories);
        withinCategories = Set.copyOf(withinCategories);
    }

    /** A selector that takes the sections with some titles; all sections if there are no titles. */
    public static SectionSelector of(Optional<TitleMatcher> titles) {
        return new SectionSelector(
                titles, Optional.empty(), TitleMatcher.NONE, Set.of(), Set.of(), Set.of(), Set.of(), false);
    }

    /** Whether one of the conditions on kinds is met. */
    public boolean hasKind(SectionKind kind, SectionKind outermost) {
        return kinds.contains(kind) || kinds.contains(outermost);
    }

    /** Whether a section of a kind can satisfy the conditions, whatever its titles, levels and categories are. */
    public boolean allows(SectionKind kind, SectionKind outermost) {
        return !isByKind() || hasKind(kind, outermost) || !categories.isEmpty() || !withinCategories.isEmpty();
    }

    /** Whether the rule depends on kinds or categories. */
    public boolean isByKind() {
        return !kinds.isEmpty() || !categories.isEmpty() || !withinCategories.isEmpty();
    }
}
