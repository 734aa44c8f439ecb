package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.model.Placeholder;
import io.github.weeklydigest.parser.PlaceholderParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

@State(Scope.Thread)
public class PlaceholderBenchmark {
    private final PlaceholderParser parser = new PlaceholderParser();

    @Benchmark
    public Placeholder parse() {
        return parser.parse("# x");
    }
}
