package io.github.weeklydigest.render.json;

/**
 * Bounds for what {@link JsonDigestReader} accepts, so that no input can exhaust memory. JSON that exceeds one ends in a
 * {@link JsonReadException} that names the limit.
 *
 * <p>Immutable; {@code with…} methods make a copy.
 *
 * @param maxDocumentLength the length of the JSON in characters (default: 2^62, which means no limit: memory does
 *     not depend on the length)
 * @param maxNesting how deep objects and arrays may be nested (default: 1,000)
 * @param maxTextLength the length of a string in characters (default: 2^24)
 * @param maxHeldValues how many values may be held in memory at once: those of one item, or of a digest whose members do
 *     not come in the order in which they are written (default: 2,000,000)
 * @param maxHeldText how many characters of strings, numbers and names may be held in memory at once, likewise (default:
 *     2^26)
 * @since 0.1
 */
public record JsonLimits(
        long maxDocumentLength, int maxNesting, int maxTextLength, int maxHeldValues, int maxHeldText) {
    private static final JsonLimits DEFAULTS = new JsonLimits(1L << 62, 1_000, 1 << 24, 2_000_000, 1 << 26);

    public JsonLimits {
        if (maxDocumentLength < 1 || maxNesting < 1 || maxTextLength < 1 || maxHeldValues < 1 || maxHeldText < 1) {
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
        return new JsonLimits(length, maxNesting, maxTextLength, maxHeldValues, maxHeldText);
    }

    /**
     * These limits with another depth of nesting. Each level takes some of the thread's stack: a depth far beyond the
     * default can overflow it.
     *
     * @param depth how deep objects and arrays may be nested
     * @return the new limits
     */
    public JsonLimits withMaxNesting(int depth) {
        return new JsonLimits(maxDocumentLength, depth, maxTextLength, maxHeldValues, maxHeldText);
    }

    /**
     * These limits with another length of a string.
     *
     * @param length the length in characters
     * @return the new limits
     */
    public JsonLimits withMaxTextLength(int length) {
        return new JsonLimits(maxDocumentLength, maxNesting, length, maxHeldValues, maxHeldText);
    }

    /**
     * These limits with another number of values held at once.
     *
     * @param count how many values
     * @return the new limits
     */
    public JsonLimits withMaxHeldValues(int count) {
        return new JsonLimits(maxDocumentLength, maxNesting, maxTextLength, count, maxHeldText);
    }

    /**
     * These limits with another length of the text held at once.
     *
     * @param length the length in characters
     * @return the new limits
     */
    public JsonLimits withMaxHeldText(int length) {
        return new JsonLimits(maxDocumentLength, maxNesting, maxTextLength, maxHeldValues, length);
    }
}
