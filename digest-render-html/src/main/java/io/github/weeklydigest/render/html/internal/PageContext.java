package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Translation;
import java.util.Optional;

/** What the writers of one page share. */
final class PageContext {
    private final Settings settings;
    private final HtmlWriter out;
    private final String language;
    private final Labels labels;
    private final TextLanguage textLanguage;
    private final Links links;
    private final Images images;
    private final Formulas formulas;
    private final Inlines inlines;
    private final Blocks blocks;

    PageContext(Settings settings, HtmlWriter out, DigestHeader header) {
        this.settings = settings;
        this.out = out;
        labels = settings.labels(header.language());
        language = header.language().filter(LanguageTags::isWellFormed).orElseGet(labels::language);
        textLanguage = new TextLanguage(language);
        links = new Links(out, settings);
        images = new Images(this);
        formulas = new Formulas(this);
        inlines = new Inlines(this);
        blocks = new Blocks(this);
    }

    Settings settings() {
        return settings;
    }

    HtmlWriter out() {
        return out;
    }

    Addresses urls() {
        return settings.urls();
    }

    /** Where a translation of the digest stands. */
    Optional<String> address(Translation translation) {
        return translation
                .uri()
                .flatMap(given -> translation
                        .language()
                        .flatMap(tag ->
                                Optional.ofNullable(settings.translations().get(tag)))
                        .or(() -> urls().link(given)));
    }

    /** The language of the digest. */
    String language() {
        return language;
    }

    Labels labels() {
        return labels;
    }

    Links links() {
        return links;
    }

    Images images() {
        return images;
    }

    Formulas formulas() {
        return formulas;
    }

    Inlines inlines() {
        return inlines;
    }

    Blocks blocks() {
        return blocks;
    }

    /** Writes the attribute that says the language of a text, where it is not the page's. */
    void language(KnownText text) {
        Optional<String> other = textLanguage.of(text);
        if (other.isPresent()) {
            out.attribute("lang", other.get());
        }
    }

    /** Writes the attribute that says the language of a text, where it is not the page's. */
    void language(String text) {
        language(KnownText.of(text));
    }
}
