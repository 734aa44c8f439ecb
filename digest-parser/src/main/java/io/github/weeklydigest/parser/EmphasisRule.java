package io.github.weeklydigest.parser;

/**
 * Where emphasis may start and end.
 *
 * @since 0.1
 */
public enum EmphasisRule {
    /** The rules of CommonMark: {@code **“…”**} next to Chinese text is not bold. */
    COMMON_MARK,
    /**
     * The rules of markdown-cjk-friendly: a Chinese, Japanese or Korean character next to asterisks counts as white space or
     * punctuation, because these scripts write no spaces. {@code **“…”**} next to Chinese text is bold. The rules for
     * underscores are those of CommonMark.
     */
    CJK_FRIENDLY
}
