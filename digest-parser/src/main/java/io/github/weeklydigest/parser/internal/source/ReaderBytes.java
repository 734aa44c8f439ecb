package io.github.weeklydigest.parser.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Characters as bytes in UTF-8. Reads no further ahead than the reader gives at once. */
final class ReaderBytes extends InputStream {
    private static final int CHARS = 1 << 13;

    private final Reader reader;
    private final Utf8Encoder encoder = new Utf8Encoder(CHARS);
    private int at;
    private int size;
    private boolean ended;

    ReaderBytes(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        if (!fill()) {
            return -1;
        }
        at++;
        return encoder.bytes()[at - 1] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, size - at);
        System.arraycopy(encoder.bytes(), at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public int available() {
        return size - at;
    }

    private boolean fill() throws IOException {
        while (at == size) {
            if (ended) {
                return false;
            }
            char[] chars = encoder.chars();
            int pending = encoder.pending();
            int count = reader.read(chars, pending, chars.length - pending);
            ended = count < 0;
            at = 0;
            size = encoder.encode(pending + Math.max(count, 0), ended);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
