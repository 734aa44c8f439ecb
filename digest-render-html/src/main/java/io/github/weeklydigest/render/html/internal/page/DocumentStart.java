package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import io.github.weeklydigest.render.html.internal.settings.SitePlace;
import io.github.weeklydigest.render.html.internal.settings.Stylesheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what each document begins with: its language, its policy, its title, its style. */
public final class DocumentStart {
    private final HtmlWriter out;
    private final Settings settings;
    private final Stylesheet style;

    public DocumentStart(HtmlWriter out, Settings settings, Stylesheet style) {
        this.out = out;
        this.settings = settings;
        this.style = style;
    }

    public void write(String language, String title, boolean runningHead) {
        out.trusted("<!DOCTYPE html>")
                .line()
                .open("html", "lang", language)
                .line()
                .open("head")
                .line();
        out.open("meta", "charset", "utf-8").line();
        Optional<Stylesheet> print = runningHead ? Stylesheet.runningHead(title, style) : Optional.empty();
        String policy = policy(print);
        if (!policy.isEmpty()) {
            out.open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                    .line();
        }
        out.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.open("meta", "name", "color-scheme", "content", "light dark").line();
        out.open("meta", "name", "referrer", "content", "strict-origin-when-cross-origin")
                .line();
        out.open("title").plain(title).close("title").line();
        Optional<String> file = settings.place().styleFile();
        if (file.isPresent()) {
            out.open("link", "rel", "stylesheet", "href", file.get()).line();
        } else if (!style.isEmpty()) {
            out.open("style").trusted(style.css()).close("style").line();
        }
        print.ifPresent(
                sheet -> out.open("style").trusted(sheet.css()).close("style").line());
        settings.icon()
                .ifPresent(icon -> out.open("link", "rel", "icon", "href", icon).line());
        out.open("meta", "name", "generator", "content", "Weekly Digest").line();
        settings.feeds().forEach(this::writeFeed);
        settings.place()
                .searchScript()
                .ifPresent(script -> out.open("script", "src", script, "defer", "")
                        .close("script")
                        .line());
    }

    private void writeFeed(SitePlace.Feed feed) {
        out.open("link", "rel", "alternate", "type", feed.mediaType(), "title", feed.title(), "href", feed.address())
                .line();
    }

    private String policy(Optional<Stylesheet> print) {
        String own = settings.get(HtmlOptions.CONTENT_SECURITY_POLICY);
        if (!own.isEmpty()) {
            return own.equals("none") ? "" : own;
        }
        String images = switch (settings.get(HtmlOptions.IMAGES)) {
            case SHOW -> "; img-src 'self' https: http:";
            case LINK -> "; img-src 'self'";
            case TEXT -> settings.icon().isPresent() ? "; img-src 'self'" : "";
        };
        List<String> sources = new ArrayList<>();
        if (settings.place().styleFile().isPresent()) {
            sources.add("'self'");
        } else if (!style.isEmpty()) {
            sources.add(style.hash());
        }
        print.ifPresent(sheet -> sources.add(sheet.hash()));
        String style = sources.isEmpty() ? "" : "; style-src " + String.join(" ", sources);
        // The search box has one script, and reads the search data.
        String search = settings.place().searchScript().isPresent() ? "; script-src 'self'; connect-src 'self'" : "";
        return "default-src 'none'" + style + images + search + "; base-uri 'none'; form-action 'none'";
    }
}
