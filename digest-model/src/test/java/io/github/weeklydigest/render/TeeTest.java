package io.github.weeklydigest.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class TeeTest {
    private static final Digest DIGEST = SampleDigests.ofArticles(50);
    private static final DigestRenderer EVENTS = (source, target) -> {
        for (DigestEvent event = source.next(); event != null; event = source.next()) {
            target.append(event.getClass().getSimpleName()).append('\n');
        }
    };

    private final StringBuilder first = new StringBuilder();
    private final StringBuilder second = new StringBuilder();
    private final StringBuilder third = new StringBuilder();

    @Test
    void writesWithAllRenderersWhatEachWouldWriteAlone() throws IOException {
        Tee.to(EVENTS, first).and(EVENTS, second).and(EVENTS, third).render(DigestReader.of(DIGEST), Thread::new);
        StringBuilder alone = new StringBuilder();
        EVENTS.render(DigestReader.of(DIGEST), alone);
        assertThat(List.of(first.toString(), second.toString(), third.toString()))
                .containsOnly(alone.toString());
    }

    @Test
    void writesBytesNextToText() throws IOException {
        DigestRenderer binary = new BinaryRenderer() {
            @Override
            public void render(DigestReader source, OutputStream target) throws IOException {
                while (source.next() != null) {
                    target.write(0xFF);
                }
            }
        };
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Tee.toBytes(EVENTS, text)
                .andBytes(binary, bytes)
                .and(EVENTS, first)
                .render(DigestReader.of(DIGEST), Thread::new);
        assertThat(text.toString(StandardCharsets.UTF_8)).isEqualTo(first.toString());
        assertThat(bytes.size()).isEqualTo(first.toString().lines().count());
        assertThat(bytes.toByteArray()).containsOnly(0xFF);
    }

    @Test
    void needsNoThreadForOneRenderer() throws IOException {
        Tee.to(EVENTS, first).render(DigestReader.of(DIGEST), task -> {
            throw new AssertionError("a thread was asked for");
        });
        assertThat(first).isNotEmpty();
    }

    @Test
    void neverReadsAheadOfTheSlowestRenderer() throws IOException {
        AtomicInteger read = new AtomicInteger();
        List<Integer> lead = new ArrayList<>();
        DigestReader counting = reader(DigestReader.of(DIGEST), read::incrementAndGet);
        DigestRenderer measuring = (source, target) -> {
            int own = 0;
            while (source.next() != null) {
                own++;
                lead.add(read.get() - own);
            }
        };
        Tee.to(EVENTS, first).and(measuring, second).render(counting, Thread::new);
        assertThat(lead)
                .hasSizeGreaterThan(50)
                .allSatisfy(events -> assertThat(events).isBetween(0, 1));
    }

    @Test
    void letsTheOthersFinishWhenOneFails() {
        IOException full = new IOException("full");
        DigestRenderer failing = (source, target) -> {
            source.next();
            throw full;
        };
        assertThatThrownBy(
                        () -> Tee.to(failing, first).and(EVENTS, second).render(DigestReader.of(DIGEST), Thread::new))
                .isSameAs(full);
        assertThat(second).endsWith("DigestEnd\n");
        assertThatThrownBy(
                        () -> Tee.to(EVENTS, first).and(failing, second).render(DigestReader.of(DIGEST), Thread::new))
                .isSameAs(full);
        assertThat(first).endsWith("DigestEnd\n");
    }

    @Test
    void goesOnWhenOneStopsReading() throws IOException {
        DigestRenderer impatient = (source, target) -> source.next();
        Tee.to(impatient, first).and(EVENTS, second).render(DigestReader.of(DIGEST), Thread::new);
        assertThat(second).endsWith("DigestEnd\n");
    }

    @Test
    void tellsOfAllThatFailed() {
        IOException one = new IOException("one");
        IllegalStateException two = new IllegalStateException("two");
        DigestRenderer failsFirst = (source, target) -> {
            throw one;
        };
        DigestRenderer failsSecond = (source, target) -> {
            throw two;
        };
        assertThatThrownBy(() ->
                        Tee.to(failsFirst, first).and(failsSecond, second).render(DigestReader.of(DIGEST), Thread::new))
                .isSameAs(one)
                .hasSuppressedException(two);
    }

    @Test
    void reportsCheckedExceptionsThatAreNotDeclared() {
        Exception undeclared = new Exception("undeclared");
        DigestRenderer failing = (source, target) -> Undeclared.<RuntimeException>raise(undeclared);
        assertThatExceptionOfType(UndeclaredThrowableException.class)
                .isThrownBy(() -> Tee.to(EVENTS, first)
                        .and(failing, second)
                        .and(EVENTS, third)
                        .render(DigestReader.of(DIGEST), Thread::new))
                .withCause(undeclared);
        assertThat(third).hasToString(first.toString()).isNotEmpty();
    }

    @Test
    void throwsWhatTheSourceThrowsOnce() {
        IOException gone = new IOException("gone");
        AtomicInteger read = new AtomicInteger();
        DigestReader breaking = reader(DigestReader.of(DIGEST), () -> {
            if (read.incrementAndGet() == 10) {
                throw gone;
            }
            return 0;
        });
        assertThatThrownBy(() -> Tee.to(EVENTS, first).and(EVENTS, second).render(breaking, Thread::new))
                .isSameAs(gone)
                .hasNoSuppressedExceptions();
    }

    @Test
    void leavesNoThreadBehindWhenThreadsRunOut() {
        List<Thread> made = new ArrayList<>();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Tee.to(EVENTS, first)
                        .and(EVENTS, second)
                        .and(EVENTS, third)
                        .render(DigestReader.of(DIGEST), task -> {
                            if (!made.isEmpty()) {
                                throw new IllegalStateException("no more threads");
                            }
                            made.add(new Thread(task));
                            return made.get(0);
                        }));
        assertThat(made).hasSize(1).noneMatch(Thread::isAlive);
    }

    @Test
    void endsWhenInterrupted() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        List<Throwable> thrown = new ArrayList<>();
        DigestRenderer stuck = (source, target) -> {
            try {
                waiting.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                throw new InterruptedIOException("stopped");
            }
        };
        Thread caller = new Thread(() -> {
            try {
                Tee.to(EVENTS, first).and(stuck, second).render(DigestReader.of(DIGEST), Thread::new);
            } catch (IOException problem) {
                thrown.add(problem);
            }
        });
        caller.start();
        waiting.await();
        caller.interrupt();
        caller.join();
        assertThat(thrown).singleElement().isInstanceOf(InterruptedIOException.class);
    }

    private interface Step {
        int run() throws IOException;
    }

    private static DigestReader reader(DigestReader source, Step before) {
        return new DigestReader() {
            @Override
            public DigestEvent next() throws IOException {
                before.run();
                return source.next();
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }

    /** Throws checked exceptions without declaring them, as other languages do. */
    private static final class Undeclared {
        @SuppressWarnings("unchecked")
        static <T extends Throwable> void raise(Throwable thrown) throws T {
            throw (T) thrown;
        }
    }
}
