package io.github.weeklydigest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The findings of parser and renderer in the results of a run. */
class ArchiveRunnerFindingsTest extends ArchiveRunnerFixture {
    @Test
    void collectsDiagnosticsOfTheParserAndTheRenderer() {
        Diagnostic found = new Diagnostic("parser-finding", Severity.WARNING, "found", START);
        Diagnostic missing = new Diagnostic("missing-image", Severity.WARNING, "missing", START);
        ArchiveInput input = opening("a", diagnostics -> reader("a", () -> diagnostics.accept(found)));
        ArchiveRenderer renderer = (archive, target) -> new ArchiveRendering() {
            @Override
            public void document(Archive.Entry entry) throws IOException {
                for (int i = 0; i < 2; i++) {
                    try (DigestReader reader = entry.open()) {
                        while (reader.next() != null) {
                            continue;
                        }
                    }
                }
                entry.report(missing);
            }

            @Override
            public void end(List<Archive.Entry> written) {}
        };

        runner(renderer).run(List.of(input), folder, listener);

        assertThat(results.get(0).diagnostics()).containsExactly(found, missing);
    }

    @Test
    void reportsWhatTheParserReportedOnlyOnce() {
        Diagnostic found = new Diagnostic("missing-image", Severity.WARNING, "found", START);
        Diagnostic again = new Diagnostic("missing-image", Severity.WARNING, "found again", START);
        Diagnostic other = new Diagnostic("image-not-copied", Severity.WARNING, "other", START);
        ArchiveInput input = opening("a", diagnostics -> reader("a", () -> diagnostics.accept(found)));
        ArchiveRenderer renderer = ArchiveRenderer.ofDocuments((source, target) -> {
            while (source.next() != null) {
                continue;
            }
        });
        ArchiveRenderer reporting = (archive, target) -> {
            ArchiveRendering rendering = renderer.begin(archive, target);
            return new ArchiveRendering() {
                @Override
                public void document(Archive.Entry entry) throws IOException {
                    entry.report(again);
                    entry.report(other);
                    rendering.document(entry);
                    entry.report(other);
                }

                @Override
                public void end(List<Archive.Entry> written) throws IOException {
                    rendering.end(written);
                }
            };
        };

        runner(reporting).run(List.of(input), folder, listener);

        assertThat(results.get(0).diagnostics()).containsExactly(found, other);
    }
}
