package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is written of an archive, by renderers that can do that. */
final class ArchiveChecks {
    private static final Archive NONE = new Archive(Optional.of("index"), List.of());

    private final Subject subject;
    private final Findings findings;
    private final Digest digest = SampleDigests.everyElement();
    private final Archive archive = new Archive(
            Optional.of("index"), List.of(entry(1, "first"), entry(2, "second"), entry(3, "third"), plain("other")));

    ArchiveChecks(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void run() {
        findings.guard(Clause.ARCHIVE, "writing an archive", () -> {
            Optional<ArchiveRenderer> answer = subject.provider().createForArchive(subject.options());
            if (answer == null) {
                findings.add(Clause.ARCHIVE, "createForArchive answered null");
            } else if (answer.isPresent()) {
                documents(answer.get());
                index(answer.get());
            }
        });
    }

    private void documents(ArchiveRenderer renderer) throws IOException {
        for (Archive.Place place : archive.places()) {
            String first = Subject.rendered(renderer.create(place), digest);
            String second = Subject.rendered(renderer.create(place), digest);
            findings.expect(
                    Clause.ARCHIVE,
                    first.equals(second),
                    "the digest at " + place.entry().address() + ": " + Difference.between(first, second));
        }
    }

    private void index(ArchiveRenderer renderer) throws IOException {
        for (Archive listed : List.of(NONE, archive)) {
            ProbeTarget first = new ProbeTarget();
            ProbeTarget second = new ProbeTarget();
            renderer.renderIndex(listed, first);
            renderer.renderIndex(listed, second);
            findings.expect(
                    Clause.ARCHIVE,
                    first.toString().equals(second.toString()),
                    "the index " + Difference.between(first.toString(), second.toString()));
            findings.expect(Clause.ARCHIVE, !first.isClosed(), "the index closed the target");
        }
        FailingTarget full = new FailingTarget(0);
        try {
            renderer.renderIndex(archive, full);
            findings.expect(Clause.ARCHIVE, full.failures() == 0, "the index kept silent about what the target threw");
        } catch (IOException thrown) {
            findings.expect(Clause.ARCHIVE, thrown == full.failure(), "the index threw " + thrown);
        }
    }

    private Archive.Entry entry(int week, String address) {
        return new Archive.Entry(header(Optional.of(new IsoWeek(2031, week))), address);
    }

    private Archive.Entry plain(String address) {
        return new Archive.Entry(header(Optional.empty()), address);
    }

    private DigestHeader header(Optional<IsoWeek> week) {
        return digest.header().toBuilder().week(week).build();
    }
}
