package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of errors of the stream and the target. */
@SuppressWarnings("ReferenceEquality") // The very exception is to come through, and no equal one.
final class ErrorChecks {
    private final Subject subject;
    private final Findings findings;
    private final String everyElement;

    /**
     * The checks of one renderer.
     *
     * @param everyElement every element as the renderer writes it
     */
    ErrorChecks(Subject subject, Findings findings, String everyElement) {
        this.subject = subject;
        this.findings = findings;
        this.everyElement = everyElement;
    }

    void run() {
        findings.guard(Clause.TARGET_ERRORS, "rendering", this::targetErrors);
        findings.guard(Clause.SOURCE_ERRORS, "rendering", () -> {
            int events = events();
            for (int at : List.of(0, 1, events / 2, events - 1)) {
                sourceError(at, new IOException("the source is gone"));
                sourceError(at, new IllegalStateException("the source is out of order"));
            }
        });
    }

    private void targetErrors() throws IOException {
        int length = everyElement.length();
        for (int capacity : List.of(0, length / 3, length - 1)) {
            if (capacity < 0 || capacity >= length) {
                continue;
            }
            FailingTarget target = new FailingTarget(capacity);
            Throwable thrown = thrown(DigestReader.of(SampleDigests.everyElement()), target);
            findings.expect(
                    Clause.TARGET_ERRORS,
                    thrown == target.failure(),
                    "the target threw " + target.failure() + " after " + capacity + " characters, render "
                            + described(thrown));
            findings.expect(
                    Clause.STOPS_AT_ERRORS,
                    target.failures() <= 1,
                    "the target was written to " + (target.failures() - 1) + " times after it had thrown");
        }
    }

    private int events() throws IOException {
        DigestReader reader = DigestReader.of(SampleDigests.everyElement());
        int events = 0;
        while (reader.next() != null) {
            events++;
        }
        return events;
    }

    private void sourceError(int at, Exception failure) {
        StringBuilder target = new StringBuilder();
        int[] count = {0};
        int[] written = {0};
        ProbeReader source = new ProbeReader(DigestReader.of(SampleDigests.everyElement()), event -> {
            if (count[0]++ >= at) {
                written[0] = count[0] == at + 1 ? target.length() : written[0];
                rethrow(failure);
            }
        });
        Throwable thrown = thrown(source, target);
        findings.expect(
                Clause.SOURCE_ERRORS,
                thrown == failure,
                "the stream threw " + failure + " instead of event " + at + ", render " + described(thrown));
        findings.expect(
                Clause.STOPS_AT_ERRORS,
                target.length() == written[0],
                "'" + target.substring(Math.min(written[0], target.length()))
                        + "' was written after the stream had thrown");
    }

    private static void rethrow(Exception failure) throws IOException {
        if (failure instanceof IOException problem) {
            throw problem;
        }
        throw (RuntimeException) failure;
    }

    private @Nullable Throwable thrown(DigestReader source, Appendable target) {
        try {
            subject.renderer().render(source, target);
            return null;
        } catch (IOException | RuntimeException thrown) {
            return thrown;
        }
    }

    private static String described(@Nullable Throwable thrown) {
        return thrown == null ? "returned" : "threw " + thrown;
    }
}
