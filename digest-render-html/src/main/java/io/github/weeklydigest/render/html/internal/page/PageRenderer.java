package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.internal.markup.OutputBuffer;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.Objects;

/** Writes a page for each stream. Immutable. */
public final class PageRenderer implements DigestRenderer {
    private final Settings settings;

    private PageRenderer(Settings settings) {
        this.settings = settings;
    }

    /**
     * The renderer for these options.
     *
     * @throws IllegalArgumentException if a value can't be used
     */
    public static PageRenderer of(RenderOptions options) {
        return new PageRenderer(Settings.of(options));
    }

    /** The renderer for checked settings. */
    public static PageRenderer of(Settings settings) {
        return new PageRenderer(settings);
    }

    @Override
    public void render(DigestReader source, Appendable target) throws IOException {
        Objects.requireNonNull(target, "target");
        try {
            PageWriter.write(settings, source, target);
        } catch (OutputBuffer.TargetException wrapped) {
            throw wrapped.problem();
        }
    }
}
