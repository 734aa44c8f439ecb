package io.github.weeklydigest.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Does the same work for many inputs with several threads, and passes on the results in the order of the inputs. Only a few results
 * are kept at a time. Work that runs out of memory is done again while no other work is running.
 */
final class CancellableWorkers {
    private static final int AHEAD_PER_THREAD = 8;

    private final int threads;
    private final BooleanSupplier cancel;
    private volatile boolean interrupted;

    CancellableWorkers(int threads, BooleanSupplier cancel) {
        this.threads = threads;
        this.cancel = cancel;
    }

    /** What is done with one input. */
    interface Work<T, R> {
        R run(T input) throws Exception;
    }

    boolean isCancelled() {
        return interrupted || cancel.getAsBoolean();
    }

    /**
     * Does the work. Each input has a result, even if the calling thread is interrupted: then the work is to end early, because
     * {@link #isCancelled} returns true.
     *
     * @param work done by several threads at once
     * @param failed turns what the work throws into a result
     * @param results takes each result, in the calling thread
     */
    <T, R> void each(List<T> inputs, Work<T, R> work, BiFunction<T, Throwable, R> failed, Consumer<R> results) {
        Safely<T, R> safely = new Safely<>(work, failed, new ReentrantReadWriteLock(true));
        int count = Math.min(inputs.size(), threads);
        if (count <= 1) {
            inputs.forEach(input -> {
                interrupted |= Thread.currentThread().isInterrupted();
                results.accept(safely.run(input));
            });
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            Deque<Future<R>> ahead = new ArrayDeque<>();
            for (T input : inputs) {
                if (ahead.size() == count * AHEAD_PER_THREAD) {
                    results.accept(result(ahead.remove()));
                }
                ahead.add(pool.submit(() -> safely.run(input)));
            }
            while (!ahead.isEmpty()) {
                results.accept(result(ahead.remove()));
            }
        } finally {
            pool.shutdownNow();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <R> R result(Future<R> future) {
        while (true) {
            try {
                return future.get();
            } catch (InterruptedException stop) {
                interrupted = true;
            } catch (ExecutionException problem) {
                throw new IllegalStateException("a failure could not be turned into a result", problem.getCause());
            }
        }
    }

    /** Work that returns a result even if it throws. */
    private record Safely<T, R>(Work<T, R> work, BiFunction<T, Throwable, R> failed, ReadWriteLock memory) {
        R run(T input) {
            memory.readLock().lock();
            try {
                return work.run(input);
            } catch (OutOfMemoryError maybeBecauseOfOthers) {
                // Goes on below, once the other work is done.
            } catch (Throwable problem) {
                return failed.apply(input, problem);
            } finally {
                memory.readLock().unlock();
            }
            memory.writeLock().lock();
            try {
                return work.run(input);
            } catch (Throwable problem) {
                return failed.apply(input, problem);
            } finally {
                memory.writeLock().unlock();
            }
        }
    }
}
