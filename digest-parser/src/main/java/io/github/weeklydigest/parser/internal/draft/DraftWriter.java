package io.github.weeklydigest.parser.internal.draft;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.parser.internal.draft.Issue.HeadedBlocks;
import io.github.weeklydigest.parser.internal.grammar.form.StrongTitle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the draft of a profile as YAML, with the counts for each decision as comments. */
public final class DraftWriter {
    /** A form is drafted if it occurs this often per issue. */
    private static final double FREQUENT = 0.4;

    /** Headings are drafted as entries if this share of them has a link. */
    private static final double MOST = 0.5;

    private static final double MANY = 0.2;

    private static final Pattern WITHOUT_ENTRIES = Pattern.compile(
            "(?i)sponsor|advert|subscribe|contents|footnotes|special thanks|赞助|订阅|招聘|内推|目录|往年回顾|关于|关注我们");
    private static final Pattern QUOTES = Pattern.compile("(?i)^quotes? of the (?:week|month)|^言论|金句");
    private static final Pattern NOT_OF_NAME = Pattern.compile("[\\d#(（|]");
    private static final Pattern TRAILING_MONTH =
            Pattern.compile("(?i)(?<![\\s,:-])[\\s,:-]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*$");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\s*(\\D{0,8})\\d+(\\D?)");
    /** Of the letters that all titles begin with; a pattern of a profile must not be long. */
    private static final int LONGEST_PREFIX = 100;

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern CONSTANT = Pattern.compile("\\p{L}[^\n]{1,60}");
    private static final Pattern CJK = Pattern.compile("\\p{IsHan}");

    private final String name;
    private final List<Issue> issues;
    private final FormCounts counts;

    /** The counts before the first sections. */
    private final FormCounts opening;

    private final StringBuilder out = new StringBuilder();

    private DraftWriter(String name, List<Issue> issues) {
        this.name = name;
        this.issues = issues;
        this.counts = FormCounts.of(issues);
        boolean titled = hasTitle();
        this.opening = FormCounts.of(
                issues.stream().map(issue -> issue.opening(titled)).toList());
    }

    /**
     * Drafts a profile.
     *
     * @param name the name of the profile
     * @param issues at least one issue
     * @return the YAML
     */
    public static String draft(String name, List<Issue> issues) {
        DraftWriter writer = new DraftWriter(name, issues);
        writer.write();
        return writer.out.toString();
    }

