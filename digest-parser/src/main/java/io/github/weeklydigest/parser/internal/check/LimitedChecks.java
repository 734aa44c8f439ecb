package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticSink;
import io.github.weeklydigest.parser.internal.grammar.Observer;
import io.github.weeklydigest.parser.internal.grammar.form.LocatedItem;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.Slice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All checks of one digest, up to the limit on findings; after that, they take neither time nor memory. */
public final class LimitedChecks implements Observer {
    private final DiagnosticSink reports;
    private Observer checks;

    /**
     * Creates the checks of one digest.
     *
     * @param reports receives their findings
     * @param folder the folder of the document, if it is a file
     */
    public LimitedChecks(DiagnosticSink reports, Optional<Path> folder) {
        this.reports = reports;
        checks = new Checks(this::report, folder);
    }

    private void report(Diagnostic finding) throws IOException {
        reports.report(finding);
        if (reports.areTooMany()) {
            throw new EnoughFindings();
        }
    }

    @Override
    public void header(List<Slice> slices, DigestHeader digest, List<LocatedItem> items, Vocabulary vocabulary)
            throws IOException {
        run(observer -> observer.header(slices, digest, items, vocabulary));
    }

    @Override
    public void unit(Unit unit, Vocabulary vocabulary) throws IOException {
        run(observer -> observer.unit(unit, vocabulary));
    }

    @Override
    public void end() throws IOException {
        run(Observer::end);
    }

    private void run(Step step) throws IOException {
        // Findings about the source itself count as well.
        if (reports.areTooMany()) {
            checks = Observer.NONE;
        }
        try {
            step.run(checks);
        } catch (EnoughFindings enough) {
            checks = Observer.NONE;
        }
    }

    @FunctionalInterface
    private interface Step {
        void run(Observer observer) throws IOException;
    }

    /** Ends a check early, because one block can have very many findings. */
    private static final class EnoughFindings extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughFindings() {
            super(null, null, false, false);
        }
    }
}
