package io.github.weeklydigest.cli;

import io.github.weeklydigest.archive.ArchiveInput;
import io.github.weeklydigest.archive.ArchiveListener;
import io.github.weeklydigest.archive.ArchiveResult;
import io.github.weeklydigest.archive.ArchiveRunner;
import io.github.weeklydigest.archive.DiskFolder;
import io.github.weeklydigest.archive.DocumentResult;
import io.github.weeklydigest.archive.DuplicateDigestException;
import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.OutputException;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestTransform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Converts many digests to files of one folder.
 *
 * @param parser reads the inputs
 * @param transform changes what is read
 * @param renderer writes the files
 * @param inputs what to convert
 * @param folder where to write; made if there is something to write
 * @param extension the extension of the files
 * @param indexName the file that lists the others; empty if none is wanted
 * @param threads the number of inputs to convert at the same time
 * @param clean whether outputs of the earlier run that are no longer written are removed
 */
record FolderConversion(
        DigestParser parser,
        DigestTransform transform,
        ArchiveRenderer renderer,
        Inputs inputs,
        Path folder,
        String extension,
        Optional<String> indexName,
        int threads,
        boolean clean) {
    /** Converts them all; one that fails doesn't keep the others from being converted. */
    void run(Console console, Summary summary) throws IOException {
        List<CommandInput> read =
                inputs.files().stream().map(input -> new CommandInput(input)).toList();
        try (DiskFolder target = DiskFolder.at(folder).keeping(inputs.kept())) {
            Watch watch = new Watch(console, summary, target);
            ArchiveRunner runner =
                    ArchiveRunner.of(renderer).withExtension(extension).withThreads(threads);
            AtExit atExit = AtExit.run(() -> {
                // Every digest that is not written yet fails once the folder is closed.
                console.beSilent();
                close(target);
            });
            ArchiveResult result;
            try {
                result = indexName.map(runner::withIndex).orElse(runner).run(read, target, watch);
            } finally {
                atExit.close();
            }
            watch.end();
            target.paths().stream()
                    .map(path -> folder.resolve(path).resolveSibling("."))
                    .distinct()
                    .forEach(OutputFile::removeAbandoned);
            result.failure().ifPresent(problem -> summary.add(failed(problem, target)));
            boolean listed = result.failure().isEmpty()
                    && indexName.filter(target.paths()::contains).isPresent();
            if (clean) {
                OutputList.of(folder).replace(target, summary);
            }
            summary.print("converted to " + folder
                    + (listed ? " and listed in " + folder.resolve(indexName.orElseThrow()) : "")
                    + (target.unchanged() > 0 ? " (" + target.unchanged() + " unchanged)" : ""));
        }
    }

    private static void close(DiskFolder target) {
        try {
            target.close();
        } catch (IOException left) {
            // The next run removes it.
        }
    }

    /** The files about all digests could not be written. */
    private Outcome failed(Throwable problem, DiskFolder target) {
        if (problem instanceof OutputException unwritable) {
            Path file = folder.resolve(unwritable.path());
            return keeps(target, unwritable.path())
                    ? Outcome.indexOverInput(file)
                    : Outcome.unwritable(file.toString(), reason(unwritable));
        }
        return Outcome.unexpected(folder.toString(), problem);
    }

    private static IOException reason(OutputException problem) {
        return problem.getCause() instanceof IOException cause ? cause : problem;
    }

    private static boolean keeps(DiskFolder target, String path) {
        try {
            return target.keeps(path);
        } catch (IOException refused) {
            return false;
        }
    }

    /** An input of the command, as the runner reads it. */
    private final class CommandInput implements ArchiveInput {
        private final Input input;

        CommandInput(Input input) {
            this.input = input;
        }

        @Override
        public String name() {
            return input.name();
        }

        @Override
        public DigestReader open(Consumer<? super Diagnostic> diagnostics) throws IOException {
            return transform.apply(input.peek(parser.onDiagnostic(diagnostics::accept)));
        }

        @Override
        public Optional<Archive.Asset> asset(String reference) throws IOException {
            Optional<ArchiveInput> file = file();
            return file.isEmpty() ? Optional.empty() : file.get().asset(reference);
        }

        @Override
        public boolean exists(String reference) throws IOException {
            Optional<ArchiveInput> file = file();
            return file.isPresent() && file.get().exists(reference);
        }

        private Optional<ArchiveInput> file() {
            return input.path().map(file -> ArchiveInput.of(file, root(file), (path, found) -> open(found)));
        }
    }

    /** The folder among the arguments that a file was found below, or the folder of a file that is named. */
    private Path root(Path file) {
        @Nullable Path parent = file.toAbsolutePath().getParent();
        return inputs.folders().stream()
                .filter(around -> file.startsWith(around))
                .findFirst()
                .orElse(parent == null ? file : parent);
    }

    /** Tells what becomes of the inputs. */
    private final class Watch implements ArchiveListener {
        /** The code of a finding that the command {@code check} can't show, because it depends on the folder. */
        private static final String IMAGE_NOT_COPIED = "image-not-copied";

        private final Console console;
        private final Summary summary;
        private final DiskFolder target;
        private @Nullable Progress progress;

        Watch(Console console, Summary summary, DiskFolder target) {
            this.console = console;
            this.summary = summary;
            this.target = target;
        }

        @Override
        public void started(int documents) {
            summary.checkFolders(inputs);
            progress = documents == 0 ? null : new Progress(console, documents);
        }

        @Override
        public void finished(DocumentResult result) {
            result.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.code().equals(IMAGE_NOT_COPIED))
                    .forEach(diagnostic ->
                            console.note(new Finding(result.input().name(), diagnostic).toString()));
            summary.add(outcome(result));
            if (progress != null) {
                progress.step();
            }
        }

        private Outcome outcome(DocumentResult result) {
            Input input = ((CommandInput) result.input()).input;
            if (result.status() == DocumentResult.Status.CANCELLED) {
                return Outcome.failed(input, "was not converted: the run was interrupted");
            }
            Throwable problem = result.failure().orElse(null);
            if (problem == null) {
                return Outcome.done(result.diagnostics().size());
            }
            if (problem instanceof DuplicateDigestException duplicate) {
                return Outcome.failed(
                        input,
                        "has the same week or number and language as " + duplicate.other() + ", which is converted to "
                                + folder.resolve(duplicate.path())
                                + "; convert the issues of each weekly into a folder of their own");
            }
            if (problem instanceof OutputException unwritable) {
                Path file = folder.resolve(unwritable.path());
                return keeps(target, unwritable.path())
                        ? Outcome.overwritten(input, file)
                        : Outcome.unwritable(file.toString(), reason(unwritable));
            }
            return Outcome.of(input, () -> {
                if (problem instanceof IOException unreadable) {
                    throw unreadable;
                }
                return Outcome.unexpected(input, problem);
            });
        }

        void end() {
            if (progress != null) {
                progress.close();
            }
        }
    }
}
