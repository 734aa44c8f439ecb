package io.github.weeklydigest.render.markdown.internal.block;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.render.markdown.internal.inline.InlineContext;
import io.github.weeklydigest.render.markdown.internal.inline.InlineMarkdown;
import io.github.weeklydigest.render.markdown.internal.inline.MarkdownOptions;
import java.util.List;

/** Writes the blocks that are nothing but inlines: paragraphs and headings. */
final class TextMarkdown {
    /** A definition that nothing refers to. After it, an indented line is text, whatever it begins with. */
    static final String DEFINITION = "[html]: <>\n    ";

    private static final int LAST_SETEXT_LEVEL = 2;

    private final MarkdownOptions options;

    TextMarkdown(MarkdownOptions options) {
        this.options = options;
    }

    String paragraph(List<? extends Inline> inlines) {
        String markdown = InlineMarkdown.of(inlines, InlineContext.PARAGRAPH, options);
        return HtmlBlocks.isOpening(markdown) ? DEFINITION + markdown : markdown;
    }

    String heading(Subheading block) {
        if (isSetext(block)) {
            return paragraph(block.children()) + (block.level() == 1 ? "\n===" : "\n---");
        }
        String line = InlineMarkdown.of(block.children(), InlineContext.HEADING, options);
        return "#".repeat(block.level()) + (line.isEmpty() ? "" : ' ' + line);
    }

    /** Whether a heading is underlined, because it has several lines; that is possible on two levels. */
    boolean isSetext(Subheading block) {
        return block.level() <= LAST_SETEXT_LEVEL && paragraph(block.children()).indexOf('\n') >= 0;
    }
}
