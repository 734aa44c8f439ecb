package io.github.weeklydigest.parser;

/**
 * Bounds for what a parser accepts, so that no input can exhaust time or memory. A document that exceeds one ends in a
 * {@link DigestParseException} with the code {@code limit-exceeded}, whatever {@link DigestParser.Builder#failOn} says;
 * only three are milder: text beyond {@link #maxInlineLength} and {@link #maxNesting} is kept, as plain text, and reported;
 * beyond {@link #maxFindings} the digest is read on, and the rest of the findings left out, which is reported too.
 *
 * <p>Immutable; {@code with…} methods make a copy.
 *
 * @param maxDocumentBytes the length of a document in bytes of UTF-8 (default: 2^62, that is none: memory does not
 *     depend on it)
 * @param maxLineBytes the length of a line in bytes of UTF-8 (default: 1 MiB)
 * @param maxSliceBytes the length in bytes of UTF-8 of what stands between two headings, which is held in memory at once
 *     (default: 16 MiB)
 * @param maxInlineLength the length in characters of a paragraph, heading or table cell whose markup is read (default:
 *     65,536). Two more bounds follow from it, for what may take more time or memory than its length: if it takes more than
 *     the usual Markdown to read a paragraph, {@link #maxMarkup} of the characters that may be markup; and tables of
 *     sixteen times as many cells in what stands between two headings, yet not more than two for each character, those
 *     counted that rows lack
 * @param maxNesting how deep quotes, lists and emphasis may be nested (default: 100)
 * @param maxFindings how many findings of a document less severe than {@link
 *     io.github.weeklydigest.diagnostic.Severity#ERROR} are reported (default: 10,000). One more is reported as {@code
 *     too-many-findings}, and none is looked for behind it; errors are reported in any case and do not count
 * @since 0.1
 */
public record ParseLimits(
        long maxDocumentBytes,
        int maxLineBytes,
        int maxSliceBytes,
        int maxInlineLength,
        int maxNesting,
        int maxFindings) {
    private static final ParseLimits DEFAULTS = new ParseLimits(1L << 62, 1 << 20, 1 << 24, 1 << 16, 100, 10_000);

    public ParseLimits {
        if (maxDocumentBytes < 1
                || maxLineBytes < 1
                || maxSliceBytes < 1
                || maxInlineLength < 1
                || maxNesting < 1
                || maxFindings < 1) {
            throw new IllegalArgumentException("each limit is at least 1");
        }
    }

    /** {@return the limits that a parser has if none are set} */
    public static ParseLimits defaults() {
        return DEFAULTS;
    }

    /**
     * How many of the characters <code>* _ ~ [ ] ! &lt; `</code> a paragraph may have that is not as simple as most: a 32nd of
     * {@link #maxInlineLength}, but no less than 64.
     *
     * @return the number of characters
     */
    public int maxMarkup() {
        return Math.max(64, maxInlineLength / 32);
    }

    /**
     * These limits with another length of the document.
     *
     * @param bytes the length in bytes
     * @return the new limits
     */
    public ParseLimits withMaxDocumentBytes(long bytes) {
        return new ParseLimits(bytes, maxLineBytes, maxSliceBytes, maxInlineLength, maxNesting, maxFindings);
    }

    /**
     * These limits with another length of a line.
     *
     * @param bytes the length in bytes
     * @return the new limits
     */
    public ParseLimits withMaxLineBytes(int bytes) {
        return new ParseLimits(maxDocumentBytes, bytes, maxSliceBytes, maxInlineLength, maxNesting, maxFindings);
    }

    /**
     * These limits with another length of what stands between two headings.
     *
     * @param bytes the length in bytes
     * @return the new limits
     */
    public ParseLimits withMaxSliceBytes(int bytes) {
        return new ParseLimits(maxDocumentBytes, maxLineBytes, bytes, maxInlineLength, maxNesting, maxFindings);
    }

    /**
     * These limits with another length of a paragraph whose markup is read.
     *
     * @param chars the length in characters
     * @return the new limits
     */
    public ParseLimits withMaxInlineLength(int chars) {
        return new ParseLimits(maxDocumentBytes, maxLineBytes, maxSliceBytes, chars, maxNesting, maxFindings);
    }

    /**
     * These limits with another depth of nesting.
     *
     * @param depth the depth
     * @return the new limits
     */
    public ParseLimits withMaxNesting(int depth) {
        return new ParseLimits(maxDocumentBytes, maxLineBytes, maxSliceBytes, maxInlineLength, depth, maxFindings);
    }

    /**
     * These limits with another number of findings.
     *
     * @param findings the number of those less severe than an error
     * @return the new limits
     */
    public ParseLimits withMaxFindings(int findings) {
        return new ParseLimits(maxDocumentBytes, maxLineBytes, maxSliceBytes, maxInlineLength, maxNesting, findings);
    }
}
