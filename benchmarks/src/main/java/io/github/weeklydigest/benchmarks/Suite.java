package io.github.weeklydigest.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the rows of the table in rounds, and writes the results as JSON and as a Markdown table.
 *
 * <p>Each round runs every row in a fresh virtual machine, the baseline first and once more at the end; ratios are taken
 * within a round, so that a machine that is slower for some minutes does not change them.
 *
 * <pre>{@code
 * benchmarks/run [--short] [--only=<regular expression>] [folder of weeks]
 * }</pre>
 */
public final class Suite {
    private final Plan plan;
    private final boolean brief;
    private final Path folder;
    private final Weeks weeks = Weeks.load();

    /**
     * How much to measure: rounds, and in each of them the warm-up and what is measured of each row. A warm-up reads the
     * whole input so many times at least, and goes on for so many seconds at least: the count is for a slow row on a busy
     * machine, the seconds for a fast one, which the compiler is not done with after a few reads.
     */
    private record Plan(int rounds, int warmupReads, int warmupSeconds, int iterations, int iterationMilliseconds) {
        static final Plan FULL = new Plan(3, 150, 12, 5, 700);
        static final Plan SHORT = new Plan(1, 10, 5, 5, 400);

        /** JMH reads the input once in each iteration at least, so that many short ones are so many reads. */
        TimeValue warmupIteration() {
            return TimeValue.milliseconds(TimeUnit.SECONDS.toMillis(warmupSeconds) / warmupReads);
        }
    }

    private Suite(Plan plan, boolean brief, Path folder) {
        this.plan = plan;
        this.brief = brief;
        this.folder = folder;
    }

    /**
     * Runs it.
     *
     * @param arguments the folder for the results; then options: {@code --short}, {@code --only=} and a regular
     *     expression that titles or benchmarks have to match; the baseline is always measured
     * @throws IOException if the results can't be written
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        List<String> options = List.of(arguments).subList(1, arguments.length);
        boolean brief = options.contains("--short");
        String only = options.stream()
                .filter(option -> option.startsWith("--only="))
                .map(option -> option.substring("--only=".length()))
                .findFirst()
                .orElse("");
        Suite suite = new Suite(brief ? Plan.SHORT : Plan.FULL, brief, Path.of(arguments[0]));
        System.out.print(suite.measure(rows(only)).markdown());
    }

    private static List<Row> rows(String only) {
        Pattern wanted = Pattern.compile(only);
        return Row.ALL.stream()
                .filter(row -> row == Row.BASELINE
                        || wanted.matcher(row.title()).find()
                        || wanted.matcher(row.benchmark()).find())
                .toList();
    }

    private Report measure(List<Row> rows) throws IOException, RunnerException {
        Map<Row, Measurements> results = new LinkedHashMap<>();
        rows.forEach(row -> results.put(row, new Measurements()));
        Report report = new Report(LocalDate.now(Clock.systemUTC()), brief ? "short" : "full", weeks, results);
        for (int round = 1; round <= plan.rounds(); round++) {
            System.err.println("round " + round + " of " + plan.rounds());
            Measurements baseline = new Measurements();
            measure(Row.BASELINE, baseline);
            for (Row row : rows) {
                if (row != Row.BASELINE) {
                    measure(row, results.getOrDefault(row, new Measurements()));
                }
            }
            measure(Row.BASELINE, baseline);
            results.getOrDefault(Row.BASELINE, new Measurements())
                    .add(baseline.time(), baseline.processorTime(), baseline.allocated());
            write(report);
        }
        return report;
    }

    // After each round, so that a run that is stopped has results.
    private void write(Report report) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(report.name() + ".json"), report.json());
        Files.writeString(folder.resolve(report.name() + ".md"), report.markdown());
    }

    private void measure(Row row, Measurements results) throws RunnerException {
        System.err.println("  " + row.benchmark() + " " + row.parameter());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(row.benchmark().replace(".", "\\.") + "$")
                .forks(1)
                // Compiles before going on: on a busy machine the compiler's threads would come too late for the
                // warm-up.
                .jvmArgsAppend("-Xbatch")
                .mode(Mode.AverageTime)
                .warmupIterations(plan.warmupReads())
                .warmupTime(plan.warmupIteration())
                .measurementIterations(plan.iterations())
                .measurementTime(TimeValue.milliseconds(plan.iterationMilliseconds()))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (!row.parameter().isEmpty()) {
            String[] parameter = row.parameter().split("=");
            options = options.param(parameter[0], parameter[1]);
        }
        Collection<RunResult> runs = new Runner(options.build()).run();
        if (runs.size() != 1) {
            throw new IllegalStateException(row.benchmark() + " is the name of " + runs.size() + " benchmarks");
        }
        RunResult run = runs.iterator().next();
        double nanoseconds = 1_000_000.0 / row.bytes(weeks);
        results.add(
                median(run, IterationResult::getPrimaryResult) * nanoseconds,
                median(run, iteration -> iteration.getSecondaryResults().get(CpuTimeProfiler.LABEL)) * nanoseconds,
                median(run, iteration -> iteration.getSecondaryResults().get("gc.alloc.rate.norm")) / row.bytes(weeks));
    }

    private static double median(RunResult run, Function<IterationResult, Result<?>> result) {
        return Measurements.median(run.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> result.apply(iteration).getScore())
                .toList());
    }
}
