package io.github.weeklydigest.archive;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ForwardingReader;
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
    private final BooleanSupplier cancelled;

    /** What the parser reported in the last reading. An archive has many documents, so a list is made once it is needed. */
    private @Nullable List<Diagnostic> diagnostics;

    private @Nullable List<Diagnostic> ofRenderer;

    InputDocument(ArchiveInput input, DigestHeader header, String path, BooleanSupplier cancelled) {
        this.input = input;
        this.header = header;
        this.path = path;
        this.cancelled = cancelled;
    }

    ArchiveInput input() {
        return input;
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
        forgetDiagnostics();
        return new Cancellable(input.open(this::found));
    }

    private synchronized void forgetDiagnostics() {
        diagnostics = null;
    }

    private synchronized void found(Diagnostic diagnostic) {
        diagnostics = with(diagnostics, diagnostic);
    }

    private static List<Diagnostic> with(@Nullable List<Diagnostic> earlier, Diagnostic diagnostic) {
        List<Diagnostic> all = earlier == null ? new ArrayList<>() : earlier;
        all.add(diagnostic);
        return all;
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
    public synchronized void report(Diagnostic diagnostic) {
        ofRenderer = with(ofRenderer, diagnostic);
    }

    /** All findings; a finding of the renderer only if the parser, which knows positions, did not report the same code. */
    private synchronized List<Diagnostic> taken() {
        List<Diagnostic> all = diagnostics == null ? new ArrayList<>() : diagnostics;
        if (ofRenderer != null) {
            Set<String> codes = all.stream().map(Diagnostic::code).collect(Collectors.toSet());
            ofRenderer.stream()
                    .filter(diagnostic -> !codes.contains(diagnostic.code()))
                    .distinct()
                    .forEach(all::add);
        }
        diagnostics = null;
        ofRenderer = null;
        return List.copyOf(all);
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
    private final class Cancellable extends ForwardingReader {
        private Cancellable(DigestReader source) {
            super(source);
        }

        @Override
        protected @Nullable DigestEvent read() throws IOException {
            if (isCancelled()) {
                throw new InterruptedIOException("the run was cancelled");
            }
            return source().next();
        }
    }
}
