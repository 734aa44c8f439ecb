package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.settings.Settings;

/** Writes what each document begins with: its language, its policy, its title, its style. */
public final class DocumentStart {
    private final HtmlWriter out;
    private final Settings settings;

    public DocumentStart(HtmlWriter out, Settings settings) {
        this.out = out;
        this.settings = settings;
    }

    public void write(String language, String title) {
        out.trusted("<!DOCTYPE html>")
                .line()
                .open("html", "lang", language)
                .line()
                .open("head")
                .line();
        out.open("meta", "charset", "utf-8").line();
        String policy = policy();
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
        if (!settings.stylesheet().isEmpty()) {
            out.open("style")
                    .trusted(settings.stylesheet().css())
                    .close("style")
                    .line();
        }
    }

    private String policy() {
        String own = settings.get(HtmlOptions.CONTENT_SECURITY_POLICY);
        if (!own.isEmpty()) {
            return own.equals("none") ? "" : own;
        }
        String style = settings.stylesheet().isEmpty()
                ? ""
                : "; style-src " + settings.stylesheet().hash();
        String images = switch (settings.get(HtmlOptions.IMAGES)) {
            case SHOW -> "; img-src 'self' https: http:";
            case LINK -> "; img-src 'self'";
            case TEXT -> "";
        };
        return "default-src 'none'" + style + images + "; base-uri 'none'; form-action 'none'";
    }
}
