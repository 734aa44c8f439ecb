package io.github.weeklydigest.parser.internal.profile;

import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Form;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.MetadataRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.SectionRules;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the checks that fit a profile: what is a mistake in one weekly can be the normal form of another. The lists
 * {@code checks.on} and {@code checks.off} of a profile take precedence.
 */
final class FittingChecks {
    /** Checks of the form {@code article}, whose authors write by the conventions of the technical-reading weekly. */
    private static final Set<DiagnosticCode> OF_ARTICLES = EnumSet.of(
            DiagnosticCode.ARTICLE_WITHOUT_SOURCE,
            DiagnosticCode.SOURCE_WITHOUT_BODY,
            DiagnosticCode.ARXIV_MISMATCH,
            DiagnosticCode.UNCLOSED_WIKILINK,
            DiagnosticCode.STRAY_BRACKET,
            DiagnosticCode.DANGLING_WIKILINK,
            // Other weeklies are built into a site, where these are as common as Markdown.
            DiagnosticCode.RAW_HTML,
            DiagnosticCode.MISSING_IMAGE,
            DiagnosticCode.DANGLING_LINK,
            DiagnosticCode.DUPLICATE_ANCHOR,
            // Authors of other weeklies wrap lines by hand.
            DiagnosticCode.LAZY_LIST_LINE,
            DiagnosticCode.LAZY_QUOTE_LINE,
            DiagnosticCode.LEADING_SPACE);

    private static final Set<DiagnosticCode> OF_CONVERSATIONS = EnumSet.of(
            DiagnosticCode.LINK_TITLE,
            DiagnosticCode.POST_WITHOUT_LINK,
            DiagnosticCode.POST_WITHOUT_DATE,
            DiagnosticCode.POST_DATE_MISMATCH,
            DiagnosticCode.HANDLE_MISMATCH,
            DiagnosticCode.MANGLED_HANDLE,
            DiagnosticCode.BREAK_IN_CONVERSATION);

    private static final Set<DiagnosticCode> OF_CONTENTS = EnumSet.of(
            DiagnosticCode.HEADING_IN_CONTENTS,
            DiagnosticCode.CONTENTS_WITHOUT_HEADING,
            DiagnosticCode.HEADING_NOT_IN_CONTENTS,
            DiagnosticCode.CONTENTS_ORDER,
            DiagnosticCode.CONTENTS_LEVEL,
            DiagnosticCode.CONTENTS_TITLE,
            DiagnosticCode.CONTENTS_ANCHOR);

    private static final Set<DiagnosticCode> OF_WEEKS =
            EnumSet.of(DiagnosticCode.WEEK_MISMATCH, DiagnosticCode.PERIOD_MISMATCH, DiagnosticCode.INVALID_PERIOD);

    private FittingChecks() {}

    /** The checks that do not fit a profile. */
    static Set<DiagnosticCode> unfit(MetadataRules metadata, SectionRules sections, List<EntryRule> entries) {
        Set<DiagnosticCode> unfit = EnumSet.noneOf(DiagnosticCode.class);
        boolean articles = has(entries, Form.ARTICLE);
        if (!articles) {
            unfit.addAll(OF_ARTICLES);
        }
        if (!has(entries, Form.CONVERSATION)) {
            unfit.addAll(OF_CONVERSATIONS);
        }
        if (!has(entries, Form.CONTENTS)) {
            unfit.addAll(OF_CONTENTS);
        }
        if (!metadata.requiresWeek()) {
            unfit.addAll(OF_WEEKS);
        }
        if (!articles
                && (sections.levels().contains(1) || !metadata.titleLevels().contains(1))) {
            unfit.add(DiagnosticCode.SECOND_TITLE);
        }
        if (!articles && !areGapless(metadata, sections, entries)) {
            unfit.add(DiagnosticCode.HEADING_LEVEL_JUMP);
        }
        return unfit;
    }

    private static boolean has(List<EntryRule> entries, Form form) {
        return entries.stream().anyMatch(rule -> rule.form() == form);
    }

    /** Whether the title is a heading, and the levels of sections and entries follow its level one by one. */
    private static boolean areGapless(MetadataRules metadata, SectionRules sections, List<EntryRule> entries) {
        if (!metadata.titleLevels().equals(Set.of(1)) || metadata.template().isPresent()) {
            return false;
        }
        Set<Integer> levels =
                entries.stream().flatMap(rule -> rule.levels().stream()).collect(Collectors.toSet());
        levels.addAll(sections.levels());
        int[] sorted = levels.stream().mapToInt(Integer::intValue).sorted().toArray();
        return sorted.length > 0
                && sorted[0] == 2
                && Arrays.stream(sorted).max().orElse(0) == sorted.length + 1;
    }
}
