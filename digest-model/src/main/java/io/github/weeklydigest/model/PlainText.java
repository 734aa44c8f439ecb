package io.github.weeklydigest.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
        Pieces pieces = new Pieces();
        new PlainTextWriter(pieces).inlines(inlines);
        return pieces.text();
    }

    /** Pieces as one text. A single piece, as most texts with markup have, is not copied. */
    private static final class Pieces implements Consumer<String> {
        private String first = "";
        private @Nullable StringBuilder all;

        @Override
        public void accept(String piece) {
            StringBuilder known = all;
            if (known != null) {
                known.append(piece);
            } else if (first.isEmpty()) {
                first = piece;
            } else {
                all = new StringBuilder(first).append(piece);
            }
        }

        String text() {
            return all == null ? first : all.toString();
        }
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
