package io.github.weeklydigest.parser.internal.profile;

import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.ContributorRule;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.EntryRule;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.Form;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.Identification;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.ImageRule;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.LeadRule;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.ListKind;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.MetadataRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.Origin;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.Place;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.SectionRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.SectionSelector;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.SourceRule;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.TitleRule;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.ValueRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles the text of a profile. */
public final class ProfileReader {
    private static final TextPattern NOTHING = TextPattern.of("[^\\s\\S]");

    /** What is checked in every weekly; all other diagnostics describe the form of technical-reading weeks. */
    private static final Set<DiagnosticCode> ALWAYS = Set.of(
            DiagnosticCode.NESTING_TOO_DEEP,
            DiagnosticCode.PARAGRAPH_TOO_LONG,
            DiagnosticCode.TOO_MANY_FINDINGS,
            DiagnosticCode.REFERENCE_UNRESOLVED,
            DiagnosticCode.MALFORMED_FRONT_MATTER,
            DiagnosticCode.INVISIBLE_IN_HEADING,
            DiagnosticCode.UNCLOSED_COMMENT,
            DiagnosticCode.UNCLOSED_FENCE,
            DiagnosticCode.BIDI_CONTROL);

    private static final Set<Form> MARKED = Set.of(Form.HEADING, Form.PARAGRAPH, Form.STRONG, Form.LIST_ITEM);

    private final ProfileNode root;

    private ProfileReader(ProfileNode root) {
        this.root = root;
    }

    /**
     * Reads a profile.
     *
     * @throws IllegalArgumentException if it is not YAML, or says something that a profile can't say; the message names
     *     line, key and reason
     */
    public static ProfileRules read(String text) {
        return new ProfileReader(ProfileNode.parse(text)).rules();
    }

    private ProfileRules rules() {
        root.allow(
                "name",
                "language",
                "homepage",
                "extensions",
                "identify",
                "metadata",
                "sections",
                "entries",
                "checks",
                "stubs");
        ProfileNode name = root.require("name");
        if (!name.text().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw name.problem("a name has lower-case letters, digits and single hyphens, not '" + name.text() + '\'');
        }
        String language = root.require("language").text();
        List<EntryRule> entries = new ArrayList<>();
        for (ProfileNode entry : root.require("entries").elements()) {
            entries.add(entry(entry));
        }
        boolean readsPosts = entries.stream().anyMatch(rule -> rule.form().isTechnicalReading());
        SectionRules sections = sections(entries);
        return new ProfileRules(
                name.text(),
                language,
                root.find("homepage").map(ProfileNode::text),
                root.find("extensions").map(ProfileNode::texts).orElse(List.of("md")),
                root.find("identify").map(ProfileNode::elements).orElse(List.of()).stream()
                        .map(this::identification)
                        .toList(),
                metadata(),
                sections,
                entries,
                unchecked(readsPosts),
                words(name.text(), language),
                readsPosts);
    }

    private Identification identification(ProfileNode node) {
        node.allow("heading", "file", "text", "front-matter");
        Map<String, TextPattern> keys = new LinkedHashMap<>();
        node.find("front-matter")
                .ifPresent(values -> values.entries().forEach((key, pattern) -> keys.put(key, pattern.pattern())));
        Identification way = new Identification(
                node.find("heading").map(ProfileNode::pattern),
                node.find("file").map(ProfileNode::pattern),
                node.find("text").map(ProfileNode::pattern),
                keys);
        if (way.heading().isEmpty() && way.file().isEmpty() && way.text().isEmpty() && keys.isEmpty()) {
            throw node.problem("needs a heading, a file, a text or front-matter");
        }
        return way;
    }

    private MetadataRules metadata() {
        Optional<ProfileNode> metadata = root.find("metadata");
        metadata.ifPresent(node ->
                node.allow("title", "key-lines", "issue-number", "published", "week", "period", "language", "authors"));
        Optional<ProfileNode> title = metadata.flatMap(node -> node.find("title"));
        title.ifPresent(node -> node.allow("level", "pattern", "template", "front-matter"));
        return new MetadataRules(
                title.flatMap(node -> node.find("level"))
                        .map(ProfileReader::titleLevels)
                        .orElse(Set.of(1)),
                title.flatMap(node -> node.find("pattern")).map(ProfileNode::pattern),
                title.flatMap(node -> node.find("template")).map(ProfileNode::text),
                title.flatMap(node -> node.find("front-matter"))
                        .map(ProfileNode::text)
                        .orElse("title"),
                metadata.map(node -> node.set("key-lines")).orElse(Set.of()),
                values(metadata, "issue-number", "number"),
                values(metadata, "published", "year", "month", "day"),
                values(metadata, "week", "year", "week"),
                values(metadata, "language"),
                values(metadata, "authors"));
    }

