package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The cost of the whole way: bytes to events to JSON or HTML, as characters or as bytes in UTF-8, one item in memory at a time.
 *
 * <pre>{@code
 * java -Ddigest.corpus=<folder of weeks> -jar benchmarks/target/benchmarks.jar PipelineBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PipelineBenchmark {
    /** The name of a renderer. */
    @Param({"json", "html"})
    public String format = "json";

    private final Weeks weeks = Weeks.load();
    private final DigestParser parser = DigestParser.builder().failNever().build();
    private DigestRenderer renderer = (source, target) -> {};

    @Setup
    public void load() {
        renderer = Renderers.load().create(format);
    }

    @Benchmark
    public void convert(Blackhole results) throws IOException {
        for (byte[] document : weeks.documents()) {
            CountingAppendable target = new CountingAppendable();
            try (DigestReader events = parser.open(new ByteArrayInputStream(document))) {
                renderer.render(events, target);
            }
            results.consume(target.length());
        }
    }

    /** The same to bytes in UTF-8, which files and responses consist of. */
    @Benchmark
    public void convertToBytes(Blackhole results) throws IOException {
        for (byte[] document : weeks.documents()) {
            CountingOutputStream target = new CountingOutputStream();
            try (DigestReader events = parser.open(new ByteArrayInputStream(document))) {
                renderer.render(events, target);
            }
            results.consume(target.length());
        }
    }
}
