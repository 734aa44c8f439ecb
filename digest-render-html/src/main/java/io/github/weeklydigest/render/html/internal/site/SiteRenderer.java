package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a site: pages that link to each other, and pages about all of them. Immutable. */
public final class SiteRenderer implements ArchiveRenderer {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:year|week|id|path)}");

    private final RenderOptions options;
    private final Settings settings;
    private final Optional<URI> folder;

    private SiteRenderer(RenderOptions options, Settings settings, Optional<URI> folder) {
        this.options = options;
        this.settings = settings;
        this.folder = folder;
    }

    /**
     * The renderer for these options.
     *
     * @throws IllegalArgumentException if a value can't be used
     */
    public static SiteRenderer of(RenderOptions options) {
        String base = PLACEHOLDER.matcher(options.get(HtmlOptions.BASE)).replaceAll("x");
        Settings settings = Settings.of(options.with(HtmlOptions.BASE, base));
        Optional<URI> folder =
                settings.address().map(address -> URI.create(address.endsWith("/") ? address : address + '/'));
        settings.namedFeeds("");
        return new SiteRenderer(options, settings, folder);
    }

    @Override
    public ArchiveRendering begin(Archive archive, OutputFolder target) throws IOException {
        return new SiteRendering(options, settings, folder, archive, target);
    }
}
