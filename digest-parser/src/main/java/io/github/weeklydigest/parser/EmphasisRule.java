package io.github.weeklydigest.parser;

/**
 * Where emphasis may start and end.
 *
 * @since 0.1
 */
public enum EmphasisRule {
    /** As CommonMark has it: {@code **“…”**} next to Chinese text is not bold. */
    COMMON_MARK,
    /**
     * As CommonMark has it, but a Chinese, Japanese or Korean character next to asterisks counts like the white space or
     * punctuation that these scripts do not put there: {@code **“…”**} next to Chinese text is bold. These are the rules of
     * markdown-cjk-friendly; underscores are as in CommonMark.
     */
    CJK_FRIENDLY
}
