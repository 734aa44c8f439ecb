package io.github.weeklydigest.render.feed.internal;

import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.render.spi.MarkupWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Atom 1.0, RFC 4287. */
public final class AtomWriter implements FeedWriter {
    private final MarkupWriter xml;

    AtomWriter(Appendable target) {
        xml = MarkupWriter.xml(target);
    }

    /** The feed in Atom. */
    public static DigestFeed feed(FeedSettings settings) {
        return DigestFeed.with(settings, AtomWriter::new);
    }

    @Override
    public void start(Feed feed) throws IOException {
        xml.xmlDeclaration();
        xml.start("feed").attribute("xmlns", "http://www.w3.org/2005/Atom");
        language(feed.language());
        xml.element("id", feed.id());
        xml.element("title", feed.title());
        updated(feed.updated());
        if (feed.home().isPresent()) {
            link("alternate", feed.home().get());
        }
        if (feed.self().isPresent()) {
            link("self", feed.self().get());
        }
        people(feed.authors());
        if (feed.authors().isEmpty()) {
            xml.start("author").element("name", feed.authority()).end();
        }
    }

    private void language(Optional<String> language) throws IOException {
        if (language.filter(Languages::isTag).isPresent()) {
            xml.attribute("xml:lang", language.get());
        }
    }

    private void link(String relation, String address) throws IOException {
        xml.start("link").attribute("rel", relation).uri("href", address).endEmpty();
    }

    private void updated(LocalDate date) throws IOException {
        xml.element("updated", date + "T00:00:00Z");
    }

    private void people(List<Person> people) throws IOException {
        for (Person person : people) {
            if (!person.displayName().isBlank()) {
                xml.start("author").element("name", person.displayName()).end();
            }
        }
    }

    @Override
    public void entry(FeedEntry entry) throws IOException {
        xml.text("\n").start("entry");
        language(entry.language());
        xml.element("id", entry.id());
        xml.element("title", entry.title());
        updated(entry.date());
        xml.element("published", entry.date() + "T00:00:00Z");
        Optional<String> alternate = entry.source().or(entry::page);
        if (alternate.isPresent()) {
            link("alternate", alternate.get());
        }
        if (entry.page().isPresent() && entry.source().isPresent()) {
            link("via", entry.page().get());
        }
        people(entry.authors());
        for (FeedEntry.Category category : entry.categories()) {
            xml.start("category").attribute("term", category.term()).attribute("label", category.label());
            xml.endEmpty();
        }
        if (!entry.summary().isEmpty()) {
            xml.element("summary", entry.summary());
        }
        if (entry.html().isPresent()) {
            xml.start("content")
                    .attribute("type", "html")
                    .text(entry.html().get())
                    .end();
        } else if (alternate.isEmpty()) {
            // An entry without a link must have content (RFC 4287, 4.1.2).
            xml.element("content", entry.summary());
        }
        xml.end();
    }

    @Override
    public void end() throws IOException {
        xml.text("\n").end().text("\n");
    }
}
