package io.github.weeklydigest.benchmarks;

import io.github.weeklydigest.archive.ArchiveInput;
import io.github.weeklydigest.archive.ArchiveListener;
import io.github.weeklydigest.archive.ArchiveResult;
import io.github.weeklydigest.archive.ArchiveRunner;
import io.github.weeklydigest.archive.MemoryFolder;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.DigestParseException;
import io.github.weeklydigest.parser.DigestParser;
import io.github.weeklydigest.parser.Profile;
import io.github.weeklydigest.parser.ProfileDraft;
import io.github.weeklydigest.render.ArchiveRenderer;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.RendererInfo;
import io.github.weeklydigest.render.Renderers;
import io.github.weeklydigest.render.json.ArchiveIndex;
import io.github.weeklydigest.render.json.JsonDigestReader;
import io.github.weeklydigest.render.markdown.MarkdownWriter;
import io.github.weeklydigest.stream.DigestReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Checks a document, reads it from a stream, drafts a profile from it, writes it in one of the formats, makes a site or an index of it,
 * or writes it and reads it back. Its text is also used as the label of an article, and as raw HTML, as JSON may have them.
 *
 * <p>Public, and a function of types of the JDK, because {@link StepCountingLoader} loads it.
 */
public final class HostileWork implements Function<String, List<String>> {
    private final Map<String, DigestRenderer> renderers = new TreeMap<>();
    private final Map<String, DigestParser> parsers = new TreeMap<>();
    private final ArchiveRenderer site;

    /** Creates the parsers and renderers. */
    public HostileWork() {
        Renderers available = Renderers.load(HostileWork.class.getClassLoader());
        for (RendererInfo info : available.available()) {
            renderers.put(info.format(), available.create(info.format()));
        }
        site = available
                .createForArchive("html", Map.of("html.search", "true", "html.url", "https://x.example/"))
                .orElseThrow();
    }

    /**
     * Processes a document, or returns the names of the ways to process one.
     *
     * @param order the name of a way, the name of a profile (may be empty), and the document, separated by line feeds; empty to get the
     *     names
     * @return the names of all ways if the order is empty
     */
    @Override
    public List<String> apply(String order) {
        if (order.isEmpty()) {
            List<String> names =
                    new ArrayList<>(List.of("check", "read", "draft", "json-back", "markdown-back", "site", "index"));
            names.addAll(List.of("label-in-vault", "raw-html-to-markdown"));
            names.addAll(renderers.keySet());
            return names;
        }
        String[] parts = order.split("\n", 3);
        try {
            run(parts[0], parsers.computeIfAbsent(parts[1], HostileWork::parser), parts[2]);
        } catch (DigestParseException refused) {
            // It exceeds a limit, as documented.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return List.of();
    }

    private static DigestParser parser(String profile) {
        DigestParser.Builder builder = DigestParser.builder().failNever();
        if (!profile.isEmpty()) {
            builder.profiles(List.of(Profile.builtIn(profile).orElseThrow()));
        }
        return builder.build();
    }

    private void run(String name, DigestParser parser, String text) throws IOException {
        switch (name) {
            case "check" -> drain(parser.onDiagnostic(finding -> {}).openText(text));
            case "read" -> drain(parser.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            case "draft" -> draft(text);
            case "label-in-vault" -> {
                Article article = Article.builder().label(text).build();
                SectionHeader section = new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.empty());
                Digest digest =
                        new Digest(DigestHeader.builder().build(), List.of(new Section(section, List.of(article))));
                renderers.get("vault").render(DigestReader.of(digest), OutputStream.nullOutputStream());
            }
            case "raw-html-to-markdown" -> MarkdownWriter.builder().build().toMarkdown(List.of(new HtmlBlock(text)));
            case "json-back" -> drain(JsonDigestReader.open(written("json", parser, text)));
            case "markdown-back" -> drain(parser.open(written("markdown", parser, text)));
            case "site" -> makeSite(parser.parseText(text));
            case "index" -> {
                ArchiveIndex index = new ArchiveIndex();
                index.add(ArchiveIndex.count(parser.openText(text), "a.md"));
                index.write(Writer.nullWriter(), false);
            }
            default -> render(name, parser, text, OutputStream.nullOutputStream());
        }
    }

    private static void draft(String text) throws IOException {
        Path file = Files.createTempFile("hostile", ".md");
        try {
            Files.writeString(file, text);
            ProfileDraft.of("draft", List.of(file));
        } finally {
            Files.delete(file);
        }
    }

    private void render(String format, DigestParser parser, String text, OutputStream target) throws IOException {
        try (DigestReader events = parser.openText(text)) {
            renderers.get(format).render(events, target);
        }
    }

    private InputStream written(String format, DigestParser parser, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        render(format, parser, text, bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private void makeSite(Digest digest) throws IOException {
        ArchiveResult result = ArchiveRunner.of(site)
                .withThreads(1)
                .withExtension("html")
                .withIndex("index.html")
                .run(List.of(ArchiveInput.of("a.md", digest)), new MemoryFolder(), ArchiveListener.none());
        if (result.failure().isPresent() || result.failed() > 0) {
            throw new IOException("no site: " + result);
        }
    }

    private static void drain(DigestReader reader) throws IOException {
        try (reader) {
            while (reader.next() != null) {}
        }
    }
}
