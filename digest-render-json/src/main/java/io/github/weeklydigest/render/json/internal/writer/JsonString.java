package io.github.weeklydigest.render.json.internal.writer;

import tools.jackson.core.JsonGenerator;

/** Collects the text of one string value and writes it. Lone surrogates and NUL become U+FFFD. */
interface JsonString {
    /** The replacement of characters that not every JSON reader accepts. */
    char REPLACEMENT = '\uFFFD';

    /** Begins a new value. */
    void begin();

    /** Adds text to the value. A piece of text never ends in the middle of a character. */
    void add(String text);

    /** Says that the texts of the values that follow will come again. */
    default void keep() {}

    /** Says that the texts of the values since {@link #keep} come again, in the same order, with others between. */
    default void repeat() {}

    /** Ends what {@link #keep} began. */
    default void forget() {}

    /** Writes the value. */
    void writeTo(JsonGenerator json);
}
