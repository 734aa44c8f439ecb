package io.github.weeklydigest.archive;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Inputs, a renderer of titles, and what a run reports, for the tests of {@link ArchiveRunner}. */
class ArchiveRunnerFixture {
    /** Writes the title of a digest, and an index with all titles. */
    static final ArchiveRenderer TITLES = (archive, target) -> new ArchiveRendering() {
        @Override
        public void document(Archive.Entry entry) throws IOException {
            target.text(entry.path(), text -> {
                text.write(entry.header().title());
                try (DigestReader reader = entry.open()) {
                    while (reader.next() != null) {
                        text.write('.');
                    }
                }
            });
        }

        @Override
        public void end(List<Archive.Entry> written) throws IOException {
            target.text(archive.index().orElse("index"), text -> {
                for (Archive.Entry entry : written) {
                    text.write(entry.header().title() + '\n');
                }
            });
        }
    };

    static final SourceSpan START = new SourceSpan(1, 1, 1, 1, 0, 0);

    final MemoryFolder folder = new MemoryFolder();
    final List<DocumentResult> results = new ArrayList<>();
    final List<Integer> started = new ArrayList<>();
    final ArchiveListener listener = new ArchiveListener() {
        @Override
        public void started(int documents) {
            started.add(documents);
        }

        @Override
        public void finished(DocumentResult result) {
            results.add(result);
        }
    };

    static Digest digest(String title) {
        return new Digest(DigestHeader.of(title, "anchor"), List.of());
    }

    static ArchiveInput input(String title) {
        return ArchiveInput.of(title, digest(title));
    }

    static List<ArchiveInput> inputs(int count) {
        List<ArchiveInput> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(input("t" + i));
        }
        return inputs;
    }

    /** An input whose stream fails at its second event. */
    static ArchiveInput failing(String title, Throwable failure) {
        return opening(title, diagnostics -> reader(title, () -> sneaky(failure)));
    }

    interface Opening {
        DigestReader open(Consumer<? super Diagnostic> diagnostics) throws IOException;
    }

    static ArchiveInput opening(String title, Opening opening) {
        return new ArchiveInput() {
            @Override
            public String name() {
                return title;
            }

            @Override
            public DigestReader open(Consumer<? super Diagnostic> diagnostics) throws IOException {
                return opening.open(diagnostics);
            }
        };
    }

    static DigestReader reader(String title, Runnable atTheSecond) {
        DigestReader events = DigestReader.of(digest(title));
        return new DigestReader() {
            private int count;

            @Override
            public @Nullable DigestEvent next() throws IOException {
                if (++count == 2) {
                    atTheSecond.run();
                }
                return events.next();
            }

            @Override
            public void close() {}
        };
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> void sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    static ArchiveRunner runner(ArchiveRenderer renderer) {
        return ArchiveRunner.of(renderer)
                .withNames(header -> header.title() + ".txt")
                .withThreads(4);
    }

    String text(String path) {
        byte[] bytes = folder.files().get(path);
        return bytes == null ? "absent" : new String(bytes, StandardCharsets.UTF_8);
    }
}
