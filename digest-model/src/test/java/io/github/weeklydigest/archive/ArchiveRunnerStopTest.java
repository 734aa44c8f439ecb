package io.github.weeklydigest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A run that is cancelled or interrupted. */
class ArchiveRunnerStopTest extends ArchiveRunnerFixture {
    @Test
    void stopsWhenItIsCancelled() {
        AtomicBoolean cancel = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();
        List<ArchiveInput> inputs = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String title = "t" + i;
            inputs.add(opening(
                    title,
                    diagnostics -> reader(title, () -> {
                        if (begun.incrementAndGet() == 5) {
                            cancel.set(true);
                        }
                    })));
        }

        ArchiveResult result =
                runner(TITLES).withThreads(1).withCancel(cancel::get).run(inputs, folder, listener);

        assertThat(result).isEqualTo(new ArchiveResult(4, 0, 46, Optional.empty()));
        assertThat(folder.files()).containsOnlyKeys("t0.txt", "t1.txt", "t2.txt", "t3.txt");
        assertThat(results).hasSize(50);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        for (int threads : List.of(1, 3)) {
            MemoryFolder target = new MemoryFolder();
            Thread caller = Thread.currentThread();
            AtomicInteger begun = new AtomicInteger();
            List<ArchiveInput> inputs = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                String title = "t" + i;
                inputs.add(opening(
                        title,
                        diagnostics -> reader(title, () -> {
                            if (begun.incrementAndGet() == 5) {
                                caller.interrupt();
                            }
                        })));
            }

            ArchiveResult result = runner(TITLES).withThreads(threads).run(inputs, target, listener);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(result.cancelled()).isPositive();
            assertThat(result.written() + result.cancelled()).isEqualTo(1000);
            assertThat(target.files()).hasSize(result.written()).doesNotContainKey("index");
        }
    }
}
