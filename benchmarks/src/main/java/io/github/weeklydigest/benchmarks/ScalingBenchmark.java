package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.testdata.SampleDigests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
 * Measures whether the time per byte is constant: one generated document of the size of 1 to 64 weeks.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar ScalingBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScalingBenchmark {
    /** The size of one week, in bytes. */
    static final int WEEK = 430_000;

    /** The size of the document, in weeks. */
    @Param({"1", "4", "16", "64"})
    public int scale = 1;

    private final DigestParser parser = DigestParser.builder().failNever().build();
    private final Baseline baseline = new Baseline();
    private byte[] document = {};

    @Setup
    public void write() throws IOException {
        document = document(scale);
    }

    /** The document of a size, cut at the end of a line so that every size has its exact share of bytes. */
    static byte[] document(int scale) throws IOException {
        int size = scale * WEEK;
        try (InputStream generated = SampleDigests.seeded(1).document(size)) {
            byte[] bytes = generated.readNBytes(size);
            int end = size;
            while (bytes[end - 1] != '\n') {
                end--;
            }
            return java.util.Arrays.copyOf(bytes, end);
        }
    }

    @Benchmark
    public void events(Blackhole results) throws IOException {
        Events.drain(parser.open(new ByteArrayInputStream(document)), results);
    }

    @Benchmark
    public void commonmark(Blackhole results) {
        results.consume(baseline.parse(document));
    }
}
