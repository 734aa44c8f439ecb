package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Renderers used by several threads, and several renderers side by side.
 *
 * <p>Two renderings go in step, event by event, so that state which they share is mixed up at every run and not only by bad luck.
 */
final class SharingChecks {
    private final Subject subject;
    private final Findings findings;
    private final String everyElement;

    /**
     * The checks of one renderer.
     *
     * @param everyElement every element as the renderer writes it
     */
    SharingChecks(Subject subject, Findings findings, String everyElement) {
        this.subject = subject;
        this.findings = findings;
        this.everyElement = everyElement;
    }

    void run() {
        findings.guard(Clause.THREADS, "rendering in two threads", () -> {
            DigestRenderer shared = subject.renderer();
            inStep(Clause.THREADS, shared, shared);
        });
        findings.guard(Clause.INDEPENDENT, "rendering with two renderers", () -> {
            inStep(Clause.INDEPENDENT, subject.renderer(), subject.renderer());
        });
        findings.guard(Clause.REUSABLE, "rendering a second time", this::reuse);
    }

    private void inStep(Clause clause, DigestRenderer one, DigestRenderer other) throws Exception {
        List<Digest> digests = List.of(SampleDigests.everyElement(), SampleDigests.ofArticles(30));
        List<String> expected = List.of(everyElement, subject.rendered(digests.get(1)));
        LockStep step = new LockStep(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> seen = List.of(
                    threads.submit(() -> rendered(one, digests.get(0), step)),
                    threads.submit(() -> rendered(other, digests.get(1), step)));
            for (int i = 0; i < 2; i++) {
                compare(clause, expected.get(i), seen.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void compare(Clause clause, String expected, Future<String> rendering) throws InterruptedException {
        try {
            String seen = rendering.get();
            findings.expect(clause, expected.equals(seen), "one of two " + Difference.between(expected, seen));
        } catch (ExecutionException failed) {
            findings.add(clause, "one of two threw " + failed.getCause());
        }
    }

    private static String rendered(DigestRenderer renderer, Digest digest, LockStep step) throws IOException {
        StringBuilder target = new StringBuilder();
        try {
            renderer.render(new ProbeReader(DigestReader.of(digest), event -> step.await()), target);
        } finally {
            step.leave();
        }
        return target.toString();
    }

    private void reuse() throws IOException {
        DigestRenderer renderer = subject.renderer();
        String first = Subject.rendered(renderer, SampleDigests.everyElement());
        Subject.rendered(renderer, SampleDigests.ofArticles(3));
        String second = Subject.rendered(renderer, SampleDigests.everyElement());
        findings.expect(Clause.REUSABLE, first.equals(second), "the second time " + Difference.between(first, second));
        try {
            renderer.render(DigestReader.of(SampleDigests.everyElement()), new FailingTarget(first.length() / 2));
        } catch (IOException | RuntimeException expected) {
            String third = Subject.rendered(renderer, SampleDigests.everyElement());
            findings.expect(
                    Clause.REUSABLE, first.equals(third), "after a failure " + Difference.between(first, third));
        }
    }
}
