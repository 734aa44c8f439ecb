package io.github.weeklydigest.render.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bounds for what {@link JsonDigestReader} accepts, so that no input can exhaust memory. JSON that exceeds one causes a
 * {@link JsonReadException} that names the limit.
 *
 * <p>Immutable; {@code with…} methods and {@link #toBuilder()} make a copy.
 *
 * @since 0.1
 */
public final class JsonLimits {
    private static final JsonLimits DEFAULTS = builder().build();

    private final long maxDocumentLength;
    private final int maxNesting;
    private final int maxTextLength;
    private final int maxHeldValues;
    private final int maxHeldText;

    private JsonLimits(Builder builder) {
        maxDocumentLength = builder.maxDocumentLength;
        maxNesting = builder.maxNesting;
        maxTextLength = builder.maxTextLength;
        maxHeldValues = builder.maxHeldValues;
        maxHeldText = builder.maxHeldText;
    }

    /** {@return the limits that a reader has if none are given} */
    public static JsonLimits defaults() {
        return DEFAULTS;
    }

    /** {@return a builder with the default limits} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with these limits} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.maxDocumentLength = maxDocumentLength;
        builder.maxNesting = maxNesting;
        builder.maxTextLength = maxTextLength;
        builder.maxHeldValues = maxHeldValues;
        builder.maxHeldText = maxHeldText;
        return builder;
    }

    /**
     * Returns the maximum length of the JSON in bytes or characters. The default, 2^62, is not reached in practice;
     * memory does not depend on the length.
     *
     * @return the limit
     */
    public long maxDocumentLength() {
        return maxDocumentLength;
    }

    /**
     * Returns the maximum nesting of objects and arrays (default: 1,000). Each level takes some of the thread's stack: a limit
     * far above the default can overflow it.
     *
     * @return the limit
     */
    public int maxNesting() {
        return maxNesting;
    }

    /**
     * Returns the maximum length of a string in characters (default: 16,777,216).
     *
     * @return the limit
     */
    public int maxTextLength() {
        return maxTextLength;
    }

    /**
     * Returns the maximum number of values that are held in memory at once (default: 2,000,000): those of one item, or of a
     * digest that is read as a whole because its members are not in the order in which they are written.
     *
     * @return the limit
     */
    public int maxHeldValues() {
        return maxHeldValues;
    }

    /**
     * Returns the maximum number of characters of strings, numbers and names that are held in memory at once (default:
     * 67,108,864), of an item or a whole digest as for {@link #maxHeldValues}.
     *
     * @return the limit
     */
    public int maxHeldText() {
        return maxHeldText;
    }

    /**
     * Returns these limits with another {@link #maxDocumentLength}.
     *
     * @param length the limit
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public JsonLimits withMaxDocumentLength(long length) {
        return toBuilder().maxDocumentLength(length).build();
    }

    /**
     * Returns these limits with another {@link #maxNesting}.
     *
     * @param depth the limit
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public JsonLimits withMaxNesting(int depth) {
        return toBuilder().maxNesting(depth).build();
    }

    /**
     * Returns these limits with another {@link #maxTextLength}.
     *
     * @param length the limit
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public JsonLimits withMaxTextLength(int length) {
        return toBuilder().maxTextLength(length).build();
    }

    /**
     * Returns these limits with another {@link #maxHeldValues}.
     *
     * @param count the limit
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public JsonLimits withMaxHeldValues(int count) {
        return toBuilder().maxHeldValues(count).build();
    }

    /**
     * Returns these limits with another {@link #maxHeldText}.
     *
     * @param length the limit
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public JsonLimits withMaxHeldText(int length) {
        return toBuilder().maxHeldText(length).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonLimits limits
                && maxDocumentLength == limits.maxDocumentLength
                && maxNesting == limits.maxNesting
                && maxTextLength == limits.maxTextLength
                && maxHeldValues == limits.maxHeldValues
                && maxHeldText == limits.maxHeldText;
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxDocumentLength, maxNesting, maxTextLength, maxHeldValues, maxHeldText);
    }

    @Override
    public String toString() {
        return "JsonLimits["
                + "maxDocumentLength=" + maxDocumentLength
                + ", maxNesting=" + maxNesting
                + ", maxTextLength=" + maxTextLength
                + ", maxHeldValues=" + maxHeldValues
                + ", maxHeldText=" + maxHeldText
                + "]";
    }

    /**
     * Builds {@link JsonLimits}. Not safe for use by several threads.
     *
     * @since 0.1
     */
    public static final class Builder {
        private long maxDocumentLength = 1L << 62;
        private int maxNesting = 1_000;
        private int maxTextLength = 1 << 24;
        private int maxHeldValues = 2_000_000;
        private int maxHeldText = 1 << 26;

        private Builder() {}

        /**
         * Sets {@link JsonLimits#maxDocumentLength}.
         *
         * @param length the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxDocumentLength(long length) {
            maxDocumentLength = positive("maxDocumentLength", length);
            return this;
        }

        /**
         * Sets {@link JsonLimits#maxNesting}.
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
         * Sets {@link JsonLimits#maxTextLength}.
         *
         * @param length the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxTextLength(int length) {
            maxTextLength = positive("maxTextLength", length);
            return this;
        }

        /**
         * Sets {@link JsonLimits#maxHeldValues}.
         *
         * @param count the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxHeldValues(int count) {
            maxHeldValues = positive("maxHeldValues", count);
            return this;
        }

        /**
         * Sets {@link JsonLimits#maxHeldText}.
         *
         * @param length the limit
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxHeldText(int length) {
            maxHeldText = positive("maxHeldText", length);
            return this;
        }

        /** {@return the limits} */
        public JsonLimits build() {
            return new JsonLimits(this);
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
