package io.github.weeklydigest.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same work for many inputs, on all processors, and hands out the results in the order of the inputs. */
final class Workers {
    private Workers() {}

    /**
     * Does the work.
     *
     * @param work done by several threads at once
     * @param results takes each result, in the calling thread
     */
    static <T, R> void each(List<T> inputs, Function<T, R> work, Consumer<R> results) {
        int threads = Math.min(inputs.size(), Runtime.getRuntime().availableProcessors());
        if (threads <= 1) {
            inputs.forEach(input -> results.accept(work.apply(input)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = inputs.stream()
                    .map(input -> pool.submit(() -> work.apply(input)))
                    .toList();
            for (Future<R> future : futures) {
                results.accept(future.get());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        } catch (ExecutionException problem) {
            throw new IllegalStateException("the work itself must not fail", problem.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
