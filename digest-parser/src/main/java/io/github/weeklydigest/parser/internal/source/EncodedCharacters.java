package io.github.weeklydigest.parser.internal.source;

import java.io.IOException;
import java.io.InputStream;

/** Characters as bytes in UTF-8, which are encoded when they are read. */
abstract class EncodedCharacters extends InputStream {
    private final Utf8Encoder encoder;

    /** The encoded bytes that have not been read: from a place up to a size. */
    private int at;

    private int size;
    private boolean ended;

    /**
     * Encodes characters.
     *
     * @param most how many of them are encoded at once
     */
    EncodedCharacters(int most) {
        encoder = new Utf8Encoder(most);
    }

    /**
     * Takes the next characters, up to the end of the array.
     *
     * @return how many were written from a place on; -1 at the end
     */
    abstract int next(char[] target, int from) throws IOException;

    @Override
    public final int read() throws IOException {
        if (!fill()) {
            return -1;
        }
        at++;
        return encoder.bytes()[at - 1] & 0xFF;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
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
            int pending = encoder.pending();
            int count = next(encoder.chars(), pending);
            ended = count < 0;
            at = 0;
            size = encoder.encode(pending + Math.max(count, 0), ended);
        }
        return true;
    }
}
