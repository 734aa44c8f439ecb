package io.github.weeklydigest.parser.internal.source;

import java.io.IOException;
import java.io.Reader;

/** The characters of a reader. Reads no further ahead than the reader gives at once. */
final class ReaderBytes extends EncodedCharacters {
    private static final int CHARS = 1 << 13;

    private final Reader reader;

    ReaderBytes(Reader reader) {
        super(CHARS);
        this.reader = reader;
    }

    @Override
    int next(char[] target, int from) throws IOException {
        return reader.read(target, from, target.length - from);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
