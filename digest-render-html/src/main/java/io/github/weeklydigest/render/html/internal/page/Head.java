package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.markup.Truncation;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the beginning of a document up to the end of its head. */
final class Head {
    private static final int MAX_DESCRIPTION = 200;

    private final RenderContext page;
    private final HtmlWriter out;
    private final Settings settings;
    private final DigestHeader header;

    Head(RenderContext page, DigestHeader header) {
        this.page = page;
        this.out = page.out();
        this.settings = page.settings();
        this.header = header;
    }

    void write(PageSummary summary) {
        String title = title(page, header);
        new DocumentStart(out, settings, settings.stylesheet()).write(page.language(), title, true);
        String description = description(page, header, summary);
        meta("name", "description", description);
        header.authors().stream()
                .flatMap(author -> name(author).stream())
                .forEach(name -> meta("name", "author", name));
        meta("property", "og:type", "article");
        meta("property", "og:title", title);
        meta("property", "og:description", description);
        LanguageTags.openGraphLocale(page.language()).ifPresent(locale -> meta("property", "og:locale", locale));
        siteName().ifPresent(name -> meta("property", "og:site_name", name));
        settings.image().ifPresent(image -> meta("property", "og:image", image));
        meta("name", "twitter:card", settings.image().isPresent() ? "summary_large_image" : "summary");
        if (header.stub()) {
            meta("name", "robots", "noindex");
        }
        header.period()
                .ifPresent(period ->
                        meta("property", "article:published_time", period.end().toString()));
        if (header.period().isEmpty()) {
            header.published().ifPresent(date -> meta("property", "article:published_time", date.toString()));
        }
        settings.address().ifPresent(address -> {
            meta("property", "og:url", address);
            out.open("link", "rel", "canonical", "href", address).line();
        });
        writeTranslations();
        settings.previous()
                .ifPresent(address ->
                        out.open("link", "rel", "prev", "href", address).line());
        settings.next()
                .ifPresent(address ->
                        out.open("link", "rel", "next", "href", address).line());
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

    private Optional<String> siteName() {
        return Optional.of(settings.get(HtmlOptions.SITE_NAME)).filter(name -> !name.isEmpty());
    }

    /** Search engines want complete addresses, the page itself among them. */
    private void writeTranslations() {
        if (header.stub()) {
            return;
        }
        if (settings.alternates().isEmpty()) {
            settings.shown(header.translations())
                    .forEach(translation -> page.address(translation)
                            .ifPresent(address -> writeAlternate(
                                    translation.language().filter(LanguageTags::isWellFormed), address)));
            return;
        }
        settings.alternates().forEach((language, address) -> writeAlternate(Optional.of(language), address));
    }

    private void writeAlternate(Optional<String> language, String address) {
        out.opening("link").attribute("rel", "alternate");
        language.ifPresent(tag -> out.attribute("hreflang", tag));
        out.attribute("href", address).opened().line();
    }

    static String title(RenderContext page, DigestHeader header) {
        String own = page.settings().get(HtmlOptions.TITLE);
        if (!own.isEmpty()) {
            return own;
        }
        if (!header.title().isBlank()) {
            return header.title();
        }
        if (header.issueNumber().isPresent()) {
            return page.labels().get("issue", header.issueNumber().getAsInt());
        }
        return header.published()
                .map(page.labels()::date)
                .orElseGet(() -> page.labels().get("list.title"));
    }

    /** Topics and counts; the introduction is mostly the same in each digest of a series. */
    static String description(RenderContext page, DigestHeader header, PageSummary summary) {
        StringBuilder text = new StringBuilder();
        Labels labels = page.labels();
        String topics =
                summary.topics().stream().map(Heading::text).collect(Collectors.joining(labels.get("separator")));
        if (!topics.isEmpty()) {
            text.append(Truncation.line(topics, MAX_DESCRIPTION - 60)).append(labels.get("sentence.end"));
        }
        String counts =
                String.join(labels.get("separator"), summary.statistics().inWords(labels));
        if (!counts.isEmpty()) {
            text.append(counts).append(labels.get("sentence.end"));
        }
        if (summary.topics().isEmpty()) {
            text.append(PlainText.ofBlocks(header.introduction()));
        }
        String line = Truncation.line(text.toString(), MAX_DESCRIPTION);
        return line.isEmpty() ? title(page, header) : line;
    }
}
