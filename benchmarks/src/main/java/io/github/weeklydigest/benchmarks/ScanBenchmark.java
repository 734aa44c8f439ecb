package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.parser.ParseLimits;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SliceReader;
import io.github.weeklydigest.parser.internal.source.OutlineScanner;
import io.github.weeklydigest.parser.internal.source.Sources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
 * What the parts of the parsing core cost that run before the grammar.
 *
 * <pre>{@code
 * java -Ddigest.corpus=<folder of weeks> -jar benchmarks/target/benchmarks.jar ScanBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScanBenchmark {
    private final Weeks weeks = Weeks.load();
    private final ParseLimits limits = ParseLimits.defaults();

    /** Bytes to headings: what is looked up before a re-readable document is read. */
    @Benchmark
    public void headings(Blackhole results) throws IOException {
        for (byte[] document : weeks.documents()) {
            results.consume(OutlineScanner.of(new ByteArrayInputStream(document), limits)
                    .headings());
        }
    }

    /** Bytes to slices: headings, item boundaries, blocks. */
    @Benchmark
    public void slices(Blackhole results) throws IOException {
        for (byte[] document : weeks.documents()) {
            try (SliceReader slices =
                    Sources.of(new ByteArrayInputStream(document), limits).open(finding -> {})) {
                for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                    results.consume(slice);
                }
            }
        }
    }
}
