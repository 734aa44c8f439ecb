package io.github.weeklydigest.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the outcomes, reports failures as they come, and determines the exit code. */
final class Summary {
    private final Console console;
    private final Map<Outcome.Kind, Integer> counts = new EnumMap<>(Outcome.Kind.class);
    private int findings;
    private int code = ExitCode.OK;

    Summary(Console console) {
        this.console = console;
    }

    /** Reports an input or a folder that can't be read. */
    void unreadable(String problem) {
        add(new Outcome(Outcome.Kind.REFUSED, "digest: " + problem, 0));
    }

    void add(Outcome outcome) {
        counts.merge(outcome.kind(), 1, Integer::sum);
        findings += outcome.findings();
        code = Math.max(code, outcome.kind().exitCode());
        if (!outcome.message().isEmpty()) {
            console.note(outcome.message());
        }
    }

    /** Reports folders without digests. */
    void checkFolders(Inputs inputs) {
        if (!inputs.folders().isEmpty()
                && count(Outcome.Kind.SKIPPED) == inputs.files().size()) {
            unreadable("no digest in "
                    + String.join(
                            ", ",
                            inputs.folders().stream().map(Object::toString).toList())
                    + " (files with the extension md: " + inputs.files().size() + ")");
        }
    }

    /** Prints the numbers of inputs and findings. */
    void print(String done) {
        List<String> parts = new ArrayList<>();
        parts.add(count(Outcome.Kind.DONE) + " " + done);
        int failed = count(Outcome.Kind.FAILED) + count(Outcome.Kind.REFUSED);
        if (failed > 0) {
            parts.add(failed + " failed");
        }
        if (count(Outcome.Kind.SKIPPED) > 0) {
            parts.add(count(Outcome.Kind.SKIPPED) + " skipped (not digests)");
        }
        String checked = done.equals("checked") || findings == 0 ? "" : ", see: digest check";
        parts.add(findings + (findings == 1 ? " finding" : " findings") + checked);
        console.summary(String.join(", ", parts));
    }

    int findings() {
        return findings;
    }

    int code() {
        return code;
    }

    private int count(Outcome.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
