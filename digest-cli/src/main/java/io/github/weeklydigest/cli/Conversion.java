package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads inputs and writes them in one format. Safe for use by several threads.
 *
 * @param parser reads the inputs
 * @param transform changes what is read before it is written
 * @param renderer writes it
 */
record Conversion(DigestParser parser, DigestTransform transform, DigestRenderer renderer) {
    /**
     * Converts to a stream and counts the findings.
     *
     * @param target stays open
     * @param targetName the name of the target in messages
     */
    Outcome convertAndCount(Input input, OutputStream target, String targetName) {
        AtomicInteger findings = new AtomicInteger();
        DigestParser counting = parser.onDiagnostic(finding -> findings.incrementAndGet());
        Outcome outcome = convert(input, counting, target, targetName);
        return outcome.kind() == Outcome.Kind.DONE ? Outcome.done(findings.get()) : outcome;
    }

    /**
     * Converts to a stream. Findings aren't counted: to look for them takes as long as the conversion.
     *
     * @param target stays open
     * @param targetName the name of the target in messages
     */
    Outcome convert(Input input, OutputStream target, String targetName) {
        return convert(input, parser, target, targetName);
    }

    private Outcome convert(Input input, DigestParser inputParser, OutputStream target, String targetName) {
        TargetStream stream = new TargetStream(target);
        Outcome outcome = Outcome.ofRepeatable(input, () -> {
            try (DigestReader reader = transform.apply(input.open(inputParser))) {
                renderer.render(reader, stream);
                stream.flush();
                return Outcome.done(0);
            }
        });
        return stream.failure()
                .map(problem -> Outcome.unwritable(targetName, problem))
                .orElse(outcome);
    }

    /** Converts to a file, which is complete afterwards or as it was before. */
    Outcome convert(Input input, Path target) {
        try (OutputFile file = OutputFile.open(target)) {
            Outcome outcome = convert(input, file.stream(), target.toString());
            if (outcome.kind() == Outcome.Kind.DONE) {
                file.commit();
            }
            return outcome;
        } catch (IOException problem) {
            return Outcome.unwritable(target.toString(), problem);
        }
    }
}
