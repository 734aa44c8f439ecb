package io.github.weeklydigest.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What was measured for a row: a value for each round, all of them for each input byte, so that rows are comparable. */
final class Measurements {
    private final List<Double> nanoseconds = new ArrayList<>();
    private final List<Double> processorNanoseconds = new ArrayList<>();
    private final List<Double> allocatedBytes = new ArrayList<>();

    void add(double time, double processorTime, double allocated) {
        nanoseconds.add(time);
        processorNanoseconds.add(processorTime);
        allocatedBytes.add(allocated);
    }

    double time() {
        return median(nanoseconds);
    }

    double processorTime() {
        return median(processorNanoseconds);
    }

    double allocated() {
        return median(allocatedBytes);
    }

    /** {@return the median of the rounds' ratios: each round is compared with its own baseline} */
    double timeRatio(Measurements baseline) {
        return median(ratios(nanoseconds, baseline.nanoseconds));
    }

    double processorTimeRatio(Measurements baseline) {
        return median(ratios(processorNanoseconds, baseline.processorNanoseconds));
    }

    List<Double> times() {
        return List.copyOf(nanoseconds);
    }

    List<Double> processorTimes() {
        return List.copyOf(processorNanoseconds);
    }

    private static List<Double> ratios(List<Double> values, List<Double> baselines) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < values.size(); round++) {
            ratios.add(values.get(round) / baselines.get(round));
        }
        return ratios;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
