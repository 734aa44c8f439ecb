package io.github.weeklydigest.cli;

import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Converts many digests to files of one folder. Which file is which is settled before the first is written, so that it does
 * not depend on who is faster.
 *
 * @param conversion converts one
 * @param inputs what to convert
 * @param folder where to write; made if there is something to write
 * @param extension the extension of the files
 */
record FolderConversion(Conversion conversion, Inputs inputs, Path folder, String extension) {
    /** Converts them all; one that fails doesn't keep the others. */
    void run(Console console, Summary summary) {
        List<Job> jobs = jobs(summary);
        summary.checkFolders(inputs);
        if (!jobs.isEmpty() && makeFolder(summary)) {
            try (Progress progress = new Progress(console, jobs.size())) {
                Workers.each(jobs, job -> conversion.convert(job.input(), job.target()), outcome -> {
                    progress.clear();
                    summary.add(outcome);
                    progress.step();
                });
            }
        }
        summary.print("converted to " + folder);
    }

    private List<Job> jobs(Summary summary) {
        List<Job> jobs = new ArrayList<>();
        Map<String, Input> taken = new HashMap<>();
        Workers.each(inputs.files(), this::identify, identified -> {
            Input input = identified.input();
            if (identified.name().isEmpty()) {
                summary.add(identified.outcome());
                return;
            }
            Path target = folder.resolve(identified.name());
            // Some file systems take names for the same that differ in case.
            Input other = taken.putIfAbsent(identified.name().toLowerCase(Locale.ROOT), input);
            if (other != null) {
                summary.add(Outcome.failed(
                        input,
                        "is the same week in the same language as " + other.name() + ", which is converted to "
                                + target));
            } else if (inputs.files().stream().anyMatch(any -> any.isSameFile(target))) {
                summary.add(Outcome.overwritten(input, target));
            } else {
                jobs.add(new Job(input, target));
            }
        });
        return jobs;
    }

    /** Reads the header, to learn whether it is a digest and what the output is called. */
    private Identified identify(Input input) {
        StringBuilder name = new StringBuilder();
        Outcome outcome = Outcome.of(input, () -> {
            try (DigestReader reader = input.open(conversion.parser())) {
                if (reader.next() instanceof DigestStart start) {
                    name.append(OutputName.of(start.header(), extension));
                }
                return Outcome.done(0);
            }
        });
        return new Identified(input, name.toString(), outcome);
    }

    private boolean makeFolder(Summary summary) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException problem) {
            summary.add(Outcome.unwritable(folder.toString(), problem));
            return false;
        }
    }

    private record Identified(Input input, String name, Outcome outcome) {}

    private record Job(Input input, Path target) {}
}
