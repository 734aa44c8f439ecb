package io.github.weeklydigest.render.json.internal.writer;

import java.util.Arrays;
import tools.jackson.core.JsonGenerator;

/** A value that the generator escapes, and encodes if it writes bytes. */
final class PlainString implements JsonString {
    private static final int INITIAL_LENGTH = 1024;

    private char[] chars = new char[INITIAL_LENGTH];
    private int length;

    @Override
    public void begin() {
        length = 0;
    }

    @Override
    public void add(String text) {
        int count = text.length();
        int start = length;
        int end = start + count;
        if (end > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(end, 2 * chars.length));
        }
        char[] held = chars;
        text.getChars(0, count, held, start);
        for (int at = start; at < end; at++) {
            char c = held[at];
            if (c == 0) {
                held[at] = REPLACEMENT;
            } else if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(held[at + 1]);
                if (pair) {
                    at++;
                } else {
                    held[at] = REPLACEMENT;
                }
            }
        }
        length = end;
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeString(chars, 0, length);
    }
}
