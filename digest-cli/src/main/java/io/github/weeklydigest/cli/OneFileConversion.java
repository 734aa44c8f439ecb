package io.github.weeklydigest.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Converts many digests to one file or to standard output, one after the other in the order of the inputs.
 *
 * @param conversion converts one of them
 * @param inputs what to convert
 * @param workers convert several at the same time
 */
record OneFileConversion(Conversion conversion, Inputs inputs, Workers workers) {
    private static final String STANDARD_OUTPUT = "standard output";

    /**
     * Converts them all; those that fail are left out.
     *
     * @param output where to write; empty for standard output
     */
    void run(Console console, Summary summary, Optional<Path> output) {
        if (output.isEmpty()) {
            write(console.bytes(), STANDARD_OUTPUT, console, summary);
            return;
        }
        Path target = output.get();
        if (InputFiles.of(inputs).contains(target)) {
            summary.unreadable("the output '" + target + "' is one of the inputs; choose another");
            return;
        }
        try (OutputFile file = OutputFile.open(target)) {
            if (write(file.stream(), target.toString(), console, summary)) {
                file.commit();
            }
        } catch (IOException problem) {
            summary.add(Outcome.unwritable(target.toString(), problem));
        }
    }

    /** Returns whether every result could be written. */
    private boolean write(OutputStream target, String name, Console console, Summary summary) {
        Joined joined = new Joined(target);
        try (Progress progress = new Progress(console, inputs.files().size())) {
            workers.each(inputs.files(), this::convert, Converted::failed, converted -> {
                joined.add(converted);
                summary.add(converted.outcome());
                progress.step();
            });
        }
        summary.checkFolders(inputs);
        joined.failure()
                .filter(problem -> !console.closedByReader())
                .ifPresent(problem -> summary.add(Outcome.unwritable(name, problem)));
        summary.print("converted to " + name);
        return joined.failure().isEmpty();
    }

    private Converted convert(Input input) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Outcome outcome = conversion.convertAndCount(input, bytes, input.name());
        return new Converted(outcome, bytes.toByteArray());
    }

    private record Converted(Outcome outcome, byte[] bytes) {
        static Converted failed(Input input, Throwable problem) {
            return new Converted(Outcome.unexpected(input, problem), new byte[0]);
        }
    }

    /** The results one after the other; none after the first that can't be written. */
    private static final class Joined {
        private final OutputStream target;
        private Optional<IOException> failure = Optional.empty();

        Joined(OutputStream target) {
            this.target = target;
        }

        Optional<IOException> failure() {
            return failure;
        }

        void add(Converted converted) {
            if (converted.outcome().kind() == Outcome.Kind.DONE && failure.isEmpty()) {
                try {
                    target.write(converted.bytes());
                } catch (IOException problem) {
                    failure = Optional.of(problem);
                }
            }
        }
    }
}
