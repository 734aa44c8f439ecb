package io.github.weeklydigest.parser.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.diagnostic.DiagnosticSink;
import io.github.weeklydigest.parser.internal.grammar.Observer.Unit;
import io.github.weeklydigest.parser.internal.profile.ProfileReader;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitedChecksTest {
    private static final String PROFILE = """
            name: example
            language: en
            entries:
              - form: contents
            """;

    private final List<Diagnostic> findings = new ArrayList<>();
    private final DiagnosticSink reports = new DiagnosticSink(Optional.empty(), Optional.of(findings::add), 1);
    private final LimitedChecks checks = new LimitedChecks(reports, Optional.empty());

    @Test
    void looksAtTheTextUpToTheLimit() throws IOException {
        reports.report(finding());
        assertThatExceptionOfType(LookedAt.class).isThrownBy(this::check);
    }

    @Test
    void looksAtNothingBehindTheLimit() throws IOException {
        reports.report(finding());
        reports.report(finding());
        check();
        checks.end();
        assertThat(findings).hasSize(2);
    }

    private void check() throws IOException {
        SliceHeading place = new SliceHeading(2, List.of(new Text("a")), 0, 4);
        Heading heading = new Heading(2, place.children(), "a");
        Slice slice = new Slice(place, List.of(), new Unread(), 4);
        checks.unit(
                new Unit(slice, place, heading, List.of(), List.of(), false, false, false, List.of()),
                ProfileReader.read(PROFILE).words());
    }

    private static Diagnostic finding() {
        return new Diagnostic("example", Severity.WARNING, "an example", new SourceSpan(1, 1, 1, 1, 0, 0));
    }

    private static final class Unread implements SliceText {
        @Override
        public String substring(int from, int to) {
            throw new LookedAt();
        }

        @Override
        public int unit(int place) {
            throw new LookedAt();
        }

        @Override
        public int nextLine(int place, int to) {
            throw new LookedAt();
        }

        @Override
        public int codeUnits(int from, int to) {
            throw new LookedAt();
        }

        @Override
        public boolean hasDirectionControl() {
            throw new LookedAt();
        }

        @Override
        public SourceSpan span(int from, int to) {
            throw new LookedAt();
        }

        @Override
        public SourceSpan span(int from, int to, int start, int end) {
            throw new LookedAt();
        }
    }

    private static final class LookedAt extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
