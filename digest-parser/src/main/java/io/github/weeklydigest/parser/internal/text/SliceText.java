package io.github.weeklydigest.parser.internal.text;

import io.github.weeklydigest.diagnostic.SourceSpan;

/** The source of a slice. Places are counted in units of the implementation's own choice, from 0. */
public interface SliceText {
    /** The source between two places, decoded. */
    String substring(int from, int to);

    /** The unit at a place. An ASCII character is the same in all units. */
    int unit(int place);

    /** Where the line after that of a place starts, if it starts before {@code to}; otherwise -1. */
    int nextLine(int place, int to);

    /** The number of UTF-16 code units between two places. */
    int codeUnits(int from, int to);

    /** Whether one of the {@link DirectionControls} is in it. */
    boolean hasDirectionControl();

    /** The span between two places. */
    SourceSpan span(int from, int to);

    /**
     * The span of a part of {@code substring(from, to)}.
     *
     * @param start the index of the first character in that string
     * @param end the index after the last character in that string
     */
    SourceSpan span(int from, int to, int start, int end);
}
