package io.github.weeklydigest.parser;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bounds for what a parser accepts, so that no input can exhaust time or memory. A document that exceeds one ends in a
 * {@link DigestParseException} with the code {@code limit-exceeded}, whatever {@link DigestParser.Builder#failOn} says.
 * Four limits do not stop the parser. Text beyond {@link #maxInlineLength}, {@link #maxNesting} and {@link
 * #maxExpansion} is kept as plain text and reported. Findings beyond {@link #maxFindings} are left out, which is
 * reported as well.
 *
 * <p>Immutable; {@code with…} methods and {@link #toBuilder()} make a copy.
 *
 * @since 0.1
 */
public final class ParseLimits {
    private static final ParseLimits DEFAULTS = builder().build();

    private final long maxDocumentBytes;
    private final int maxLineBytes;
    private final int maxSliceBytes;
    private final int maxSliceParts;
    private final int maxInlineLength;
    private final int maxNesting;
    private final int maxFindings;
    private final int maxExpansion;

    private ParseLimits(Builder builder) {
        maxDocumentBytes = builder.maxDocumentBytes;
        maxLineBytes = builder.maxLineBytes;
        maxSliceBytes = builder.maxSliceBytes;
        maxSliceParts = builder.maxSliceParts;
        maxInlineLength = builder.maxInlineLength;
        maxNesting = builder.maxNesting;
        maxFindings = builder.maxFindings;
        maxExpansion = builder.maxExpansion;
    }

    /** {@return the limits that a parser has if none are set} */
    public static ParseLimits defaults() {
        return DEFAULTS;
    }

    /** {@return a builder with the default limits} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with these limits} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.maxDocumentBytes = maxDocumentBytes;
        builder.maxLineBytes = maxLineBytes;
        builder.maxSliceBytes = maxSliceBytes;
        builder.maxSliceParts = maxSliceParts;
        builder.maxInlineLength = maxInlineLength;
        builder.maxNesting = maxNesting;
        builder.maxFindings = maxFindings;
        builder.maxExpansion = maxExpansion;
        return builder;
    }

    /**
     * Returns the maximum length of a document in bytes of UTF-8. The default, 2^62, is no limit in practice, because
     * memory does not depend on it.
     *
     * @return the limit
     */
    public long maxDocumentBytes() {
        return maxDocumentBytes;
    }

    /**
     * Returns the maximum length of a line in bytes of UTF-8 (default: 1 MiB).
     *
     * @return the limit
     */
    public int maxLineBytes() {
        return maxLineBytes;
    }

    /**
     * Returns the maximum length in bytes of UTF-8 of the text between two headings, which is held in memory at once
     * (default: 16 MiB).
     *
     * @return the limit
     */
    public int maxSliceBytes() {
        return maxSliceBytes;
    }

    /**
     * Returns the maximum number of parts between two headings, which are held in memory at once (default: 1,048,576).
     * Parts are blocks, list items, lines of paragraphs, table cells and inlines. A line of code counts as half a part.
     *
     * @return the limit
     */
    public int maxSliceParts() {
        return maxSliceParts;
    }

    /**
     * Returns the maximum length in characters of a paragraph, heading or table cell whose markup is read (default:
     * 65,536).
     *
     * <p>Two more limits follow from it, for input whose cost is out of proportion to its length. A paragraph with unusual
     * markup may have {@link #maxMarkup} characters that can be markup. The tables between two headings may have
     * sixteen times as many cells, and at most two cells for each character, including the cells that are missing at
     * the end of rows.
     *
     * @return the limit
     */
    public int maxInlineLength() {
        return maxInlineLength;
    }

    /**
     * Returns the maximum number of the characters <code>* _ ~ [ ] ! &lt; `</code> in a paragraph with unusual markup:
     * a 32nd of {@link #maxInlineLength}, and at least 64.
     *
     * @return the number of characters
     */
    public int maxMarkup() {
        return Math.max(64, maxInlineLength / 32);
    }

    /**
     * Returns the maximum nesting of quotes, lists and emphasis (default: 100).
     *
     * @return the limit
     */
    public int maxNesting() {
        return maxNesting;
    }

    /**
     * Returns the maximum number of findings that are reported for a document (default: 10,000). The next one is
     * reported as {@code too-many-findings}, and the checks end. Errors do not count and are always reported.
     *
     * @return the limit
     */
    public int maxFindings() {
        return maxFindings;
    }

    /**
     * Returns the number of characters by which the addresses and titles that references repeat may exceed the length
     * of the document so far (default: 100,000). Beyond it, a reference is kept as plain text, and a recommendation
     * does not repeat the heading that it refers to.
     *
     * @return the limit
     */
    public int maxExpansion() {
        return maxExpansion;
    }

    /**
     * Returns these limits with another {@link #maxDocumentBytes}.
     *
     * @param bytes the limit, at least 1
     * @return the new limits
     */
    public ParseLimits withMaxDocumentBytes(long bytes) {
        return toBuilder().maxDocumentBytes(bytes).build();
    }

    /**
     * Returns these limits with another {@link #maxLineBytes}.
     *
     * @param bytes the limit, at least 1
     * @return the new limits
     */
    public ParseLimits withMaxLineBytes(int bytes) {
        return toBuilder().maxLineBytes(bytes).build();
    }

    /**
     * Returns these limits with another {@link #maxSliceBytes}.
     *
     * @param bytes the limit, at least 1
     * @return the new limits
     */
    public ParseLimits withMaxSliceBytes(int bytes) {
        return toBuilder().maxSliceBytes(bytes).build();
    }

    /**
     * Returns these limits with another {@link #maxSliceParts}.
     *
     * @param parts the limit, at least 1
     * @return the new limits
     */
    public ParseLimits withMaxSliceParts(int parts) {
        return toBuilder().maxSliceParts(parts).build();
    }

    /**
     * Returns these limits with another {@link #maxInlineLength}.
     *
     * @param chars the limit, at least 1
     * @return the new limits
     */
    public ParseLimits withMaxInlineLength(int chars) {
        return toBuilder().maxInlineLength(chars).build();
    }

    /**
     * Returns these limits with another {@link #maxNesting}.
     *
     * @param depth the limit, at least 1
     * @return the new limits
     */
    public ParseLimits withMaxNesting(int depth) {
        return toBuilder().maxNesting(depth).build();
    }

    /**
     * Returns these limits with another {@link #maxFindings}.
     *
     * @param findings the limit, at least 1
     * @return the new limits
     */
    public ParseLimits withMaxFindings(int findings) {
        return toBuilder().maxFindings(findings).build();
    }

    /**
     * Returns these limits with another {@link #maxExpansion}.
     *
     * @param chars the limit, at least 1
     * @return the new limits
     */
    public ParseLimits withMaxExpansion(int chars) {
        return toBuilder().maxExpansion(chars).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParseLimits limits
                && maxDocumentBytes == limits.maxDocumentBytes
                && maxLineBytes == limits.maxLineBytes
                && maxSliceBytes == limits.maxSliceBytes
                && maxSliceParts == limits.maxSliceParts
                && maxInlineLength == limits.maxInlineLength
                && maxNesting == limits.maxNesting
                && maxFindings == limits.maxFindings
                && maxExpansion == limits.maxExpansion;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                maxDocumentBytes,
                maxLineBytes,
                maxSliceBytes,
                maxSliceParts,
                maxInlineLength,
                maxNesting,
                maxFindings,
                maxExpansion);
    }

    @Override
    public String toString() {
        return "ParseLimits["
                + "maxDocumentBytes=" + maxDocumentBytes
                + ", maxLineBytes=" + maxLineBytes
                + ", maxSliceBytes=" + maxSliceBytes
                + ", maxSliceParts=" + maxSliceParts
                + ", maxInlineLength=" + maxInlineLength
                + ", maxNesting=" + maxNesting
                + ", maxFindings=" + maxFindings
                + ", maxExpansion=" + maxExpansion
                + "]";
    }

    /**
     * Builds {@link ParseLimits}. Not safe for use by several threads.
     *
     * @since 0.1
     */
    public static final class Builder {
        private long maxDocumentBytes = 1L << 62;
        private int maxLineBytes = 1 << 20;
        private int maxSliceBytes = 1 << 24;
        private int maxSliceParts = 1 << 20;
        private int maxInlineLength = 1 << 16;
        private int maxNesting = 100;
        private int maxFindings = 10_000;
        private int maxExpansion = 100_000;

        private Builder() {}

        /**
         * Sets {@link ParseLimits#maxDocumentBytes}.
         *
         * @param bytes the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxDocumentBytes(long bytes) {
            maxDocumentBytes = positive("maxDocumentBytes", bytes);
            return this;
        }

        /**
         * Sets {@link ParseLimits#maxLineBytes}.
         *
         * @param bytes the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxLineBytes(int bytes) {
            maxLineBytes = positive("maxLineBytes", bytes);
            return this;
        }

        /**
         * Sets {@link ParseLimits#maxSliceBytes}.
         *
         * @param bytes the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxSliceBytes(int bytes) {
            maxSliceBytes = positive("maxSliceBytes", bytes);
            return this;
        }

        /**
         * Sets {@link ParseLimits#maxSliceParts}.
         *
         * @param parts the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxSliceParts(int parts) {
            maxSliceParts = positive("maxSliceParts", parts);
            return this;
        }

        /**
         * Sets {@link ParseLimits#maxInlineLength}.
         *
         * @param chars the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxInlineLength(int chars) {
            maxInlineLength = positive("maxInlineLength", chars);
            return this;
        }

        /**
         * Sets {@link ParseLimits#maxNesting}.
         *
         * @param depth the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxNesting(int depth) {
            maxNesting = positive("maxNesting", depth);
            return this;
        }

        /**
         * Sets {@link ParseLimits#maxFindings}.
         *
         * @param findings the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxFindings(int findings) {
            maxFindings = positive("maxFindings", findings);
            return this;
        }

        /**
         * Sets {@link ParseLimits#maxExpansion}.
         *
         * @param chars the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxExpansion(int chars) {
            maxExpansion = positive("maxExpansion", chars);
            return this;
        }

        /** {@return the limits} */
        public ParseLimits build() {
            return new ParseLimits(this);
        }

        private static int positive(String name, int limit) {
            return (int) positive(name, (long) limit);
        }

        private static long positive(String name, long limit) {
            if (limit < 1) {
                throw new IllegalArgumentException(name + " must be at least 1, not " + limit);
            }
            return limit;
        }
    }
}
