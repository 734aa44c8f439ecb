package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for what is wrong in digests. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Prints what is wrong in digests, one finding in a line: path:line:column: severity code: message.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final DigestParser parser = DigestParser.builder().failNever().build();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "A digest, a folder to look for digests in, or - for standard input.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--severity",
            paramLabel = "LEVEL",
            defaultValue = "info",
            description = "The least severity that counts: info, warning or error (default: ${DEFAULT-VALUE}).")
    private Severity severity = Severity.INFO;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Summary summary = new Summary(console);
        Inputs inputs = Inputs.of(arguments, console, summary::unreadable);
        try (Progress progress = new Progress(console, inputs.files().size())) {
            if (inputs.several()) {
                Workers.each(inputs.files(), this::check, checked -> {
                    progress.clear();
                    checked.findings().forEach(this::print);
                    summary.add(checked.outcome());
                    progress.step();
                });
            } else {
                inputs.files().forEach(input -> summary.add(check(input, this::print)));
            }
        }
        summary.checkFolders(inputs);
        if (inputs.several()) {
            summary.print("checked");
        }
        boolean found = summary.findings() > 0 || console.outputFailed();
        return Math.max(summary.code(), found ? ExitCode.FAILURE : ExitCode.OK);
    }

    private void print(Finding finding) {
        console.out().println(Printable.of(finding.toString()));
    }

    private Checked check(Input input) {
        List<Finding> findings = new ArrayList<>();
        return new Checked(check(input, findings::add), findings);
    }

    private Outcome check(Input input, Consumer<Finding> findings) {
        Collector collector = new Collector(input, findings);
        return Outcome.of(input, () -> {
            try (DigestReader reader = input.open(parser.reportingTo(collector))) {
                reader.next();
                if (collector.skipped) {
                    return Outcome.skipped();
                }
                while (reader.next() != null) {
                    // What matters goes to the collector.
                }
            } catch (DigestParseException end) {
                collector.acceptLast(end.diagnostic());
            }
            return Outcome.done(collector.count);
        });
    }

    private record Checked(Outcome outcome, List<Finding> findings) {}

    /** Counts and passes on the findings of one input that are severe enough. */
    private final class Collector implements Consumer<Diagnostic> {
        private final Input input;
        private final Consumer<Finding> findings;
        private Optional<Diagnostic> last = Optional.empty();
        private boolean skipped;
        private int count;

        Collector(Input input, Consumer<Finding> findings) {
            this.input = input;
            this.findings = findings;
        }

        @Override
        public void accept(Diagnostic diagnostic) {
            last = Optional.of(diagnostic);
            if (input.isSkippedFor(diagnostic)) {
                skipped = true;
            } else if (diagnostic.severity().compareTo(severity) >= 0) {
                count++;
                findings.accept(new Finding(input.name(), diagnostic));
            }
        }

        /** What ended the reading, which may have been reported already. */
        void acceptLast(Diagnostic diagnostic) {
            if (!last.equals(Optional.of(diagnostic))) {
                accept(diagnostic);
            }
        }
    }
}
