package io.github.weeklydigest.archive;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An input whose header is known, as a document of an archive. */
final class InputDocument implements Archive.Document {
    private final ArchiveInput input;
    private final DigestHeader header;
    private final String path;
    private final String key;
    private final BooleanSupplier cancelled;

    /** What the parser reported in the last reading. Its lock guards the renderer's list, too. */
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private final List<Diagnostic> ofRenderer = new ArrayList<>();

    InputDocument(ArchiveInput input, DigestHeader header, String path, String key, BooleanSupplier cancelled) {
        this.input = input;
        this.header = header;
        this.path = path;
        this.key = key;
        this.cancelled = cancelled;
    }

    ArchiveInput input() {
        return input;
    }

    /** The same for documents that would be the same file. */
    String key() {
        return key;
    }

    boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    @Override
    public DigestHeader header() {
        return header;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public DigestReader open() throws IOException {
        // A digest that is read twice must not report twice: the last reading counts.
        synchronized (diagnostics) {
            diagnostics.clear();
        }
        return new Cancellable(input.open(this::found));
    }

    private void found(Diagnostic diagnostic) {
        synchronized (diagnostics) {
            diagnostics.add(diagnostic);
        }
    }

    @Override
    public Optional<Archive.Asset> asset(String reference) throws IOException {
        return input.asset(reference);
    }

    @Override
    public boolean exists(String reference) throws IOException {
        return input.exists(reference);
    }

    @Override
    public void report(Diagnostic diagnostic) {
        synchronized (diagnostics) {
            ofRenderer.add(diagnostic);
        }
    }

    /** All diagnostics; the renderer's only if the parser, which knows the positions, did not report the same code. */
    private List<Diagnostic> taken() {
        synchronized (diagnostics) {
            Set<String> codes = diagnostics.stream().map(Diagnostic::code).collect(Collectors.toSet());
            List<Diagnostic> all = new ArrayList<>(diagnostics);
            ofRenderer.stream()
                    .filter(diagnostic -> !codes.contains(diagnostic.code()))
                    .distinct()
                    .forEach(all::add);
            diagnostics.clear();
            ofRenderer.clear();
            return List.copyOf(all);
        }
    }

    DocumentResult written(Archive.Entry entry) {
        return new DocumentResult(input, DocumentResult.Status.WRITTEN, Optional.of(entry), Optional.empty(), taken());
    }

    DocumentResult failed(Throwable problem, Optional<Archive.Entry> entry) {
        return new DocumentResult(input, DocumentResult.Status.FAILED, entry, Optional.of(problem), taken());
    }

    static DocumentResult failed(ArchiveInput input, Throwable problem) {
        return new DocumentResult(
                input, DocumentResult.Status.FAILED, Optional.empty(), Optional.of(problem), List.of());
    }

    static DocumentResult cancelled(ArchiveInput input) {
        return new DocumentResult(
                input, DocumentResult.Status.CANCELLED, Optional.empty(), Optional.empty(), List.of());
    }

    /** A stream that ends with an exception once the run is cancelled. */
    private final class Cancellable implements DigestReader {
        private final DigestReader source;

        private Cancellable(DigestReader source) {
            this.source = source;
        }

        @Override
        public @Nullable DigestEvent next() throws IOException {
            if (isCancelled()) {
                throw new InterruptedIOException("the run was cancelled");
            }
            return source.next();
        }

        @Override
        public void report(Diagnostic diagnostic) {
            source.report(diagnostic);
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
