package org.example.app;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many threads share one parser and one renderer: {@code Threads count format source}. */
public final class Threads {
    private Threads() {}

    /**
     * Prints how many different results the threads got.
     *
     * @param arguments the number of threads, the format and the source
     * @throws IOException if the source can't be read
     * @throws InterruptedException if the program is stopped
     * @throws ExecutionException if a thread fails
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int count = Integer.parseInt(arguments[0]);
        DigestParser parser = DigestParser.create();
        DigestRenderer renderer = Renderers.load().create(arguments[1]);
        Path source = Path.of(arguments[2]);

        CountDownLatch together = new CountDownLatch(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<String>> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(threads.submit(() -> {
                together.countDown();
                together.await();
                return converted(parser, renderer, source);
            }));
        }
        Set<String> different = new HashSet<>(Set.of(converted(parser, renderer, source)));
        for (Future<String> result : results) {
            different.add(result.get());
        }
        threads.shutdown();
        System.out.println(count + " threads: " + different.size() + " result");
    }

    private static String converted(DigestParser parser, DigestRenderer renderer, Path source) throws IOException {
        StringBuilder target = new StringBuilder();
        try (DigestReader reader = parser.open(source)) {
            renderer.render(reader, target);
        }
        return target.toString();
    }
}
