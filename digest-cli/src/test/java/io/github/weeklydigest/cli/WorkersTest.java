package io.github.weeklydigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final List<Integer> INPUTS = IntStream.range(0, 200).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void passesOnResultsInTheOrderOfTheInputs(int threads) {
        List<Integer> results = new ArrayList<>();

        new Workers(threads).each(INPUTS, input -> input * 2, (input, problem) -> -1, results::add);

        assertThat(results).isEqualTo(INPUTS.stream().map(input -> input * 2).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void turnsWhateverIsThrownIntoAResult(int threads) {
        List<String> results = new ArrayList<>();
        List<Throwable> thrown = List.of(
                new IllegalStateException(),
                new StackOverflowError(),
                new OutOfMemoryError(),
                new AssertionError(),
                new Error(),
                new Exception("not declared"));

        new Workers(threads)
                .each(
                        thrown,
                        WorkersTest::<RuntimeException, String>raise,
                        (input, problem) -> problem.getClass().getSimpleName(),
                        results::add);

        assertThat(results)
                .containsExactly(
                        "IllegalStateException",
                        "StackOverflowError",
                        "OutOfMemoryError",
                        "AssertionError",
                        "Error",
                        "Exception");
    }

    /** Throws checked exceptions as well, which plugins in other languages needn't declare. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable, R> R raise(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void repeatsWorkAloneThatRanOutOfMemory() {
        Set<Integer> tried = ConcurrentHashMap.newKeySet();
        AtomicInteger running = new AtomicInteger();
        List<Integer> runningThen = new ArrayList<>();

        new Workers(4)
                .each(
                        INPUTS,
                        input -> {
                            int others = running.getAndIncrement();
                            try {
                                if (input % 10 == 3 && tried.add(input)) {
                                    throw new OutOfMemoryError();
                                }
                                return input % 10 == 3 ? others : 0;
                            } finally {
                                running.decrementAndGet();
                            }
                        },
                        (input, problem) -> -1,
                        runningThen::add);

        assertThat(tried).hasSize(20);
        assertThat(runningThen).hasSameSizeAs(INPUTS).containsOnly(0);
    }

    @Test
    void keepsOnlyAFewResults() {
        AtomicInteger made = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();

        new Workers(2).each(INPUTS, input -> made.incrementAndGet(), (input, problem) -> -1, result -> {
            ahead.add(made.get() - ahead.size());
        });

        assertThat(ahead).hasSize(INPUTS.size()).allMatch(count -> count <= 20);
    }
}
