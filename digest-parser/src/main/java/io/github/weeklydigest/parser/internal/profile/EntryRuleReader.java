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
        Optional<TextPattern> marker = node.find("marker").map(ProfileNode::pattern);
        if (form == Form.HEADING && node.find("level").isEmpty()) {
            throw node.problem("a heading needs a 'level'");
        }
        Optional<ProfileNode> label = node.find("label");
        boolean emoji = label.filter(it -> it.text().equals("emoji")).isPresent();
        return new EntryRule(
                form,
                selector(node.find("sections")),
                node.find("level").map(ProfileNode::levels).orElse(Set.of()),
                node.find("empty").map(ProfileNode::flag).orElse(true),
                node.find("list").map(it -> it.choice(ListKind.class)).orElse(ListKind.ANY),
                node.find("nested").map(ProfileNode::flag).orElse(false),
                marker,
                emoji ? Optional.empty() : label.map(it -> it.pattern("label")),
                emoji,
                node.find("source").map(it -> sources(it, form)).orElse(defaultSources(form)),
                node.find("unwrap").map(ProfileNode::text),
                node.find("required")
                        .map(ProfileNode::flag)
                        .orElse(marker.isEmpty() && form != Form.HEADING && form != Form.STRONG),
                node.find("contributors").map(ProfileNode::elements).orElse(List.of()).stream()
                        .map(EntryRuleReader::contributor)
                        .toList(),
                node.find("image").map(it -> it.choice(ImageRule.class)).orElse(ImageRule.FIRST),
                node.find("continues").map(ProfileNode::flag).orElse(form != Form.LIST_ITEM && form != Form.LINES),
                node.find("interrupts").map(ProfileNode::flag).orElse(true),
                node.find("lead").map(it -> it.choice(LeadRule.class)).orElse(LeadRule.ANY),
                node.find("title").map(it -> it.choice(TitleRule.class)).orElse(TitleRule.AUTO),
                node.find("text").map(ProfileNode::pattern));
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
                throw element.problem("the source '" + source + "' is there twice");
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

    private static ContributorRule contributor(ProfileNode node) {
        node.allow("in", "pattern", "separator");
        return new ContributorRule(
                node.find("in").map(it -> it.choice(Place.class)).orElse(Place.LEAD),
                node.require("pattern").pattern("name"),
                node.find("separator").map(ProfileNode::pattern));
    }

    private static SectionSelector selector(Optional<ProfileNode> node) {
        if (node.isEmpty() || !node.get().isMapping()) {
            return SectionSelector.of(node.map(ProfileNode::titles));
        }
        ProfileNode sections = node.get();
        sections.allow("titles", "within", "except", "levels", "preamble", "kinds", "categories", "within-categories");
        return new SectionSelector(
                sections.find("titles").map(ProfileNode::titles),
                sections.find("within").map(ProfileNode::titles),
                sections.find("except").map(ProfileNode::titles).orElse(TitleMatcher.NONE),
                sections.find("levels").map(ProfileNode::levels).orElse(Set.of()),
                kinds(sections.find("kinds")),
                sections.set("categories"),
                sections.set("within-categories"),
                sections.find("preamble").map(ProfileNode::flag).orElse(false));
    }

    /** The kinds of sections in a list. */
    static Set<SectionKind> kinds(Optional<ProfileNode> node) {
        return node.map(ProfileNode::elements).orElse(List.of()).stream()
                .map(EntryRuleReader::kind)
                .collect(Collectors.toSet());
    }

    static SectionKind kind(ProfileNode node) {
        return SectionKind.find(node.text())
                .orElseThrow(() -> node.problem("there is no kind of section '" + node.text() + '\''));
    }
}
