package org.example.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.adobe.epubcheck.api.EpubCheck;
import io.documentnode.epub4j.domain.SpineReference;
import io.documentnode.epub4j.epub.EpubReader;
import io.github.weeklydigest.archive.ArchiveInput;
import io.github.weeklydigest.archive.ArchiveListener;
import io.github.weeklydigest.archive.ArchiveRunner;
import io.github.weeklydigest.archive.DiskFolder;
import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.contract.RendererContract;
import io.github.weeklydigest.render.contract.SampleDigests;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubRendererProviderTest {
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    @Test
    void keepsTheContract() {
        assertEquals(List.of(), RendererContract.check(new EpubRendererProvider()));
    }

    @Test
    void writesValidBooksWhateverTheTextIs() throws Exception {
        for (Digest digest : List.of(
                SampleDigests.everyElement(),
                SampleDigests.strangeText(),
                SampleDigests.empty())) {
            checkBook(written(digest));
        }
    }

    @Test
    void holdsTheTextOfAllArticles() throws Exception {
        Digest digest = SampleDigests.ofArticles(5);
        String text = text(written(digest));
        for (Article article : digest.articles()) {
            assertTrue(text.contains(squeezed(article.title())), article.title());
            assertTrue(text.contains(squeezed(article.plainText())), article.plainText());
        }
    }

    /** A library that reads books finds the title and the text of all articles in reading order. */
    @Test
    void isReadByAnotherLibrary() throws Exception {
        Digest digest = SampleDigests.ofArticles(40);
        var book = read(written(digest));

        assertEquals(digest.header().title(), book.getTitle());
        StringBuilder chapters = new StringBuilder();
        for (SpineReference chapter : book.getSpine().getSpineReferences()) {
            chapters.append(textOf(chapter.getResource().getInputStream()));
        }
        assertHoldsArticles(digest, squeezed(chapters.toString()));
    }

    private static io.documentnode.epub4j.domain.Book read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new EpubReader().readEpub(bytes);
        }
    }

    private static void assertHoldsArticles(Digest digest, String text) {
        int at = 0;
        for (Article article : digest.articles()) {
            for (String part : List.of(article.title(), article.plainText())) {
                at = text.indexOf(squeezed(part), at);
                assertTrue(at >= 0, part);
            }
        }
    }

    /** A program of its own reads the list of chapters and each of them, and finds the text of all articles in order. */
    @Test
    void isReadByPandoc() throws Exception {
        assumeTrue(hasPandoc(), "pandoc is not installed");
        Digest digest = SampleDigests.ofArticles(40);

        assertHoldsArticles(digest, squeezed(converted(written(digest))));
    }

    private static boolean hasPandoc() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("pandoc", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private String converted(Path book) throws IOException, InterruptedException {
        Path plain = folder.resolve("book.txt");
        Process process = new ProcessBuilder("pandoc", "-f", "epub", "-t", "plain", "--wrap=none", "-o", plain.toString(), book.toString())
                .redirectErrorStream(true)
                .start();
        String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), messages);
        return Files.readString(plain);
    }

    @Test
    void takesPicturesIntoTheBook() throws Exception {
        Path source = folder.resolve("week");
        Files.createDirectories(source.resolve("img"));
        Files.write(source.resolve("img/a b.png"), PICTURE);
        Files.writeString(source.resolve("week.md"), "");
        Section section = new Section(
                new SectionHeader(SectionKind.OTHER, Optional.empty(), Optional.of(Heading.of(2, "Pictures", "pictures"))),
                List.of(new Prose(List.of(
                        new Image("ours", "img/a%20b.png", Optional.empty()),
                        new Image("theirs", "https://example.org/a.png", Optional.empty()),
                        Paragraph.of("text")))));
        Digest digest = new Digest(SampleDigests.ofArticles(1).header(), List.of(section));
        Path out = folder.resolve("out");
        assertTrue(ArchiveRunner.of(new EpubRendererProvider()
                        .createForArchive(RenderOptions.defaults())
                        .orElseThrow())
                .withNames(header -> "week.epub")
                .run(
                        List.of(ArchiveInput.of(
                                source.resolve("week.md"), source, (file, found) -> DigestReader.of(digest))),
                        DiskFolder.at(out),
                        ArchiveListener.none())
                .isComplete());

        Path book = out.resolve("week.epub");
        checkBook(book);
        try (ZipFile zip = new ZipFile(book.toFile())) {
            assertEquals(PICTURE.length, zip.getEntry("OEBPS/image-1.png").getSize());
        }
        assertTrue(text(book).contains("theirs"));
    }

    private Path written(Digest digest) throws IOException {
        Path book = Files.createTempFile(folder, "book", ".epub");
        try (OutputStream target = Files.newOutputStream(book)) {
            new EpubRendererProvider().create(RenderOptions.defaults()).render(DigestReader.of(digest), target);
        }
        return book;
    }

    private static void checkBook(Path book) {
        StringWriter messages = new StringWriter();
        int problems = new EpubCheck(book.toFile(), new PrintWriter(messages)).doValidate();
        assertEquals(0, problems, messages.toString());
    }

    /** The text of all chapters, without white space. */
    private static String text(Path book) throws Exception {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(book.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xhtml")) {
                    text.append(textOf(zip.getInputStream(entry)));
                }
            }
        }
        return squeezed(text.toString());
    }

    private static String textOf(InputStream chapter) throws Exception {
        try (chapter) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(chapter)
                    .getDocumentElement()
                    .getTextContent();
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
