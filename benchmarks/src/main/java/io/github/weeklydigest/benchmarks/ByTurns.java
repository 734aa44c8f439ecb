package io.github.weeklydigest.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures the rows of the table by turns in one virtual machine, for machines whose speed changes: a row and its baseline are
 * measured a few seconds apart, and the result is the median of many such pairs.
 *
 * <p>{@link Suite} runs each row in a virtual machine of its own, so that no row is compiled for the needs of another. One of its
 * rounds takes a quarter of an hour, and a shared machine may be twice as fast at the end of it.
 *
 * <pre>{@code
 * java -Ddigest.corpus=<folder of weeks> -cp benchmarks/target/benchmarks.jar \
 *     io.github.weeklydigest.benchmarks.ByTurns benchmarks/results
 * }</pre>
 */
public final class ByTurns {
    private static final String WARM_UP = "120";
    private static final String MEASURED = "40";
    private static final String OWN_BLACKHOLE =
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Blackhole results = new Blackhole(OWN_BLACKHOLE);

    private final int warmUp;
    private final int measuredTurns;

    private ByTurns(int warmUp, int measuredTurns) {
        this.warmUp = warmUp;
        this.measuredTurns = measuredTurns;
    }

    /** The object of a benchmark and its method. */
    private record Work(Object benchmark, Method method) {
        static Work of(Row row) throws ReflectiveOperationException {
            String[] name = row.benchmark().split("\\.");
            Class<?> type = Class.forName(ByTurns.class.getPackageName() + '.' + name[0]);
            Object benchmark = type.getConstructor().newInstance();
            if (!row.parameter().isEmpty()) {
                String[] parameter = row.parameter().split("=");
                boolean number = type.getField(parameter[0]).getType() == int.class;
                type.getField(parameter[0])
                        .set(benchmark, number ? (Object) Integer.valueOf(parameter[1]) : parameter[1]);
            }
            Work work = new Work(
                    benchmark,
                    Arrays.stream(type.getMethods())
                            .filter(method -> method.isAnnotationPresent(Benchmark.class)
                                    && method.getName().equals(name[1]))
                            .findFirst()
                            .orElseThrow());
            for (Method method : type.getMethods()) {
                if (method.isAnnotationPresent(Setup.class)) {
                    method.invoke(benchmark);
                }
            }
            return work;
        }

        void run(Blackhole results) throws ReflectiveOperationException {
            if (method.getParameterCount() == 0) {
                results.consume(method.invoke(benchmark));
            } else {
                method.invoke(benchmark, results);
            }
        }

        void end() throws ReflectiveOperationException {
            for (Method method : benchmark.getClass().getMethods()) {
                if (method.isAnnotationPresent(TearDown.class)) {
                    method.invoke(benchmark);
                }
            }
        }
    }

    /**
     * Runs it.
     *
     * @param arguments the folder for the results; then, if other than 120 and 40, the turns of warm-up and the measured turns
     * @throws IOException if the results can't be written
     * @throws ReflectiveOperationException if a benchmark can't be run
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Weeks weeks = Weeks.load();
        Map<Row, Measurements> measured = new ByTurns(
                        Integer.parseInt(arguments.length > 1 ? arguments[1] : WARM_UP),
                        Integer.parseInt(arguments.length > 2 ? arguments[2] : MEASURED))
                .measure(weeks);
        Report report = new Report(LocalDate.now(Clock.systemUTC()), "by-turns", weeks, measured);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.writeString(folder.resolve(report.name() + ".json"), report.json());
        Files.writeString(folder.resolve(report.name() + ".md"), report.markdown());
        System.out.print(report.markdown());
    }

    private Map<Row, Measurements> measure(Weeks weeks) throws ReflectiveOperationException {
        Map<Row, Measurements> measured = new LinkedHashMap<>();
        Map<Row, Work> works = new LinkedHashMap<>();
        for (Row row : Row.ALL) {
            measured.put(row, new Measurements());
            works.put(row, Work.of(row));
        }
        for (int turn = 0; turn < warmUp + measuredTurns; turn++) {
            for (Map.Entry<Row, Work> entry : works.entrySet()) {
                Measurements values = turn < warmUp ? new Measurements() : measured.get(entry.getKey());
                measure(entry.getValue(), entry.getKey().bytes(weeks), values);
            }
        }
        for (Work work : works.values()) {
            work.end();
        }
        return measured;
    }

    private void measure(Work work, long bytes, Measurements values) throws ReflectiveOperationException {
        long allocated = allocated();
        long processorTime = processorTime();
        long time = System.nanoTime();
        work.run(results);
        time = System.nanoTime() - time;
        processorTime = processorTime() - processorTime;
        allocated = allocated() - allocated;
        values.add((double) time / bytes, (double) processorTime / bytes, (double) allocated / bytes);
    }

    // The time of a thread that has ended is -1; worker threads live as long as the run.
    private long processorTime() {
        return Arrays.stream(threads.getThreadCpuTime(threads.getAllThreadIds()))
                .filter(time -> time > 0)
                .sum();
    }

    private long allocated() {
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(count -> count > 0)
                .sum();
    }
}
