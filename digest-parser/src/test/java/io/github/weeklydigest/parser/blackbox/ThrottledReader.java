package io.github.weeklydigest.parser.blackbox;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;

/** Returns one character per call. */
final class ThrottledReader extends FilterReader {
    ThrottledReader(String text) {
        super(new StringReader(text));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, 1));
    }
}
