package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.model.WikiSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts links in the place of wikilinks. */
final class LinkResolvingMapper extends DigestMapper {
    private final LinkResolver resolver;

    LinkResolvingMapper(LinkResolver resolver) {
        this.resolver = Objects.requireNonNull(resolver, "resolver");
    }

    @Override
    protected Inline wikiLink(WikiLink inline) {
        return resolver.resolve(inline)
                .<Inline>map(link ->
                        new Link(label(link, inline.alias().orElseGet(inline::target)), link.uri(), Optional.empty()))
                .orElse(inline);
    }

    /** A link holds no links, and labels of sources, recommendations and contents are links as well. */
    @Override
    protected Inline link(Link inline) {
        return inline;
    }

    @Override
    protected Source linkSource(LinkSource source) {
        return source;
    }

    @Override
    protected ContentsEntry contentsEntry(ContentsEntry entry) {
        return entry;
    }

    @Override
    protected Source wikiSource(WikiSource source) {
        return resolver.resolve(new WikiLink(source.page(), source.heading(), Optional.empty()))
                .<Source>map(link ->
                        new LinkSource(label(link, source.title()), link.uri(), Optional.empty(), source.attribution()))
                .orElse(source);
    }

    @Override
    protected Recommendation recommendation(Recommendation link) {
        return resolved(link.page(), link.uri())
                .map(found ->
                        link.toBuilder().uri(found.uri()).page(Optional.empty()).build())
                .orElse(link);
    }

    @Override
    protected Episode episode(Episode episode) {
        Episode rewritten = super.episode(episode);
        return resolved(episode.page(), episode.uri())
                .map(found -> new Episode(
                        found.label().orElse(episode.title()),
                        Optional.of(found.uri()),
                        Optional.empty(),
                        rewritten.notes()))
                .orElse(rewritten);
    }

    /** Where a page leads, unless an address is there already. */
    private Optional<ResolvedLink> resolved(Optional<String> page, Optional<String> uri) {
        return uri.isPresent() ? Optional.empty() : page.map(WikiLink::of).flatMap(resolver::resolve);
    }

    private static List<Inline> label(ResolvedLink link, String shown) {
        return List.of(new Text(link.label().orElse(shown)));
    }
}
