package io.github.weeklydigest.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of all Java threads for each operation: other work on the machine disturbs it far less than the time on
 * the clock. The threads of the compiler and the garbage collector are left out; what is allocated is reported by itself.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar -prof io.github.weeklydigest.benchmarks.CpuTimeProfiler
 * }</pre>
 */
public final class CpuTimeProfiler implements InternalProfiler {
    static final String LABEL = "cpu";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long start;

    @Override
    public String getDescription() {
        return "Processor time for each operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        start = spent();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double milliseconds = (double) (spent() - start) / TimeUnit.MILLISECONDS.toNanos(1);
        return List.of(new ScalarResult(
                LABEL, milliseconds / result.getMetadata().getAllOps(), "ms/op", AggregationPolicy.AVG));
    }

    // A thread that has ended says -1; those that measure live as long as the benchmark.
    private long spent() {
        return Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }
}
