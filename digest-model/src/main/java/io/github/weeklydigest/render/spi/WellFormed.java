package io.github.weeklydigest.render.spi;

/** Whether surrogates come in pairs. */
final class WellFormed {
    private WellFormed() {}

    /** Whether the surrogate at an index belongs to a pair. */
    static boolean isPaired(CharSequence text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
