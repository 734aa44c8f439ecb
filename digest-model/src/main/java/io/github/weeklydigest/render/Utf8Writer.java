package io.github.weeklydigest.render;

import io.github.weeklydigest.render.spi.Utf8Table;
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

    private static final byte UNPAIRED = '?';

    private static final int[] ENCODED = Utf8Table.create();

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
        int i = from;
        while (i < to) {
            i = encodeUpToSurrogate(chars, i, to);
            if (i < to) {
                encodeSurrogate(chars[i++]);
            }
        }
    }

    /** Encodes characters up to the next surrogate, and returns its index. */
    private int encodeUpToSurrogate(char[] chars, int from, int to) {
        if (pending != 0 && !Character.isSurrogate(chars[from])) {
            endPair();
        }
        int[] table = ENCODED;
        byte[] out = bytes;
        int at = length;
        int i = from;
        while (i < to) {
            int encoded = table[chars[i]];
            if (encoded == 0) {
                break;
            }
            INTS.set(out, at, encoded);
            at += encoded >>> Utf8Table.COUNT_SHIFT;
            i++;
        }
        length = at;
        return i;
    }

    private void encodeSurrogate(char c) {
        if (pending != 0 && Character.isLowSurrogate(c)) {
            int codePoint = Character.toCodePoint(pending, c);
            INTS.set(
                    bytes,
                    length,
                    0x808080F0
                            | codePoint >>> 18
                            | (codePoint & 0x3F000) >>> 4
                            | (codePoint & 0xFC0) << 10
                            | (codePoint & 0x3F) << 24);
            length += LONGEST;
            pending = 0;
            return;
        }
        endPair();
        if (Character.isHighSurrogate(c)) {
            pending = c;
        } else {
            bytes[length++] = UNPAIRED;
        }
    }

    /** Writes the mark for a first half whose second half has not come. */
    private void endPair() {
        if (pending != 0) {
            bytes[length++] = UNPAIRED;
            pending = 0;
        }
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
        endPair();
        flush();
    }
}
