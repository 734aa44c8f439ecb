package io.github.weeklydigest.parser.internal.source;

import java.io.InputStream;

/** A text as bytes in UTF-8, which are encoded when they are read. */
final class EncodedText extends InputStream {
    private static final int PIECE = 1 << 12;

    private final String text;
    private final Utf8Encoder encoder;
    private int copied;

    /** The encoded piece that is being read. */
    private int length;

    private int at;

    EncodedText(String text) {
        this.text = text;
        encoder = new Utf8Encoder(Math.min(PIECE, text.length() + 1));
    }

    /** Whether the text may have link reference definitions, as far as that is known without looking for its blocks. */
    boolean mayDefine() {
        for (int end = text.indexOf(']'); end >= 0; end = text.indexOf(']', end + 1)) {
            if (text.startsWith(":", end + 1)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int read() {
        if (!fill()) {
            return -1;
        }
        at++;
        return encoder.bytes()[at - 1] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int most) {
        if (most == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(most, length - at);
        System.arraycopy(encoder.bytes(), at, target, offset, count);
        at += count;
        return count;
    }

    /** There are at least as many: each character takes a byte or more. */
    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, (long) length - at + text.length() - copied);
    }

    /** Encodes the next piece if all of this one has been read; false at the end. */
    private boolean fill() {
        while (at == length) {
            if (copied == text.length()) {
                return false;
            }
            char[] chars = encoder.chars();
            int count = Math.min(chars.length - encoder.pending(), text.length() - copied);
            text.getChars(copied, copied + count, chars, encoder.pending());
            copied += count;
            length = encoder.encode(encoder.pending() + count, copied == text.length());
            at = 0;
        }
        return true;
    }
}
