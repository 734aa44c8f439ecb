package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ForwardingReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream with positions, as a parser gives them. */
final class PlacedReader extends ForwardingReader {
    private int line;

    PlacedReader(DigestReader source) {
        super(source);
    }

    @Override
    protected @Nullable DigestEvent read() throws IOException {
        line++;
        Optional<SourceSpan> span = Optional.of(new SourceSpan(line, 1, line, 10, line * 10L, 9));
        DigestEvent event = source().next();
        if (event instanceof DigestStart start) {
            return new DigestStart(start.header(), span);
        }
        if (event instanceof SectionStart start) {
            return new SectionStart(start.header(), span);
        }
        return event instanceof ItemEvent item ? new ItemEvent(item.item(), span) : event;
    }
}
