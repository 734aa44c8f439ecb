package io.github.weeklydigest.parser.internal.draft;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.draft.Issue.HeadedBlocks;
import io.github.weeklydigest.parser.internal.grammar.form.StrongTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts what may be an entry, by form. Not thread-safe. */
public final class FormCounts {
    private static final Pattern MARKER = Pattern.compile("^\\s*\\d{1,3}\\s*、");
    private static final Pattern EMOJI = Pattern.compile("^\\s*[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}]");

    private int markedParagraphs;
    private int paragraphsWithLink;
    private int strongParagraphs;
    private int linesOfLinks;
    private int items;
    private int itemsWithLeadingLink;
    private int itemsWithBareAddress;
    private int itemsWithEmoji;
    private int itemsWithStrongLead;
    private int nestedItems;
    private int addressesBelow;
    private int linksBelow;
    private int addressesBelowStrong;
    private int listsBelowHeadings;
    private int listsBelowStrong;
    private final Map<Integer, Integer> headings = new TreeMap<>();
    private final Map<Integer, Integer> linkedHeadings = new TreeMap<>();
    private final Map<Integer, Integer> entryHeadings = new TreeMap<>();

    /** Counts the parts of an issue. */
    public static FormCounts of(List<Issue> issues) {
        FormCounts counts = new FormCounts();
        for (Issue issue : issues) {
            issue.parts().forEach(counts::add);
        }
        return counts;
    }

    private void add(HeadedBlocks part) {
        part.heading().ifPresent(heading -> {
            headings.merge(heading.level(), 1, Integer::sum);
            boolean linked = hasLink(heading.children());
            boolean address = beginsWithAddress(part.blocks());
            boolean below = endsWithLink(part.blocks());
            if (linked || address || below) {
                addressesBelow += !linked && address ? 1 : 0;
                linksBelow += linked || address ? 0 : 1;
                linkedHeadings.merge(heading.level(), 1, Integer::sum);
                if (part.blocks().stream().noneMatch(FormCounts::isListOfLinks)) {
                    entryHeadings.merge(heading.level(), 1, Integer::sum);
                }
            }
        });
        strongTitles(part);
        for (Block block : part.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else {
                items(block).forEach(this::item);
            }
        }
    }

    private void strongTitles(HeadedBlocks part) {
        List<Block> blocks = part.blocks();
        boolean strong = false;
        for (int i = 0; i < blocks.size(); i++) {
            boolean title = StrongTitle.of(blocks.get(i)).isPresent();
            strong |= title;
            if (title && beginsWithAddress(blocks.subList(i + 1, blocks.size()))) {
                addressesBelowStrong++;
            }
            if (isListOfLinks(blocks.get(i))) {
                if (strong) {
                    listsBelowStrong++;
                } else {
                    listsBelowHeadings++;
                }
            }
        }
    }

    /** Whether the last block is a paragraph that is one link, and no other paragraph is. */
    private static boolean endsWithLink(List<Block> blocks) {
        int last = blocks.size() - 1;
        for (int i = 0; i < last; i++) {
            if (isLink(blocks.get(i))) {
                return false;
            }
        }
        return last > 0 && isLink(blocks.get(last));
    }

    private static boolean isLink(Block block) {
        return block instanceof Paragraph paragraph && isLink(paragraph.children());
    }

    private static List<ListItem> items(Block block) {
        if (block instanceof BulletList list) {
            return list.items();
        }
        return block instanceof OrderedList list ? list.items() : List.of();
    }

    private static boolean isListOfLinks(Block block) {
        return items(block).stream()
                .anyMatch(item -> !item.children().isEmpty()
                        && item.children().get(0) instanceof Paragraph lead
                        && hasLink(lead.children()));
    }

    private void paragraph(Paragraph paragraph) {
        List<List<Inline>> lines = lines(paragraph.children());
        if (MARKER.matcher(PlainText.of(lines.get(0))).find()) {
            markedParagraphs++;
        } else if (beginsWithStrong(lines.get(0)) && hasLink(paragraph.children())) {
            strongParagraphs++;
        } else if (lines.size() > 1 && lines.stream().allMatch(FormCounts::isLink)) {
            linesOfLinks += lines.size();
        } else if (hasLink(paragraph.children())) {
            paragraphsWithLink++;
        }
    }

