package io.github.weeklydigest.render.feed.internal;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.render.feed.FeedContent;
import io.github.weeklydigest.render.html.HtmlFragment;
import io.github.weeklydigest.render.spi.DigestWalker;
import io.github.weeklydigest.render.spi.UrlPolicy;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the articles of one digest into entries. */
final class EntryReader extends DigestWalker {
    private static final int LONGEST_SUMMARY = 500;

    private final FeedSettings settings;
    private final Optional<String> path;
    private final Target target;

    private final EntryIds ids = new EntryIds();

    private Optional<DigestHeader> digest = Optional.empty();
    private Optional<HtmlFragment> fragment = Optional.empty();

    /** What is told of a digest. */
    interface Target {
        void start(DigestHeader header) throws IOException;

        void entry(FeedEntry entry) throws IOException;
    }

    /**
     * Makes a reader.
     *
     * @param settings the settings
     * @param path the path of the digest's document in an archive
     * @param target receives the entries
     */
    EntryReader(FeedSettings settings, Optional<String> path, Target target) {
        this.settings = settings;
        this.path = path;
        this.target = target;
    }

    @Override
    protected void digestStart(DigestHeader header) throws IOException {
        digest = Optional.of(header);
        if (settings.content() == FeedContent.FULL) {
            HtmlFragment.Builder builder = HtmlFragment.builder().itemHeading(false);
            settings.pageOf(header, path).ifPresent(page -> builder.base(URI.create(page)));
            fragment = Optional.of(builder.build());
        }
        target.start(header);
    }

    @Override
    protected void article(Article article) throws IOException {
        DigestHeader header = digest.orElseThrow();
        Optional<String> page = settings.pageOf(header, path);
        Optional<String> source = article.uri()
                .flatMap(uri -> FeedUris.allowed(UrlPolicy.links(), uri))
                .flatMap(uri -> FeedUris.absolute(uri, page));
        target.entry(new FeedEntry(
                id(header, article),
                oneLine(article.title()),
                FeedSettings.date(header),
                header.language(),
                source,
                page.map(address -> address
                        + article.anchor()
                                .filter(anchor -> !anchor.isEmpty())
                                .flatMap(anchor -> FeedUris.allowed(UrlPolicy.links(), "#" + anchor))
                                .orElse("")),
                article.image()
                        .flatMap(image -> FeedUris.allowed(UrlPolicy.images(), image.uri()))
                        .flatMap(uri -> FeedUris.absolute(uri, page))
                        .filter(uri -> uri.startsWith("http://") || uri.startsWith("https://")),
                article.contributors(),
                categories(article),
                summary(article),
                fragment.map(html -> html.toHtml(article))));
    }

    /**
     * Depends on the source of the article, and on no other article. Only if another article before it has the same source, its
     * title is part of the id as well.
     */
    private String id(DigestHeader header, Article article) {
        String title = article.heading().map(Heading::text).orElseGet(article::title);
        String name = FeedSettings.name(header)
                + '/'
                + article.uri().filter(uri -> !uri.isEmpty()).orElse(title);
        return ids.take(settings.tag(name), settings.tag(name + '#' + title));
    }

    private List<FeedEntry.Category> categories(Article article) {
        List<FeedEntry.Category> categories = new ArrayList<>();
        for (SectionHeader section : path()) {
            section.category().ifPresent(term -> categories.add(new FeedEntry.Category(term, section.title())));
        }
        article.label().ifPresent(label -> categories.add(new FeedEntry.Category(label, label)));
        return categories;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String summary(Article article) {
        String text = article.noteText().isBlank() ? article.plainText() : article.noteText();
        String line = oneLine(text);
        if (line.codePointCount(0, line.length()) <= LONGEST_SUMMARY) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
    }
}
