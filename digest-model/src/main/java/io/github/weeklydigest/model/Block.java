package io.github.weeklydigest.model;

/**
 * A block: a paragraph, a list, a quote, a table and so on.
 *
 * <p>On Java 21, use a {@code switch} over the types with a {@code default}, because later versions may add types. On
 * Java 17, use a {@link Visitor}. All implementations are immutable.
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
     * @param visitor the visitor
     * @param <R> the type of the results
     * @return the result of the visitor
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method per type of block. Implement {@link #visitOther} and override the methods of the types that matter:
     * each method calls {@code visitOther} by default, also for types that a later version adds.
     *
     * @param <R> the type of the results
     */
    interface Visitor<R> {
        /**
         * Visits every block whose own method is not overridden.
         *
         * @param block the block
         * @return the result
         */
        R visitOther(Block block);

        /**
         * Visits a {@link Paragraph}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitParagraph(Paragraph block) {
            return visitOther(block);
        }

        /**
         * Visits a {@link Subheading}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitSubheading(Subheading block) {
            return visitOther(block);
        }

        /**
         * Visits a {@link BulletList}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitBulletList(BulletList block) {
            return visitOther(block);
        }

        /**
         * Visits an {@link OrderedList}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitOrderedList(OrderedList block) {
            return visitOther(block);
        }

        /**
         * Visits a {@link Quote}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitQuote(Quote block) {
            return visitOther(block);
        }

        /**
         * Visits a {@link Note}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitNote(Note block) {
            return visitOther(block);
        }

        /**
         * Visits a {@link CodeBlock}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitCodeBlock(CodeBlock block) {
            return visitOther(block);
        }

        /**
         * Visits a {@link Table}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitTable(Table block) {
            return visitOther(block);
        }

        /**
         * Visits an {@link Image}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitImage(Image block) {
            return visitOther(block);
        }

        /**
         * Visits a {@link MathBlock}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitMathBlock(MathBlock block) {
            return visitOther(block);
        }

        /**
         * Visits a {@link ThematicBreak}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitThematicBreak(ThematicBreak block) {
            return visitOther(block);
        }

        /**
         * Visits a {@link HtmlBlock}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitHtmlBlock(HtmlBlock block) {
            return visitOther(block);
        }

        /**
         * Visits an {@link OpaqueBlock}.
         *
         * @param block the block
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitOpaqueBlock(OpaqueBlock block) {
            return visitOther(block);
        }
    }
}
