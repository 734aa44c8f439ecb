package io.github.weeklydigest.model;

import java.util.List;
import java.util.function.Consumer;

/**
 * The plain text of inlines and blocks: what a reader sees, without markup.
 *
 * <p>Of a link it is the text, of a wikilink the alias or else what stands between the brackets, of an image the
 * alternative text, of code and formulas the source; raw HTML, list markers, callout markers and thematic breaks are not
 * text, except that {@code <br>} separates words: it becomes a line feed in a paragraph and a space elsewhere. A soft line
 * break becomes a space, or nothing between two characters of a script that is written without spaces.
 * Blocks are separated by a blank line, the items of a list and the rows of a table by a line feed, the cells of a row by a tab.
 *
 * <p>All methods are pure functions.
 *
 * @since 0.1
 */
public final class PlainText {
    private PlainText() {}

    /**
     * The plain text of inlines.
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
     * The plain text of blocks.
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
