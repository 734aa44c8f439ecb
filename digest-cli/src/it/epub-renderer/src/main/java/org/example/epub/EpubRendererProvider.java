package org.example.epub;

import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.BinaryRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Provides {@code epub}: a book with a chapter for each section. Of a folder, the images next to a digest are in its book. */
public final class EpubRendererProvider implements RendererProvider {
    /** Created by the service loader. */
    public EpubRendererProvider() {}

    @Override
    public String format() {
        return "epub";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/epub+zip");
    }

    @Override
    public DigestRenderer create(RenderOptions options) {
        return new BinaryRenderer() {
            @Override
            public void render(DigestReader source, OutputStream target) throws IOException {
                new Book(target, reference -> Optional.empty()).write(source);
            }
        };
    }

    @Override
    public Optional<ArchiveRenderer> createForArchive(RenderOptions options) {
        return Optional.of((archive, target) -> new ArchiveRendering() {
            @Override
            public void document(Archive.Entry entry) throws IOException {
                target.bytes(entry.path(), bytes -> {
                    try (DigestReader source = entry.open()) {
                        new Book(bytes, entry::asset).write(source);
                    }
                });
            }

            @Override
            public void end(List<Archive.Entry> written) {}
        });
    }
}
