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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is in many digests. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an overview of many digests as one JSON object.",
            "It contains the weeks, the counts of each section and category, the hosts that are linked most, and the papers"
                    + " with the weeks that mention them."
        },
        footer = {"", "Example:", "  digest index weeks -o index.json"})
final class IndexCommand implements Callable<Integer> {
    private final Console console;
    private DigestParser parser = DigestParser.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "A digest, a folder of digests, or - for standard input.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write (default: standard output).")
    private @Nullable Path output;

    @Option(names = "--indent", description = "Indent the JSON.")
    private boolean indent;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private RunOptions run = new RunOptions();

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        parser = profile.parser(run.settings(arguments)).build();
        run.apply(console);
        Workers workers = run.workers();
        ArchiveIndex index = new ArchiveIndex();
        Summary summary = new Summary(console);
        Inputs inputs = Inputs.of(arguments, console, summary::unreadable);
        Path target = output;
        if (target != null && InputFiles.of(inputs.files()).contains(target)) {
            summary.unreadable("the output '" + target + "' is one of the inputs; choose another");
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
        write(index).ifPresent(summary::add);
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
    private Optional<Outcome> write(ArchiveIndex index) {
        try {
            if (output == null) {
                write(index, console.bytes());
            } else {
                OutputFile.removeAbandoned(folder(output));
                try (OutputFile file = OutputFile.open(output)) {
                    write(index, file.stream());
                    file.commit();
                }
            }
            return Optional.empty();
        } catch (IOException problem) {
            return console.closedByReader()
                    ? Optional.empty()
                    : Optional.of(Outcome.unwritable(output == null ? "standard output" : output.toString(), problem));
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    }

    private void write(ArchiveIndex index, OutputStream target) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        index.write(writer, indent);
        writer.flush();
    }
}
