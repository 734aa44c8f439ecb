package io.github.weeklydigest.render.markdown;

import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.RendererProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Provides the renderer {@code vault}: a folder of notes for Obsidian, Quartz and other readers of linked Markdown. Each article
 * is a note with front matter, and each digest a note that links to them. One digest alone becomes a zip file of the folder.
 *
 * @since 0.1
 */
public final class VaultRendererProvider implements RendererProvider {
    /** Whether raw HTML is kept (default: {@code false}); otherwise it becomes code or text. */
    public static final OptionKey<Boolean> RAW_HTML = OptionKey.ofBoolean(
            "vault.raw-html", false, "Keep raw HTML; otherwise it becomes code or text, which is safe to publish.");

    /** How wikilinks to notes that are not in the vault are written (default: {@link VaultLinks#TEXT}). */
    public static final OptionKey<VaultLinks> LINKS = OptionKey.ofEnum(
            "vault.links", VaultLinks.TEXT, "How to write wikilinks to notes that are not in the vault.");

    /** A tag of all notes (default: {@code weekly}). */
    public static final OptionKey<String> TAG =
            OptionKey.ofString("vault.tag", "weekly", "A tag of all notes; empty for none.");

    /** The title of the note that lists all digests (default: {@code Digests}). */
    public static final OptionKey<String> TITLE =
            OptionKey.ofString("vault.title", "Digests", "The title of the note that lists all digests.");

    /** Creates a provider, for {@link java.util.ServiceLoader}. */
    public VaultRendererProvider() {}

    /** {@return {@code vault}} */
    @Override
    public String format() {
        return "vault";
    }

    /** {@return {@code zip}, the extension for one digest} */
    @Override
    public String fileExtension() {
        return "zip";
    }

    /** {@return the media type of zip files} */
    @Override
    public List<String> mediaTypes() {
        return List.of("application/zip");
    }

    /** {@return the options of this class} */
    @Override
    public Set<OptionKey<?>> options() {
        return Set.of(RAW_HTML, LINKS, TAG, TITLE);
    }

    /**
     * Creates a renderer of one digest.
     *
     * @param options the values of options
     * @return a renderer, immutable and safe for use by many threads
     */
    @Override
    public DigestRenderer create(RenderOptions options) {
        return new VaultRenderer(options);
    }

    /**
     * Creates a renderer of many digests.
     *
     * @param options the values of options
     * @return a renderer, immutable and safe for use by many threads
     */
    @Override
    public Optional<ArchiveRenderer> createForArchive(RenderOptions options) {
        return Optional.of(new VaultRenderer(options));
    }
}
