package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Strong;
import java.util.List;
import java.util.Optional;

/** A paragraph that is a single line of strong text without a link, as some authors write titles of sections. */
public final class StrongTitle {
    private static final int LONGEST = 100;

    private StrongTitle() {}

    /** The title that a block is, without a colon at its end; empty for any other block. */
    public static Optional<List<Inline>> of(Block block) {
        if (!(block instanceof Paragraph paragraph)) {
            return Optional.empty();
        }
        List<Inline> line = InlineParts.trimmed(paragraph.children());
        Optional<Strong> strong = InlineParts.leadingStrong(line);
        if (strong.isEmpty()
                || !InlineText.isSingleLine(line)
                || InlineParts.firstTarget(line).isPresent()) {
            return Optional.empty();
        }
        return strong.filter(title -> InlineText.withoutColons(InlineParts.text(InlineParts.after(line, title)))
                        .isEmpty())
                .map(title -> Separators.withoutStop(title.children()))
                .filter(title -> isTitle(InlineParts.text(title)));
    }

    private static boolean isTitle(String text) {
        return !WhiteSpace.stripInvisible(text).isEmpty() && text.length() <= LONGEST && text.indexOf('\n') < 0;
    }
}
