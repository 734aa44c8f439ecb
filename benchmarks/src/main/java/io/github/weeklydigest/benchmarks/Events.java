package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import org.openjdk.jmh.infra.Blackhole;

/** Reads a stream of events to its end. */
final class Events {
    private Events() {}

    static void drain(DigestReader reader, Blackhole results) throws IOException {
        try (reader) {
            for (DigestEvent event = reader.next(); event != null; event = reader.next()) {
                results.consume(event);
            }
        }
    }
}
