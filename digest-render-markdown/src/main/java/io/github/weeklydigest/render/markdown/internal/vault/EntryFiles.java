package io.github.weeklydigest.render.markdown.internal.vault;

import io.github.weeklydigest.diagnostic.Diagnostic;
import io.github.weeklydigest.diagnostic.Severity;
import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.DigestReference;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.OutputFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The files next to a digest of an archive; each is copied once, when {@link #copy} is called. */
final class EntryFiles implements VaultFiles {
    /** The code of the finding for an image that does not exist. */
    static final String MISSING_IMAGE = "missing-image";

    /** The code of the finding for an image that exists, but is outside of the input folder or is not a file. */
    static final String IMAGE_NOT_COPIED = "image-not-copied";

    private static final SourceSpan UNKNOWN = new SourceSpan(1, 1, 1, 1, 0, 0);

    private final Archive.Entry entry;
    private final String folder;
    private final BiFunction<Archive.Entry, DigestReference, Optional<NoteTarget>> weeks;
    private final NoteNames names = new NoteNames();

    /** The path of each copy, by the path of the file below the input folder. */
    private final Map<String, String> copies = new LinkedHashMap<>();

    private final Map<String, Archive.Asset> assets = new LinkedHashMap<>();
    private final Set<String> reported = new HashSet<>();
    private SourceSpan position = UNKNOWN;

    EntryFiles(
            Archive.Entry entry,
            String folder,
            BiFunction<Archive.Entry, DigestReference, Optional<NoteTarget>> weeks) {
        this.entry = entry;
        this.folder = folder;
        this.weeks = weeks;
    }

    @Override
    public Optional<NoteTarget> week(DigestReference reference) {
        return weeks.apply(entry, reference);
    }

    @Override
    public Optional<String> file(String reference) {
        Optional<Archive.Asset> found;
        try {
            found = isLocal(reference) ? entry.asset(reference) : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return found.filter(asset -> !isMarkdown(asset.path())).map(this::address);
    }

    /** Other digests are not files of this one. */
    private static boolean isMarkdown(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".mdx");
    }

    /** An address below the root of the vault, as for links to notes. */
    private String address(Archive.Asset asset) {
        String copy = copies.computeIfAbsent(asset.path(), path -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            String extension = dot > 0 ? NoteNames.safe(name.substring(dot + 1)) : "";
            String unique = names.take(
                    (dot > 0 ? name.substring(0, dot) : name) + (extension.isEmpty() ? "" : "." + extension));
            return folder + '/' + unique;
        });
        assets.putIfAbsent(copy, asset);
        return Archive.link("index", copy);
    }

    private static boolean isLocal(String reference) {
        try {
            URI uri = new URI(reference);
            return !uri.isAbsolute() && uri.getRawAuthority() == null && !reference.startsWith("#");
        } catch (URISyntaxException spacesOrTheLike) {
            return reference.indexOf(':') < 0;
        }
    }

    @Override
    public void missing(String reference) {
        if (isLocal(reference) && reported.add(reference)) {
            boolean exists;
            try {
                exists = entry.exists(reference);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            entry.report(new Diagnostic(
                    exists ? IMAGE_NOT_COPIED : MISSING_IMAGE,
                    Severity.WARNING,
                    "the image '" + reference + "' is not "
                            + (exists ? "a file in the input folder, so it is not copied" : "below the input folder")
                            + "; the note links to nothing",
                    position));
        }
    }

    @Override
    public void at(Optional<SourceSpan> span) {
        position = span.orElse(UNKNOWN);
    }

    /** Copies the files that the notes refer to. */
    void copy(OutputFolder target) throws IOException {
        for (Map.Entry<String, Archive.Asset> file : assets.entrySet()) {
            target.copy(file.getValue(), file.getKey());
        }
    }
}
