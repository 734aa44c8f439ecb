package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.parser.DiagnosticCode;
import io.github.weeklydigest.parser.internal.grammar.form.HeadingText;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the contents with the headings, in lockstep: in order, by anchor or title. Holds the entries, and the headings
 * that are not among them.
 */
final class ContentsCheck {
    private final Reporter reporter;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, NavigableSet<Integer>> byTitle = new HashMap<>();
    private final Map<String, NavigableSet<Integer>> byAnchor = new HashMap<>();
    private final List<Seen> before = new ArrayList<>();
    private final List<Seen> missing = new ArrayList<>();
    private final Set<Integer> levels = new HashSet<>();
    private Optional<Integer> offset = Optional.empty();
    private int next;

    ContentsCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    private record Entry(
            int depth,
            String label,
            String key,
            Optional<String> anchor,
            SourceSpan span,
            Optional<SourceSpan> address) {}

    private record Seen(Heading heading, String title, String key, boolean required, SourceSpan span) {}

    /** Takes the entries of the first table of contents; {@code fragment} is the list in the source. */
    void contents(TableOfContents contents, SourceFragment fragment) throws IOException {
        List<NestedBlock> lines = new ArrayList<>(fragment.parts());
        lines.removeIf(
                part -> !(part.block() instanceof Paragraph) || part.inlines().isEmpty());
        if (!entries.isEmpty() || lines.size() != contents.entries().size()) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            add(contents.entries().get(i), lines.get(i), fragment);
        }
        List<Seen> headings = List.copyOf(before);
        before.clear();
        for (Seen heading : headings) {
            compare(heading);
        }
    }

    private void add(ContentsEntry entry, NestedBlock line, SourceFragment fragment) {
        Optional<SourceSpan> address = firstAddress(line.inlines()).map(fragment::span);
        String label = PlainText.of(entry.label());
        Optional<String> anchor = address.isPresent() ? entry.anchor() : Optional.empty();
        int index = entries.size();
        String key = HeadingText.key(label);
        entries.add(new Entry(entry.level(), label, key, anchor, fragment.span(line.range()), address));
        byTitle.computeIfAbsent(key, unused -> new TreeSet<>()).add(index);
        anchor.ifPresent(name ->
                byAnchor.computeIfAbsent(name, unused -> new TreeSet<>()).add(index));
    }

    /** The address of the first link. */
    private static Optional<TextRange> firstAddress(List<InlineSpan> line) {
        for (InlineSpan inlineSpan : line) {
            if (inlineSpan.inline() instanceof Link || inlineSpan.inline() instanceof Autolink) {
                return inlineSpan.address();
            }
        }
        return Optional.empty();
    }

    /**
     * Takes a heading.
     *
     * @param title its text
     * @param key the key of the title; see {@link HeadingText#key}
     * @param required whether good contents list it
     */
    void heading(Heading heading, String title, String key, boolean required, SourceSpan span) throws IOException {
        Seen seen = new Seen(heading, title, key, required, span);
        if (entries.isEmpty()) {
            before.add(seen);
        } else {
            compare(seen);
        }
    }

    private void compare(Seen seen) throws IOException {
        Optional<Integer> found = find(seen);
        if (found.isEmpty()) {
            missing.add(seen);
            return;
        }
        int index = found.get();
        Entry entry = entries.get(index);
        forget(index, entry);
        levels.add(seen.heading.level());
        if (offset.isEmpty()) {
            offset = Optional.of(seen.heading.level() - entry.depth);
        }
        if (index < next) {
            reporter.report(
                    DiagnosticCode.CONTENTS_ORDER,
                    "the heading " + Reporter.quoted(seen.title)
                            + " is not at the place where the contents list it; move the entry",
                    entry.span);
        } else {
            next = index + 1;
        }
        details(seen, entry);
    }

    /** The entry of a heading: by anchor and title if both fit, or by one of them; the next one if there are several. */
    private Optional<Integer> find(Seen seen) {
        NavigableSet<Integer> candidates = byAnchor.get(seen.heading.anchor());
        if (candidates == null) {
            candidates = byTitle.get(seen.key);
        }
        if (candidates == null) {
            return Optional.empty();
        }
        Integer ahead = candidates.ceiling(next);
        return Optional.of(ahead == null ? candidates.first() : ahead);
    }

    private void forget(int index, Entry entry) {
        forget(byTitle, entry.key, index);
        entry.anchor.ifPresent(name -> forget(byAnchor, name, index));
        entries.set(index, new Entry(0, "", "", Optional.empty(), entry.span, Optional.empty()));
    }

    private static void forget(Map<String, NavigableSet<Integer>> found, String key, int index) {
        NavigableSet<Integer> indexes = found.get(key);
        if (indexes != null && indexes.remove(index) && indexes.isEmpty()) {
            found.remove(key);
        }
    }

    private void details(Seen seen, Entry entry) throws IOException {
        int level = seen.heading.level();
        if (entry.depth + offset.orElse(0) != level) {
            reporter.report(
                    DiagnosticCode.CONTENTS_LEVEL,
                    "the heading " + Reporter.quoted(seen.title) + " has level " + level
                            + ", but the contents list it at level " + (entry.depth + offset.orElse(0))
                            + "; correct the indentation",
                    entry.span);
        }
        if (!entry.key.equals(seen.key)) {
            reporter.report(
                    DiagnosticCode.CONTENTS_TITLE,
                    "the contents say " + Reporter.quoted(entry.label) + ", but the heading is "
                            + Reporter.quoted(seen.title) + "; update the contents",
                    entry.span);
        }
        if (entry.anchor.isPresent()
                && entry.address.isPresent()
                && !entry.anchor.get().equals(seen.heading.anchor())) {
            reporter.report(
                    DiagnosticCode.CONTENTS_ANCHOR,
                    "this link does not lead to the heading " + Reporter.quoted(seen.title) + ", whose anchor is "
                            + Reporter.quoted('#' + seen.heading.anchor()),
                    entry.address.get());
        }
    }

    void end() throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        for (Entry entry : entries) {
            if (entry.depth > 0) {
                reporter.report(
                        DiagnosticCode.CONTENTS_WITHOUT_HEADING,
                        "no heading has the title " + Reporter.quoted(entry.label)
                                + "; remove the entry, or correct it",
                        entry.span);
            }
        }
        for (Seen heading : missing) {
            if (heading.required && levels.contains(heading.heading.level())) {
                reporter.report(
                        DiagnosticCode.HEADING_NOT_IN_CONTENTS,
                        "the contents lack the heading " + Reporter.quoted(heading.title) + "; add it",
                        heading.span);
            }
        }
    }
}
