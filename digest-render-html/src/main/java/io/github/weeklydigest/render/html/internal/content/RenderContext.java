package io.github.weeklydigest.render.html.internal.content;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.html.internal.markup.ClassifiedText;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.markup.TextLanguage;
import io.github.weeklydigest.render.html.internal.math.FormulaWriter;
import io.github.weeklydigest.render.html.internal.settings.Addresses;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.util.List;
import java.util.Optional;

/** What the writers of one page share. */
public final class RenderContext {
    private final Settings settings;
    private final HtmlWriter out;
    private final String language;
    private final Labels labels;
    private final TextLanguage textLanguage;
    private final Links links;
    private final ImageWriter images;
    private final FormulaWriter formulas;
    private final Inlines inlines;
    private final Blocks blocks;

    public RenderContext(Settings settings, HtmlWriter out, Optional<String> digestLanguage) {
        this.settings = settings;
        this.out = out;
        labels = settings.labels(digestLanguage);
        language = digestLanguage.filter(LanguageTags::isWellFormed).orElseGet(labels::language);
        textLanguage = new TextLanguage(language);
        links = new Links(out, settings);
        images = new ImageWriter(this);
        formulas = new FormulaWriter(out, settings);
        inlines = new Inlines(this);
        blocks = new Blocks(this);
    }

    public Settings settings() {
        return settings;
    }

    public HtmlWriter out() {
        return out;
    }

    public Addresses urls() {
        return settings.urls();
    }

    /** Where a translation of the digest stands. */
    public Optional<String> address(Translation translation) {
        return translation
                .uri()
                .flatMap(given -> translation
                        .language()
                        .flatMap(tag ->
                                Optional.ofNullable(settings.translations().get(tag)))
                        .or(() -> urls().link(given)));
    }

    /** The language of the digest. */
    public String language() {
        return language;
    }

    public Labels labels() {
        return labels;
    }

    public Links links() {
        return links;
    }

    public ImageWriter images() {
        return images;
    }

    public FormulaWriter formulas() {
        return formulas;
    }

    public Inlines inlines() {
        return inlines;
    }

    public Blocks blocks() {
        return blocks;
    }

    /** Writes the {@code lang} attribute of a text whose language differs from the page's. */
    public void language(ClassifiedText text) {
        language(textLanguage.of(text));
    }

    /** Writes the {@code lang} attribute of a text whose language differs from the page's. */
    public void language(String text) {
        language(otherLanguage(text));
    }

    /** Writes the {@code lang} attribute of blocks whose language differs from the page's. */
    public void language(List<? extends Block> blocks) {
        TextLanguage.Guess guess = textLanguage.guess();
        PlainText.ofBlocks(blocks, guess::add);
        language(guess.language());
    }

    /** The language of a text, if it differs from the page's. */
    public Optional<String> otherLanguage(String text) {
        return textLanguage.of(ClassifiedText.of(text));
    }

    private void language(Optional<String> other) {
        if (other.isPresent()) {
            out.attribute("lang", other.get());
        }
    }
}
