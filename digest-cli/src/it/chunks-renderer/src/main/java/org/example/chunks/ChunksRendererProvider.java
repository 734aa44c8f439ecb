package org.example.chunks;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Set;

/** Provides {@code chunks}. */
public final class ChunksRendererProvider implements RendererProvider {
    static final OptionKey<Boolean> PROSE = OptionKey.ofBoolean(
            "chunks.prose", true, "Whether text that is neither an article nor a post gets chunks as well.");

    /** Made by the service loader. */
    public ChunksRendererProvider() {}

    @Override
    public String format() {
        return "chunks";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/jsonl");
    }

    @Override
    public String fileExtension() {
        return "jsonl";
    }

    @Override
    public Set<OptionKey<?>> options() {
        return Set.of(PROSE);
    }

    @Override
    public DigestRenderer create(RenderOptions options) {
        boolean prose = options.get(PROSE);
        return (source, target) -> new Chunks(target, prose).walk(source);
    }
}
