package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.parser.Bodies;
import io.github.weeklydigest.parser.DigestParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What parsing costs: from each kind of input to events, and from bytes to whole digests.
 *
 * <pre>{@code
 * java -Ddigest.corpus=<folder of weeks> -jar benchmarks/target/benchmarks.jar ParseBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark {
    private final Weeks weeks = Weeks.load();
    private final List<String> texts = weeks.texts();
    private final DigestParser parser = DigestParser.builder().failNever().build();
    private final DigestParser outliner =
            DigestParser.builder().failNever().bodies(Bodies.OMITTED).build();

    @Benchmark
    public void eventsOfBytes(Blackhole results) throws IOException {
        for (byte[] document : weeks.documents()) {
            Events.drain(parser.open(new ByteArrayInputStream(document)), results);
        }
    }

    /** Week, headings, sources and places: the events without the bodies of articles. */
    @Benchmark
    public void outlineOfBytes(Blackhole results) throws IOException {
        for (byte[] document : weeks.documents()) {
            Events.drain(outliner.open(new ByteArrayInputStream(document)), results);
        }
    }

    /** The events with all checks, as {@code digest check} reads a document. */
    @Benchmark
    public void findingsOfBytes(Blackhole results) throws IOException {
        DigestParser checker = parser.onDiagnostic(results::consume);
        for (byte[] document : weeks.documents()) {
            Events.drain(checker.open(new ByteArrayInputStream(document)), results);
        }
    }

    @Benchmark
    public void eventsOfText(Blackhole results) throws IOException {
        for (String text : texts) {
            Events.drain(parser.openText(text), results);
        }
    }

    @Benchmark
    public void eventsOfReader(Blackhole results) throws IOException {
        for (String text : texts) {
            Events.drain(parser.open(new StringReader(text)), results);
        }
    }

    @Benchmark
    public void digestsOfBytes(Blackhole results) throws IOException {
        for (byte[] document : weeks.documents()) {
            results.consume(parser.parse(new ByteArrayInputStream(document)));
        }
    }
}
