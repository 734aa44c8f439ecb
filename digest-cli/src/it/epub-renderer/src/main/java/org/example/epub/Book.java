package org.example.epub;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.render.html.HtmlFragment;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.spi.DigestWalker;
import io.github.weeklydigest.render.spi.MarkupWriter;
import io.github.weeklydigest.stream.DigestIds;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One EPUB 3 publication. Chapters are written while the digest is read; the list of them and the pictures follow. */
final class Book extends DigestWalker {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String XHTML = "application/xhtml+xml";
    private static final String STYLE = "img { max-width: 100% } blockquote { margin-left: 1em } pre { white-space: pre-wrap }\n";

    private final ZipOutputStream zip;
    private final Pictures pictures;
    private final HtmlFragment fragment = HtmlFragment.builder()
            .syntax(HtmlFragment.Syntax.XML)
            .images(HtmlOptions.Images.SHOW)
            .build();
    private final List<Chapter> chapters = new ArrayList<>();
    private DigestHeader header = DigestHeader.builder().build();
    private StringBuilder text = new StringBuilder();

    /**
     * A file of the book that is read from beginning to end.
     *
     * @param name its name
     * @param title its title
     * @param math whether it holds formulas, which readers want to know
     */
    private record Chapter(String name, String title, boolean math) {}

    /** What is written to a file. */
    private interface Content {
        void writeTo(MarkupWriter xml) throws IOException;
    }

    Book(OutputStream target, Pictures.Files files) {
        this.zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        this.pictures = new Pictures(files);
    }

