package io.github.weeklydigest.cli;

import io.github.weeklydigest.render.Archive;
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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Converts many digests to files of one folder. Which file is which is settled before the first is written, so that it does
 * not depend on who is faster.
 *
 * @param conversion converts one
 * @param inputs what to convert
 * @param folder where to write; made if there is something to write
 * @param extension the extension of the files
 * @param linked how the files lead to each other; empty if each stands alone
 */
record FolderConversion(
        Conversion conversion, Inputs inputs, Path folder, String extension, Optional<LinkedOutputs> linked) {
    /** Converts them all; one that fails doesn't keep the others. */
    void run(Console console, Summary summary) {
        List<Job> jobs = placed(jobs(summary));
        List<Job> done = new ArrayList<>();
        summary.checkFolders(inputs);
        if (!jobs.isEmpty() && makeFolder(summary)) {
            try (Progress progress = new Progress(console, jobs.size())) {
                Workers.onAllProcessors()
                        .each(jobs, job -> new Converted(job, convert(job)), Converted::failed, converted -> {
                            summary.add(converted.outcome());
                            if (converted.outcome().kind() == Outcome.Kind.DONE) {
                                done.add(converted.job());
                            }
                            progress.step();
                        });
            }
        }
        summary.print("converted to " + folder + writeIndex(done, summary));
    }

    private List<Job> jobs(Summary summary) {
        List<Job> jobs = new ArrayList<>();
        Map<String, Input> taken = new HashMap<>();
        InputFiles read = InputFiles.of(inputs.files());
        Workers.onAllProcessors().each(inputs.files(), this::identify, Identified::failed, identified -> {
            Input input = identified.input();
            if (identified.entry().isEmpty()) {
                summary.add(identified.outcome());
                return;
            }
            Archive.Entry entry = identified.entry().get();
            String name = entry.address();
            Path target = folder.resolve(name);
            // Some file systems take names for the same that differ in case.
            Input other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), input);
            if (other != null) {
                summary.add(Outcome.failed(
                        input,
                        "is the same week in the same language as " + other.name() + ", which is converted to "
                                + target));
            } else if (read.contains(target)) {
                summary.add(Outcome.overwritten(input, target));
            } else {
                jobs.add(new Job(input, target, entry, Optional.empty()));
            }
        });
        return jobs;
    }

    /** Reads the header, to learn whether it is a digest and what the output is called. */
    private Identified identify(Input input) {
        AtomicReference<Archive.@Nullable Entry> entry = new AtomicReference<>();
        Outcome outcome = Outcome.ofRepeatable(input, () -> {
            try (DigestReader reader = input.peek(conversion.parser())) {
                if (reader.next() instanceof DigestStart start) {
                    entry.set(new Archive.Entry(start.header(), OutputName.of(start.header(), extension)));
                }
                return Outcome.done(0);
            }
        });
        return new Identified(input, Optional.ofNullable(entry.get()), outcome);
    }

    /** The jobs with their places among each other. */
    private List<Job> placed(List<Job> jobs) {
        if (linked.isEmpty()) {
            return jobs;
        }
        List<Archive.Place> places = linked.get().places(entries(jobs));
        List<Job> withPlaces = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            withPlaces.add(new Job(job.input(), job.target(), job.entry(), Optional.of(places.get(i))));
        }
        return withPlaces;
    }

    private static List<Archive.Entry> entries(List<Job> jobs) {
        return jobs.stream().map(Job::entry).toList();
    }

    private Outcome convert(Job job) {
        return Outcome.ofRepeatable(
                job.input(),
                () -> linked.flatMap(outputs -> job.place().map(place -> outputs.at(place, conversion)))
                        .orElse(conversion)
                        .convert(job.input(), job.target()));
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

    /** Lists what is there now; answers what to tell of it. */
    private String writeIndex(List<Job> done, Summary summary) {
        if (linked.isEmpty() || linked.get().indexName().isEmpty() || done.isEmpty()) {
            return "";
        }
        Path target = folder.resolve(linked.get().indexName().get());
        if (InputFiles.of(inputs.files()).contains(target)) {
            summary.add(Outcome.indexOverInput(target));
            return "";
        }
        Optional<Outcome> problem = linked.get().writeIndex(entries(done), target);
        problem.ifPresent(summary::add);
        return problem.isPresent() ? "" : " and listed in " + target;
    }

    private record Identified(Input input, Optional<Archive.Entry> entry, Outcome outcome) {
        static Identified failed(Input input, Throwable problem) {
            return new Identified(input, Optional.empty(), Outcome.unexpected(input, problem));
        }
    }

    private record Job(Input input, Path target, Archive.Entry entry, Optional<Archive.Place> place) {}

    private record Converted(Job job, Outcome outcome) {
        static Converted failed(Job job, Throwable problem) {
            return new Converted(job, Outcome.unexpected(job.input(), problem));
        }
    }
}
