package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.TableCell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What there is in a block. */
final class Blocks {
    private Blocks() {}

    /** How many blocks there are, itself included. */
    static int count(Block block) {
        return 1 + children(block).stream().mapToInt(Blocks::count).sum();
    }

    /** All inlines; nested ones follow their parents. */
    static List<Inline> inlines(Block block) {
        List<Inline> inlines = new ArrayList<>(flat(own(block)));
        children(block).forEach(child -> inlines.addAll(inlines(child)));
        return inlines;
    }

    private static List<Block> children(Block block) {
        if (block instanceof Quote quote) {
            return quote.children();
        } else if (block instanceof Note note) {
            return note.children();
        } else if (block instanceof BulletList list) {
            return items(list.items());
        } else if (block instanceof OrderedList list) {
            return items(list.items());
        }
        return List.of();
    }

    private static List<Block> items(List<ListItem> items) {
        return items.stream().flatMap(item -> item.children().stream()).toList();
    }

    private static List<Inline> own(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.children();
        } else if (block instanceof Subheading heading) {
            return heading.children();
        } else if (block instanceof Table table) {
            return Stream.concat(table.header().stream(), table.rows().stream().flatMap(row -> row.cells().stream()))
                    .map(TableCell::children)
                    .flatMap(List::stream)
                    .toList();
        }
        return List.of();
    }

    private static List<Inline> flat(List<Inline> inlines) {
        List<Inline> flat = new ArrayList<>();
        for (Inline inline : inlines) {
            flat.add(inline);
            if (inline instanceof Strong strong) {
                flat.addAll(flat(strong.children()));
            } else if (inline instanceof Emphasis emphasis) {
                flat.addAll(flat(emphasis.children()));
            } else if (inline instanceof Strikethrough struck) {
                flat.addAll(flat(struck.children()));
            } else if (inline instanceof Link link) {
                flat.addAll(flat(link.children()));
            }
        }
        return flat;
    }
}
