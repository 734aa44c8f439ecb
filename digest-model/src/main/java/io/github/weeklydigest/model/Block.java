package io.github.weeklydigest.model;

/**
 * A block of text: a paragraph, a list, a quote, a table and so on.
 *
 * <p>With Java 21 a {@code switch} with record patterns reads best (give it a {@code default}); on Java 17 use a {@link
 * Visitor}.
 *
 * @since 0.1
 */
public sealed interface Block extends ArticlePart
        permits BulletList,
                CodeBlock,
                HtmlBlock,
                Image,
                MathBlock,
                Note,
                OpaqueBlock,
                OrderedList,
                Paragraph,
                Quote,
                Subheading,
                Table,
                ThematicBreak {
    /**
     * Calls the visitor's method for this type.
     *
     * @param visitor what to call
     * @param <R> what the visitor returns
     * @return what the visitor returned
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each type of block.
     *
     * @param <R> what the methods return
     */
    interface Visitor<R> {
        /**
         * Visits a Paragraph.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitParagraph(Paragraph block);

        /**
         * Visits a Subheading.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitSubheading(Subheading block);

        /**
         * Visits a BulletList.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitBulletList(BulletList block);

        /**
         * Visits an OrderedList.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitOrderedList(OrderedList block);

        /**
         * Visits a Quote.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitQuote(Quote block);

        /**
         * Visits a Note.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitNote(Note block);

        /**
         * Visits a CodeBlock.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitCodeBlock(CodeBlock block);

        /**
         * Visits a Table.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitTable(Table block);

        /**
         * Visits an Image.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitImage(Image block);

        /**
         * Visits a MathBlock.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitMathBlock(MathBlock block);

        /**
         * Visits a ThematicBreak.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitThematicBreak(ThematicBreak block);

        /**
         * Visits a HtmlBlock.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitHtmlBlock(HtmlBlock block);

        /**
         * Visits an OpaqueBlock.
         *
         * @param block what to visit
         * @return the visitor's result
         */
        R visitOpaqueBlock(OpaqueBlock block);
    }
}
