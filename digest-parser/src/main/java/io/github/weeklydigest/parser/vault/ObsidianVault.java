package io.github.weeklydigest.parser.vault;

import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.stream.LinkResolver;
import io.github.weeklydigest.stream.ResolvedLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leads wikilinks to where the notes of an <a href="https://obsidian.md">Obsidian</a> vault come from: a note named like the
 * page says so in its front matter under {@code source}, {@code url} or {@code link}, or with the first web address in its
 * text.
 *
 * <p>The names of the notes are collected when the first wikilink is resolved, once; notes that come later are not seen. A
 * note is read when it is asked for, {@value #NOTE_BYTES} bytes of it at most, and not kept. Only regular files ending in
 * {@code .md} within the folder are notes: symbolic links are not followed, hidden folders are left out, and a page is
 * compared with names and never becomes a path. A note that can't be read leads nowhere. Of several notes with one name the
 * one in the fewest folders counts, then the first by name.
 *
 * <p>Safe for use by many threads.
 *
 * @since 0.1
 */
public final class ObsidianVault implements LinkResolver {
    /** How much of a note is looked at, in bytes. */
    public static final int NOTE_BYTES = 1 << 16;

    /** How many notes a vault may have. */
    public static final int MAX_NOTES = 500_000;

    private final Path folder;
    private @Nullable Map<String, Path> notes;

    private ObsidianVault(Path folder) {
        this.folder = folder;
    }

    /**
     * A vault.
     *
     * @param folder the folder with the notes; there is nothing to close
     * @return the vault
     * @throws IOException if it is no folder that can be reached
     */
    public static ObsidianVault of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!Files.isDirectory(real)) {
            throw new NotDirectoryException(folder.toString());
        }
        return new ObsidianVault(real);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException if the folder can't be looked through, or holds more than {@value #MAX_NOTES} notes
     */
    @Override
    public Optional<ResolvedLink> resolve(WikiLink link) {
        Path note = notes().get(key(link.page()));
        return note == null ? Optional.empty() : address(note).map(ResolvedLink::to);
    }

    static String key(String name) {
        // File systems may keep names decomposed.
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private synchronized Map<String, Path> notes() {
        if (notes == null) {
            try {
                notes = NoteNames.in(folder, MAX_NOTES);
            } catch (IOException problem) {
                throw new UncheckedIOException("the vault " + folder + " can't be looked through", problem);
            }
        }
        return notes;
    }

    private Optional<String> address(Path note) {
        try {
            // A folder may have become a link since the names were collected.
            if (!note.toRealPath().startsWith(folder)) {
                return Optional.empty();
            }
            try (InputStream input = Files.newInputStream(note, LinkOption.NOFOLLOW_LINKS)) {
                return NoteText.address(new String(input.readNBytes(NOTE_BYTES), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
