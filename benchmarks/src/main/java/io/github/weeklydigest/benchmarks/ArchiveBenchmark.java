package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.parser.DigestParser;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What parsing many weeks with one shared parser costs on several threads.
 *
 * <pre>{@code
 * java -Ddigest.corpus=<folder of weeks> -jar benchmarks/target/benchmarks.jar ArchiveBenchmark -p threads=1,2,8 -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ArchiveBenchmark {
    /** How many threads take weeks from one queue. */
    @Param({"1", "2"})
    public int threads = 1;

    private final Weeks weeks = Weeks.load();
    private final DigestParser parser = DigestParser.builder().failNever().build();
    private ExecutorService workers = Executors.newSingleThreadExecutor();

    @Setup
    public void start() {
        workers.shutdown();
        workers = Executors.newFixedThreadPool(threads);
    }

    @TearDown
    public void stop() {
        workers.shutdown();
    }

    @Benchmark
    public void events(Blackhole results) throws Exception {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (byte[] document : weeks.documents()) {
            tasks.add(() -> {
                Events.drain(parser.open(new ByteArrayInputStream(document)), results);
                return true;
            });
        }
        for (Future<Boolean> done : workers.invokeAll(tasks)) {
            results.consume(done.get());
        }
    }
}
