package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * What rendering costs when the digests are in memory already.
 *
 * <pre>{@code
 * java -Ddigest.corpus=<folder of weeks> -jar benchmarks/target/benchmarks.jar RenderBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RenderBenchmark {
    /** The name of a renderer. */
    @Param({"json", "html"})
    public String format = "json";

    private final List<Digest> digests = new ArrayList<>();
    private DigestRenderer renderer = (source, target) -> {};

    @Setup
    public void parse() throws IOException {
        renderer = Renderers.load().create(format);
        DigestParser parser = DigestParser.builder().failNever().build();
        for (byte[] document : Weeks.load().documents()) {
            digests.add(parser.parse(new ByteArrayInputStream(document)));
        }
    }

    @Benchmark
    public void render(Blackhole results) throws IOException {
        for (Digest digest : digests) {
            CountingAppendable target = new CountingAppendable();
            renderer.render(DigestReader.of(digest), target);
            results.consume(target.length());
        }
    }
}