    private void item(ListItem item) {
        if (item.children().isEmpty() || !(item.children().get(0) instanceof Paragraph lead)) {
            return;
        }
        List<Inline> content = visible(lead.children());
        if (!content.isEmpty() && content.get(0) instanceof Strong strong && !hasLink(strong.children())) {
            itemsWithStrongLead++;
        }
        if (!hasLink(content)) {
            nestedItems += (int) item.children().stream()
                    .filter(FormCounts::isListOfLinks)
                    .flatMap(list -> items(list).stream())
                    .count();
            return;
        }
        items++;
        if (EMOJI.matcher(PlainText.of(content)).find()) {
            itemsWithEmoji++;
        }
        if (isLinkOrHoldsOne(content.get(0))) {
            itemsWithLeadingLink++;
        } else if (content.stream().anyMatch(Autolink.class::isInstance)) {
            itemsWithBareAddress++;
        }
    }

    private static List<List<Inline>> lines(List<Inline> inlines) {
        List<List<Inline>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Inline inline : inlines) {
            if (inline instanceof LineBreak) {
                lines.add(new ArrayList<>());
            } else {
                lines.get(lines.size() - 1).add(inline);
            }
        }
        return lines;
    }

    private static List<Inline> visible(List<Inline> inlines) {
        return inlines.stream()
                .filter(inline -> !(inline instanceof Text text && text.text().isBlank()))
                .toList();
    }

    private static boolean isLink(List<Inline> line) {
        List<Inline> content = visible(line);
        return content.size() == 1 && isLinkOrHoldsOne(content.get(0));
    }

    private static boolean beginsWithStrong(List<Inline> line) {
        List<Inline> content = visible(line);
        if (content.isEmpty()) {
            return false;
        }
        Inline first = content.get(0);
        return first instanceof Strong
                || first instanceof Link link
                        && link.children().stream().allMatch(Strong.class::isInstance)
                        && !link.children().isEmpty();
    }

    private static boolean beginsWithAddress(List<Block> blocks) {
        if (blocks.isEmpty() || !(blocks.get(0) instanceof Paragraph paragraph)) {
            return false;
        }
        List<Inline> content = visible(paragraph.children());
        return !content.isEmpty() && content.get(0) instanceof Autolink;
    }

    private static boolean isLinkOrHoldsOne(Inline inline) {
        return inline instanceof Link
                || inline instanceof Autolink
                || inline instanceof Strong strong && hasLink(strong.children())
                || inline instanceof Emphasis emphasis && hasLink(emphasis.children());
    }

    private static boolean hasLink(List<Inline> inlines) {
        return inlines.stream().anyMatch(FormCounts::isLinkOrHoldsOne);
    }

    /** {@return paragraphs that begin with a number and an ideographic comma} */
    int markedParagraphs() {
        return markedParagraphs;
    }

    /** {@return other paragraphs that contain a link} */
    int paragraphsWithLink() {
        return paragraphsWithLink;
    }

    /** {@return paragraphs that begin with strong text and contain a link} */
    int strongParagraphs() {
        return strongParagraphs;
    }

    /** {@return lines of paragraphs whose lines are all links} */
    int linesOfLinks() {
        return linesOfLinks;
    }

    /** {@return items of top-level lists whose first paragraph contains a link} */
    int items() {
        return items;
    }

    /** {@return those of the items that begin with a link} */
    int itemsWithLeadingLink() {
        return itemsWithLeadingLink;
    }

    /** {@return those of the items whose address is written out} */
    int itemsWithBareAddress() {
        return itemsWithBareAddress;
    }

    /** {@return those of the items that begin with an emoji} */
    int itemsWithEmoji() {
        return itemsWithEmoji;
    }

    /** {@return items of top-level lists that begin with strong text, with or without a link} */
    int itemsWithStrongLead() {
        return itemsWithStrongLead;
    }

    /** {@return paragraphs of nothing but strong text with an address in the paragraph after them} */
    int addressesBelowStrong() {
        return addressesBelowStrong;
    }

    /** {@return lists of links below a paragraph of nothing but strong text} */
    int listsBelowStrong() {
        return listsBelowStrong;
    }

    /** {@return lists of links with no such paragraph between them and their heading} */
    int listsBelowHeadings() {
        return listsBelowHeadings;
    }

    /** {@return items of lists in other items that have no link} */
    int nestedItems() {
        return nestedItems;
    }

    /** {@return headings without a link or address that have a link in a paragraph of its own at the end} */
    int linksBelow() {
        return linksBelow;
    }

    /** {@return headings without a link that have an address below them} */
    int addressesBelow() {
        return addressesBelow;
    }

    /** {@return the number of headings by level} */
    Map<Integer, Integer> headings() {
        return headings;
    }

    /** {@return the number of headings with a link, or with an address below, by level} */
    Map<Integer, Integer> linkedHeadings() {
        return linkedHeadings;
    }

    /** {@return the linked headings with no list of links below them, by level} */
    Map<Integer, Integer> entryHeadings() {
        return entryHeadings;
    }
}
