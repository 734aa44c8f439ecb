package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.TableOfContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headings of a digest that the navigation lists. */
final class Outline {
    /** Enough for a hundred weeks in one page, and little enough to be kept. */
    static final int MAX_ENTRIES = 10_000;

    private final List<Entry> entries = new ArrayList<>();

    /** A heading: how deep, what it says, where it leads. */
    record Entry(int level, List<Inline> label, Optional<String> anchor) {}

    /** An entry with those below it. */
    record Node(Entry entry, List<Node> children) {
        int leaves() {
            int leaves = children.isEmpty() ? 1 : 0;
            for (Node child : children) {
                leaves += child.leaves();
            }
            return leaves;
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void add(Heading heading) {
        if (entries.size() < MAX_ENTRIES) {
            entries.add(new Entry(heading.level(), heading.children(), Optional.of(heading.anchor())));
        }
    }

    /** Moves the entries of the other outline to the end of this one. */
    void append(Outline other) {
        entries.addAll(other.entries);
        other.entries.clear();
    }

    /** Both outlines, this one first. */
    Outline then(Outline other) {
        Outline both = new Outline();
        both.entries.addAll(entries);
        both.entries.addAll(other.entries);
        return both;
    }

    /** The outline that a table of contents gives, without the entries of the title and of the table itself. */
    static Outline of(TableOfContents contents, List<Heading> without) {
        Outline outline = new Outline();
        contents.entries().stream()
                .filter(entry -> without.stream()
                        .noneMatch(heading ->
                                entry.anchor().filter(heading.anchor()::equals).isPresent()))
                .limit(MAX_ENTRIES)
                .forEach(entry -> outline.entries.add(new Entry(entry.level(), entry.label(), entry.anchor())));
        return outline;
    }

    /** The entries as trees. */
    List<Node> trees() {
        Node root = new Node(new Entry(0, List.of(), Optional.empty()), new ArrayList<>());
        List<Node> path = new ArrayList<>(List.of(root));
        for (Entry entry : entries) {
            while (path.size() > 1 && path.get(path.size() - 1).entry().level() >= entry.level()) {
                path.remove(path.size() - 1);
            }
            Node node = new Node(entry, new ArrayList<>());
            path.get(path.size() - 1).children().add(node);
            path.add(node);
        }
        return root.children();
    }
}
