package io.github.weeklydigest.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the digest: what it is about, what the curator says of it, and its summary.
 *
 * @param heading its heading; an item of a bullet list has none
 * @param parts sources, notes and blocks in document order
 * @since 0.1
 */
public record Article(Optional<Heading> heading, List<ArticlePart> parts) implements Item {
    public Article {
        Objects.requireNonNull(heading, "heading");
        parts = List.copyOf(parts);
    }

    /** {@return the plain text of the heading, or the title of the first source where there is no heading} */
    public String title() {
        return heading.map(Heading::text)
                .or(() -> sources().stream().findFirst().map(Source::title))
                .orElse("");
    }

    /** {@return the fragment of the heading} */
    public Optional<String> anchor() {
        return heading.map(Heading::anchor);
    }

    /** {@return the sources, in order} */
    public List<Source> sources() {
        return parts(Source.class);
    }

    /** {@return the curator's notes, in order} */
    public List<Note> notes() {
        return parts(Note.class);
    }

    /** {@return all blocks that are no notes, in order} */
    public List<Block> body() {
        List<Block> body = new ArrayList<>(parts.size());
        for (ArticlePart part : parts) {
            if (!(part instanceof Note) && part instanceof Block block) {
                body.add(block);
            }
        }
        return Collections.unmodifiableList(body);
    }

    /** {@return the number of the first paper among the sources} */
    public Optional<ArxivId> arxiv() {
        for (Source source : sources()) {
            Optional<ArxivId> id = source.arxiv();
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** Asked for each article by each renderer, so a plain loop. */
    private <T> List<T> parts(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (ArticlePart part : parts) {
            if (type.isInstance(part)) {
                found.add(type.cast(part));
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** {@return the address of the first source that is a link} */
    public Optional<String> uri() {
        return sources().stream()
                .filter(LinkSource.class::isInstance)
                .map(source -> ((LinkSource) source).uri())
                .findFirst();
    }

    /** {@return the notes as plain text, a blank line between two; empty where there are none} */
    public String noteText() {
        return PlainText.ofBlocks(
                notes().stream().flatMap(note -> note.children().stream()).toList());
    }

    /** {@return the body as plain text, without sources and notes} */
    public String plainText() {
        return PlainText.ofBlocks(body());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitArticle(this);
    }
}
