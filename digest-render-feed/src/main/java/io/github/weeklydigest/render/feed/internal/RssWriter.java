package io.github.weeklydigest.render.feed.internal;

import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.render.spi.Escaper;
import io.github.weeklydigest.render.spi.MarkupWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** RSS 2.0, with the content and Dublin Core modules. */
public final class RssWriter implements FeedWriter {
    private final MarkupWriter xml;

    RssWriter(Appendable target) {
        xml = MarkupWriter.xml(target);
    }

    /** The feed in RSS. */
    public static DigestFeed feed(FeedSettings settings) {
        return DigestFeed.with(settings, RssWriter::new);
    }

    @Override
    public void start(Feed feed) throws IOException {
        xml.xmlDeclaration();
        xml.start("rss")
                .attribute("version", "2.0")
                .attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:atom", "http://www.w3.org/2005/Atom");
        xml.start("channel");
        xml.element("title", feed.title());
        // A channel must have a link.
        xml.element("link", feed.home().orElse("https://" + feed.authority().replaceFirst(".*@", "") + "/"));
        xml.element("description", feed.title());
        if (feed.language().filter(Languages::isTag).isPresent()) {
            xml.element("language", feed.language().get());
        }
        xml.element("pubDate", date(feed.updated()));
        if (feed.self().isPresent()) {
            xml.start("atom:link").attribute("rel", "self").attribute("type", "application/rss+xml");
            xml.uri("href", feed.self().get()).endEmpty();
        }
        people(feed.authors());
    }

    private static String date(LocalDate date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atStartOfDay(ZoneOffset.UTC));
    }

    private void people(List<Person> people) throws IOException {
        for (Person person : people) {
            if (!person.displayName().isBlank()) {
                xml.element("dc:creator", person.displayName());
            }
        }
    }

    @Override
    public void entry(FeedEntry entry) throws IOException {
        xml.text("\n").start("item");
        xml.element("title", entry.title());
        Optional<String> link = entry.source().or(entry::page);
        if (link.isPresent()) {
            xml.element("link", link.get());
        }
        xml.start("guid").attribute("isPermaLink", "false").text(entry.id()).end();
        xml.element("pubDate", date(entry.date()));
        people(entry.authors());
        for (FeedEntry.Category category : entry.categories()) {
            xml.element("category", category.label().isBlank() ? category.term() : category.label());
        }
        // Feed readers take the description of an item for HTML.
        xml.element("description", Escaper.HTML_TEXT.escape(entry.summary()));
        if (entry.html().isPresent()) {
            xml.element("content:encoded", entry.html().get());
        }
        xml.end();
    }

    @Override
    public void end() throws IOException {
        xml.text("\n").end().end().text("\n");
    }
}
