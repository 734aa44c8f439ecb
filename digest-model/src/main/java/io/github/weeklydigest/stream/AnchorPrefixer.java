package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Source;

/** Puts a prefix before each anchor and each link to one, so that several digests can be merged into one document. */
final class AnchorPrefixer extends DigestMapper {
    private final String prefix;

    AnchorPrefixer(String prefix) {
        this.prefix = prefix;
    }

    @Override
    protected Heading heading(Heading heading) {
        Heading mapped = super.heading(heading);
        return new Heading(mapped.level(), mapped.children(), prefix + mapped.anchor());
    }

    @Override
    protected Inline link(Link inline) {
        return new Link(inlines(inline.children()), moved(inline.uri()), inline.title());
    }

    @Override
    protected Source linkSource(LinkSource source) {
        return new LinkSource(inlines(source.label()), moved(source.uri()), source.linkTitle(), source.attribution());
    }

    @Override
    protected Recommendation recommendation(Recommendation link) {
        return link.toBuilder()
                .label(inlines(link.label()))
                .anchor(link.anchor().map(prefix::concat))
                .build();
    }

    @Override
    protected ContentsEntry contentsEntry(ContentsEntry entry) {
        return new ContentsEntry(
                entry.level(), inlines(entry.label()), entry.anchor().map(prefix::concat), entry.resolution());
    }

    private String moved(String uri) {
        return uri.startsWith("#") ? '#' + prefix + uri.substring(1) : uri;
    }
}