    private static List<ValueRule> values(Optional<ProfileNode> metadata, String key, String... groups) {
        List<ValueRule> rules = new ArrayList<>();
        for (ProfileNode node :
                metadata.flatMap(it -> it.find(key)).map(ProfileNode::elements).orElse(List.of())) {
            node.allow("heading", "file", "paragraph", "front-matter", "pattern");
            Optional<TextPattern> pattern = node.find("pattern").map(it -> it.pattern(groups));
            if (node.find("front-matter").isPresent()) {
                rules.add(new ValueRule(
                        Origin.FRONT_MATTER, node.require("front-matter").text(), pattern));
                continue;
            }
            if (pattern.isPresent()) {
                throw node.problem("a 'pattern' goes with 'front-matter'");
            }
            Optional<ValueRule> rule = node.find("heading")
                    .map(it -> new ValueRule(Origin.HEADING, "", Optional.of(it.pattern(groups))))
                    .or(() -> node.find("file")
                            .map(it -> new ValueRule(Origin.FILE, "", Optional.of(it.pattern(groups)))))
                    .or(() -> node.find("paragraph")
                            .map(it -> new ValueRule(Origin.PARAGRAPH, "", Optional.of(it.pattern(groups)))));
            rules.add(rule.orElseThrow(() -> node.problem("needs one of front-matter, heading, file, paragraph")));
        }
        return rules;
    }

    private SectionRules sections(List<EntryRule> entries) {
        Optional<ProfileNode> sections = root.find("sections");
        sections.ifPresent(node -> node.allow("levels", "only", "ignore", "kinds", "categories"));
        Set<Integer> levels = sections.flatMap(node -> node.find("levels"))
                .map(ProfileReader::levels)
                .orElse(Set.of(2));
        if (sections.flatMap(node -> node.find("only")).isEmpty()) {
            for (EntryRule rule : entries) {
                if (rule.form() == Form.HEADING
                        && !rule.required()
                        && rule.levels().stream().anyMatch(levels::contains)
                        && rule.where().titles().isEmpty()) {
                    throw root.require("entries")
                            .problem("headings of level " + rule.levels() + " are entries and sections alike; require a"
                                    + " source, or choose the sections by 'only'");
                }
            }
        }
        return new SectionRules(
                levels,
                sections.flatMap(node -> node.find("only")).map(ProfileNode::pattern),
                sections.flatMap(node -> node.find("ignore"))
                        .map(ProfileNode::titles)
                        .orElse(TitleMatcher.NONE));
    }

    /** The levels of a title; none if no heading is one. */
    private static Set<Integer> titleLevels(ProfileNode node) {
        return node.isText() && node.text().equals("none") ? Set.of() : levels(node);
    }

    private static Set<Integer> levels(ProfileNode node) {
        return node.elements().stream().map(ProfileNode::level).collect(Collectors.toSet());
    }

    private EntryRule entry(ProfileNode node) {
        node.allow(
                "form",
                "sections",
                "level",
                "list",
                "marker",
                "label",
                "source",
                "unwrap",
                "required",
                "contributors",
                "image",
                "continues",
                "lead",
                "title",
                "text",
                "labels",
                "remarks",
                "post-prefixes",
                "post-suffixes");
        Form form = node.require("form").choice(Form.class);
        Optional<TextPattern> marker = node.find("marker").map(ProfileNode::pattern);
        List<SourceRule> sources = node.find("source")
                .map(it -> it.elements().stream()
                        .map(element -> element.choice(SourceRule.class))
                        .toList())
                .orElse(defaultSources(form));
        for (SourceRule source : sources) {
            boolean ofHeadings = source == SourceRule.HEADING_LINK || source == SourceRule.LEAD_LINES;
            if (ofHeadings != (form == Form.HEADING)) {
                throw node.problem("the source '" + source + "' does not go with the form '" + form + '\'');
            }
        }
        if (marker.isPresent() && !MARKED.contains(form)) {
            throw node.require("marker").problem("the form '" + form + "' has no marker");
        }
        if (form == Form.HEADING != node.find("level").isPresent() && !isTechnicalReading()) {
            throw node.problem(
                    form == Form.HEADING ? "a heading needs a 'level'" : "only the form 'heading' has a 'level'");
        }
        Optional<ProfileNode> label = node.find("label");
        boolean emoji = label.filter(it -> it.text().equals("emoji")).isPresent();
        return new EntryRule(
                form,
                selector(node.find("sections")),
                node.find("level").map(ProfileReader::levels).orElse(Set.of()),
                node.find("list").map(it -> it.choice(ListKind.class)).orElse(ListKind.ANY),
                marker,
                emoji ? Optional.empty() : label.map(it -> it.pattern("label")),
                emoji,
                sources,
                node.find("unwrap").map(ProfileNode::text),
                node.find("required")
                        .map(ProfileNode::flag)
                        .orElse(marker.isEmpty() && form != Form.HEADING && form != Form.STRONG),
                node.find("contributors").map(ProfileNode::elements).orElse(List.of()).stream()
                        .map(ProfileReader::contributor)
                        .toList(),
                node.find("image").map(it -> it.choice(ImageRule.class)).orElse(ImageRule.FIRST),
                node.find("continues").map(ProfileNode::flag).orElse(form != Form.LIST_ITEM && form != Form.LINES),
                node.find("lead").map(it -> it.choice(LeadRule.class)).orElse(LeadRule.ANY),
                node.find("title").map(it -> it.choice(TitleRule.class)).orElse(TitleRule.AUTO),
                node.find("text").map(ProfileNode::pattern));
    }

