package io.github.weeklydigest.archive;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts many digests with several threads. Immutable.
 *
 * <pre>{@code
 * ArchiveResult result = ArchiveRunner.of(renderer)
 *         .withNames(header -> DigestIds.ofDigest(header) + ".html")
 *         .withIndex("index.html")
 *         .run(inputs, DiskFolder.at(out), ArchiveListener.none());
 * }</pre>
 *
 * <p>A run follows these rules:
 *
 * <ul>
 *   <li>The header of each input is read first. It decides the path of the document, so that paths do not depend on
 *       the speed of threads.
 *   <li>A digest that fails leaves no incomplete file and does not stop the others, whatever it throws; even a
 *       {@link StackOverflowError} counts as the failure of one digest. After an {@link OutOfMemoryError} it is
 *       converted once more, alone.
 *   <li>Documents about all digests, such as an index, are written last and list only what was written.
 *   <li>Time and memory grow linearly with the number of inputs; a digest is in memory only while it is converted, and
 *       only to the extent that its renderer keeps it.
 *   <li>A run is cancelled by the {@linkplain #withCancel supplier} or by interrupting the calling thread. Digests
 *       that are being converted stop at their next event and leave no file.
 * </ul>
 *
 * @since 0.1
 */
public final class ArchiveRunner {
    private final ArchiveRenderer renderer;
    private final Function<DigestHeader, String> names;
    private final Optional<String> index;
    private final int threads;
    private final BooleanSupplier cancel;

    private ArchiveRunner(
            ArchiveRenderer renderer,
            Function<DigestHeader, String> names,
            Optional<String> index,
            int threads,
            BooleanSupplier cancel) {
        this.renderer = renderer;
        this.names = names;
        this.index = index;
        this.threads = threads;
        this.cancel = cancel;
    }

    /**
     * Returns a runner that names documents by week and language, writes no index, and uses all processors.
     *
     * @param renderer writes the files
     * @return the runner
     */
    public static ArchiveRunner of(ArchiveRenderer renderer) {
        return new ArchiveRunner(
                Objects.requireNonNull(renderer, "renderer"),
                DocumentNames::of,
                Optional.empty(),
                Runtime.getRuntime().availableProcessors(),
                () -> false);
    }

    /**
     * Returns this runner with another rule for the paths of documents.
     *
     * @param rule returns the path of the document of a digest, extension included; see {@link OutputFolder} for what
     *     is allowed
     * @return the new runner
     */
    public ArchiveRunner withNames(Function<DigestHeader, String> rule) {
        return new ArchiveRunner(renderer, Objects.requireNonNull(rule, "rule"), index, threads, cancel);
    }

    /**
     * Returns this runner with documents named by week and language, such as {@code 2026-W10.zh-CN.html}.
     *
     * @param extension the extension, without a dot in front
     * @return the new runner
     */
    public ArchiveRunner withExtension(String extension) {
        Objects.requireNonNull(extension, "extension");
        return withNames(header -> DocumentNames.of(header) + (extension.isEmpty() ? "" : "." + extension));
    }

    /**
     * Returns this runner with an index: a document about all digests.
     *
     * @param path its path, such as {@code index.html}
     * @return the new runner
     */
    public ArchiveRunner withIndex(String path) {
        return new ArchiveRunner(renderer, names, Optional.of(Objects.requireNonNull(path, "path")), threads, cancel);
    }

    /**
     * Returns this runner with another number of threads.
     *
     * @param count how many digests are converted at once
     * @return the new runner
     * @throws IllegalArgumentException if it is less than 1
     */
    public ArchiveRunner withThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("the number of threads must be at least 1, not " + count);
        }
        return new ArchiveRunner(renderer, names, index, count, cancel);
    }

    /**
     * Returns this runner with a way to cancel a run.
     *
     * @param cancelled called often, by several threads; once it returns {@code true}, the run stops
     * @return the new runner
     */
    public ArchiveRunner withCancel(BooleanSupplier cancelled) {
        return new ArchiveRunner(renderer, names, index, threads, Objects.requireNonNull(cancelled, "cancelled"));
    }

    /**
     * Converts the inputs. Returns once all threads have ended.
     *
     * @param inputs the inputs
     * @param target where files are written
     * @param listener follows the run
     * @return how many digests were written, and what failed
     */
    public ArchiveResult run(List<? extends ArchiveInput> inputs, OutputFolder target, ArchiveListener listener) {
        return new Run(target, listener).of(List.copyOf(inputs));
    }

    /** One run; it belongs to the calling thread, except where tasks are run by workers. */
    private final class Run {
        private final OutputFolder target;
        private final ArchiveListener listener;
        private final CancellableWorkers workers = new CancellableWorkers(threads, cancel);
        private final BooleanSupplier cancelled = workers::isCancelled;
        private int written;
        private int failed;
        private int unstarted;

        Run(OutputFolder target, ArchiveListener listener) {
            this.target = Objects.requireNonNull(target, "target");
            this.listener = Objects.requireNonNull(listener, "listener");
        }

        ArchiveResult of(List<ArchiveInput> inputs) {
            List<InputDocument> documents = identify(inputs);
            Archive archive = Archive.of(index, documents);
            listener.started(documents.size());
            if (documents.isEmpty()) {
                return result(Optional.empty());
            }
            ArchiveRendering rendering;
            try {
                rendering = renderer.begin(archive, target);
            } catch (Throwable problem) {
                documents.forEach(document -> finished(document.failed(problem, Optional.empty())));
                return result(Optional.of(problem));
            }
            List<Archive.Entry> complete = convert(documents, archive, rendering);
            if (complete.isEmpty() || workers.isCancelled()) {
                return result(Optional.empty());
            }
            try {
                rendering.end(complete);
                return result(Optional.empty());
            } catch (Throwable problem) {
                return result(Optional.of(problem));
            }
        }

        private ArchiveResult result(Optional<Throwable> failure) {
            return new ArchiveResult(written, failed, unstarted, failure);
        }

        private void finished(DocumentResult result) {
            switch (result.status()) {
                case WRITTEN -> written++;
                case FAILED -> failed++;
                case CANCELLED -> unstarted++;
            }
            listener.finished(result);
        }

        /** Reads the headers and settles the paths, in the order of the inputs. */
        private List<InputDocument> identify(List<ArchiveInput> inputs) {
            List<InputDocument> documents = new ArrayList<>();
            Map<String, String> taken = new HashMap<>();
            workers.each(inputs, this::identified, this::unidentified, identified -> {
                DocumentResult failure = identified.failure();
                InputDocument document = identified.document();
                if (document == null) {
                    finished(Objects.requireNonNull(failure, "failure"));
                    return;
                }
                String other =
                        taken.putIfAbsent(identified.key(), document.input().name());
                if (other == null) {
                    documents.add(document);
                } else {
                    finished(document.failed(new DuplicateDigestException(document.path(), other), Optional.empty()));
                }
            });
            return documents;
        }

        private Identified identified(ArchiveInput input) throws IOException {
            if (workers.isCancelled()) {
                return new Identified(null, "", InputDocument.cancelled(input));
            }
            try (DigestReader reader = input.open(diagnostic -> {})) {
                if (reader.next() instanceof DigestStart start) {
                    String path = names.apply(start.header());
                    String key = OutputPath.of(path).key();
                    return new Identified(new InputDocument(input, start.header(), path, cancelled), key, null);
                }
                throw new IOException("not a digest: its stream must begin with DigestStart");
            }
        }

        private Identified unidentified(ArchiveInput input, Throwable problem) {
            return new Identified(
                    null,
                    "",
                    workers.isCancelled() ? InputDocument.cancelled(input) : InputDocument.failed(input, problem));
        }

        private List<Archive.Entry> convert(
                List<InputDocument> documents, Archive archive, ArchiveRendering rendering) {
            List<Task> tasks = new ArrayList<>();
            for (int i = 0; i < documents.size(); i++) {
                tasks.add(new Task(documents.get(i), archive.entries().get(i)));
            }
            List<Archive.Entry> complete = new ArrayList<>();
            workers.each(tasks, task -> task.run(rendering), Task::failed, result -> {
                if (result.status() == DocumentResult.Status.WRITTEN) {
                    result.entry().ifPresent(complete::add);
                }
                finished(result);
            });
            return complete;
        }

        /** An input whose header was read; the key is the same for documents that would be the same file. */
        private record Identified(
                @Nullable InputDocument document,
                String key,
                @Nullable DocumentResult failure) {}

        private record Task(InputDocument document, Archive.Entry entry) {
            DocumentResult run(ArchiveRendering rendering) throws IOException {
                if (document.isCancelled()) {
                    return InputDocument.cancelled(document.input());
                }
                rendering.document(entry);
                return document.written(entry);
            }

            DocumentResult failed(Throwable problem) {
                return document.isCancelled()
                        ? InputDocument.cancelled(document.input())
                        : document.failed(problem, Optional.of(entry));
            }
        }
    }
}
