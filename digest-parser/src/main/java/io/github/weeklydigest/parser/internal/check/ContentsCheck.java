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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the contents with the headings, in lockstep: in order, by anchor or title. Holds the entries, and the headings
 * that are not among them.
 */
final class ContentsCheck {
    private final Reporter reporter;
    private final List<Entry> entries = new ArrayList<>();
    private final EntryIndex byAnchor = new EntryIndex();

    /** The entries by the key of their title, as soon as a heading is not found by its anchor. */
    private @Nullable EntryIndex byTitle;

    private final List<Seen> before = new ArrayList<>();
    private final List<Seen> missing = new ArrayList<>();
    private final Set<Integer> levels = new HashSet<>();
    private Optional<Integer> offset = Optional.empty();
    private int next;

    ContentsCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    /** An entry, or what is left of one whose heading was found; {@code lines} has the positions of its ranges. */
    private record Entry(
            int depth,
            String label,
            Optional<String> anchor,
            TextRange range,
            Optional<TextRange> address,
            LineMap lines) {
        Entry found() {
            return new Entry(0, "", Optional.empty(), range, Optional.empty(), lines);
        }

        SourceSpan span() {
            return lines.span(range);
        }
    }

    private record Seen(Heading heading, boolean required, SourceSpan span) {}

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
        for (Seen seen : headings) {
            if (!compare(seen.heading)) {
                missing.add(seen);
            }
        }
    }

    private void add(ContentsEntry entry, NestedBlock line, SourceFragment fragment) {
        Optional<TextRange> address = firstAddress(line.inlines());
        Optional<String> anchor = address.isPresent() ? entry.anchor() : Optional.empty();
        if (anchor.isPresent()) {
            byAnchor.add(anchor.get(), entries.size());
        }
        entries.add(
                new Entry(entry.level(), PlainText.of(entry.label()), anchor, line.range(), address, fragment.lines()));
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
     * @param required whether good contents list it
     * @param fragment its source
     */
    void heading(Heading heading, boolean required, SourceFragment fragment) throws IOException {
        if (entries.isEmpty()) {
            before.add(new Seen(heading, required, fragment.span()));
        } else if (!compare(heading)) {
            missing.add(new Seen(heading, required, fragment.span()));
        }
    }

    /** Compares a heading with its entry; returns whether it has one. */
    private boolean compare(Heading heading) throws IOException {
        Optional<Integer> found = find(heading);
        if (found.isEmpty()) {
            return false;
        }
        int index = found.get();
        Entry entry = entries.get(index);
        forget(index, entry);
        levels.add(heading.level());
        if (offset.isEmpty()) {
            offset = Optional.of(heading.level() - entry.depth);
        }
        if (index < next) {
            reporter.report(
                    DiagnosticCode.CONTENTS_ORDER,
                    "the heading " + Reporter.quoted(heading.text())
                            + " is not at the place where the contents list it; move the entry",
                    entry.span());
        } else {
            next = index + 1;
        }
        details(heading, entry);
        return true;
    }

    /** The entry of a heading: by anchor and title if both fit, or by one of them; the next one if there are several. */
    private Optional<Integer> find(Heading heading) {
        Optional<Integer> found = byAnchor.find(heading.anchor(), next);
        return found.isPresent() ? found : byTitle().find(HeadingText.key(heading.text()), next);
    }

    private EntryIndex byTitle() {
        EntryIndex known = byTitle;
        if (known == null) {
            known = new EntryIndex();
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).depth > 0) {
                    known.add(HeadingText.key(entries.get(i).label), i);
                }
            }
            byTitle = known;
        }
        return known;
    }

    private void forget(int index, Entry entry) {
        if (byTitle != null) {
            byTitle.remove(HeadingText.key(entry.label), index);
        }
        if (entry.anchor.isPresent()) {
            byAnchor.remove(entry.anchor.get(), index);
        }
        entries.set(index, entry.found());
    }

    private void details(Heading heading, Entry entry) throws IOException {
        int level = heading.level();
        String title = heading.text();
        if (entry.depth + offset.orElse(0) != level) {
            reporter.report(
                    DiagnosticCode.CONTENTS_LEVEL,
                    "the heading " + Reporter.quoted(title) + " has level " + level
                            + ", but the contents list it at level " + (entry.depth + offset.orElse(0))
                            + "; correct the indentation",
                    entry.span());
        }
        if (!entry.label.equals(title) && !HeadingText.key(entry.label).equals(HeadingText.key(title))) {
            reporter.report(
                    DiagnosticCode.CONTENTS_TITLE,
                    "the contents say " + Reporter.quoted(entry.label) + ", but the heading is "
                            + Reporter.quoted(title) + "; update the contents",
                    entry.span());
        }
        if (entry.anchor.isPresent()
                && entry.address.isPresent()
                && !entry.anchor.get().equals(heading.anchor())) {
            reporter.report(
                    DiagnosticCode.CONTENTS_ANCHOR,
                    "this link does not lead to the heading " + Reporter.quoted(title) + ", whose anchor is "
                            + Reporter.quoted('#' + heading.anchor()),
                    entry.lines.span(entry.address.get()));
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
                        entry.span());
            }
        }
        for (Seen heading : missing) {
            if (heading.required && levels.contains(heading.heading.level())) {
                reporter.report(
                        DiagnosticCode.HEADING_NOT_IN_CONTENTS,
                        "the contents lack the heading " + Reporter.quoted(heading.heading.text()) + "; add it",
                        heading.span);
            }
        }
    }
}
