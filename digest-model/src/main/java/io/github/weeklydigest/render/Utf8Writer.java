package io.github.weeklydigest.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Encodes text in UTF-8 and passes it on in large pieces. Unpaired surrogates become question marks, as with
 * {@link java.io.OutputStreamWriter}, which takes a third longer for a page in Chinese.
 *
 * <p>{@link #close()} writes what is buffered and flushes the target, but does not close it.
 */
final class Utf8Writer extends Writer {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int CAPACITY = 1 << 14;

    /** No character has more bytes; a character of three bytes is written as four of which the last one is lost. */
    private static final int LONGEST = 4;

    private static final int THREE_BYTES = 0x8080E0;

    private static final byte UNPAIRED = '?';

    private final OutputStream target;
    private final char[] piece = new char[CAPACITY / LONGEST];
    private final byte[] bytes = new byte[CAPACITY];
    private int length;

    /** The first half of a pair whose second half has not come yet. */
    private char pending;

    Utf8Writer(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int c) throws IOException {
        piece[0] = (char) c;
        write(piece, 0, 1);
    }

    @Override
    public void write(String text, int offset, int count) throws IOException {
        int end = offset + count;
        for (int from = offset; from < end; from += piece.length) {
            int part = Math.min(piece.length, end - from);
            text.getChars(from, from + part, piece, 0);
            write(piece, 0, part);
        }
    }

    @Override
    public void write(char[] chars, int offset, int count) throws IOException {
        int end = offset + count;
        int from = offset;
        while (from < end) {
            // One more than the characters, for a surrogate that was held back.
            int room = (bytes.length - length) / LONGEST - 1;
            if (room <= 0) {
                passOn();
                continue;
            }
            int to = Math.min(end, from + room);
            encode(chars, from, to);
            from = to;
        }
    }

    private void encode(char[] chars, int from, int to) {
        byte[] out = bytes;
        int at = length;
        char high = pending;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (high != 0 && !Character.isLowSurrogate(c)) {
                out[at++] = UNPAIRED;
                high = 0;
            }
            if (c < 0x80) {
                out[at++] = (byte) c;
            } else if (c < 0x800) {
                out[at++] = (byte) (0xC0 | c >>> 6);
                out[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                INTS.set(out, at, THREE_BYTES | c >>> 12 | (c & 0xFC0) << 2 | (c & 0x3F) << 16);
                at += 3;
            } else if (Character.isHighSurrogate(c)) {
                high = c;
            } else if (high == 0) {
                out[at++] = UNPAIRED;
            } else {
                int codePoint = Character.toCodePoint(high, c);
                out[at++] = (byte) (0xF0 | codePoint >>> 18);
                out[at++] = (byte) (0x80 | codePoint >>> 12 & 0x3F);
                out[at++] = (byte) (0x80 | codePoint >>> 6 & 0x3F);
                out[at++] = (byte) (0x80 | codePoint & 0x3F);
                high = 0;
            }
        }
        length = at;
        pending = high;
    }

    private void passOn() throws IOException {
        int count = length;
        length = 0;
        target.write(bytes, 0, count);
    }

    @Override
    public void flush() throws IOException {
        passOn();
        target.flush();
    }

    @Override
    public void close() throws IOException {
        if (pending != 0) {
            bytes[length++] = UNPAIRED;
            pending = 0;
        }
        flush();
    }
}
