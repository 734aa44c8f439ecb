package org.example.epub;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiSource;
import io.github.weeklydigest.render.Archive;
import io.github.weeklydigest.render.spi.UrlPolicy;
import io.github.weeklydigest.stream.DigestMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the pictures next to the digest into the book. A book must not refer to anything outside of it but by links to the web,
 * so other pictures become their alternative text, and other links their text.
 */
final class Pictures extends DigestMapper {
    private static final Map<String, String> TYPES =
            Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif");

    /** Finds the files next to the digest. */
    interface Files {
        Optional<Archive.Asset> find(String reference) throws IOException;
    }

    /**
     * A picture in the book.
     *
     * @param name its name in the book
     * @param type its media type
     * @param file the file
     */
    record Picture(String name, String type, Archive.Asset file) {}

    private final Files files;
    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    Pictures(Files files) {
        this.files = files;
    }

    /** The pictures that the digest refers to, so far. */
    List<Picture> taken() {
        return List.copyOf(pictures.values());
    }

    private Optional<Picture> find(String reference) {
        try {
            return files.find(reference).flatMap(this::taken);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Optional<Picture> taken(Archive.Asset file) {
        String extension = file.path().substring(file.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(extension))
                .map(type -> pictures.computeIfAbsent(
                        file.path(),
                        path -> new Picture("image-" + (pictures.size() + 1) + '.' + extension, type, file)));
    }

    @Override
    protected List<Inline> inline(Inline inline) {
        if (inline instanceof Image image) {
            return List.of(find(image.uri())
                    .map(picture -> (Inline) new Image(image.alt(), picture.name(), image.title()))
                    .orElseGet(() -> new Text(image.alt())));
        }
        if (inline instanceof Link link) {
            List<Inline> label = inlines(link.children());
            return web(link.uri())
                    .map(uri -> List.<Inline>of(new Link(label, uri, link.title())))
                    .orElse(label);
        }
        if (inline instanceof Autolink link) {
            return List.of(web(link.uri())
                    .map(uri -> (Inline) new Autolink(link.text(), uri))
                    .orElseGet(() -> new Text(link.text())));
        }
        return super.inline(inline);
    }

    @Override
    protected Block imageBlock(Image image) {
        return find(image.uri())
                .map(picture -> (Block) new Image(image.alt(), picture.name(), image.title()))
                .orElseGet(() -> Paragraph.of(image.alt()));
    }

    /** A place in another chapter is not known when this one is written. */
    @Override
    protected Recommendation recommendation(Recommendation link) {
        Recommendation mapped = super.recommendation(link);
        return new Recommendation(
                mapped.label(),
                Optional.empty(),
                mapped.uri().flatMap(Pictures::web),
                mapped.page(),
                mapped.target());
    }

    @Override
    protected Source linkSource(LinkSource source) {
        return web(source.uri())
                .map(uri -> (Source) new LinkSource(
                        inlines(source.label()), uri, source.linkTitle(), source.attribution()))
                .orElseGet(() -> new WikiSource(source.title(), Optional.empty(), source.attribution()));
    }

    @Override
    protected Item article(Article article) {
        return super.article(article.toBuilder()
                .contributors(article.contributors().stream().map(Pictures::person).toList())
                .build());
    }

    private static Person person(Person person) {
        return new Person(person.name(), person.handle(), person.uri().flatMap(Pictures::web));
    }

    @Override
    protected Episode episode(Episode episode) {
        Episode mapped = super.episode(episode);
        return new Episode(mapped.title(), mapped.uri().flatMap(Pictures::web), mapped.page(), mapped.notes());
    }

    @Override
    protected Post post(Post post) {
        Post mapped = super.post(post);
        return mapped.toBuilder()
                .author(person(mapped.author()))
                .uri(mapped.uri().flatMap(Pictures::web))
                .build();
    }

    /** The address of a page on the web, with all characters that need it percent-encoded; empty for anything else. */
    private static Optional<String> web(String uri) {
        try {
            URI address = new URI(uri);
            return Optional.of(address.toASCIIString())
                    .filter(text -> text.matches("(?i)(?:https?:|mailto:).*"))
                    .filter(text -> UrlPolicy.links().allow(text).isPresent());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
