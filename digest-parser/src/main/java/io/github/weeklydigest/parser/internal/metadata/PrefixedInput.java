package io.github.weeklydigest.parser.internal.metadata;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that were read ahead, and the stream that they come from. */
final class PrefixedInput extends InputStream {
    private final byte[] prefix;
    private final int to;
    private final InputStream rest;
    private int at;

    PrefixedInput(byte[] prefix, int from, int to, InputStream rest) {
        this.prefix = prefix;
        this.at = from;
        this.to = to;
        this.rest = rest;
    }

    @Override
    public int read() throws IOException {
        if (at == to) {
            return rest.read();
        }
        at++;
        return prefix[at - 1] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (at == to) {
            return rest.read(bytes, from, length);
        }
        int count = Math.min(length, to - at);
        System.arraycopy(prefix, at, bytes, from, count);
        at += count;
        return count;
    }

    /** Nothing if the stream doesn't know what is left of it, because readers take this for the length of the whole. */
    @Override
    public int available() throws IOException {
        int left = rest.available();
        return left > 1 ? (int) Math.min(Integer.MAX_VALUE, (long) left + to - at) : 0;
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
