package io.github.weeklydigest.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that can be read only once, such as a pipe. The bytes that a peek reads are kept, and are returned first when
 * the stream is opened again. Used by one thread at a time.
 */
final class ReplayedStream {
    private final Source source;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private @Nullable InputStream stream;

    ReplayedStream(Source source) {
        this.source = source;
    }

    /** Opens a stream. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Starts at the first byte, and keeps what is read. */
    InputStream peek() throws IOException {
        return new Replay(live(), true);
    }

    /** Starts at the first byte, for the last time. */
    InputStream open() throws IOException {
        return new Replay(live(), false);
    }

    private InputStream live() throws IOException {
        InputStream live = stream;
        if (live == null) {
            live = source.open();
            stream = live;
        }
        return live;
    }

    private final class Replay extends InputStream {
        private final InputStream live;
        private final boolean keeps;
        private final byte[] before = seen.toByteArray();
        private int position;

        Replay(InputStream live, boolean keeps) {
            this.live = live;
            this.keeps = keeps;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (position < before.length && length > 0) {
                int copied = Math.min(length, before.length - position);
                System.arraycopy(before, position, target, from, copied);
                position += copied;
                return copied;
            }
            int read = live.read(target, from, length);
            if (keeps && read > 0) {
                seen.write(target, from, read);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            if (!keeps) {
                live.close();
            }
        }
    }
}
