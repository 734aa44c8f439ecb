package io.github.weeklydigest.model;

/**
 * A piece of a line: text, code, a link, a formula and so on.
 *
 * <p>With Java 21 a {@code switch} with record patterns reads best (give it a {@code default}); on Java 17 use a {@link
 * Visitor}.
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
     * @param visitor what to call
     * @param <R> what the visitor returns
     * @return what the visitor returned
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each type of inline.
     *
     * @param <R> what the methods return
     */
    interface Visitor<R> {
        /**
         * Visits a Text.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitText(Text inline);

        /**
         * Visits an InlineCode.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitInlineCode(InlineCode inline);

        /**
         * Visits a Link.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitLink(Link inline);

        /**
         * Visits an Autolink.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitAutolink(Autolink inline);

        /**
         * Visits an Image.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitImage(Image inline);

        /**
         * Visits a Strong.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitStrong(Strong inline);

        /**
         * Visits an Emphasis.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitEmphasis(Emphasis inline);

        /**
         * Visits a Strikethrough.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitStrikethrough(Strikethrough inline);

        /**
         * Visits a WikiLink.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitWikiLink(WikiLink inline);

        /**
         * Visits an InlineMath.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitInlineMath(InlineMath inline);

        /**
         * Visits an InlineHtml.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitInlineHtml(InlineHtml inline);

        /**
         * Visits a LineBreak.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitLineBreak(LineBreak inline);

        /**
         * Visits an OpaqueInline.
         *
         * @param inline what to visit
         * @return the visitor's result
         */
        R visitOpaqueInline(OpaqueInline inline);
    }
}
