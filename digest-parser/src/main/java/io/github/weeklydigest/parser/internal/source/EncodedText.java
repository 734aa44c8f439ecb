package io.github.weeklydigest.parser.internal.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text as bytes in UTF-8, which are encoded when they are first read and kept for the next reading. Not thread-safe. */
final class EncodedText implements Sources.Reopening {
    private static final int PIECE = 1 << 12;

    private final String text;
    private final Utf8Encoder encoder;
    private final List<byte[]> pieces = new ArrayList<>();
    private int copied;

    EncodedText(String text) {
        this.text = text;
        encoder = new Utf8Encoder(Math.min(PIECE, text.length() + 1));
    }

    @Override
    public boolean mayDefine() {
        for (int end = text.indexOf(']'); end >= 0; end = text.indexOf(']', end + 1)) {
            if (text.startsWith(":", end + 1)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public InputStream open() {
        return new Input();
    }

    /** Encodes the next piece; false at the end. */
    private boolean encode() {
        if (copied == text.length()) {
            return false;
        }
        char[] chars = encoder.chars();
        int count = Math.min(chars.length - encoder.pending(), text.length() - copied);
        text.getChars(copied, copied + count, chars, encoder.pending());
        copied += count;
        int length = encoder.encode(encoder.pending() + count, copied == text.length());
        pieces.add(Arrays.copyOf(encoder.bytes(), length));
        return true;
    }

    private final class Input extends InputStream {
        private int next;
        private byte[] piece = new byte[0];
        private int at;

        @Override
        public int read() {
            if (!fill()) {
                return -1;
            }
            at++;
            return piece[at - 1] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, count);
            at += count;
            return count;
        }

        /** There are at least as many: each character takes a byte or more. */
        @Override
        public int available() {
            long left = (long) piece.length - at + text.length() - copied;
            for (byte[] later : pieces.subList(next, pieces.size())) {
                left += later.length;
            }
            return (int) Math.min(Integer.MAX_VALUE, left);
        }

        private boolean fill() {
            while (at == piece.length) {
                if (next == pieces.size() && !encode()) {
                    return false;
                }
                piece = pieces.get(next);
                next++;
                at = 0;
            }
            return true;
        }
    }
}
