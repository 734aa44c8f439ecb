package io.github.weeklydigest.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A source that is a link.
 *
 * @param label the text of the link
 * @param uri the destination as written; not checked
 * @param linkTitle the title after the destination
 * @param attribution its author
 * @since 0.1
 */
public record LinkSource(List<Inline> label, String uri, Optional<String> linkTitle, Optional<Attribution> attribution)
        implements Source {
    public LinkSource {
        label = List.copyOf(Objects.requireNonNull(label, "label"));
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(linkTitle, "linkTitle");
        Objects.requireNonNull(attribution, "attribution");
    }

    /**
     * Returns a link that has only plain text and an address.
     *
     * @param title what the link shows
     * @param uri the destination
     * @return the source
     */
    public static LinkSource of(String title, String uri) {
        return new LinkSource(List.of(new Text(title)), uri, Optional.empty(), Optional.empty());
    }

    @Override
    public String title() {
        return PlainText.of(label);
    }

    @Override
    public Optional<ArxivId> arxiv() {
        Optional<ArxivId> stated = ArxivId.findInTitle(title());
        Optional<ArxivId> linked = ArxivId.findInUri(uri);
        if (stated.isEmpty() || linked.isEmpty()) {
            return stated.or(() -> linked);
        }
        ArxivId id = stated.get();
        boolean same = id.id().equals(linked.get().id());
        OptionalInt version =
                id.version().isPresent() || !same ? id.version() : linked.get().version();
        return Optional.of(new ArxivId(id.id(), version));
    }
}
