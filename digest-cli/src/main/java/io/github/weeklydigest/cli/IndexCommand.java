package io.github.weeklydigest.cli;

import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.json.ArchiveIndex;
import io.github.weeklydigest.stream.DigestReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Lists what is in many digests. */
final class IndexCommand implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments = new Arguments("index", this)
            .describedBy(
                    "Writes an overview of many digests as one JSON object.",
                    "It contains the weeks, the counts of each section and category, the hosts that are linked most, and the"
                            + " papers with the weeks that mention them.")
            .endingWith("Example:", "  digest index weeks -o index.json");
    private final Arguments.Values<String> digests =
            arguments.parameters("FILE|DIR", "A digest, a folder of digests, or - for standard input.");
    private final Arguments.Value<Path> output = arguments.output("FILE", "Where to write (default: standard output).");
    private final Arguments.Flag indent = arguments.flag("Indent the JSON.", "--indent");
    private final ProfileOption profile = new ProfileOption(arguments);
    private final RunOptions run = new RunOptions(arguments);
    private DigestParser parser = DigestParser.create();

    IndexCommand(Console console) {
        this.console = console;
    }

    CommandLine line() {
        return arguments.complete();
    }

    @Override
    public Integer call() {
        ProjectSettings settings = run.settings(digests.all());
        parser = profile.parser(settings).build();
        run.apply(console);
        Workers workers = run.workers();
        ArchiveIndex index = new ArchiveIndex();
        Summary summary = new Summary(console);
        Inputs inputs = Inputs.of(digests.all(), console, summary::unreadable).keeping(profile.files(settings));
        Optional<Path> target = output.value();
        if (target.filter(InputFiles.of(inputs)::contains).isPresent()) {
            summary.unreadable("the output '" + target.get() + "' is one of the inputs; choose another");
            return summary.code();
        }
        try (Progress progress = new Progress(console, inputs.files().size())) {
            workers.each(inputs.files(), this::count, Counted::failed, counted -> {
                counted.entry().ifPresent(index::add);
                summary.add(counted.outcome());
                progress.step();
            });
        }
        summary.checkFolders(inputs);
        write(index, target).ifPresent(summary::add);
        if (inputs.several()) {
            summary.print("indexed");
        }
        return summary.code();
    }

    private Counted count(Input input) {
        AtomicReference<ArchiveIndex.@Nullable Entry> entry = new AtomicReference<>();
        AtomicInteger findings = new AtomicInteger();
        Outcome outcome = Outcome.ofRepeatable(input, () -> {
            try (DigestReader reader = input.open(parser.onDiagnostic(finding -> findings.incrementAndGet()))) {
                entry.set(ArchiveIndex.count(reader, input.name()));
                return Outcome.done(findings.get());
            }
        });
        return new Counted(outcome, Optional.ofNullable(entry.get()));
    }

    private record Counted(Outcome outcome, Optional<ArchiveIndex.Entry> entry) {
        static Counted failed(Input input, Throwable problem) {
            return new Counted(Outcome.unexpected(input, problem), Optional.empty());
        }
    }

    /** Returns what went wrong. */
    private Optional<Outcome> write(ArchiveIndex index, Optional<Path> target) {
        try {
            if (target.isEmpty()) {
                write(index, console.bytes());
            } else {
                try (OutputFile file = OutputFile.open(target.get())) {
                    write(index, file.stream());
                    file.commit();
                }
            }
            return Optional.empty();
        } catch (IOException problem) {
            return console.closedByReader()
                    ? Optional.empty()
                    : Optional.of(Outcome.unwritable(target.map(Path::toString).orElse("standard output"), problem));
        }
    }

    private void write(ArchiveIndex index, OutputStream target) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        index.write(writer, indent.isGiven());
        writer.flush();
    }
}
