package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.parser.internal.grammar.form.EntryForms.Part;
import io.github.weeklydigest.parser.internal.profile.EntryRule;
import io.github.weeklydigest.parser.internal.profile.EntryRule.ListKind;
import io.github.weeklydigest.parser.internal.profile.TextPattern.TextMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads list items as entries; nested lists are part of their text. */
final class ListItemForm {
    private ListItemForm() {}

    static List<Part> read(EntryRule rule, Block block) {
        List<ListItem> items;
        if (block instanceof BulletList list && rule.list() != ListKind.ORDERED) {
            items = list.items();
        } else if (block instanceof OrderedList list && rule.list() != ListKind.BULLET) {
            items = list.items();
        } else {
            return List.of();
        }
        List<Part> parts = new ArrayList<>(items.size());
        boolean found = false;
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            ListItem item = items.get(i);
            List<Part> nested = rule.nested() ? nested(rule, item) : List.of();
            Optional<EntryBuilder> entry = entry(rule, nested.isEmpty() ? item : withoutLists(item));
            if (entry.isPresent() || !nested.isEmpty()) {
                addOthers(block, items, from, i, parts);
                if (entry.isPresent()) {
                    parts.add(Part.of(entry.get()));
                } else {
                    addOthers(block, List.of(withoutLists(item)), 0, 1, parts);
                }
                nested.forEach(part -> parts.add(part.inside()));
                from = i + 1;
                found = true;
            }
        }
        addOthers(block, items, from, items.size(), parts);
        return found ? parts : List.of();
    }

    /** The entries in the lists of an item, and what is between them. */
    private static List<Part> nested(EntryRule rule, ListItem item) {
        List<Part> parts = new ArrayList<>();
        boolean found = false;
        for (Block child : item.children()) {
            if (isList(child)) {
                List<Part> entries = read(rule, child);
                found |= !entries.isEmpty();
                parts.addAll(entries.isEmpty() ? List.of(Part.of(child)) : entries);
            }
        }
        return found ? parts : List.of();
    }

    private static ListItem withoutLists(ListItem item) {
        return new ListItem(
                item.children().stream().filter(child -> !isList(child)).toList());
    }

    private static boolean isList(Block block) {
        return block instanceof BulletList || block instanceof OrderedList;
    }

    private static void addOthers(Block list, List<ListItem> items, int from, int to, List<Part> parts) {
        if (from < to) {
            List<ListItem> others = items.subList(from, to);
            // One item without a second block has no place for the blank line that makes a list loose.
            boolean single = others.size() == 1 && others.get(0).children().size() < 2;
            parts.add(Part.of(
                    list instanceof OrderedList ordered
                            ? new OrderedList(ordered.start() + from, others, single || ordered.tight())
                            : new BulletList(others, single || ((BulletList) list).tight()),
                    to - from));
        }
    }

    private static Optional<EntryBuilder> entry(EntryRule rule, ListItem item) {
        if (item.children().isEmpty() || !(item.children().get(0) instanceof Paragraph paragraph)) {
            return Optional.empty();
        }
        List<Inline> line = paragraph.children();
        if (rule.marker().isPresent()) {
            Optional<TextMatch> marker = rule.marker().get().findAtStart(InlineParts.text(line));
            if (marker.isEmpty()) {
                return Optional.empty();
            }
            line = InlineParts.without(line, 0, marker.get().end());
        }
        Optional<EntryBuilder> entry = EntryBuilder.of(rule, line);
        for (int i = 1; entry.isPresent() && i < item.children().size(); i++) {
            entry.get().add(item.children().get(i));
        }
        return entry;
    }
}
