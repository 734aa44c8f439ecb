package io.github.weeklydigest.render.markdown.internal.vault;

import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.DigestReference;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.ArchiveRendering;
import io.github.weeklydigest.render.BinaryRenderer;
import io.github.weeklydigest.render.OutputFolder;
import io.github.weeklydigest.render.markdown.MarkdownWriter;
import io.github.weeklydigest.render.markdown.internal.yaml.FrontMatterYaml;
import io.github.weeklydigest.stream.DigestIds;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes vaults: one digest as a zip file, many as a folder. */
public final class VaultOutput extends BinaryRenderer implements ArchiveRenderer {
    private static final String EXTENSION = ".zip";
    private static final String NOTE = ".md";

    private final VaultSettings settings;

    /**
     * Creates a renderer.
     *
     * @param settings the values of the options
     */
    public VaultOutput(VaultSettings settings) {
        this.settings = settings;
    }

    @Override
    public void render(DigestReader source, OutputStream target) throws IOException {
        NoteZip zip = new NoteZip(target);
        new VaultNotes(settings, VaultFiles.NONE, DigestIds::ofDigest, zip).write(source, NoteProperties.Links.NONE);
        zip.finish();
    }

    @Override
    public ArchiveRendering begin(Archive archive, OutputFolder target) {
        return new Rendering(archive, target);
    }

    /** The folder of a digest: the path where its document is wanted, without the extension of a zip file. */
    private static String folder(Archive.Entry entry) {
        return withoutExtension(entry.path());
    }

    private static String withoutExtension(String path) {
        return path.endsWith(EXTENSION) ? path.substring(0, path.length() - EXTENSION.length()) : path;
    }

    private final class Rendering implements ArchiveRendering {
        private final Archive archive;
        private final OutputFolder target;

        private Rendering(Archive archive, OutputFolder target) {
            this.archive = archive;
            this.target = target;
        }

        /** Writes nothing before the whole digest was read: a digest that fails leaves no notes. */
        @Override
        public void document(Archive.Entry entry) throws IOException {
            String folder = folder(entry);
            EntryFiles files = new EntryFiles(entry, folder + "/files", this::week);
            Map<String, String> notes = new LinkedHashMap<>();
            try (DigestReader reader = entry.open()) {
                new VaultNotes(settings, files, header -> folder, notes::put)
                        .write(
                                reader,
                                new NoteProperties.Links(
                                        entry.previous().map(VaultOutput::note),
                                        entry.next().map(VaultOutput::note),
                                        entry.translations().stream()
                                                .map(VaultOutput::note)
                                                .toList()));
            }
            files.copy(target);
            for (Map.Entry<String, String> note : notes.entrySet()) {
                target.text(note.getKey(), text -> text.write(note.getValue()));
            }
        }

        private Optional<NoteTarget> week(Archive.Entry from, DigestReference reference) {
            List<Archive.Entry> found = archive.entries().stream()
                    .filter(entry -> entry.header().week().equals(Optional.of(reference.week())))
                    .toList();
            return found.stream()
                    .filter(entry ->
                            entry.header().language().equals(from.header().language()))
                    .findFirst()
                    .or(() -> found.stream().findFirst())
                    .map(VaultOutput::note);
        }

        @Override
        public void end(List<Archive.Entry> written) throws IOException {
            if (archive.index().isEmpty()) {
                return;
            }
            List<ListItem> items = new ArrayList<>();
            for (Archive.Entry entry : written) {
                String title = entry.header().title();
                Inline link = note(entry).link(title.isBlank() ? entry.id() : title);
                items.add(new ListItem(List.of(new Paragraph(List.of(link)))));
            }
            String list =
                    MarkdownWriter.builder().forNotes(true).build().toMarkdown(List.of(new BulletList(items, true)));
            String properties = FrontMatterYaml.of(NoteProperties.ofIndex(settings.title(), settings.tag()));
            target.text(
                    withoutExtension(archive.index().get()) + NOTE,
                    text -> text.write(VaultNotes.text(properties, list)));
        }
    }

    private static NoteTarget note(Archive.Entry entry) {
        return VaultNotes.digestNote(folder(entry));
    }
}
