package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A stream that tells how it was used, and lets a check look on at each event. */
final class ProbeReader implements DigestReader {
    private final DigestReader source;
    private final Look look;
    private boolean atEnd;
    private boolean closed;

    /** Called before each event is handed out. */
    interface Look {
        void at(@Nullable DigestEvent event) throws IOException;
    }

    ProbeReader(DigestReader source, Look look) {
        this.source = source;
        this.look = look;
    }

    @Override
    public @Nullable DigestEvent next() throws IOException {
        DigestEvent event = source.next();
        look.at(event);
        atEnd = event == null;
        return event;
    }

    @Override
    public void close() {
        closed = true;
    }

    boolean isAtEnd() {
        return atEnd;
    }

    boolean isClosed() {
        return closed;
    }
}
