package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.markup.Truncation;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.util.Optional;

/** Writes the beginning of a document up to the end of its head. */
public final class Head {
    private static final int MAX_DESCRIPTION = 200;

    private final RenderContext page;
    private final HtmlWriter out;
    private final Settings settings;
    private final DigestHeader header;
    private final StructuredData data;

    public Head(RenderContext page, DigestHeader header, StructuredData data) {
        this.page = page;
        this.out = page.out();
        this.settings = page.settings();
        this.header = header;
        this.data = data;
    }

    public void write() {
        new DocumentStart(out, settings).write(page.language(), title());
        String description = description();
        meta("name", "description", description);
        header.authors().stream()
                .flatMap(author -> name(author).stream())
                .forEach(name -> meta("name", "author", name));
        meta("property", "og:type", "article");
        meta("property", "og:title", title());
        meta("property", "og:description", description);
        meta("property", "og:locale", page.language().replace('-', '_'));
        header.period()
                .ifPresent(period ->
                        meta("property", "article:published_time", period.end().toString()));
        settings.address().ifPresent(address -> {
            meta("property", "og:url", address);
            out.open("link", "rel", "canonical", "href", address).line();
        });
        header.translations()
                .forEach(translation -> page.address(translation).ifPresent(address -> {
                    out.opening("link").attribute("rel", "alternate");
                    translation
                            .language()
                            .filter(LanguageTags::isWellFormed)
                            .ifPresent(tag -> out.attribute("hreflang", tag));
                    out.attribute("href", address).opened().line();
                }));
        settings.previous()
                .ifPresent(address ->
                        out.open("link", "rel", "prev", "href", address).line());
        settings.next()
                .ifPresent(address ->
                        out.open("link", "rel", "next", "href", address).line());
        data.writeIssue(header, title(), description);
        String hook = settings.get(HtmlOptions.HEAD);
        if (!hook.isEmpty()) {
            out.trusted(hook).line();
        }
        out.close("head").line();
    }

    private void meta(String kind, String name, String content) {
        out.open("meta", kind, name, "content", content).line();
    }

    private static Optional<String> name(Person person) {
        return person.name().or(person::handle);
    }

    private String title() {
        String own = settings.get(HtmlOptions.TITLE);
        if (!own.isEmpty()) {
            return own;
        }
        return header.title().isBlank() ? page.labels().get("list.title") : header.title();
    }

    private String description() {
        String text = Truncation.line(PlainText.ofBlocks(header.introduction()), MAX_DESCRIPTION);
        return text.isEmpty() ? title() : text;
    }
}
