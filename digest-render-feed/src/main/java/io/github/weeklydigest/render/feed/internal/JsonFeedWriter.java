package io.github.weeklydigest.render.feed.internal;

import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.render.spi.Escaper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** JSON Feed 1.1. */
public final class JsonFeedWriter implements FeedWriter {
    private final Appendable target;
    private boolean first = true;
    private int entries;

    JsonFeedWriter(Appendable target) {
        this.target = target;
    }

    /** The feed in JSON Feed. */
    public static DigestFeed feed(FeedSettings settings) {
        return DigestFeed.with(settings, JsonFeedWriter::new);
    }

    @Override
    public void start(Feed feed) throws IOException {
        target.append('{');
        member("version", "https://jsonfeed.org/version/1.1");
        member("title", feed.title());
        member("home_page_url", feed.home());
        member("feed_url", feed.self());
        member("language", feed.language().filter(Languages::isTag));
        authors(feed.authors());
        name("items");
        target.append('[');
    }

    @Override
    public void entry(FeedEntry entry) throws IOException {
        target.append(entries++ == 0 ? "\n{" : ",\n{");
        first = true;
        member("id", entry.id());
        member("url", entry.page().or(entry::source));
        member("external_url", entry.page().isPresent() ? entry.source() : Optional.empty());
        member("title", entry.title());
        if (entry.html().isPresent()) {
            member("content_html", entry.html());
            member("summary", Optional.of(entry.summary()).filter(text -> !text.isEmpty()));
        } else {
            member("content_text", entry.summary());
        }
        member("image", entry.image());
        member("date_published", entry.date() + "T00:00:00Z");
        authors(entry.authors());
        if (!entry.categories().isEmpty()) {
            name("tags");
            String separator = "[";
            for (FeedEntry.Category category : entry.categories()) {
                target.append(separator);
                string(category.label().isBlank() ? category.term() : category.label());
                separator = ",";
            }
            target.append(']');
        }
        member("language", entry.language().filter(Languages::isTag));
        target.append('}');
    }

    @Override
    public void end() throws IOException {
        target.append("\n]}\n");
    }

    private void authors(List<Person> people) throws IOException {
        List<String> names = people.stream()
                .map(Person::displayName)
                .filter(text -> !text.isBlank())
                .toList();
        if (names.isEmpty()) {
            return;
        }
        name("authors");
        String separator = "[";
        for (String name : names) {
            target.append(separator).append("{\"name\":");
            string(name);
            target.append('}');
            separator = ",";
        }
        target.append(']');
    }

    private void member(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            member(name, value.get());
        }
    }

    private void member(String name, String value) throws IOException {
        name(name);
        string(value);
    }

    private void name(String name) throws IOException {
        target.append(first ? "\"" : ",\"").append(name).append("\":");
        first = false;
    }

    private void string(String text) throws IOException {
        target.append('"');
        Escaper.JSON.append(text, target);
        target.append('"');
    }
}
