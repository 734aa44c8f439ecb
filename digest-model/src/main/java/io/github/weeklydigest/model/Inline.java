package io.github.weeklydigest.model;

/**
 * A part of a line of text: plain text, code, a link, a formula and so on.
 *
 * <p>On Java 21, use a {@code switch} over the types with a {@code default}, because later versions may add types. On
 * Java 17, use a {@link Visitor}. All implementations are immutable.
 *
 * @since 0.1
 */
public sealed interface Inline
        permits Autolink,
                Emphasis,
                Image,
                InlineCode,
                InlineHtml,
                InlineMath,
                LineBreak,
                Link,
                OpaqueInline,
                Strikethrough,
                Strong,
                Text,
                WikiLink {
    /**
     * Calls the visitor's method for this type.
     *
     * @param visitor the visitor
     * @param <R> the type of the results
     * @return the result of the visitor
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method per type of inline. Implement {@link #visitOther} and override the methods of the types that matter:
     * each method calls {@code visitOther} by default, also for types that a later version adds.
     *
     * @param <R> the type of the results
     */
    interface Visitor<R> {
        /**
         * Visits every inline whose own method is not overridden.
         *
         * @param inline the inline
         * @return the result
         */
        R visitOther(Inline inline);

        /**
         * Visits a {@link Text}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitText(Text inline) {
            return visitOther(inline);
        }

        /**
         * Visits an {@link InlineCode}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitInlineCode(InlineCode inline) {
            return visitOther(inline);
        }

        /**
         * Visits a {@link Link}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitLink(Link inline) {
            return visitOther(inline);
        }

        /**
         * Visits an {@link Autolink}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitAutolink(Autolink inline) {
            return visitOther(inline);
        }

        /**
         * Visits an {@link Image}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitImage(Image inline) {
            return visitOther(inline);
        }

        /**
         * Visits a {@link Strong}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitStrong(Strong inline) {
            return visitOther(inline);
        }

        /**
         * Visits an {@link Emphasis}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitEmphasis(Emphasis inline) {
            return visitOther(inline);
        }

        /**
         * Visits a {@link Strikethrough}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitStrikethrough(Strikethrough inline) {
            return visitOther(inline);
        }

        /**
         * Visits a {@link WikiLink}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitWikiLink(WikiLink inline) {
            return visitOther(inline);
        }

        /**
         * Visits an {@link InlineMath}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitInlineMath(InlineMath inline) {
            return visitOther(inline);
        }

        /**
         * Visits an {@link InlineHtml}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitInlineHtml(InlineHtml inline) {
            return visitOther(inline);
        }

        /**
         * Visits a {@link LineBreak}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitLineBreak(LineBreak inline) {
            return visitOther(inline);
        }

        /**
         * Visits an {@link OpaqueInline}.
         *
         * @param inline the inline
         * @return the result; by default that of {@link #visitOther}
         */
        default R visitOpaqueInline(OpaqueInline inline) {
            return visitOther(inline);
        }
    }
}
