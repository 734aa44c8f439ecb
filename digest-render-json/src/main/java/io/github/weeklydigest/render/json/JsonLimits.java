package io.github.weeklydigest.render.json;

/**
 * Bounds for what {@link JsonDigestReader} accepts, so that no input can exhaust memory. JSON that exceeds one ends in a
 * {@link JsonReadException} that names the limit.
 *
 * <p>Immutable; {@code with…} methods make a copy.
 *
 * @param maxDocumentLength the length of the JSON in bytes or, read from characters, in characters (default: 2^62, that is
 *     none: memory does not depend on it)
 * @param maxNesting how deep objects and arrays may be nested (default: 1,000)
 * @param maxTextLength the length of a string in characters (default: 2^24)
 * @param maxHeldValues how many values may be held in memory at once: those of one item, or of a digest whose members do
 *     not come in the order in which they are written (default: 2,000,000)
 * @since 0.1
 */
public record JsonLimits(long maxDocumentLength, int maxNesting, int maxTextLength, int maxHeldValues) {
    private static final JsonLimits DEFAULTS = new JsonLimits(1L << 62, 1_000, 1 << 24, 2_000_000);

    public JsonLimits {
        if (maxDocumentLength < 1 || maxNesting < 1 || maxTextLength < 1 || maxHeldValues < 1) {
            throw new IllegalArgumentException("each limit is at least 1");
        }
    }

    /** {@return the limits that a reader has if none are given} */
    public static JsonLimits defaults() {
        return DEFAULTS;
    }

    /**
     * These limits with another length of the JSON.
     *
     * @param length the length in bytes or characters
     * @return the new limits
     */
    public JsonLimits withMaxDocumentLength(long length) {
        return new JsonLimits(length, maxNesting, maxTextLength, maxHeldValues);
    }

    /**
     * These limits with another depth of nesting.
     *
     * @param depth how deep objects and arrays may be nested
     * @return the new limits
     */
    public JsonLimits withMaxNesting(int depth) {
        return new JsonLimits(maxDocumentLength, depth, maxTextLength, maxHeldValues);
    }

    /**
     * These limits with another length of a string.
     *
     * @param length the length in characters
     * @return the new limits
     */
    public JsonLimits withMaxTextLength(int length) {
        return new JsonLimits(maxDocumentLength, maxNesting, length, maxHeldValues);
    }

    /**
     * These limits with another number of values held at once.
     *
     * @param count how many values
     * @return the new limits
     */
    public JsonLimits withMaxHeldValues(int count) {
        return new JsonLimits(maxDocumentLength, maxNesting, maxTextLength, count);
    }
}