    private boolean isTechnicalReading() {
        for (ProfileNode entry : root.require("entries").elements()) {
            if (entry.find("form")
                    .map(it -> it.choice(Form.class))
                    .filter(Form::isTechnicalReading)
                    .isPresent()) {
                return true;
            }
        }
        return false;
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

    private SectionSelector selector(Optional<ProfileNode> node) {
        if (node.isEmpty()) {
            return new SectionSelector(Optional.empty(), Optional.empty(), TitleMatcher.NONE, Set.of(), false);
        }
        ProfileNode sections = node.get();
        if (!sections.isMapping()) {
            return new SectionSelector(
                    Optional.of(sections.titles()), Optional.empty(), TitleMatcher.NONE, Set.of(), false);
        }
        sections.allow("titles", "within", "except", "levels", "preamble", "kinds", "categories");
        return new SectionSelector(
                sections.find("titles").map(ProfileNode::titles),
                sections.find("within").map(ProfileNode::titles),
                sections.find("except").map(ProfileNode::titles).orElse(TitleMatcher.NONE),
                sections.find("levels").map(ProfileReader::levels).orElse(Set.of()),
                sections.find("preamble").map(ProfileNode::flag).orElse(false));
    }

    private Set<String> unchecked(boolean readsPosts) {
        Optional<ProfileNode> checks = root.find("checks");
        checks.ifPresent(node -> node.allow("on", "off"));
        Set<String> off = new HashSet<>();
        for (DiagnosticCode code : DiagnosticCode.values()) {
            if (!readsPosts && !ALWAYS.contains(code)) {
                off.add(code.id());
            }
        }
        checks.flatMap(node -> node.find("on")).ifPresent(codes -> off.removeAll(codes(codes)));
        checks.flatMap(node -> node.find("off")).ifPresent(codes -> off.addAll(codes(codes)));
        return off;
    }

    private static Set<String> codes(ProfileNode list) {
        Set<String> known =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).collect(Collectors.toSet());
        Set<String> codes = new HashSet<>();
        for (ProfileNode code : list.elements()) {
            if (!known.contains(code.text())) {
                throw code.problem("unknown diagnostic '" + code.text() + '\'');
            }
            codes.add(code.text());
        }
        return codes;
    }

    private Vocabulary words(String name, String language) {
        Map<String, SectionKind> kinds = new HashMap<>();
        Map<String, String> categories = new HashMap<>();
        Optional<ProfileNode> sections = root.find("sections");
        sections.flatMap(node -> node.find("kinds"))
                .ifPresent(node -> node.entries().forEach((id, titles) -> {
                    SectionKind kind = SectionKind.find(id)
                            .orElseThrow(() -> titles.problem("there is no kind of section '" + id + '\''));
                    for (ProfileNode title : titles.elements()) {
                        if (kinds.put(Titles.key(title.text()), kind) != null) {
                            throw title.problem("the title '" + title.text() + "' has two kinds");
                        }
                    }
                }));
        sections.flatMap(node -> node.find("categories"))
                .ifPresent(node -> node.entries()
                        .forEach((id, titles) ->
                                titles.texts().forEach(title -> categories.put(Titles.key(title), id))));
        Optional<ProfileNode> metadata = root.find("metadata");
        return new Vocabulary(
                name,
                language,
                metadata.flatMap(node -> node.find("week"))
                        .flatMap(node -> node.elements().get(0).find("heading"))
                        .map(node -> node.pattern("year", "week"))
                        .orElse(NOTHING),
                metadata.flatMap(node -> node.find("period"))
                        .map(node -> node.require("paragraph").pattern("startMonth", "startDay", "endDay"))
                        .orElse(NOTHING),
                new Titles<>(kinds),
                new Titles<>(categories),
                categoriesOf(Form.MEDIA_LISTING),
                categoriesOf(Form.CONVERSATION),
                categoriesOf(Form.LIST_ITEM),
                ofEntries("labels"),
                ofEntries("remarks"),
                ofEntries("post-prefixes"),
                ofEntries("post-suffixes"),
                root.set("stubs"));
    }

    private Set<String> categoriesOf(Form form) {
        Set<String> categories = new HashSet<>();
        for (ProfileNode entry : root.require("entries").elements()) {
            if (entry.require("form").choice(Form.class) == form) {
                entry.find("sections")
                        .filter(ProfileNode::isMapping)
                        .ifPresent(sections -> categories.addAll(sections.texts("categories")));
            }
        }
        return categories;
    }

    private Set<String> ofEntries(String key) {
        Set<String> words = new HashSet<>();
        for (ProfileNode entry : root.require("entries").elements()) {
            words.addAll(entry.texts(key));
        }
        return words;
    }
}
