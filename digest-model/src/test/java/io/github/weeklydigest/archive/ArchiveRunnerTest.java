package io.github.weeklydigest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.OutputException;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArchiveRunnerTest extends ArchiveRunnerFixture {
    @Test
    void convertsAllInputsAndReportsThemInTheirOrder() {
        List<ArchiveInput> inputs = inputs(200);

        ArchiveResult result = runner(TITLES).withIndex("all").run(inputs, folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(200, 0, 0, Optional.empty()));
        assertThat(result.isComplete()).isTrue();
        assertThat(started).containsExactly(200);
        assertThat(results).extracting(DocumentResult::input).containsExactlyElementsOf(inputs);
        assertThat(folder.files()).hasSize(201);
        assertThat(text("t7.txt")).isEqualTo("t7..");
        assertThat(text("all").lines()).hasSize(200).startsWith("t0", "t1", "t2");
    }

    @Test
    void usesSeveralThreadsAndNoMoreThanAskedFor() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch together = new CountDownLatch(3);
        ArchiveRenderer renderer = (archive, target) -> new ArchiveRendering() {
            @Override
            public void document(Archive.Entry entry) {
                threads.add(Thread.currentThread());
                together.countDown();
                try {
                    assertThat(together.await(5, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
            }

            @Override
            public void end(List<Archive.Entry> written) {
                assertThat(written).hasSize(30);
            }
        };

        ArchiveResult result = runner(renderer).withThreads(3).run(inputs(30), folder, listener);

        assertThat(result.isComplete()).isTrue();
        assertThat(threads).hasSize(3).doesNotContain(Thread.currentThread());
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingWritten() {
        List<Throwable> failures = List.of(
                new IOException("unreadable"),
                new IllegalStateException("broken"),
                new OutOfMemoryError("too large"),
                new StackOverflowError(),
                new NoClassDefFoundError("some/Library"),
                new AssertionError("not so"));
        List<ArchiveInput> inputs = new ArrayList<>();
        for (int i = 0; i < failures.size(); i++) {
            inputs.add(input("good" + i));
            inputs.add(failing("bad" + i, failures.get(i)));
        }

        ArchiveResult result = runner(TITLES).run(inputs, folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(6, 6, 0, Optional.empty()));
        assertThat(results)
                .filteredOn(failed -> failed.status() == DocumentResult.Status.FAILED)
                .extracting(failed -> failed.failure().orElseThrow())
                .containsExactlyElementsOf(failures);
        assertThat(folder.files())
                .containsOnlyKeys(
                        "good0.txt", "good1.txt", "good2.txt", "good3.txt", "good4.txt", "good5.txt", "index");
        assertThat(text("index").lines()).allMatch(line -> line.startsWith("good"));
    }

    @Test
    void convertsADigestAgainAloneAfterItRanOutOfMemory() {
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();
        List<ArchiveInput> inputs = new ArrayList<>(inputs(20));
        inputs.add(
                10,
                opening(
                        "large",
                        diagnostics -> reader("large", () -> {
                            if (attempts.incrementAndGet() == 1) {
                                throw new OutOfMemoryError("others need it");
                            }
                            assertThat(running).hasValue(1);
                        })));
        ArchiveRenderer renderer = (archive, target) -> {
            ArchiveRendering titles = TITLES.begin(archive, target);
            return new ArchiveRendering() {
                @Override
                public void document(Archive.Entry entry) throws IOException {
                    running.incrementAndGet();
                    try {
                        titles.document(entry);
                    } finally {
                        running.decrementAndGet();
                    }
                }

                @Override
                public void end(List<Archive.Entry> written) throws IOException {
                    titles.end(written);
                }
            };
        };

        assertThat(runner(renderer).run(inputs, folder, listener).written()).isEqualTo(21);
        assertThat(attempts).hasValue(2);
        assertThat(text("large.txt")).isEqualTo("large..");
    }

    @Test
    void reportsInputsThatCannotBeOpened() {
        IOException missing = new IOException("no such file");
        ArchiveInput bad = opening("bad", diagnostics -> {
            throw missing;
        });
        ArchiveInput empty = opening("empty", diagnostics -> new DigestReader() {
            @Override
            public @Nullable DigestEvent next() {
                return null;
            }

            @Override
            public void close() {}
        });

        ArchiveResult result = runner(TITLES).run(List.of(bad, input("a"), empty), folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(1, 2, 0, Optional.empty()));
        assertThat(results.get(0).failure()).containsSame(missing);
        assertThat(results.get(0).entry()).isEmpty();
        assertThat(results.get(1).failure().orElseThrow()).hasMessageContaining("not a digest");
        assertThat(started).containsExactly(1);
    }

    @Test
    void aFailureAtTheBeginningFailsAll() {
        IllegalStateException broken = new IllegalStateException("no style sheet");
        ArchiveResult result = runner((archive, target) -> {
                    throw broken;
                })
                .run(inputs(3), folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(0, 3, 0, Optional.of(broken)));
        assertThat(result.isComplete()).isFalse();
    }

    @Test
    void aFailureAtTheEndKeepsTheDocuments() {
        ArchiveResult result = runner(TITLES).withIndex("t1.txt").run(inputs(3), folder, listener);

        assertThat(result.written()).isEqualTo(3);
        assertThat(result.failure().orElseThrow()).isInstanceOf(OutputException.class);
        assertThat(text("t1.txt")).isEqualTo("t1..");
    }

    @Test
    void refusesLessThanOneThread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArchiveRunner.of(TITLES).withThreads(0))
                .withMessageContaining("0");
    }
}
