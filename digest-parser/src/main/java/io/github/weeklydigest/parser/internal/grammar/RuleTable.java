package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.internal.grammar.form.HeadingId;
import io.github.weeklydigest.parser.internal.grammar.form.HeadingText;
import io.github.weeklydigest.parser.internal.profile.EntryRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Form;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.LevelKind;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.SectionRules;
import io.github.weeklydigest.parser.internal.profile.SectionSelector;
import io.github.weeklydigest.parser.internal.profile.SectionTitle;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.SliceContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which rules of a profile apply to a heading and to the blocks below it. The grammar, the choice of blocks for an
 * outline and the checks ask this table; nothing else decides. Not thread-safe; one per document.
 */
final class RuleTable {
    private static final int HEADING_LEVELS = 6;
    private static final int KINDS = SectionKind.values().length;

    private final ProfileRules rules;
    private final SectionRules sections;

    /** What the profile says of each level; found when it is first asked for, because most documents have few levels. */
    private final @Nullable Level[] levels = new Level[HEADING_LEVELS + 1];

    /**
     * The rules that a section can have by its kind and the outermost kind around it; found when they are first asked for,
     * because most kinds leave few rules to try.
     */
    private final EntryRule[] @Nullable [] ofKinds = new EntryRule[KINDS * KINDS][];

    private final List<EntryRule> ofPreamble;
    private final boolean readsSections;

    /** The last decisions: an outline asks for each heading a slice ahead, and again when its blocks have been read. */
    private final @Nullable Decision[] recent = new Decision[2];

    private int oldest;

    RuleTable(ProfileRules rules) {
        this.rules = rules;
        sections = rules.sections();
        ofPreamble =
                rules.entries().stream().filter(rule -> rule.where().preamble()).toList();
        readsSections = sections.strongLevel().isEmpty()
                && rules.entries().stream().allMatch(rule -> rule.form().readsSections() || rule.form() == Form.PROSE);
    }

    /**
     * What a profile says of the headings of a level.
     *
     * @param areSections whether they are sections, if their titles allow it
     * @param areTitled whether their titles tell the kinds of sections
     * @param kinds the kinds of sections that the level tells, by the sections around them; tried in order
     * @param entries the rules by which they can be entries, in the order of trying
     */
    private record Level(boolean areSections, boolean areTitled, List<LevelKind> kinds, List<EntryRule> entries) {
        static Level of(int level, ProfileRules rules) {
            SectionRules sections = rules.sections();
            List<LevelKind> kinds = new ArrayList<>(sections.kindsByLevel().size());
            for (LevelKind kind : sections.kindsByLevel()) {
                if (kind.levels().contains(level)) {
                    kinds.add(kind);
                }
            }
            List<EntryRule> entries = new ArrayList<>(rules.entries().size());
            for (EntryRule rule : rules.entries()) {
                if (rule.form().hasHeading() && rule.levels().contains(level)) {
                    entries.add(rule);
                }
            }
            Set<Integer> titled = sections.titledLevels();
            return new Level(
                    sections.levels().contains(level), titled.isEmpty() || titled.contains(level), kinds, entries);
        }
    }

