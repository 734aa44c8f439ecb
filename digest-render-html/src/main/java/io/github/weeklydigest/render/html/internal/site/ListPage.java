package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.markup.OutputBuffer;
import io.github.weeklydigest.render.html.internal.markup.ScriptJson;
import io.github.weeklydigest.render.html.internal.page.DocumentStart;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a page that lists something: its head, and the content that the caller writes. */
final class ListPage {
    private ListPage() {}

    static void write(
            Settings settings,
            Labels labels,
            String title,
            String description,
            Appendable target,
            Consumer<HtmlWriter> content)
            throws IOException {
        HtmlWriter out = new HtmlWriter(OutputBuffer.before(target));
        boolean fragment = settings.get(HtmlOptions.FRAGMENT);
        try {
            if (!fragment) {
                writeHead(settings, labels, title, description, out);
            }
            String main = fragment ? "div" : "main";
            out.open(main, "class", "wd wd-list", "lang", labels.language()).line();
            content.accept(out);
            out.close(main).line();
            if (!fragment) {
                hook(settings, HtmlOptions.FOOTER, out);
                out.close("body").line().close("html").line();
            }
            out.flush();
        } catch (OutputBuffer.TargetException wrapped) {
            throw wrapped.problem();
        }
    }

    private static void writeHead(Settings settings, Labels labels, String title, String description, HtmlWriter out) {
        new DocumentStart(out, settings, settings.stylesheet().ofLists()).write(labels.language(), title, false);
        out.open("meta", "name", "description", "content", description).line();
        meta(out, "og:type", "website");
        meta(out, "og:title", title);
        meta(out, "og:description", description);
        LanguageTags.openGraphLocale(labels.language()).ifPresent(locale -> meta(out, "og:locale", locale));
        siteName(settings).ifPresent(name -> meta(out, "og:site_name", name));
        settings.image().ifPresent(image -> meta(out, "og:image", image));
        settings.address().ifPresent(address -> {
            meta(out, "og:url", address);
            out.open("link", "rel", "canonical", "href", address).line();
        });
        if (settings.get(HtmlOptions.DATA) != HtmlOptions.Data.NONE) {
            writeData(settings, labels, title, description, out);
        }
        hook(settings, HtmlOptions.HEAD, out);
        out.close("head").line().open("body").line();
        hook(settings, HtmlOptions.HEADER, out);
    }

    private static Optional<String> siteName(Settings settings) {
        return Optional.of(settings.get(HtmlOptions.SITE_NAME)).filter(name -> !name.isEmpty());
    }

    private static void meta(HtmlWriter out, String property, String content) {
        out.open("meta", "property", property, "content", content).line();
    }

    private static void writeData(Settings settings, Labels labels, String title, String description, HtmlWriter out) {
        out.trusted("<script type=\"application/ld+json\">");
        ScriptJson json = new ScriptJson(out).begin();
        json.with("@context", "https://schema.org")
                .with("@type", "CollectionPage")
                .with("name", title)
                .with("description", description)
                .with("inLanguage", labels.language())
                .with("url", settings.address());
        siteName(settings)
                .ifPresent(name -> json.member("isPartOf")
                        .begin()
                        .with("@type", "WebSite")
                        .with("name", name)
                        .end());
        json.end();
        out.close("script").line();
    }

    static String heading(Settings settings, int level) {
        return "h" + Math.min(6, level + settings.get(HtmlOptions.HEADING_OFFSET));
    }

    private static void hook(Settings settings, OptionKey<String> key, HtmlWriter out) {
        String markup = settings.get(key);
        if (!markup.isEmpty()) {
            out.trusted(markup).line();
        }
    }
}