    private void write() {
        line("# Drafted from " + issues.size() + (issues.size() == 1 ? " issue" : " issues") + "; check each rule.");
        line("name: " + name);
        line("language: " + language());
        identify();
        new MetadataDraft(issues, hasTitle(), titleKey()).lines().forEach(this::line);
        Set<Integer> entryLevels = entryLevels();
        sections(entryLevels);
        entries(entryLevels);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private String language() {
        long ideographs = 0;
        long letters = 0;
        for (Issue issue : issues) {
            for (HeadedBlocks part : issue.parts()) {
                String heading = part.heading().map(Heading::text).orElse("");
                String text = heading + PlainText.ofBlocks(part.blocks());
                ideographs += CJK.matcher(text).results().count();
                letters += text.chars().filter(Character::isLetter).count();
            }
        }
        return ideographs > letters * MANY ? "zh-CN" : "en";
    }

    private void identify() {
        List<String> titles = new ArrayList<>();
        List<String> keyTitles = new ArrayList<>();
        for (Issue issue : issues) {
            issue.title().map(Heading::text).ifPresent(titles::add);
            issue.frontMatter().text(titleKey()).ifPresent(keyTitles::add);
        }
        line("");
        line("identify:");
        Optional<String> keyPrefix = commonPrefix(keyTitles);
        if (keyPrefix.isPresent()) {
            line("  - front-matter: {" + titleKey() + ": " + quoted("^\\s*" + literal(keyPrefix.get())) + '}');
            return;
        }
        Optional<String> prefix = commonPrefix(titles);
        if (prefix.isPresent() && hasTitle()) {
            line("  - heading: " + quoted("^\\s*" + literal(prefix.get())));
            return;
        }
        // Many weeklies have a first section of the same name.
        Optional<String> numbered = numberedPrefix(keyTitles);
        if (numbered.isPresent()) {
            line("  - front-matter: {" + titleKey() + ": " + quoted("^\\s*" + numbered.get()) + '}');
            prefix.ifPresent(heading -> line("    heading: " + quoted("^\\s*" + literal(heading))));
            return;
        }
        if (prefix.isPresent()) {
            line("  - heading: " + quoted("^\\s*" + literal(prefix.get())));
            constant().ifPresent(key -> line("    front-matter: {" + key + '}'));
            return;
        }
        line("  - file: " + quoted(shape(issues.get(0).file())));
    }

    /** A key that has the same short value in the front matter of all issues, and that value. */
    private Optional<String> constant() {
        for (String key : issues.get(0).frontMatter().values().keySet()) {
            Set<Optional<String>> values = new HashSet<>();
            issues.forEach(issue -> values.add(issue.frontMatter().text(key)));
            String value = values.iterator().next().orElse("");
            if (issues.size() > 1
                    && values.size() == 1
                    && CONSTANT.matcher(value).matches()
                    && KEY.matcher(key).matches()) {
                return Optional.of(key + ": " + quoted('^' + literal(value) + '$'));
            }
        }
        return Optional.empty();
    }

    /** The letters that all titles begin with, if they are enough to tell a weekly from others. */
    private Optional<String> commonPrefix(List<String> titles) {
        if (titles.size() < issues.size() || titles.isEmpty()) {
            return Optional.empty();
        }
        String prefix = titles.get(0);
        for (String title : titles) {
            int same = 0;
            while (same < Math.min(prefix.length(), title.length()) && prefix.charAt(same) == title.charAt(same)) {
                same++;
            }
            prefix = prefix.substring(0, Math.min(same, LONGEST_PREFIX));
        }
        prefix = TRAILING_MONTH
                .matcher(NOT_OF_NAME.split(prefix, 2)[0].strip())
                .replaceFirst("")
                .strip();
        return prefix.length() < 4 ? Optional.empty() : Optional.of(prefix);
    }

    /** A pattern for the number that all titles begin with, and the characters around it. */
    private Optional<String> numberedPrefix(List<String> titles) {
        if (titles.size() < issues.size()) {
            return Optional.empty();
        }
        Set<String> shapes = new TreeSet<>();
        for (String title : titles) {
            Matcher start = LEADING_NUMBER.matcher(title);
            shapes.add(start.find() ? literal(start.group(1)) + "\\d+" + literal(start.group(2)) : "");
        }
        return shapes.size() == 1
                ? shapes.stream().filter(shape -> !shape.isEmpty()).findFirst()
                : Optional.empty();
    }

    /** A pattern for the names of files like this one. */
    private static String shape(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        StringBuilder pattern = new StringBuilder("(?:^|/)");
        Matcher matcher = Pattern.compile("\\d+|[^\\d]+").matcher(last);
        while (matcher.find()) {
            String part = matcher.group();
            pattern.append(Character.isDigit(part.charAt(0)) ? "\\d+" : part.length() > 12 ? ".*" : literal(part));
        }
        return pattern.append('$').toString();
    }

    private String titleKey() {
        return issues.stream()
                        .anyMatch(issue -> issue.frontMatter().find("Title").isPresent())
                ? "Title"
                : "title";
    }

    /** Whether each issue has a single heading of level 1, before all others. */
    private boolean hasTitle() {
        return issues.stream()
                .allMatch(issue ->
                        issue.title().filter(first -> first.level() == 1).isPresent()
                                && issue.parts().stream()
                                                .filter(part -> part.heading()
                                                        .filter(heading -> heading.level() == 1)
                                                        .isPresent())
                                                .count()
                                        == 1);
    }

    private Set<Integer> entryLevels() {
        Set<Integer> levels = new TreeSet<>();
        counts.headings().forEach((level, count) -> {
            int entries = counts.entryHeadings().getOrDefault(level, 0);
            boolean title = level == 1 && hasTitle();
            if (!title && entries >= count * MOST && entries >= issues.size() * FREQUENT) {
                levels.add(level);
            }
        });
        return levels;
    }

    private void sections(Set<Integer> entryLevels) {
        Set<Integer> levels = new TreeSet<>(counts.headings().keySet());
        levels.removeAll(entryLevels);
        if (hasTitle()) {
            levels.remove(1);
        }
        boolean none = levels.isEmpty();
        if (none) {
            levels.add(2);
        }
        int deepest = entryLevels.stream().min(Integer::compare).orElse(7);
        levels.removeIf(level -> level > deepest && levels.size() > 1);
        boolean strong = counts.listsBelowStrong() > counts.listsBelowHeadings();
        Set<String> ignored = new TreeSet<>();
        for (Issue issue : issues) {
            for (HeadedBlocks part : issue.parts()) {
                part.heading()
                        .filter(heading -> levels.contains(heading.level()))
                        .map(Heading::text)
                        .filter(DraftWriter::hasNoEntries)
                        .ifPresent(ignored::add);
                if (strong) {
                    part.blocks().stream()
                            .flatMap(block -> StrongTitle.of(block).stream())
                            .map(PlainText::of)
                            .filter(DraftWriter::hasNoEntries)
                            .forEach(ignored::add);
                }
            }
        }
        line("");
        line("sections:");
        counts.headings()
                .forEach((level, count) -> line("  # " + count + " headings of level " + level + ", "
                        + counts.linkedHeadings().getOrDefault(level, 0) + " of them with an address"));
        if (strong) {
            int deepestSection = levels.stream().max(Integer::compare).orElse(2);
            int level = none ? deepestSection : Math.min(6, deepestSection + 1);
            levels.add(level);
            line("  # " + counts.listsBelowStrong() + " lists of links below a line of strong text");
            line("  strong-level: " + level);
        }
        line("  levels: " + levels);
        if (!ignored.isEmpty()) {
            line("  ignore:");
            ignored.forEach(title -> line("    - " + quoted(title)));
        }
    }

    private static boolean hasNoEntries(String title) {
        return WITHOUT_ENTRIES.matcher(title).find() || QUOTES.matcher(title).find();
    }

    private void entries(Set<Integer> entryLevels) {
        line("");
        line("entries:");
        double enough = issues.size() * FREQUENT;
        boolean any = false;
        if (counts.markedParagraphs() >= enough) {
            any = true;
            line("  # " + counts.markedParagraphs() + " paragraphs that begin with a number");
            line("  - form: paragraph");
            line("    marker: " + quoted("\\s*\\d{1,3}\\s*、"));
        }
        if (!entryLevels.isEmpty()) {
            any = true;
            line("  - form: heading");
            line("    level: " + entryLevels);
            line("    label: emoji");
            line("    marker: " + quoted("(?:\\d{1,3}\\s*[.、]\\s*)?"));
            line("    source: [heading-link" + (counts.addressesBelow() > 0 ? ", lead-lines" : "")
                    + (counts.linksBelow() > 0 ? ", link-below]" : "]"));
            line("    required: true");
        }
        int strong = counts.strongParagraphs() + counts.addressesBelowStrong();
        if (strong >= enough) {
            any = true;
            line("  # " + strong + " paragraphs that begin with strong text and have an address in or below them");
            line("  - form: strong");
            if (opening.strongParagraphs() + opening.addressesBelowStrong() >= issues.size()) {
                line("    sections: {preamble: true}");
            }
            line("    label: emoji");
            line("    source: [leading-link, next-line"
                    + (counts.addressesBelowStrong() > 0 ? ", next-paragraph]" : "]"));
            line("    required: true");
        }
        if (counts.linesOfLinks() >= enough) {
            any = true;
            line("  # " + counts.linesOfLinks() + " lines that are links");
            line("  - form: lines");
        }
        if (counts.itemsWithStrongLead() >= enough) {
            any = true;
            line("  # " + counts.itemsWithStrongLead() + " list items that begin with strong text");
            line("  - form: list-item");
            line("    lead: strong");
            line("    source: [leading-link, first-link]");
            line("    required: false");
        }
        int items = counts.items() + counts.nestedItems();
        if (items >= enough || !any && items > 0) {
            any = true;
            line("  # " + counts.items() + " list items with a link: " + counts.itemsWithLeadingLink()
                    + " begin with it, " + counts.itemsWithBareAddress() + " have a written-out address, "
                    + counts.itemsWithEmoji() + " begin with an emoji");
            line("  - form: list-item");
            boolean early = opening.itemsWithLeadingLink() >= 2 * issues.size()
                    || opening.items() + opening.nestedItems() > items * MOST
                    || issues.stream().anyMatch(issue -> issue.title().isEmpty());
            line("    sections: {preamble: " + early + '}');
            if (counts.nestedItems() > counts.items()) {
                line("    # " + counts.nestedItems() + " items with a link are in lists of other items");
                line("    nested: true");
            }
            if (counts.itemsWithEmoji() >= counts.items() * MANY) {
                line("    label: emoji");
            }
            line("    source: ["
                    + (counts.itemsWithBareAddress() > counts.items() * MOST
                            ? "leading-link, bare-url, first-link"
                            : "leading-link, first-link")
                    + ']');
        }
        int others = counts.items() + counts.markedParagraphs() + counts.strongParagraphs();
        boolean paragraphs = counts.paragraphsWithLink() > others && entryLevels.isEmpty();
        if (paragraphs || !any) {
            line("  # " + counts.paragraphsWithLink() + " other paragraphs with a link");
            line("  - form: paragraph");
            line("    source: [leading-link, first-link]");
        }
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** A pattern that matches a text literally. */
    private static String literal(String text) {
        return text.replaceAll("[\\\\\\[\\](){}.*+?^$|#]", "\\\\$0");
    }
}
