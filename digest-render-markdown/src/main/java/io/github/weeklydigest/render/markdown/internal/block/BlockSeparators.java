package io.github.weeklydigest.render.markdown.internal.block;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import java.util.List;

/** What is written between two blocks so that they are read back as two blocks, and a tight list as a tight one. */
final class BlockSeparators {
    private final TextMarkdown texts;

    BlockSeparators(TextMarkdown texts) {
        this.texts = texts;
    }

    /**
     * The separator of two blocks.
     *
     * @param tight whether they are in an item of a tight list, where a blank line is written only if needed
     */
    String between(Block before, Block next, boolean tight) {
        if (!tight) {
            return "\n\n";
        }
        if (!needsBlankLine(before, next)) {
            return "\n";
        }
        // An empty line of the quote ends its paragraph, without a blank line that would make the list loose.
        return before instanceof Quote || before instanceof Note ? isQuote(next) ? "\n\n" : "\n>\n" : "\n\n";
    }

    private static boolean isQuote(Block block) {
        return block instanceof Quote || block instanceof Note;
    }

    static boolean isParagraph(Block block) {
        return block instanceof Paragraph
                || block instanceof Image
                || block instanceof MathBlock
                || block instanceof OpaqueBlock;
    }

    /** Whether two blocks on lines that follow each other would be read as something else. */
    private boolean needsBlankLine(Block before, Block next) {
        if (before instanceof Table || before instanceof HtmlBlock html && !HtmlBlocks.endsWithMark(html.html())) {
            return true;
        }
        if (isQuote(before) && isQuote(next)) {
            return true;
        }
        boolean continued = takesNextLine(before);
        if (next instanceof HtmlBlock html) {
            return continued && !HtmlBlocks.interrupts(html.html());
        }
        if (isParagraph(next) || next instanceof Table) {
            return continued;
        }
        if (next instanceof Subheading heading) {
            return continued && texts.isSetext(heading);
        }
        if (next instanceof BulletList list) {
            return isParagraph(before) && startsEmpty(list.items());
        }
        return next instanceof OrderedList list
                && isParagraph(before)
                && (list.start() != 1 || startsEmpty(list.items()));
    }

    /** Whether nothing follows the first marker of a list on its line. */
    private static boolean startsEmpty(List<ListItem> items) {
        return items.isEmpty()
                || items.get(0).children().isEmpty()
                || items.get(0).children().get(0) instanceof HtmlBlock html
                        && html.html().startsWith(" ");
    }

    /** Whether a line of text after the block would continue a paragraph or a table in it. */
    private static boolean takesNextLine(Block block) {
        if (block instanceof Quote quote) {
            return takesNextLine(quote.children());
        }
        if (block instanceof Note note) {
            return note.children().isEmpty() || takesNextLine(note.children());
        }
        if (block instanceof BulletList list) {
            return itemsTakeNextLine(list.items());
        }
        if (block instanceof OrderedList list) {
            return itemsTakeNextLine(list.items());
        }
        return isParagraph(block) || block instanceof Table;
    }

    private static boolean takesNextLine(List<Block> blocks) {
        return !blocks.isEmpty() && takesNextLine(blocks.get(blocks.size() - 1));
    }

    private static boolean itemsTakeNextLine(List<ListItem> items) {
        return !items.isEmpty() && takesNextLine(items.get(items.size() - 1).children());
    }
}
