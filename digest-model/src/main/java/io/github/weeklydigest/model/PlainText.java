package io.github.weeklydigest.model;

import java.util.List;
import java.util.function.Consumer;

/**
 * The plain text of inlines and blocks: what a reader sees, without markup.
 *
 * <p>The text of a link is its label, that of a wikilink its alias or else the content of its brackets, that of an
 * image its alternative text, and that of code and formulas their source. Raw HTML, list markers, callout markers and
 * thematic breaks are omitted, except that {@code <br>} becomes a line feed in a paragraph and a space elsewhere. A
 * soft line break becomes a space, or nothing between two characters of a script that is written without spaces.
 * Blocks are separated by a blank line, the items of a list and the rows of a table by a line feed, the cells of a row
 * by a tab.
 *
 * <p>All methods are pure functions.
 *
 * @since 0.1
 */
public final class PlainText {
    private PlainText() {}

    /**
     * Returns the plain text of inlines.
     *
     * @param inlines the inlines
     * @return their text
     */
    public static String of(List<? extends Inline> inlines) {
        if (inlines.size() == 1 && inlines.get(0) instanceof Text text) {
            return text.text();
        }
        StringBuilder text = new StringBuilder();
        new PlainTextWriter(text::append).inlines(inlines);
        return text.toString();
    }

    /**
     * Returns the plain text of blocks.
     *
     * @param blocks the blocks
     * @return their text, without a line feed at the end
     */
    public static String ofBlocks(List<? extends Block> blocks) {
        StringBuilder text = new StringBuilder();
        ofBlocks(blocks, text::append);
        return text.toString();
    }

    /**
     * Passes the plain text of blocks to a consumer piece by piece, without creating a string.
     *
     * @param blocks the blocks
     * @param pieces takes the pieces in order, none of them empty; together they are {@link #ofBlocks(List)}
     */
    public static void ofBlocks(List<? extends Block> blocks, Consumer<? super String> pieces) {
        new PlainTextWriter(pieces).blocks(blocks, "\n\n");
    }
}