    void write(DigestReader source) throws IOException {
        mimetype();
        file("META-INF/container.xml", Book::container);
        try {
            walk(pictures.apply(source));
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
        file("OEBPS/nav.xhtml", this::navigation);
        entry("OEBPS/style.css");
        zip.write(STYLE.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (Pictures.Picture picture : pictures.taken()) {
            entry("OEBPS/" + picture.name());
            try (InputStream bytes = picture.file().open()) {
                bytes.transferTo(zip);
            }
            zip.closeEntry();
        }
        file("OEBPS/content.opf", this::contents);
        zip.finish();
        zip.flush();
    }

    @Override
    protected void digestStart(DigestHeader start) throws IOException {
        header = start;
        text.append("<h1>").append(fragment.inlinesToHtml(title())).append("</h1>");
        if (!start.byline().isEmpty()) {
            text.append("<p>").append(fragment.inlinesToHtml(start.byline())).append("</p>");
        }
        text.append(fragment.toHtml(start.introduction()));
        chapter(titleText());
    }

    private List<? extends Inline> title() {
        return header.title().isBlank()
                ? List.of(new Text(titleText()))
                : header.heading().orElseThrow().children();
    }

    private String titleText() {
        return header.title().isBlank() ? DigestIds.ofDigest(header) : header.title().strip();
    }

    @Override
    protected void sectionStart(SectionHeader section) throws IOException {
        if (section.heading().isPresent()) {
            String level = "h" + Math.min(6, path().size());
            text.append('<').append(level).append('>');
            text.append(fragment.inlinesToHtml(section.heading().get().children()));
            text.append("</").append(level).append('>');
        }
    }

    @Override
    protected void article(Article item) {
        add(item);
    }

    @Override
    protected void conversation(Conversation item) {
        add(item);
    }

    @Override
    protected void mediaListing(MediaListing item) {
        add(item);
    }

    @Override
    protected void recommendations(Recommendations item) {
        add(item);
    }

    @Override
    protected void quotation(Quotation item) {
        add(item);
    }

    @Override
    protected void prose(Prose item) {
        add(item);
    }

    /** The book has a list of its chapters instead. */
    @Override
    protected void tableOfContents(TableOfContents contents) {}

    private void add(Item item) {
        text.append(fragment.toHtml(item)).append('\n');
    }

    @Override
    protected void sectionEnd(SectionHeader section) throws IOException {
        if (path().size() == 1 && text.length() > 0) {
            chapter(section.title().isBlank() ? "…" : section.title().strip());
        }
    }

    /** Ends the chapter whose text was collected: one section of the highest level. */
    private void chapter(String title) throws IOException {
        String name = "chapter-" + chapters.size() + ".xhtml";
        String body = text.toString();
        text = new StringBuilder();
        chapters.add(new Chapter(name, title, body.contains("<math")));
        entry("OEBPS/" + name);
        StringBuilder page = new StringBuilder();
        MarkupWriter xml = MarkupWriter.xml(page);
        head(xml, title);
        xml.start("body").text("\n");
        page.append(body);
        xml.end().end();
        zip.write(page.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void head(MarkupWriter xml, String title) throws IOException {
        xml.xmlDeclaration();
        xml.start("html").attribute("xmlns", "http://www.w3.org/1999/xhtml");
        xml.attribute("xmlns:epub", "http://www.idpf.org/2007/ops").attribute("xml:lang", language());
        xml.start("head").element("title", title);
        xml.start("link").attribute("rel", "stylesheet").attribute("type", "text/css").attribute("href", "style.css").endEmpty();
        xml.end();
    }

    private String language() {
        return header.language().filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")).orElse("und");
    }

    /** The first file of an EPUB, without compression: programs tell the format by it. */
    private void mimetype() throws IOException {
        byte[] bytes = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    private void file(String name, Content content) throws IOException {
        StringBuilder xml = new StringBuilder();
        content.writeTo(MarkupWriter.xml(xml));
        entry(name);
        zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void container(MarkupWriter xml) throws IOException {
        xml.xmlDeclaration();
        xml.start("container").attribute("version", "1.0");
        xml.attribute("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container");
        xml.start("rootfiles").start("rootfile").attribute("full-path", "OEBPS/content.opf");
        xml.attribute("media-type", "application/oebps-package+xml").endEmpty().end().end();
    }

    private void navigation(MarkupWriter xml) throws IOException {
        head(xml, titleText());
        xml.start("body").start("nav").attribute("epub:type", "toc").start("ol");
        for (Chapter chapter : chapters) {
            xml.start("li").start("a").attribute("href", chapter.name()).text(chapter.title()).end().end();
        }
        xml.end().end().end().end();
    }

    private void contents(MarkupWriter xml) throws IOException {
        LocalDate date = header.published()
                .or(() -> header.week().map(IsoWeek::end))
                .or(() -> header.period().map(DateRange::end))
                .orElse(LocalDate.EPOCH);
        xml.xmlDeclaration();
        xml.start("package").attribute("xmlns", "http://www.idpf.org/2007/opf");
        xml.attribute("version", "3.0").attribute("unique-identifier", "id");
        xml.start("metadata").attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.start("dc:identifier").attribute("id", "id").text("tag:example.org," + date + ':' + DigestIds.ofDigest(header)).end();
        xml.element("dc:title", titleText()).element("dc:language", language());
        for (Person author : header.authors()) {
            if (!author.displayName().isBlank()) {
                xml.element("dc:creator", author.displayName().strip());
            }
        }
        xml.start("meta").attribute("property", "dcterms:modified").text(date + "T00:00:00Z").end();
        xml.end().start("manifest");
        item(xml, "nav", "nav.xhtml", XHTML, Optional.of("nav"));
        item(xml, "style", "style.css", "text/css", Optional.empty());
        for (Chapter chapter : chapters) {
            Optional<String> properties = Optional.of("mathml").filter(math -> chapter.math());
            item(xml, chapter.name(), chapter.name(), XHTML, properties);
        }
        for (Pictures.Picture picture : pictures.taken()) {
            item(xml, picture.name(), picture.name(), picture.type(), Optional.empty());
        }
        xml.end().start("spine");
        for (Chapter chapter : chapters) {
            xml.start("itemref").attribute("idref", chapter.name()).endEmpty();
        }
        xml.end().end();
    }

    private static void item(MarkupWriter xml, String id, String href, String type, Optional<String> properties)
            throws IOException {
        xml.start("item").attribute("id", id).attribute("href", href).attribute("media-type", type);
        if (properties.isPresent()) {
            xml.attribute("properties", properties.get());
        }
        xml.endEmpty();
    }
}
