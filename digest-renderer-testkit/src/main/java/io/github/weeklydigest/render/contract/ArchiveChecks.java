package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.OutputFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** How archives are written, by renderers that can do that. */
@SuppressWarnings("ReferenceEquality") // The very exception is to come through, and no equal one.
final class ArchiveChecks {
    private final Subject subject;
    private final Findings findings;

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
                repeated(answer.get());
                failing(answer.get());
            }
        });
    }

    private static Archive archive() {
        Digest digest = SampleDigests.everyElement();
        return Archive.of(
                Optional.of("index"),
                List.of(
                        Archive.Document.of(digest, "first"),
                        Archive.Document.of(SampleDigests.ofArticles(3), "second")));
    }

    private static void write(ArchiveRenderer renderer, Archive archive, OutputFolder target) throws IOException {
        ArchiveRendering rendering = renderer.begin(archive, target);
        for (Archive.Entry entry : archive.entries()) {
            rendering.document(entry);
        }
        rendering.end(archive.entries());
    }

    private void repeated(ArchiveRenderer renderer) throws IOException {
        MemoryFolder first = new MemoryFolder();
        MemoryFolder second = new MemoryFolder();
        write(renderer, archive(), first);
        write(renderer, archive(), second);
        findings.expect(
                Clause.ARCHIVE,
                first.paths().equals(second.paths()),
                "files " + first.paths() + ", then " + second.paths());
        first.files().forEach((path, bytes) -> {
            String one = new String(bytes, StandardCharsets.UTF_8);
            String other = new String(second.files().getOrDefault(path, bytes), StandardCharsets.UTF_8);
            findings.expect(
                    Clause.ARCHIVE, one.equals(other), "the file " + path + ' ' + Difference.between(one, other));
        });
    }

    private void failing(ArchiveRenderer renderer) throws IOException {
        MemoryFolder all = new MemoryFolder();
        write(renderer, archive(), all);
        for (String path : all.paths()) {
            FullFolder full = new FullFolder(path);
            try {
                write(renderer, archive(), full);
                findings.add(Clause.ARCHIVE, "the renderer kept silent when " + path + " could not be written");
            } catch (IOException thrown) {
                findings.expect(
                        Clause.ARCHIVE,
                        thrown == full.failure,
                        "when " + path + " could not be written, it threw " + thrown);
            }
        }
    }

    /** A folder where one file can't be written. */
    private static final class FullFolder implements OutputFolder {
        private final IOException failure = new IOException("no space left");
        private final MemoryFolder others = new MemoryFolder();
        private final String path;

        FullFolder(String path) {
            this.path = path;
        }

        @Override
        public void bytes(String file, Content<? super OutputStream> content) throws IOException {
            if (!file.equals(path)) {
                others.bytes(file, content);
                return;
            }
            content.writeTo(new OutputStream() {
                @Override
                public void write(int octet) throws IOException {
                    throw failure;
                }
            });
            throw failure;
        }
    }
}
