package io.github.weeklydigest.render.html.internal.content;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import java.util.List;

/** Finds paragraphs that are the heading of the following one in all but markup. */
public final class RunInHeadings {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 34;
    private static final int LONGEST_HEADED = 60;
    private static final String CLOSING = "。．.！!？?；;：:，,、…";

    private RunInHeadings() {}

    /**
     * Whether a paragraph heads the next block: one line of 4 to 34 characters without closing punctuation or link, followed
     * by a paragraph of more than 60.
     */
    public static boolean isHeading(Object block, Object next) {
        return block instanceof Paragraph paragraph
                && next instanceof Paragraph headed
                && isShortLine(paragraph.children())
                && isLong(headed.children());
    }

    private static boolean isShortLine(List<Inline> children) {
        for (int i = 0; i < children.size(); i++) {
            if (isLongerText(children.get(i), 2 * LONGEST) || isNoHeading(children.get(i))) {
                return false;
            }
        }
        String text = PlainText.of(children).strip();
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.indexOf('\n') < 0
                && CLOSING.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static boolean isNoHeading(Inline inline) {
        return inline instanceof Link
                || inline instanceof Autolink
                || inline instanceof WikiLink
                || inline instanceof Image
                || inline instanceof InlineMath
                || inline instanceof LineBreak;
    }

    private static boolean isLong(List<Inline> children) {
        for (int i = 0; i < children.size(); i++) {
            if (isLongerText(children.get(i), LONGEST_HEADED)) {
                return true;
            }
        }
        return PlainText.of(children).length() > LONGEST_HEADED;
    }

    /** Whether it is a text that alone is longer than a length, so that nothing needs to be put together. */
    private static boolean isLongerText(Inline inline, int length) {
        return inline instanceof Text text && text.text().length() > length;
    }
}
