package io.github.weeklydigest.render.markdown.internal.vault;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.render.markdown.MarkdownWriter;
import io.github.weeklydigest.render.markdown.internal.digest.ItemBlocks;
import io.github.weeklydigest.render.markdown.internal.yaml.FrontMatterYaml;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestEvents;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns a digest into notes: one for each article, and one for the digest that links to them and holds everything else.
 *
 * <p>The note of an article is written as soon as the headings of all its links were read; the note of the digest is
 * written last.
 */
final class VaultNotes {
    private static final int DEEPEST_HEADING = 6;

    private final VaultSettings settings;
    private final MarkdownWriter markdown;
    private final VaultFiles files;
    private final Target target;
    private final NoteNames names = new NoteNames();
    private final NoteLinks links;
    private final Deque<SectionHeader> sections = new ArrayDeque<>();
    private final List<ArticleNote> waiting = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Function<DigestHeader, String> folders;
    private DigestHeader header = DigestHeader.builder().build();
    private String folder = "";
    private NoteTarget digestNote = NoteTarget.of("");

    /** Takes complete notes. */
    interface Target {
        /**
         * Takes a note.
         *
         * @param path its path in the vault
         * @param text its text
         */
        void note(String path, String text) throws IOException;
    }

    /** A part of the note of the digest. */
    private record Part(
            Optional<Heading> heading, List<Block> blocks, Optional<ArticleLink> article, Optional<SourceSpan> span) {}

    private record ArticleLink(NoteTarget note, String title) {}

    private record ArticleNote(Article article, String name, List<SectionHeader> sections, Optional<SourceSpan> span) {}

    /**
     * Creates a rendering of one digest.
     *
     * @param settings the values of the options
     * @param files the files next to the digest
     * @param folders returns the path of the folder for the notes of a digest
     * @param target takes the notes
     */
    VaultNotes(VaultSettings settings, VaultFiles files, Function<DigestHeader, String> folders, Target target) {
        this.settings = settings;
        this.files = files;
        this.target = target;
        this.folders = folders;
        this.markdown = MarkdownWriter.builder()
                .rawHtml(settings.rawHtml())
                .forNotes(true)
                .build();
        this.links = new NoteLinks(settings, files);
    }

    /** The note of a digest has the name of its folder, so that it is unique in the vault. */
    static NoteTarget digestNote(String folder) {
        return NoteTarget.of(folder + '/' + nameOf(folder));
    }

    private static String nameOf(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** Reads a stream to its end and writes its notes. */
    void write(DigestReader source, NoteProperties.Links around) throws IOException {
        try {
            for (DigestEvent event = DigestEvents.start(source); event != null; event = source.next()) {
                event(event);
            }
            for (ArticleNote note : waiting) {
                article(note, true);
            }
            digest(around);
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    private void event(DigestEvent event) throws IOException {
        if (event instanceof DigestStart start) {
            header = start.header();
            folder = folders.apply(header);
            digestNote = digestNote(folder);
            names.take(nameOf(folder));
            header.heading().ifPresent(heading -> links.add(heading.anchor(), heading.text(), digestNote));
            parts.add(new Part(Optional.empty(), introduction(), Optional.empty(), start.span()));
        } else if (event instanceof SectionStart start) {
            sections.addLast(start.header());
            start.header().heading().ifPresent(heading -> part(heading, start.span()));
        } else if (event instanceof SectionEnd) {
            sections.removeLast();
        } else if (event instanceof ItemEvent item) {
            item(item.item(), item.span());
        }
    }

    private List<Block> introduction() {
        List<Block> blocks = new ArrayList<>();
        if (!header.byline().isEmpty()) {
            blocks.add(new Paragraph(header.byline()));
        }
        blocks.addAll(header.introduction());
        return blocks;
    }

    private void part(Heading heading, Optional<SourceSpan> span) {
        links.add(heading.anchor(), heading.text(), NoteTarget.of(digestNote.path(), heading.text()));
        parts.add(new Part(Optional.of(heading), List.of(), Optional.empty(), span));
    }

    private void item(Item item, Optional<SourceSpan> span) throws IOException {
        if (item instanceof Article article) {
            ArticleNote note = new ArticleNote(article, names.take(article.title()), List.copyOf(sections), span);
            NoteTarget place = NoteTarget.of(folder + '/' + note.name());
            links.add(article.anchor().orElse(""), article.title(), place);
            ArticleLink link = new ArticleLink(place, article.title());
            parts.add(new Part(Optional.empty(), List.of(), Optional.of(link), span));
            if (!article(note, false)) {
                waiting.add(note);
            }
        } else if (!(item instanceof TableOfContents)) {
            if (item instanceof Conversation conversation) {
                conversation.heading().ifPresent(heading -> part(heading, span));
            }
            parts.add(new Part(Optional.empty(), item.accept(new ItemBlocks(false)), Optional.empty(), span));
        }
    }

    /** Writes the note of an article, unless it has to wait for headings that were not read yet. */
    private boolean article(ArticleNote note, boolean anyway) throws IOException {
        files.at(note.span());
        List<Block> blocks = links.map(note.article().accept(new ItemBlocks(false)));
        if (links.isIncomplete() && !anyway) {
            return false;
        }
        String properties = FrontMatterYaml.of(
                NoteProperties.of(note.article(), note.name(), header, digestNote, note.sections(), settings.tag()));
        target.note(folder + '/' + note.name() + ".md", text(properties, markdown.toMarkdown(blocks)));
        return true;
    }

    private void digest(NoteProperties.Links around) throws IOException {
        StringBuilder body = new StringBuilder();
        Iterator<Part> rest = parts.iterator();
        List<ListItem> articles = new ArrayList<>();
        while (rest.hasNext()) {
            Part part = rest.next();
            if (part.article().isPresent()) {
                ArticleLink link = part.article().get();
                Inline inline = link.note().link(link.title());
                articles.add(new ListItem(List.of(new Paragraph(List.of(inline)))));
                continue;
            }
            list(articles, body);
            part.heading().ifPresent(heading -> append(body, heading(heading)));
            files.at(part.span());
            append(body, markdown.toMarkdown(links.map(part.blocks())));
        }
        list(articles, body);
        String properties = FrontMatterYaml.of(NoteProperties.of(header, nameOf(folder), around, settings.tag()));
        target.note(digestNote.path() + ".md", text(properties, body.toString()));
    }

    private void list(List<ListItem> articles, StringBuilder body) {
        if (!articles.isEmpty()) {
            append(body, markdown.toMarkdown(List.of(new BulletList(articles, true))));
            articles.clear();
        }
    }

    private String heading(Heading heading) {
        List<Block> line = links.map(List.of(new Paragraph(heading.children())));
        List<Inline> inlines = line.get(0) instanceof Paragraph mapped ? mapped.children() : heading.children();
        int level = Math.max(2, Math.min(heading.level(), DEEPEST_HEADING));
        String text = markdown.lineToMarkdown(inlines);
        return "#".repeat(level) + (text.isEmpty() ? "" : ' ' + text);
    }

    private static void append(StringBuilder body, String text) {
        if (!text.isEmpty()) {
            body.append(body.length() == 0 ? "" : "\n\n").append(text);
        }
    }

    static String text(String properties, String body) {
        return properties + (body.isEmpty() ? "" : "\n" + body + "\n");
    }
}
