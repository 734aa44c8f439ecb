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

    /** The blocks outside of figures. Empty lines divide a figure into several blocks; one that isn't closed is no figure. */
    static List<Block> without(List<Block> blocks) {
        List<Block> outside = new ArrayList<>();
        int from = 0;
        while (from < blocks.size()) {
            int end = end(blocks, from);
            if (end == from) {
                outside.add(blocks.get(from));
                end++;
            }
            from = end;
        }
        return outside;
    }

    /** Where the figure ends that starts with a block; the same place if none does. */
    private static int end(List<Block> blocks, int from) {
        if (!html(blocks.get(from)).startsWith(OPENING)) {
            return from;
        }
        for (int i = from; i < blocks.size(); i++) {
            String html = html(blocks.get(i));
            if (html.endsWith(CLOSING)) {
                return i + 1;
            } else if (html.contains(CLOSING)) {
                // Text follows it.
                return from;
            }
        }
        return from;
    }

    private static String html(Block block) {
        return block instanceof HtmlBlock html ? html.html().strip().toLowerCase(Locale.ROOT) : "";
    }
}
