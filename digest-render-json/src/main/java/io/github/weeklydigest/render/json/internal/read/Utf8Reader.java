package io.github.weeklydigest.render.json.internal.read;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8. Characters before an invalid byte are returned first, so that the parser knows the
 * position of the error.
 */
final class Utf8Reader extends Reader {
    private static final int BUFFER_LENGTH = 8 * 1024;

    private final InputStream input;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_LENGTH).flip();
    private boolean ended;
    private boolean invalid;

    Utf8Reader(InputStream input) {
        this.input = input;
    }

    /** Reads at least one character; the parser always offers room for a surrogate pair. */
    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        CharBuffer decoded = CharBuffer.wrap(chars, offset, length).slice();
        while (!invalid) {
            CoderResult result = decoder.decode(bytes, decoded, ended);
            invalid = result.isError();
            if (decoded.position() > 0) {
                return decoded.position();
            }
            if (ended && !invalid) {
                return -1;
            }
            fill();
        }
        throw new CharConversionException("the bytes are not valid UTF-8");
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() {
        // The input belongs to the caller.
    }
}
