package io.github.weeklydigest.render.json.internal.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;

/**
 * JSON as bytes. UTF-8 is decoded before it is parsed, so that columns count characters whatever the source is; Jackson
 * itself does the same for UTF-16 and UTF-32.
 */
public final class EncodedJson {
    private static final int LONGEST_MARK = 4;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private EncodedJson() {}

    /**
     * Creates a parser of characters.
     *
     * @param factory creates the parser
     * @param input the bytes; not closed
     * @return the parser
     * @throws IOException if the input throws it
     */
    public static JsonParser parser(TokenStreamFactory factory, InputStream input) throws IOException {
        byte[] head = input.readNBytes(LONGEST_MARK);
        if (Arrays.equals(UTF_8_MARK, Arrays.copyOf(head, UTF_8_MARK.length))) {
            return decoded(factory, Arrays.copyOfRange(head, UTF_8_MARK.length, head.length), input);
        }
        if (isUtf8(head)) {
            return decoded(factory, head, input);
        }
        return factory.createParser(ObjectReadContext.empty(), joined(head, input));
    }

    private static JsonParser decoded(TokenStreamFactory factory, byte[] head, InputStream input) {
        return factory.createParser(ObjectReadContext.empty(), new Utf8Reader(joined(head, input)));
    }

    private static InputStream joined(byte[] head, InputStream input) {
        return new JoinedInput(new ByteArrayInputStream(head), input);
    }

    /** JSON begins with ASCII, so UTF-16 and UTF-32 have a zero or a byte order mark among the first bytes. */
    private static boolean isUtf8(byte[] head) {
        for (int at = 0; at < head.length; at++) {
            boolean mark = at < 2 && (head[at] == (byte) 0xFE || head[at] == (byte) 0xFF);
            if (head[at] == 0 || mark) {
                return false;
            }
        }
        return true;
    }

    /** Some bytes and all others after them. Unlike a SequenceInputStream it does not close its parts. */
    private static final class JoinedInput extends InputStream {
        private final InputStream head;
        private final InputStream rest;

        JoinedInput(InputStream head, InputStream rest) {
            this.head = head;
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            int first = head.read();
            return first < 0 ? rest.read() : first;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = head.read(bytes, offset, length);
            return count < 0 ? rest.read(bytes, offset, length) : count;
        }
    }
}
