package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Resolution;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of contents: a nested bullet list of one line each. */
final class ContentsForm {
    private static final String LABEL_END = "](#";

    private final KnownHeadings headings;

    ContentsForm(KnownHeadings headings) {
        this.headings = headings;
    }

    /** The items of a contents section. */
    List<LocatedItem> section(List<SourceBlock> blocks) {
        List<LocatedItem> found = new ArrayList<>();
        BlockGroup prose = new BlockGroup();
        for (SourceBlock block : blocks) {
            if (block.block() instanceof BulletList list && isContents(list)) {
                prose.flushProse(found);
                found.add(new LocatedItem(contents(list), block.from(), block.to()));
            } else {
                prose.add(block);
            }
        }
        prose.flushProse(found);
        return found;
    }

    /** Whether a list can be contents: each item is one line, with at most a list below it. */
    private static boolean isContents(BulletList list) {
        for (ListItem item : list.items()) {
            if (!isEntry(item.children())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEntry(List<Block> children) {
        if (children.isEmpty() || children.size() > 2) {
            return false;
        }
        List<Inline> line = InlineText.of(children.get(0));
        return !line.isEmpty()
                && InlineText.isSingleLine(line)
                && (children.size() == 1 || children.get(1) instanceof BulletList below && isContents(below));
    }

    /** Whether a list without a heading is contents: it consists of links to headings of this page. */
    static boolean isUntitledContents(Block block) {
        return block instanceof BulletList list
                && isContents(list)
                && list.items().stream()
                        .allMatch(item -> fragmentLink(
                                        InlineText.of(item.children().get(0)))
                                .isPresent());
    }

    TableOfContents contents(BulletList list) {
        List<ContentsEntry> entries = new ArrayList<>();
        collect(list, 1, entries);
        return new TableOfContents(entries);
    }

    private void collect(BulletList list, int level, List<ContentsEntry> entries) {
        for (ListItem item : list.items()) {
            entries.add(entry(level, InlineText.of(item.children().get(0))));
            if (item.children().size() == 2 && item.children().get(1) instanceof BulletList below) {
                collect(below, level + 1, entries);
            }
        }
    }

    private ContentsEntry entry(int level, List<Inline> line) {
        if (line.size() == 1 && line.get(0) instanceof Text text) {
            Optional<ContentsEntry> broken = brokenLink(level, text.text());
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        Optional<Inline> link = fragmentLink(line);
        Optional<String> anchor = link.flatMap(InlineText::uri).map(Fragments::anchor);
        List<Inline> label = line.size() == 1 && link.isPresent() ? InlineText.label(link.get()) : line;
        return new ContentsEntry(level, label, anchor, headings.resolution(anchor));
    }

    /** A link that CommonMark takes for text, for example because of a space in the address. */
    private static Optional<ContentsEntry> brokenLink(int level, String text) {
        int labelEnd = text.lastIndexOf(LABEL_END);
        if (labelEnd < 1 || text.charAt(0) != '[' || !text.endsWith(")")) {
            return Optional.empty();
        }
        String label = text.substring(1, labelEnd);
        String anchor = text.substring(labelEnd + LABEL_END.length(), text.length() - 1);
        List<Inline> shown = label.isEmpty() ? List.of() : List.of(new Text(label));
        return Optional.of(new ContentsEntry(level, shown, Optional.of(anchor), Resolution.DANGLING));
    }

    private static Optional<Inline> fragmentLink(List<Inline> line) {
        for (Inline inline : line) {
            if (InlineText.uri(inline).filter(uri -> uri.startsWith("#")).isPresent()) {
                return Optional.of(inline);
            }
        }
        return Optional.empty();
    }
}
