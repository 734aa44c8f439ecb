package io.github.weeklydigest.cli;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same work for many inputs on several threads, and passes on the results in the order of the inputs.
 *
 * <p>Only a few results are kept at a time, and no input stops the others, whatever its work throws. Work that runs out
 * of memory is done again while no other work is running.
 *
 * @param threads the number of threads
 */
record Workers(int threads) {
    private static final int AHEAD_PER_THREAD = 8;

    /** As many threads as there are processors. */
    static Workers onAllProcessors() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Does the work.
     *
     * @param work called by several threads at once
     * @param failed turns what the work throws into a result
     * @param results takes each result, in the calling thread
     */
    <T, R> void each(List<T> inputs, Function<T, R> work, BiFunction<T, Throwable, R> failed, Consumer<R> results) {
        Safely<T, R> safely = new Safely<>(work, failed, new ReentrantReadWriteLock(true));
        int needed = Math.min(inputs.size(), threads);
        if (needed <= 1) {
            inputs.forEach(input -> results.accept(safely.apply(input)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(needed, Workers::thread);
        try {
            Queue<Future<R>> ahead = new ArrayDeque<>();
            for (T input : inputs) {
                if (ahead.size() == needed * AHEAD_PER_THREAD) {
                    results.accept(ahead.remove().get());
                }
                ahead.add(pool.submit(() -> safely.apply(input)));
            }
            while (!ahead.isEmpty()) {
                results.accept(ahead.remove().get());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        } catch (ExecutionException problem) {
            throw new IllegalStateException("a failure could not be turned into a result", problem.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "digest-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Work that returns a result even if it throws. */
    private record Safely<T, R>(Function<T, R> work, BiFunction<T, Throwable, R> failed, ReadWriteLock memory)
            implements Function<T, R> {
        @Override
        public R apply(T input) {
            memory.readLock().lock();
            try {
                return work.apply(input);
            } catch (OutOfMemoryError maybeBecauseOfOthers) {
                // Goes on below, once the lock is free.
            } catch (Throwable problem) {
                return failed.apply(input, problem);
            } finally {
                memory.readLock().unlock();
            }
            memory.writeLock().lock();
            try {
                return work.apply(input);
            } catch (Throwable problem) {
                return failed.apply(input, problem);
            } finally {
                memory.writeLock().unlock();
            }
        }
    }
}
