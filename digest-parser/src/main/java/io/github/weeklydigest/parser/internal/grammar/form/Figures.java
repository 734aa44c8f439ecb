package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.HtmlBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures in raw HTML, whose captions may have links that are not about the entry. */
final class Figures {
    private static final String OPENING = "<figure";
    private static final String CLOSING = "</figure>";

    private Figures() {}

    /** The blocks outside of figures. Empty lines divide a figure into several blocks; an unclosed one is not a figure. */
    static List<Block> without(List<Block> blocks) {
        if (!hasHtml(blocks)) {
            return blocks;
        }
        List<Block> outside = new ArrayList<>();
        int closing = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (!html(blocks.get(i)).startsWith(OPENING)) {
                outside.add(blocks.get(i));
                continue;
            }
            // Each block is looked at once, however many figures are not closed.
            closing = Math.max(closing, i);
            while (closing < blocks.size() && !html(blocks.get(closing)).contains(CLOSING)) {
                closing++;
            }
            if (closing < blocks.size() && html(blocks.get(closing)).endsWith(CLOSING)) {
                i = closing;
            } else {
                outside.add(blocks.get(i));
            }
        }
        return outside;
    }

    private static boolean hasHtml(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof HtmlBlock) {
                return true;
            }
        }
        return false;
    }

    private static String html(Block block) {
        return block instanceof HtmlBlock html ? html.html().strip().toLowerCase(Locale.ROOT) : "";
    }
}
