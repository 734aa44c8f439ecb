package io.github.weeklydigest.cli;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.stream.DigestReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Reports problems in digests. */
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final Arguments arguments = new Arguments("check", this)
            .describedBy(
                    "Prints the problems in digests, one finding per line: path:line:column: severity code: message.",
                    "The comment <!-- digest: ignore CODE --> silences the findings of its line, or of the next line if it is"
                            + " alone on its own.")
            .endingWith(
                    "Examples:",
                    "  digest check 2026-W10.md",
                    "  digest check --severity=info weeks",
                    "  digest check --format=sarif weeks > findings.sarif");
    private final Arguments.Values<String> digests =
            arguments.parameters("FILE|DIR", "A digest, a folder of digests, or - for standard input.");
    private final Arguments.Value<Severity> severity = arguments.choice(
            "--severity",
            "LEVEL",
            "The lowest severity to report: info, warning or error (default: ${DEFAULT-VALUE}).",
            Severity.WARNING,
            Severity.values());
    private final Arguments.Value<FindingsReport.Format> format = arguments.choice(
            "--format",
            "FORMAT",
            "How to print findings: text, json, sarif (2.1.0) or github, for annotations (default: ${DEFAULT-VALUE}).",
            FindingsReport.Format.TEXT,
            FindingsReport.Format.values());
    private final RunOptions run = new RunOptions(arguments);
    private final ProfileOption profile = new ProfileOption(arguments);
    private DigestParser parser = DigestParser.create();
    private ProjectSettings settings = ProjectSettings.none();

    CheckCommand(Console console) {
        this.console = console;
    }

    CommandLine line() {
        return arguments.complete();
    }

    @Override
    public Integer call() {
        run.apply(console);
        settings = run.settings(digests.all());
        parser = profile.parser(settings).failNever().build();
        Workers workers = run.workers();
        FindingsReport report = format.orDefault().open(console.out(), Main.version(), console.showsColours());
        Map<String, Integer> hidden = new TreeMap<>();
        Summary summary = new Summary(console);
        Inputs inputs = settings.withoutIgnored(Inputs.of(digests.all(), console, summary::unreadable));
        try (Progress progress = new Progress(console, inputs.files().size())) {
            workers.each(inputs.files(), this::check, Checked::failed, checked -> {
                checked.findings().forEach(report::add);
                checked.hidden().forEach((code, count) -> hidden.merge(code, count, Integer::sum));
                summary.add(checked.outcome());
                console.flush();
                progress.step();
            });
        }
        report.end();
        summary.checkFolders(inputs);
        if (inputs.several()) {
            summary.print("checked");
        }
        printHidden(hidden);
        return Math.max(summary.code(), summary.findings() > 0 ? ExitCode.FAILURE : ExitCode.OK);
    }

    private void printHidden(Map<String, Integer> hidden) {
        if (!hidden.isEmpty()) {
            int count = hidden.values().stream().mapToInt(Integer::intValue).sum();
            String codes = hidden.entrySet().stream()
                    .map(code -> code.getValue() + " " + code.getKey())
                    .collect(Collectors.joining(", "));
            console.summary(count + " less severe " + (count == 1 ? "finding" : "findings") + " hidden (" + codes
                    + "), see: --severity=info");
        }
    }

    private Checked check(Input input) {
        Collector collector = new Collector(input);
        Outcome outcome = Outcome.ofRepeatable(input, () -> {
            try (DigestReader reader = input.open(parser.onDiagnostic(collector))) {
                while (!collector.skipped && reader.next() != null) {
                    // Only the findings are of interest.
                }
            } catch (DigestParseException end) {
                collector.acceptLast(end.diagnostic());
            }
            if (collector.skipped) {
                return Outcome.skipped();
            }
            collector.removeSilenced();
            return Outcome.done(collector.findings.size());
        });
        return collector.skipped
                ? new Checked(outcome, List.of(), Map.of())
                : new Checked(outcome, collector.findings, collector.hidden);
    }

    private record Checked(Outcome outcome, List<Finding> findings, Map<String, Integer> hidden) {
        static Checked failed(Input input, Throwable problem) {
            return new Checked(Outcome.unexpected(input, problem), List.of(), Map.of());
        }
    }

    /** Collects the findings of one input that are severe enough, and counts the others by code. */
    private final class Collector implements Consumer<Diagnostic> {
        private final Input input;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, Integer> hidden = new TreeMap<>();
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
            } else {
                settings.apply(diagnostic).ifPresent(this::add);
            }
        }

        private void add(Diagnostic diagnostic) {
            if (diagnostic.severity().compareTo(severity.orDefault()) >= 0) {
                findings.add(new Finding(input.name(), diagnostic));
            } else {
                hidden.merge(diagnostic.code(), 1, Integer::sum);
            }
        }

        void removeSilenced() {
            if (!findings.isEmpty()) {
                input.path()
                        .filter(Files::isRegularFile)
                        .map(SilencedLines::of)
                        .ifPresent(silenced -> findings.removeIf(finding -> silenced.contains(finding.diagnostic())));
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
