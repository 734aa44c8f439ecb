package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.model.WikiLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides from what was read alone, without positions, whether a block or a heading may have findings. Most have none, and
 * then their positions are not needed. In doubt, the answer is yes.
 */
class Suspects {
    /** Whether links to headings were checked already. */
    private boolean inContents;

    /** The inline before the current one, and the one before that; those inside another one follow it. */
    private @Nullable Inline previous;

    private @Nullable Inline beforePrevious;

    /** In how many quotes a paragraph of several lines is at most, and whether one is in a list. */
    private int lazyQuotes;

    private boolean lazyItems;
    private boolean lazyOuterItems;

    /**
     * Whether a top-level block may have findings.
     *
     * @param contents whether its links to headings are compared with the headings anyway
     */
    boolean mayBeWrong(SourceFragment fragment, Block block, boolean contents) {
        inContents = contents;
        if (block instanceof Paragraph paragraph) {
            return mayHideHeading(paragraph.children()) || text(paragraph.children());
        }
        lazyQuotes = 0;
        lazyItems = false;
        lazyOuterItems = false;
        boolean note = block instanceof Note marked && BlockCheck.hasUsualMarker(fragment, marked);
        return (note ? blocks(((Note) block).children(), false, 1) : nested(block, false, 0))
                || lazyQuotes > 0 && fragment.mayHaveLazyLines(lazyQuotes, lazyItems)
                || lazyOuterItems && fragment.mayHaveLazyLines(0, true);
    }

    /** Whether the text of a heading may have findings. */
    boolean mayBeWrong(List<Inline> heading) {
        inContents = false;
        return text(heading);
    }

    private static boolean mayHideHeading(List<Inline> paragraph) {
        return paragraph.isEmpty()
                || paragraph.get(0) instanceof Text text
                        && (text.text().isEmpty()
                                || BlockCheck.mayHideHeading(text.text().charAt(0)));
    }

    /** {@code listed}: whether it is directly in a list; {@code quotes}: in how many quotes it is. */
    private boolean nested(Block block, boolean listed, int quotes) {
        if (block instanceof Paragraph paragraph) {
            if ((listed || quotes > 0) && hasLines(paragraph.children())) {
                lazyQuotes = Math.max(lazyQuotes, quotes);
                lazyItems |= listed && quotes > 0;
                lazyOuterItems |= listed && quotes == 0;
            }
            return text(paragraph.children());
        } else if (block instanceof Quote quote) {
            return blocks(quote.children(), false, quotes + 1);
        } else if (block instanceof BulletList list) {
            return items(list.items(), quotes);
        } else if (block instanceof OrderedList list) {
            return items(list.items(), quotes);
        } else if (block instanceof Subheading heading) {
            return text(heading.children());
        }
        return !(block instanceof MathBlock || block instanceof ThematicBreak);
    }

    private boolean items(List<ListItem> items, int quotes) {
        for (ListItem item : items) {
            List<Block> blocks = item.children();
            if (!blocks.isEmpty() && blocks.get(0) instanceof BulletList || blocks(blocks, true, quotes)) {
                return true;
            }
        }
        return false;
    }

    private boolean blocks(List<Block> blocks, boolean listed, int quotes) {
        for (Block block : blocks) {
            if (nested(block, listed, quotes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLines(List<Inline> paragraph) {
        for (int i = 0; i < paragraph.size(); i++) {
            if (paragraph.get(i) instanceof LineBreak) {
                return true;
            }
        }
        return false;
    }

    private boolean text(List<Inline> inlines) {
        previous = null;
        beforePrevious = null;
        return inlines(inlines);
    }

    private boolean inlines(List<Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            if (inline(inlines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean inline(Inline inline) {
        boolean found;
        List<Inline> children = List.of();
        if (inline instanceof Text text) {
            found = mayBeMarkup(text.text());
        } else if (inline instanceof Strong strong) {
            found = lastOfText() == '@';
            children = strong.children();
        } else if (inline instanceof Emphasis emphasis) {
            found = emphasis(emphasis);
            children = emphasis.children();
        } else if (inline instanceof Link link) {
            found = address(link.uri());
            children = link.children();
        } else if (inline instanceof Autolink link) {
            found = address(link.uri());
        } else if (inline instanceof WikiLink link) {
            found = link.page().isEmpty();
        } else {
            found = inline instanceof InlineHtml || inline instanceof Image || inline instanceof Strikethrough;
        }
        beforePrevious = previous;
        previous = inline;
        return found || inlines(children);
    }

    private static boolean mayBeMarkup(String text) {
        return text.indexOf(']') >= 0
                || text.indexOf('`') >= 0
                || text.indexOf('[') >= 0 && text.contains("[[")
                || text.indexOf('*') >= 0 && text.contains("**");
    }

    /** The last character of the text before the current inline; a space if that is no text. */
    private char lastOfText() {
        return previous instanceof Text text && !text.text().isEmpty()
                ? text.text().charAt(text.text().length() - 1)
                : ' ';
    }

    private boolean emphasis(Emphasis emphasis) {
        char last = lastOfText();
        return isLink(previous)
                || isLink(beforePrevious)
                || last == '@'
                || InlineCheck.isWordPart(last)
                || InlineCheck.isAccidental(PlainText.of(emphasis.children()));
    }

    private static boolean isLink(@Nullable Inline inline) {
        return inline instanceof Link || inline instanceof Autolink;
    }

    private boolean address(String uri) {
        if (uri.startsWith("#")) {
            return !inContents && uri.length() > 1;
        }
        if (!uri.startsWith("https://") && !uri.startsWith("http://") && !uri.startsWith("mailto:")) {
            return true;
        }
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) >= 0x80) {
                return true;
            }
        }
        return false;
    }
}