    /**
     * A section, or a heading that could be one, in the sections around it.
     *
     * @param outer the section around it; absent for an outermost one
     * @param level the level of its heading
     * @param title the title
     * @param kind the kind
     * @param outermostKind the kind of the outermost section around it, or its own
     * @param category the stable name of its category
     * @param ignored whether it or a section around it has no entries
     */
    record Scope(
            @Nullable Scope outer,
            int level,
            SectionTitle title,
            SectionKind kind,
            SectionKind outermostKind,
            Optional<String> category,
            boolean ignored) {
        /** The innermost section around a heading of a level, beginning with this one. */
        static @Nullable Scope around(@Nullable Scope innermost, int level) {
            Scope scope = innermost;
            while (scope != null && scope.level >= level) {
                scope = scope.outer;
            }
            return scope;
        }

        private boolean isIn(Set<String> categories) {
            for (Scope scope = this; scope != null; scope = scope.outer) {
                if (scope.category.isPresent() && categories.contains(scope.category.get())) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What a heading can be.
     *
     * @param deeper whether the next heading is below it
     * @param scope the section that it opens, if it is a section
     * @param isSection whether it is a section, if it is not an entry
     * @param entries the rules by which it can be an entry, in the order of trying
     * @param unlessLists whether it is a section rather than an entry if there are only lists below it
     * @param blocks the rules for the blocks of the section that it opens if it can't be an entry, in the order of trying
     * @param quotes whether the blocks below it are read as quoted posts
     * @param content the blocks below it that an outline needs
     */
    record Decision(
            boolean deeper,
            Scope scope,
            boolean isSection,
            List<EntryRule> entries,
            boolean unlessLists,
            List<EntryRule> blocks,
            boolean quotes,
            SliceContent content) {
        private boolean isAbout(@Nullable Scope around, int level, String text, boolean hasDeeper) {
            return scope.outer == around && scope.level == level && deeper == hasDeeper && scope.title.is(text);
        }
    }

    private Level level(int level) {
        Level known = levels[level];
        if (known == null) {
            known = Level.of(level, rules);
            levels[level] = known;
        }
        return known;
    }

    /** A heading as it is shown: without an id in braces at its end, if the profile says so. */
    Heading shown(Heading heading) {
        return sections.removesIds() ? HeadingId.applied(heading) : heading;
    }

    /** The level of sections whose titles are paragraphs of nothing but strong text, if there are such sections. */
    Optional<Integer> strongLevel() {
        return sections.strongLevel();
    }

    /** Whether headings alone decide which rules apply, so that an outline needs only some of the blocks. */
    boolean isDecidedByHeadings() {
        return readsSections;
    }

    /**
     * Decides what a heading can be.
     *
     * @param around the innermost section around the heading
     * @param level the level of the heading
     * @param heading the text of the heading
     * @param deeper whether the next heading is below this one
     */
    Decision decide(@Nullable Scope around, int level, String heading, boolean deeper) {
        String title = HeadingText.plain(heading);
        for (Decision known : recent) {
            if (known != null && known.isAbout(around, level, title, deeper)) {
                return known;
            }
        }
        Decision decision = newDecision(around, level, title, deeper);
        recent[oldest] = decision;
        oldest = (oldest + 1) % recent.length;
        return decision;
    }

    private Decision newDecision(@Nullable Scope around, int level, String title, boolean deeper) {
        Level rulesOfLevel = level(level);
        boolean isSection = rulesOfLevel.areSections
                && (sections.only().isEmpty()
                        || sections.only().get().find(title).isPresent());
        Scope scope = scope(around, level, title, isSection);
        List<EntryRule> entries = List.of();
        boolean unlessLists = false;
        if (!scope.ignored) {
            boolean inLists =
                    around != null && !sections.listsWithin().isEmpty() && around.isIn(sections.listsWithin());
            for (int i = 0; i < rulesOfLevel.entries.size(); i++) {
                EntryRule rule = rulesOfLevel.entries.get(i);
                boolean reads = !(rule.form().readsSections() && deeper) && !(inLists && scope.category.isPresent());
                if (reads && selects(rule.where(), around, scope)) {
                    if (entries.isEmpty()) {
                        entries = new ArrayList<>(rulesOfLevel.entries.size());
                    }
                    entries.add(rule);
                    unlessLists |= inLists;
                }
            }
        }
        boolean decidesBlocks = entries.isEmpty() && (isSection || readsSections);
        List<EntryRule> blocks = decidesBlocks ? ofBlocks(scope) : List.of();
        SliceContent content = SliceContent.ALL;
        boolean quotes = false;
        if (readsSections) {
            List<EntryRule> rulesBelow = entries.isEmpty() ? blocks : entries;
            EntryRule first = rulesBelow.isEmpty() ? null : rulesBelow.get(0);
            quotes = first != null && first.form() == Form.CONVERSATION;
            content = unlessLists ? SliceContent.ALL : content(first, !entries.isEmpty());
        }
        return new Decision(deeper, scope, isSection, entries, unlessLists, blocks, quotes, content);
    }

    private Scope scope(@Nullable Scope around, int level, String title, boolean isSection) {
        boolean ignored = around != null && around.ignored
                || isSection && sections.ignored().matches(title);
        Level rulesOfLevel = level(level);
        Vocabulary words = rules.words();
        SectionKind kind = rulesOfLevel.areTitled ? words.section(title).orElse(SectionKind.OTHER) : SectionKind.OTHER;
        boolean isCategory = true;
        if (!sections.kindsByLevel().isEmpty()) {
            kind = kindByLevel(rulesOfLevel.kinds, around == null ? SectionKind.OTHER : around.outermostKind, kind);
            isCategory = kind == SectionKind.CATEGORY;
        }
        return new Scope(
                around,
                level,
                new SectionTitle(title),
                kind,
                around == null ? kind : around.outermostKind,
                isCategory ? words.category(title) : Optional.empty(),
                ignored);
    }

    private static SectionKind kindByLevel(List<LevelKind> kinds, SectionKind outermost, SectionKind titled) {
        for (int i = 0; i < kinds.size(); i++) {
            LevelKind each = kinds.get(i);
            if (each.within().isEmpty() || each.within().contains(outermost)) {
                return each.kind();
            }
        }
        return titled;
    }

    private static SliceContent content(@Nullable EntryRule rule, boolean heading) {
        if (rule == null) {
            return SliceContent.NONE;
        }
        return switch (rule.form()) {
            case CONTENTS, PROSE -> SliceContent.NONE;
            case CONVERSATION -> SliceContent.LINES;
            case ARTICLE -> heading ? SliceContent.LEAD : SliceContent.ALL;
            default -> SliceContent.ALL;
        };
    }

    /** Whether entries of a section may repeat the sources of others. */
    boolean repeats(@Nullable Scope section) {
        for (Scope scope = section; scope != null; scope = scope.outer) {
            if (scope.title.matches(sections.repeating())) {
                return true;
            }
        }
        return false;
    }

    /** The rules for the blocks of the section that a heading opens, in the order of trying. */
    List<EntryRule> ofBlocksBelow(Decision section) {
        return section.entries.isEmpty() ? section.blocks : ofBlocks(section.scope);
    }

    /** The rules for the blocks of a section, in the order of trying; those before the first section for {@code null}. */
    List<EntryRule> ofBlocks(@Nullable Scope section) {
        if (section == null) {
            return ofPreamble;
        }
        List<EntryRule> selected = List.of();
        if (!section.ignored) {
            EntryRule[] candidates = ofKinds(section.kind, section.outermostKind);
            for (EntryRule rule : candidates) {
                if (selects(rule.where(), section, section)) {
                    if (selected.isEmpty()) {
                        selected = new ArrayList<>(candidates.length);
                    }
                    selected.add(rule);
                }
            }
        }
        return selected;
    }

    private EntryRule[] ofKinds(SectionKind kind, SectionKind outermost) {
        int index = kind.ordinal() * KINDS + outermost.ordinal();
        EntryRule @Nullable [] known = ofKinds[index];
        if (known == null) {
            List<EntryRule> allowed = new ArrayList<>(rules.entries().size());
            for (EntryRule rule : rules.entries()) {
                if (rule.where().allows(kind, outermost)) {
                    allowed.add(rule);
                }
            }
            known = allowed.toArray(EntryRule[]::new);
            ofKinds[index] = known;
        }
        return known;
    }

    /**
     * Whether a rule applies.
     *
     * @param section the section that the rule looks at
     * @param own the section or heading that has the kind and the category
     */
    private static boolean selects(SectionSelector where, @Nullable Scope section, Scope own) {
        if (where.isByKind()
                && !where.hasKind(own.kind, own.outermostKind)
                && !(own.category.isPresent() && where.categories().contains(own.category.get()))
                && !own.isIn(where.withinCategories())) {
            return false;
        }
        SectionTitle title = section == null ? SectionTitle.NONE : section.title;
        if (!where.levels().isEmpty() && !where.levels().contains(section == null ? 0 : section.level)
                || where.titles().isPresent() && !title.matches(where.titles().get())
                || title.matches(where.except())
                || section != own && own.title.matches(where.except())) {
            return false;
        }
        return where.within().isEmpty() || isWithin(where, section, title);
    }

    private static boolean isWithin(SectionSelector where, @Nullable Scope section, SectionTitle title) {
        if (section == null) {
            return title.matches(where.within().orElseThrow());
        }
        for (Scope scope = section; scope != null; scope = scope.outer) {
            if (scope.title.matches(where.within().orElseThrow())) {
                return true;
            }
        }
        return false;
    }
}
