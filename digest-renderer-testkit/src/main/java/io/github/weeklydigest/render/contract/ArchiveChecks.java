package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.OutputException;
import io.github.weeklydigest.render.OutputFolder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How archives are written, by renderers that can do that. */
@SuppressWarnings("ReferenceEquality") // The very exception is to come through, and no equal one.
final class ArchiveChecks {
    private static final String TITLE_OF_FAILING = "wd-failing";
    private static final int FAILING_EVENT = 4;

    private final Subject subject;
    private final Findings findings;

    ArchiveChecks(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    void run() {
        findings.guard(Clause.ARCHIVE, "writing an archive", () -> {
            Optional<ArchiveRenderer> created = subject.provider().createForArchive(subject.options());
            if (created == null) {
                findings.add(Clause.ARCHIVE, "createForArchive returned null");
            } else if (created.isPresent()) {
                written(created.get());
            }
        });
    }

    /** Each check relies on the ones before. */
    private void written(ArchiveRenderer renderer) throws IOException {
        Map<String, byte[]> expected;
        try {
            expected = write(renderer, archive());
        } catch (OutputException refused) {
            findings.add(Clause.ARCHIVE_PATHS, "writing digests with the same titles threw " + refused);
            return;
        }
        compare(Clause.ARCHIVE, "the second time", expected, write(renderer, archive()));
        if (!findings.none(Clause.ARCHIVE)) {
            return;
        }
        findings.guard(Clause.ARCHIVE_READS, "writing an archive", () -> reads(renderer));
        findings.guard(Clause.ARCHIVE_ORDER, "writing in another order", () -> reversed(renderer, expected));
        if (findings.none(Clause.ARCHIVE_ORDER)) {
            findings.guard(Clause.ARCHIVE_THREADS, "writing in several threads", () -> inStep(renderer, expected));
        }
        findings.guard(Clause.ARCHIVE_AGAIN, "writing a digest again", () -> again(renderer, expected));
        findings.guard(Clause.ARCHIVE_FAILURES, "writing a digest that fails", () -> failing(renderer, expected));
        findings.guard(Clause.ARCHIVE_ERRORS, "writing to a full disk", () -> full(renderer, expected));
        findings.guard(
                Clause.ARCHIVE_CANCELLED,
                "writing after a run that was cancelled",
                () -> cancelled(renderer, expected));
    }

    private static List<ProbeDocument> documents() {
        return documents(SampleDigests.ofArticles(3), event -> {});
    }

    private static List<ProbeDocument> documents(Digest last, ProbeDocument.Step stepOfLast) {
        return List.of(
                new ProbeDocument(SampleDigests.everyElement(), "first", event -> {}),
                new ProbeDocument(SampleDigests.ofArticles(3), "second", event -> {}),
                new ProbeDocument(last, "third", stepOfLast));
    }

    private static Archive archive() {
        return archive(documents());
    }

    private static Archive archive(List<ProbeDocument> documents) {
        return Archive.of(Optional.of("index"), documents);
    }

    private static Map<String, byte[]> write(ArchiveRenderer renderer, Archive archive) throws IOException {
        MemoryFolder target = new MemoryFolder();
        write(renderer, archive, target);
        return target.files();
    }

    private static void write(ArchiveRenderer renderer, Archive archive, OutputFolder target) throws IOException {
        ArchiveRendering rendering = renderer.begin(archive, target);
        for (Archive.Entry entry : archive.entries()) {
            rendering.document(entry);
        }
        rendering.end(archive.entries());
    }

    private void compare(Clause clause, String when, Map<String, byte[]> expected, Map<String, byte[]> seen) {
        findings.expect(
                clause,
                expected.keySet().equals(seen.keySet()),
                when + " there were the files " + seen.keySet() + " instead of " + expected.keySet());
        expected.forEach((path, bytes) -> {
            String one = text(bytes);
            String other = text(seen.getOrDefault(path, bytes));
            findings.expect(
                    clause, one.equals(other), when + " the file " + path + ' ' + Difference.between(one, other));
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void reads(ArchiveRenderer renderer) throws IOException {
        List<ProbeDocument> documents = documents();
        Archive archive = archive(documents);
        ArchiveRendering rendering = renderer.begin(archive, new MemoryFolder());
        for (int i = 0; i < documents.size(); i++) {
            List<Integer> before = documents.stream().map(ProbeDocument::opened).toList();
            rendering.document(archive.entries().get(i));
            for (int other = 0; other < documents.size(); other++) {
                findings.expect(
                        Clause.ARCHIVE_READS,
                        other == i || documents.get(other).opened() == before.get(other),
                        "document opened '" + documents.get(other).path() + "' when it was given '"
                                + documents.get(i).path() + "'");
            }
        }
        rendering.end(archive.entries());
        closed(documents, "after a run");
    }

    private void closed(List<ProbeDocument> documents, String when) {
        for (ProbeDocument document : documents) {
            findings.expect(
                    Clause.ARCHIVE_CLOSES,
                    document.isClosed(),
                    when + " a stream of '" + document.path() + "' was open");
        }
    }

    private void reversed(ArchiveRenderer renderer, Map<String, byte[]> expected) throws IOException {
        Archive archive = archive();
        MemoryFolder target = new MemoryFolder();
        ArchiveRendering rendering = renderer.begin(archive, target);
        List<Archive.Entry> reversed = new ArrayList<>(archive.entries());
        Collections.reverse(reversed);
        for (Archive.Entry entry : reversed) {
            rendering.document(entry);
        }
        rendering.end(archive.entries());
        compare(Clause.ARCHIVE_ORDER, "in another order", expected, target.files());
    }

    /** All documents go in step, event by event, so that state which they share is mixed up at every run. */
    private void inStep(ArchiveRenderer renderer, Map<String, byte[]> expected) throws Exception {
        LockStep step = new LockStep(3);
        List<ProbeDocument> documents = new ArrayList<>();
        for (ProbeDocument document : documents()) {
            documents.add(new ProbeDocument(
                    document.path().equals("first") ? SampleDigests.everyElement() : SampleDigests.ofArticles(3),
                    document.path(),
                    event -> step.await()));
        }
        Archive archive = archive(documents);
        MemoryFolder target = new MemoryFolder();
        ArchiveRendering rendering = renderer.begin(archive, target);
        ExecutorService threads = Executors.newFixedThreadPool(documents.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Archive.Entry entry : archive.entries()) {
                running.add(threads.submit(() -> {
                    try {
                        rendering.document(entry);
                    } finally {
                        step.leave();
                    }
                    return null;
                }));
            }
            for (Future<?> document : running) {
                document.get();
            }
        } catch (ExecutionException failed) {
            findings.add(Clause.ARCHIVE_THREADS, "one of three threads threw " + failed.getCause());
            return;
        } finally {
            threads.shutdownNow();
        }
        step.end();
        rendering.end(archive.entries());
        compare(Clause.ARCHIVE_THREADS, "with three threads", expected, target.files());
    }

    private void again(ArchiveRenderer renderer, Map<String, byte[]> expected) throws IOException {
        boolean[] failed = {false};
        List<ProbeDocument> documents = documents(SampleDigests.ofArticles(3), event -> {
            if (event == FAILING_EVENT && !failed[0]) {
                failed[0] = true;
                throw new OutOfMemoryError("a check of the contract");
            }
        });
        Archive archive = archive(documents);
        MemoryFolder target = new MemoryFolder();
        ArchiveRendering rendering = renderer.begin(archive, target);
        for (Archive.Entry entry : archive.entries()) {
            try {
                rendering.document(entry);
            } catch (OutOfMemoryError expectedOnce) {
                rendering.document(entry);
            }
        }
        if (failed[0]) {
            rendering.end(archive.entries());
            compare(Clause.ARCHIVE_AGAIN, "after an OutOfMemoryError", expected, target.files());
        }
    }

    private void failing(ArchiveRenderer renderer, Map<String, byte[]> all) throws IOException {
        IOException failure = new IOException("the middle can't be read");
        boolean[] failed = {false};
        Digest titled = new Digest(
                DigestHeader.of(TITLE_OF_FAILING, TITLE_OF_FAILING),
                SampleDigests.ofArticles(3).sections());
        List<ProbeDocument> documents = documents(titled, event -> {
            if (event == FAILING_EVENT) {
                failed[0] = true;
                throw failure;
            }
        });
        Archive archive = archive(documents);
        MemoryFolder target = new MemoryFolder();
        ArchiveRendering rendering = renderer.begin(archive, target);
        List<Archive.Entry> complete = new ArrayList<>();
        for (Archive.Entry entry : archive.entries()) {
            try {
                rendering.document(entry);
                complete.add(entry);
                findings.expect(Clause.ARCHIVE_FAILURES, !failed[0], "document kept silent when the stream failed");
            } catch (IOException thrown) {
                findings.expect(Clause.ARCHIVE_FAILURES, thrown == failure, "document threw " + thrown);
            }
        }
        findings.expect(
                Clause.ARCHIVE_FAILURES,
                !failed[0] || !target.files().containsKey("third"),
                "the file of a digest that failed was written");
        closed(documents, "after a failure");
        if (complete.size() < documents.size() && failed[0]) {
            Map<String, byte[]> before = target.files();
            rendering.end(complete);
            target.files()
                    .forEach((path, bytes) -> findings.expect(
                            Clause.ARCHIVE_END,
                            before.containsKey(path) || !text(bytes).contains(TITLE_OF_FAILING),
                            "the file " + path + " names a digest that was not written"));
            for (String path : List.of("first", "second")) {
                findings.expect(
                        Clause.ARCHIVE_FAILURES,
                        all.containsKey(path) == target.files().containsKey(path),
                        "the file " + path + " was not written after another digest failed");
            }
        }
    }

    private void full(ArchiveRenderer renderer, Map<String, byte[]> all) {
        for (String path : all.keySet()) {
            FullFolder full = new FullFolder(path);
            try {
                write(renderer, archive(), full);
                findings.add(Clause.ARCHIVE_ERRORS, "nothing was thrown when " + path + " could not be written");
            } catch (IOException thrown) {
                findings.expect(
                        Clause.ARCHIVE_ERRORS,
                        thrown == full.failure,
                        "when " + path + " could not be written, it threw " + thrown);
            }
        }
    }

    private void cancelled(ArchiveRenderer renderer, Map<String, byte[]> expected) throws IOException {
        IOException stop = new InterruptedIOException("the run was cancelled");
        Archive archive = archive(documents(SampleDigests.ofArticles(3), event -> {
            if (event == FAILING_EVENT) {
                throw stop;
            }
        }));
        MemoryFolder target = new MemoryFolder();
        ArchiveRendering rendering = renderer.begin(archive, target);
        for (Archive.Entry entry : archive.entries()) {
            try {
                rendering.document(entry);
            } catch (InterruptedIOException thrown) {
                findings.expect(Clause.ARCHIVE_CANCELLED, thrown == stop, "document threw " + thrown);
            }
        }
        compare(Clause.ARCHIVE_CANCELLED, "after a run that was cancelled", expected, write(renderer, archive()));
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
