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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports problems in digests. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Prints the problems in digests, one finding per line: path:line:column: severity code: message.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private DigestParser parser = DigestParser.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "A digest, a folder to look for digests in, or - for standard input.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--severity",
            paramLabel = "LEVEL",
            defaultValue = "info",
            converter = SeverityConverter.class,
            description = "The lowest severity to report: info, warning or error (default: ${DEFAULT-VALUE}).")
    private Severity severity = Severity.INFO;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        parser = profile.parser().failNever().build();
        Summary summary = new Summary(console);
        Inputs inputs = Inputs.of(arguments, console, summary::unreadable);
        try (Progress progress = new Progress(console, inputs.files().size())) {
            Workers.onAllProcessors().each(inputs.files(), this::check, Checked::failed, checked -> {
                checked.findings().forEach(this::print);
                summary.add(checked.outcome());
                console.flush();
                progress.step();
            });
        }
        summary.checkFolders(inputs);
        if (inputs.several()) {
            summary.print("checked");
        }
        return Math.max(summary.code(), summary.findings() > 0 ? ExitCode.FAILURE : ExitCode.OK);
    }

    private void print(Finding finding) {
        console.out().println(Printable.of(finding.toString()));
    }

    private Checked check(Input input) {
        Collector collector = new Collector(input);
        Outcome outcome = Outcome.ofRepeatable(input, () -> {
            try (DigestReader reader = input.open(parser.reportingTo(collector))) {
                while (!collector.skipped && reader.next() != null) {
                    // Only the findings are of interest.
                }
            } catch (DigestParseException end) {
                collector.acceptLast(end.diagnostic());
            }
            return collector.skipped ? Outcome.skipped() : Outcome.done(collector.findings.size());
        });
        return new Checked(outcome, collector.skipped ? List.of() : collector.findings);
    }

    private record Checked(Outcome outcome, List<Finding> findings) {
        static Checked failed(Input input, Throwable problem) {
            return new Checked(Outcome.unexpected(input, problem), List.of());
        }
    }

    /** Accepts severities in any case, and lists them as they are printed. */
    static final class SeverityConverter implements CommandLine.ITypeConverter<Severity> {
        @Override
        public Severity convert(String value) {
            for (Severity severity : Severity.values()) {
                if (severity.name().equalsIgnoreCase(value)) {
                    return severity;
                }
            }
            throw new CommandLine.TypeConversionException("expected info, warning or error but was '" + value + "'");
        }
    }

    /** Collects the findings of one input that are severe enough. */
    private final class Collector implements Consumer<Diagnostic> {
        private final Input input;
        private final List<Finding> findings = new ArrayList<>();
        private Optional<Diagnostic> last = Optional.empty();
        private boolean skipped;

        Collector(Input input) {
            this.input = input;
        }

        @Override
        public void accept(Diagnostic diagnostic) {
            last = Optional.of(diagnostic);
            if (input.isSkippedFor(diagnostic)) {
                skipped = true;
            } else if (diagnostic.severity().compareTo(severity) >= 0) {
                findings.add(new Finding(input.name(), diagnostic));
            }
        }

        /** Accepts the finding that ended the reading, which may have been reported already. */
        void acceptLast(Diagnostic diagnostic) {
            if (!last.equals(Optional.of(diagnostic))) {
                accept(diagnostic);
            }
        }
    }
}
