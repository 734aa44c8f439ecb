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
 * Resolves wikilinks to the web addresses of the notes in an <a href="https://obsidian.md">Obsidian</a> vault. The
 * address of the note with the name of the page is the value of {@code source}, {@code url} or {@code link} in its
 * front matter, or the first web address in its text.
 *
 * <p>The names of the notes are collected once, when the first wikilink is resolved; later notes are not found. A note
 * is read each time it is needed, up to {@value #NOTE_BYTES} bytes. Notes are the regular files in the folder whose
 * names end in {@code .md}; symbolic links are not followed, and hidden folders are skipped. The name of a page is
 * compared with names of files and is never used as a path. If a note can't be read, its wikilinks are not resolved.
 * If several notes have the same name, the one in the fewest folders counts, then the first by path.
 *
 * <p>Safe for use by several threads.
 *
 * @since 0.1
 */
public final class ObsidianVault implements LinkResolver {
    /** The number of bytes that are read of a note. */
    public static final int NOTE_BYTES = 1 << 16;

    /** The maximum number of notes in a vault. */
    public static final int MAX_NOTES = 500_000;

    private final Path folder;
    private @Nullable Map<String, Path> notes;

    private ObsidianVault(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the vault in a folder.
     *
     * @param folder the folder with the notes; there is nothing to close
     * @return the vault
     * @throws IOException if it is not a folder, or can't be reached
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
     * @throws UncheckedIOException if the folder can't be read, or contains more than {@value #MAX_NOTES} notes
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
                notes = NoteCollector.in(folder, MAX_NOTES);
            } catch (IOException problem) {
                throw new UncheckedIOException("the vault " + folder + " can't be read", problem);
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
