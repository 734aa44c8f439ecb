package io.github.weeklydigest.parser.internal.profile;

import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.internal.profile.EntryRule.ContributorRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Form;
import io.github.weeklydigest.parser.internal.profile.EntryRule.ImageRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.LeadRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.ListKind;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Place;
import io.github.weeklydigest.parser.internal.profile.EntryRule.SourceRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.TitleRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles the entry rules of a profile, and rejects rules that contradict their form. */
final class EntryRuleReader {
    private static final List<String> OF_ALL_FORMS = List.of("form", "sections");

    /** The keys of the forms that find an entry by its first line. */
    private static final List<String> OF_LINES = List.of(
            "marker",
            "label",
            "source",
            "unwrap",
            "required",
            "contributors",
            "image",
            "continues",
            "interrupts",
            "lead",
            "title",
            "text");

    private static final Set<Form> MARKED = EnumSet.of(Form.HEADING, Form.PARAGRAPH, Form.STRONG, Form.LIST_ITEM);

    private EntryRuleReader() {}

    static EntryRule read(ProfileNode node) {
        Form form = node.require("form").choice(Form.class);
        allowKeys(node, form);
        Optional<TextPattern> marker = node.patternOf("marker");
        if (form == Form.HEADING && !node.has("level")) {
            throw node.problem("the form 'heading' needs the key 'level'");
        }
        boolean emoji = node.has("label") && node.require("label").text().equals("emoji");
        return new EntryRule(
                form,
                selector(node.find("sections")),
                node.levels("level", Set.of()),
                node.flag("empty", true),
                node.choice("list", ListKind.class, ListKind.ANY),
                node.flag("nested", false),
                marker,
                emoji ? Optional.empty() : node.patternOf("label", "label"),
                emoji,
                node.has("source") ? sources(node.require("source"), form) : defaultSources(form),
                node.text("unwrap"),
                node.flag("required", marker.isEmpty() && form != Form.HEADING && form != Form.STRONG),
                contributors(node),
                node.choice("image", ImageRule.class, ImageRule.FIRST),
                node.flag("continues", form != Form.LIST_ITEM && form != Form.LINES),
                node.flag("interrupts", true),
                node.choice("lead", LeadRule.class, LeadRule.ANY),
                node.choice("title", TitleRule.class, TitleRule.AUTO),
                node.patternOf("text"));
    }

    private static void allowKeys(ProfileNode node, Form form) {
        List<String> keys = new ArrayList<>(OF_ALL_FORMS);
        switch (form) {
            case HEADING, PARAGRAPH, STRONG, LINES, LIST_ITEM -> keys.addAll(OF_LINES);
            case CONVERSATION -> keys.addAll(List.of("post-prefixes", "post-suffixes"));
            case MEDIA_LISTING -> keys.add("labels");
            case LISTING -> keys.add("remarks");
            default -> {}
        }
        if (form == Form.LIST_ITEM) {
            keys.addAll(List.of("list", "nested"));
        }
        if (form.hasHeading()) {
            keys.addAll(List.of("level", "empty"));
        }
        if (!MARKED.contains(form)) {
            keys.remove("marker");
        }
        node.allowOnly("; a rule of the form '" + form + "' knows: ", keys.toArray(String[]::new));
    }

    private static List<SourceRule> sources(ProfileNode node, Form form) {
        List<SourceRule> sources = new ArrayList<>();
        for (ProfileNode element : node.elements()) {
            SourceRule source = element.choice(SourceRule.class);
            if (!fits(source, form)) {
                String fitting = Arrays.stream(SourceRule.values())
                        .filter(it -> fits(it, form))
                        .map(SourceRule::toString)
                        .collect(Collectors.joining(", "));
                throw element.problem("the source '" + source + "' does not go with the form '" + form
                        + "', which knows: " + fitting);
            }
            if (sources.contains(source)) {
                throw element.problem("the source '" + source + "' is listed twice");
            }
            sources.add(source);
        }
        if (sources.isEmpty()) {
            throw node.problem("needs at least one source; leave the key out for the default");
        }
        return sources;
    }

    private static boolean fits(SourceRule source, Form form) {
        return switch (source) {
            case HEADING_LINK, LEAD_LINES, LINK_BELOW -> form == Form.HEADING;
            case NEXT_PARAGRAPH -> form == Form.PARAGRAPH || form == Form.STRONG;
            case LEADING_LINK, NEXT_LINE -> form != Form.HEADING;
            case FIRST_LINK, LAST_LINK, BARE_URL -> true;
        };
    }

    private static List<SourceRule> defaultSources(Form form) {
        return switch (form) {
            case HEADING -> List.of(SourceRule.HEADING_LINK, SourceRule.LEAD_LINES);
            case LIST_ITEM, PARAGRAPH -> List.of(SourceRule.LEADING_LINK, SourceRule.FIRST_LINK);
            case STRONG -> List.of(SourceRule.LEADING_LINK, SourceRule.NEXT_LINE);
            case LINES -> List.of(SourceRule.LEADING_LINK);
            default -> List.of();
        };
    }

    private static List<ContributorRule> contributors(ProfileNode entry) {
        List<ContributorRule> contributors = new ArrayList<>();
        for (ProfileNode node : entry.elements("contributors")) {
            node.allow("in", "pattern", "separator");
            contributors.add(new ContributorRule(
                    node.choice("in", Place.class, Place.LEAD),
                    node.require("pattern").pattern("name"),
                    node.patternOf("separator")));
        }
        return contributors;
    }

    private static SectionSelector selector(Optional<ProfileNode> node) {
        if (node.isEmpty()) {
            return SectionSelector.of(Optional.empty());
        }
        ProfileNode sections = node.get();
        if (!sections.isMapping()) {
            return SectionSelector.of(Optional.of(sections.titles()));
        }
        sections.allow("titles", "within", "except", "levels", "preamble", "kinds", "categories", "within-categories");
        return new SectionSelector(
                sections.titles("titles"),
                sections.titles("within"),
                sections.titles("except").orElse(TitleMatcher.NONE),
                sections.levels("levels", Set.of()),
                kinds(sections.elements("kinds")),
                sections.set("categories"),
                sections.set("within-categories"),
                sections.flag("preamble", false));
    }

    /** The kinds of sections in a list. */
    static Set<SectionKind> kinds(List<ProfileNode> nodes) {
        Set<SectionKind> kinds = new HashSet<>();
        for (ProfileNode node : nodes) {
            kinds.add(kind(node));
        }
        return kinds;
    }

    /** The message for a kind of section that does not exist. */
    static String unknownKind(String id) {
        return "unknown kind of section '" + id + "'; known: "
                + Arrays.stream(SectionKind.values()).map(SectionKind::id).collect(Collectors.joining(", "));
    }

    static SectionKind kind(ProfileNode node) {
        Optional<SectionKind> kind = SectionKind.find(node.text());
        if (kind.isEmpty()) {
            throw node.problem(unknownKind(node.text()));
        }
        return kind.get();
    }
}
