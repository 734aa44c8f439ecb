package org.example.atom;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.render.spi.DigestWalker;
import io.github.weeklydigest.render.spi.MarkupWriter;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** One feed (RFC 4287), written as the digest is read. Only articles become entries. */
final class AtomFeed extends DigestWalker {
    /** Atom requires a date, so a digest without a week or period gets an obviously artificial one. */
    private static final LocalDate UNKNOWN = LocalDate.EPOCH;

    private final MarkupWriter xml;
    private final String authority;
    private final String page;
    private LocalDate date = UNKNOWN;
    private String name = "digest";
    private int articles;

    AtomFeed(Appendable target, String authority, String page) {
        this.xml = MarkupWriter.xml(target);
        this.authority = authority;
        this.page = page;
    }

    void write(DigestReader source) throws IOException {
        xml.xmlDeclaration();
        xml.start("feed").attribute("xmlns", "http://www.w3.org/2005/Atom");
        walk(source);
        xml.end();
    }

    @Override
    protected void digestStart(DigestHeader header) throws IOException {
        date = header.week()
                .map(IsoWeek::end)
                .or(() -> header.period().map(DateRange::end))
                .orElse(UNKNOWN);
        name = header.week().map(IsoWeek::toString).orElse("digest");
        if (header.language().isPresent()) {
            xml.attribute("xml:lang", header.language().get());
        }
        xml.element("id", id(""));
        xml.element("title", header.title());
        updated();
        if (!page.isEmpty()) {
            xml.start("link").attribute("rel", "alternate").uri("href", page).endEmpty();
        }
        boolean named = false;
        for (Person person : header.authors()) {
            named |= author(person.name().or(person::handle).orElse(""));
        }
        if (!named) {
            author(authority);
        }
    }

    private boolean author(String author) throws IOException {
        if (author.isBlank()) {
            return false;
        }
        xml.start("author").element("name", author).end();
        return true;
    }

    @Override
    protected void article(Article article) throws IOException {
        articles++;
        Optional<String> anchor = article.anchor().filter(fragment -> !fragment.isEmpty());
        xml.text("\n").start("entry");
        xml.element("id", id(anchor.orElse("article " + articles)));
        xml.element("title", article.title());
        updated();
        if (!page.isEmpty() && anchor.isPresent()) {
            xml.start("link").attribute("rel", "alternate");
            xml.uri("href", page + '#' + anchor.get()).endEmpty();
        }
        for (Source source : article.sources()) {
            if (source instanceof LinkSource link) {
                xml.start("link").attribute("rel", "related").attribute("title", link.title());
                xml.uri("href", link.uri()).endEmpty();
            }
        }
        for (SectionHeader section : path()) {
            if (section.category().isPresent()) {
                xml.start("category").attribute("term", section.category().get());
                xml.attribute("label", section.title()).endEmpty();
            }
        }
        if (!article.noteText().isEmpty()) {
            xml.element("summary", article.noteText());
        }
        xml.element("content", article.plainText());
        xml.end();
    }

    /** The same for the same article for ever, and of no other one: see RFC 4151. */
    private String id(String part) {
        String local = part.isEmpty() ? name : name + '/' + part;
        return "tag:" + authority + ',' + date + ':' + URLEncoder.encode(local, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    private void updated() throws IOException {
        xml.element("updated", date + "T00:00:00Z");
    }
}
