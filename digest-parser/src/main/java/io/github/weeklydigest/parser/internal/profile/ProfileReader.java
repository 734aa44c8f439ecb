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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compiles the text of a profile. */
public final class ProfileReader {
    private static final String[] METADATA = {
        "title",
        "key-lines",
        "issue-number",
        "published",
        "week",
        "period",
        "language",
        "authors",
        "required",
        "header-lines"
    };

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
        return new ProfileReader(YamlProfile.parse(text)).rules();
    }

    /**
     * Reads a profile of the library.
     *
     * @param name its name
     * @param owner the class with a folder {@code profiles} beside it
     */
    public static ProfileRules readBuiltIn(String name, Class<?> owner) {
        String yaml = "profiles/" + name + ".yaml";
        try (InputStream prepared = owner.getResourceAsStream("profiles/" + PreparedProfile.fileName(name))) {
            // Only Maven prepares profiles; the classes may have been compiled by an IDE.
            return prepared == null
                    ? read(text(yaml, owner))
                    : new ProfileReader(PreparedProfile.read(new ByteArrayInputStream(prepared.readAllBytes())))
                            .rules();
        } catch (IOException problem) {
            throw new UncheckedIOException(yaml, problem);
        }
    }

    private static String text(String file, Class<?> owner) throws IOException {
        try (InputStream data = owner.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(data, file).readAllBytes(), StandardCharsets.UTF_8);
        }
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
                root.text("homepage"),
                root.text("example"),
                root.has("extensions") ? root.texts("extensions") : List.of("md"),
                identify(),
                metadata,
                sections,
                entries,
                unchecked(metadata, sections, entries),
                words(name.text(), language),
                root.watch());
    }

    private List<Identification> identify() {
        List<Identification> ways = new ArrayList<>();
        for (ProfileNode node : root.elements("identify")) {
            ways.add(identification(node));
        }
        return ways;
    }

    private static Identification identification(ProfileNode node) {
        node.allow("level", "heading", "file", "text", "front-matter");
        Map<String, TextPattern> keys = new LinkedHashMap<>();
        if (node.has("front-matter")) {
            for (Map.Entry<String, ProfileNode> value :
                    node.require("front-matter").entries().entrySet()) {
                keys.put(value.getKey(), value.getValue().pattern());
            }
        }
        Identification way = new Identification(
                node.has("level") ? Optional.of(node.require("level").level()) : Optional.empty(),
                node.patternOf("heading"),
                node.patternOf("file"),
                node.patternOf("text"),
                keys);
        if (way.heading().isEmpty() && way.file().isEmpty() && way.text().isEmpty() && keys.isEmpty()) {
            throw node.problem("needs a heading, a file, a text or front-matter");
        }
        return way;
    }

    private MetadataRules metadata() {
        ProfileNode metadata = root.mapping("metadata", METADATA);
        ProfileNode title = metadata.mapping("title", "level", "pattern", "template", "front-matter");
        Set<HeaderLine> lines = new HashSet<>();
        for (ProfileNode line : metadata.elements("header-lines")) {
            lines.add(line.choice(HeaderLine.class));
        }
        return new MetadataRules(
                title.has("level") ? titleLevels(title.require("level")) : Set.of(1),
                title.patternOf("pattern"),
                title.text("template"),
                title.text("front-matter").orElse("title"),
                metadata.set("key-lines"),
                values(metadata, "issue-number", "number"),
                values(metadata, "published", "year", "month", "day"),
                values(metadata, "week", "year", "week"),
                values(metadata, "language", "language"),
                authors(metadata),
                metadata.has("required") && isWeek(metadata.require("required")),
                lines);
    }

    private static boolean isWeek(ProfileNode required) {
        if (!required.text().equals("week")) {
            throw required.problem("only a week can be required, not '" + required.text() + '\'');
        }
        return true;
    }

    private static List<ValueRule> values(ProfileNode metadata, String key, String... groups) {
        List<ValueRule> rules = new ArrayList<>();
        for (ProfileNode node : metadata.elements(key)) {
            node.allow("heading", "file", "paragraph", "front-matter", "pattern");
            rules.add(value(node, groups));
        }
        return rules;
    }

    private static List<AuthorRule> authors(ProfileNode metadata) {
        List<AuthorRule> rules = new ArrayList<>();
        for (ProfileNode node : metadata.elements("authors")) {
            node.allow("heading", "file", "paragraph", "front-matter", "pattern", "separator");
            rules.add(new AuthorRule(value(node, "name"), node.patternOf("separator")));
        }
        return rules;
    }

    private static ValueRule value(ProfileNode node, String... groups) {
        Optional<TextPattern> pattern = node.patternOf("pattern", groups);
        if (node.has("front-matter")) {
            return new ValueRule(
                    Origin.FRONT_MATTER, node.require("front-matter").text(), pattern);
        }
        if (pattern.isPresent()) {
            throw node.problem("a 'pattern' goes with 'front-matter'");
        }
        if (node.has("heading")) {
            return new ValueRule(Origin.HEADING, "", node.patternOf("heading", groups));
        }
        if (node.has("file")) {
            return new ValueRule(Origin.FILE, "", node.patternOf("file", groups));
        }
        if (node.has("paragraph")) {
            return new ValueRule(Origin.PARAGRAPH, "", node.patternOf("paragraph", groups));
        }
        throw node.problem("needs one of front-matter, heading, file, paragraph");
    }

    private SectionRules sections(List<EntryRule> entries) {
        ProfileNode sections = root.mapping(
                "sections",
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
                "heading-ids");
        Set<Integer> levels = sections.levels("levels", Set.of(2));
        for (EntryRule rule : entries) {
            if (!sections.has("only") && takesAllHeadings(rule, levels)) {
                throw root.require("entries")
                        .problem("headings of level " + rule.levels() + " are both entries and sections; require a"
                                + " source, or choose the sections by 'only'");
            }
        }
        List<LevelKind> kindsByLevel = new ArrayList<>();
        for (ProfileNode kind : sections.elements("kinds-by-level")) {
            kindsByLevel.add(levelKind(kind));
        }
        return new SectionRules(
                levels,
                sections.has("strong-level")
                        ? Optional.of(strongLevel(sections.require("strong-level"), levels))
                        : Optional.empty(),
                sections.patternOf("only"),
                sections.titles("ignore").orElse(TitleMatcher.NONE),
                sections.titles("repeats").orElse(TitleMatcher.NONE),
                sections.levels("kind-levels", Set.of()),
                kindsByLevel,
                sections.set("lists-within"),
                sections.flag("heading-ids", true));
    }

    private static boolean takesAllHeadings(EntryRule rule, Set<Integer> sections) {
        return rule.form() == Form.HEADING
                && !rule.required()
                && !Collections.disjoint(rule.levels(), sections)
                && rule.where().titles().isEmpty();
    }

    private static LevelKind levelKind(ProfileNode node) {
        node.allow("kind", "level", "within");
        return new LevelKind(
                EntryRuleReader.kind(node.require("kind")),
                node.require("level").levels(),
                EntryRuleReader.kinds(node.elements("within")));
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
        ProfileNode checks = root.mapping("checks", "on", "off");
        Set<String> off = new HashSet<>();
        for (DiagnosticCode code : FittingChecks.unfit(metadata, sections, entries)) {
            off.add(code.id());
        }
        Set<String> on = codes(checks.elements("on"));
        off.removeAll(on);
        List<ProfileNode> named = checks.elements("off");
        for (ProfileNode code : named) {
            if (on.contains(code.text())) {
                throw code.problem("'" + code.text() + "' is both on and off");
            }
        }
        off.addAll(codes(named));
        return off;
    }

    private static Set<String> codes(List<ProfileNode> nodes) {
        Set<String> codes = new HashSet<>();
        for (ProfileNode code : nodes) {
            if (DiagnosticCode.find(code.text()).isEmpty()) {
                throw code.problem("no finding has the code '" + code.text() + '\'');
            }
            codes.add(code.text());
        }
        return codes;
    }

    private Vocabulary words(String name, String language) {
        ProfileNode metadata = root.mapping("metadata", METADATA);
        List<ProfileNode> weeks = metadata.elements("week");
        return new Vocabulary(
                name,
                language,
                weeks.isEmpty() ? Optional.empty() : weeks.get(0).patternOf("heading", "year", "week"),
                metadata.find("period")
                        .map(period -> period.require("paragraph").pattern("startMonth", "startDay", "endDay")),
                new Titles<>(kinds()),
                new Titles<>(categories()),
                ofEntries("labels"),
                ofEntries("remarks"),
                ofEntries("post-prefixes"),
                ofEntries("post-suffixes"),
                root.set("stubs"));
    }

    private Map<String, SectionKind> kinds() {
        Map<String, SectionKind> kinds = new HashMap<>();
        for (Map.Entry<String, ProfileNode> entry : sectionTitles("kinds").entrySet()) {
            ProfileNode titles = entry.getValue();
            Optional<SectionKind> kind = SectionKind.find(entry.getKey());
            if (kind.isEmpty()) {
                throw titles.problem(EntryRuleReader.unknownKind(entry.getKey()));
            }
            for (ProfileNode title : titles.elements()) {
                if (kinds.put(Titles.key(title.text()), kind.get()) != null) {
                    throw title.problem("the title '" + title.text() + "' has two kinds");
                }
            }
        }
        return kinds;
    }

    private Map<String, String> categories() {
        Map<String, String> categories = new HashMap<>();
        for (Map.Entry<String, ProfileNode> entry : sectionTitles("categories").entrySet()) {
            for (String title : entry.getValue().texts()) {
                categories.put(Titles.key(title), entry.getKey());
            }
        }
        return categories;
    }

    private Map<String, ProfileNode> sectionTitles(String key) {
        Optional<ProfileNode> sections = root.find("sections");
        return sections.isPresent() && sections.get().has(key)
                ? sections.get().require(key).entries()
                : Map.of();
    }

    private Set<String> ofEntries(String key) {
        Set<String> words = new HashSet<>();
        for (ProfileNode entry : root.require("entries").elements()) {
            words.addAll(entry.texts(key));
        }
        return words;
    }
}
