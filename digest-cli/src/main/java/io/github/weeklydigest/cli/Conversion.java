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
 * Reads inputs and writes them in one format. Safe for use by many threads.
 *
 * @param parser reads the inputs
 * @param transform changes what is read before it is written
 * @param renderer writes it
 */
record Conversion(DigestParser parser, DigestTransform transform, DigestRenderer renderer) {
    /**
     * Converts to a stream.
     *
     * @param target stays open
     * @param targetName the name of the target in messages
     */
    Outcome convert(Input input, OutputStream target, String targetName) {
        TargetWriter writer = new TargetWriter(target);
        AtomicInteger findings = new AtomicInteger();
        DigestParser counting = parser.onDiagnostic(finding -> findings.incrementAndGet());
        Outcome outcome = Outcome.ofRepeatable(input, () -> {
            try (DigestReader reader = transform.apply(input.open(counting))) {
                renderer.render(reader, writer);
                writer.flush();
                return Outcome.done(findings.get());
            }
        });
        return writer.failure()
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
