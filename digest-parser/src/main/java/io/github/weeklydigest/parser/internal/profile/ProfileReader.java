package io.github.weeklydigest.parser.internal.profile;

import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Form;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.AuthorRule;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.HeaderLine;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.Identification;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.LevelKind;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.MetadataRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.Origin;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.SectionRules;
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
                "example",
                "extensions",
                "identify",
                "metadata",
                "sections",
                "entries",
                "checks",
                "stubs");
        ProfileNode name = root.require("name");
        if (!name.text().matches("[a-z0-9]++(?:-[a-z0-9]++)*+")) {
            throw name.problem("a name has lower-case letters, digits and single hyphens, not '" + name.text() + '\'');
        }
        String language = root.require("language").text();
        List<EntryRule> entries = new ArrayList<>();
        for (ProfileNode entry : root.require("entries").elements()) {
            entries.add(EntryRuleReader.read(entry));
        }
        SectionRules sections = sections(entries);
        MetadataRules metadata = metadata();
        return new ProfileRules(
                name.text(),
                language,
                root.find("homepage").map(ProfileNode::text),
                root.find("example").map(ProfileNode::text),
                root.find("extensions").map(ProfileNode::texts).orElse(List.of("md")),
                root.find("identify").map(ProfileNode::elements).orElse(List.of()).stream()
                        .map(this::identification)
                        .toList(),
                metadata,
                sections,
                entries,
                unchecked(metadata, sections, entries),
                words(name.text(), language),
                root.watch());
    }

    private Identification identification(ProfileNode node) {
        node.allow("level", "heading", "file", "text", "front-matter");
        Map<String, TextPattern> keys = new LinkedHashMap<>();
        node.find("front-matter")
                .ifPresent(values -> values.entries().forEach((key, pattern) -> keys.put(key, pattern.pattern())));
        Identification way = new Identification(
                node.find("level").map(ProfileNode::level),
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
        metadata.ifPresent(node -> node.allow(
                "title",
                "key-lines",
                "issue-number",
                "published",
                "week",
                "period",
                "language",
                "authors",
                "required",
                "header-lines"));
        boolean requiresWeek = metadata.flatMap(node -> node.find("required"))
                .filter(ProfileReader::isWeek)
                .isPresent();
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
                values(metadata, "language", "language"),
                authors(metadata),
                requiresWeek,
                metadata
                        .flatMap(node -> node.find("header-lines"))
                        .map(ProfileNode::elements)
                        .orElse(List.of())
                        .stream()
                        .map(line -> line.choice(HeaderLine.class))
                        .collect(Collectors.toSet()));
    }

    private static boolean isWeek(ProfileNode required) {
        if (!required.text().equals("week")) {
            throw required.problem("only a week can be required, not '" + required.text() + '\'');
        }
        return true;
    }

    private static List<ValueRule> values(Optional<ProfileNode> metadata, String key, String... groups) {
        List<ValueRule> rules = new ArrayList<>();
        for (ProfileNode node : places(metadata, key)) {
            node.allow("heading", "file", "paragraph", "front-matter", "pattern");
            rules.add(value(node, groups));
        }
        return rules;
    }

    private static List<AuthorRule> authors(Optional<ProfileNode> metadata) {
        List<AuthorRule> rules = new ArrayList<>();
        for (ProfileNode node : places(metadata, "authors")) {
            node.allow("heading", "file", "paragraph", "front-matter", "pattern", "separator");
            rules.add(new AuthorRule(value(node, "name"), node.find("separator").map(ProfileNode::pattern)));
        }
        return rules;
    }

    private static List<ProfileNode> places(Optional<ProfileNode> metadata, String key) {
        return metadata.flatMap(it -> it.find(key)).map(ProfileNode::elements).orElse(List.of());
    }

    private static ValueRule value(ProfileNode node, String... groups) {
        Optional<TextPattern> pattern = node.find("pattern").map(it -> it.pattern(groups));
        if (node.find("front-matter").isPresent()) {
            return new ValueRule(
                    Origin.FRONT_MATTER, node.require("front-matter").text(), pattern);
        }
        if (pattern.isPresent()) {
            throw node.problem("a 'pattern' goes with 'front-matter'");
        }
        return node.find("heading")
                .map(it -> new ValueRule(Origin.HEADING, "", Optional.of(it.pattern(groups))))
                .or(() -> node.find("file").map(it -> new ValueRule(Origin.FILE, "", Optional.of(it.pattern(groups)))))
                .or(() -> node.find("paragraph")
                        .map(it -> new ValueRule(Origin.PARAGRAPH, "", Optional.of(it.pattern(groups)))))
                .orElseThrow(() -> node.problem("needs one of front-matter, heading, file, paragraph"));
    }

    private SectionRules sections(List<EntryRule> entries) {
        Optional<ProfileNode> sections = root.find("sections");
        sections.ifPresent(node -> node.allow(
                "levels",
                "strong-level",
                "only",
                "ignore",
                "repeats",
                "kinds",
                "kind-levels",
                "kinds-by-level",
                "categories",
                "lists-within",
                "heading-ids"));
        Set<Integer> levels = sections.flatMap(node -> node.find("levels"))
                .map(ProfileNode::levels)
                .orElse(Set.of(2));
        boolean some = sections.flatMap(node -> node.find("only")).isPresent();
        entries.stream()
                .filter(rule -> !some && takesAllHeadings(rule, levels))
                .findFirst()
                .ifPresent(rule -> {
                    throw root.require("entries")
                            .problem("headings of level " + rule.levels() + " are entries and sections alike; require a"
                                    + " source, or choose the sections by 'only'");
                });
        return new SectionRules(
                levels,
                sections.flatMap(node -> node.find("strong-level")).map(node -> strongLevel(node, levels)),
                sections.flatMap(node -> node.find("only")).map(ProfileNode::pattern),
                titles(sections, "ignore"),
                titles(sections, "repeats"),
                sections.flatMap(node -> node.find("kind-levels"))
                        .map(ProfileNode::levels)
                        .orElse(Set.of()),
                sections
                        .flatMap(node -> node.find("kinds-by-level"))
                        .map(ProfileNode::elements)
                        .orElse(List.of())
                        .stream()
                        .map(ProfileReader::levelKind)
                        .toList(),
                sections.map(node -> node.set("lists-within")).orElse(Set.of()),
                sections.flatMap(node -> node.find("heading-ids"))
                        .map(ProfileNode::flag)
                        .orElse(true));
    }

    private static TitleMatcher titles(Optional<ProfileNode> sections, String key) {
        return sections.flatMap(node -> node.find(key)).map(ProfileNode::titles).orElse(TitleMatcher.NONE);
    }

    private static boolean takesAllHeadings(EntryRule rule, Set<Integer> sections) {
        return rule.form() == Form.HEADING
                && !rule.required()
                && rule.levels().stream().anyMatch(sections::contains)
                && rule.where().titles().isEmpty();
    }

    private static LevelKind levelKind(ProfileNode node) {
        node.allow("kind", "level", "within");
        return new LevelKind(
                EntryRuleReader.kind(node.require("kind")),
                node.require("level").levels(),
                EntryRuleReader.kinds(node.find("within")));
    }

    private static int strongLevel(ProfileNode node, Set<Integer> levels) {
        int level = node.level();
        if (!levels.contains(level)) {
            throw node.problem("the level " + level + " is not one of the 'levels' of sections");
        }
        return level;
    }

    /** The levels of a title; none if no heading is one. */
    private static Set<Integer> titleLevels(ProfileNode node) {
        return node.isText() && node.text().equals("none") ? Set.of() : node.levels();
    }

    private Set<String> unchecked(MetadataRules metadata, SectionRules sections, List<EntryRule> entries) {
        Optional<ProfileNode> checks = root.find("checks");
        checks.ifPresent(node -> node.allow("on", "off"));
        Set<String> off = FittingChecks.unfit(metadata, sections, entries).stream()
                .map(DiagnosticCode::id)
                .collect(Collectors.toSet());
        Set<String> on = checks.flatMap(node -> node.find("on"))
                .map(ProfileReader::codes)
                .orElse(Set.of());
        off.removeAll(on);
        checks.flatMap(node -> node.find("off")).ifPresent(list -> {
            for (ProfileNode code : list.elements()) {
                if (on.contains(code.text())) {
                    throw code.problem("the diagnostic '" + code.text() + "' is both on and off");
                }
            }
            off.addAll(codes(list));
        });
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
                ofEntries("labels"),
                ofEntries("remarks"),
                ofEntries("post-prefixes"),
                ofEntries("post-suffixes"),
                root.set("stubs"));
    }

    private Set<String> ofEntries(String key) {
        Set<String> words = new HashSet<>();
        for (ProfileNode entry : root.require("entries").elements()) {
            words.addAll(entry.texts(key));
        }
        return words;
    }
}
