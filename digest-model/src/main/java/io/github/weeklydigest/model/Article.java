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
        return parts(Kind.SOURCE);
    }

    /** {@return the curator's notes, in order} */
    public List<Note> notes() {
        return parts(Kind.NOTE);
    }

    /** {@return all blocks that are no notes, in order} */
    public List<Block> body() {
        return parts(Kind.BLOCK);
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

    private enum Kind {
        SOURCE,
        NOTE,
        BLOCK;

        /** By its class: a test for an interface is a search through all that a class implements. */
        static Kind of(Object part) {
            if (part instanceof LinkSource || part instanceof WikiSource) {
                return SOURCE;
            }
            return part instanceof Note ? NOTE : BLOCK;
        }
    }

    /** Asked for each article by each renderer, so a plain loop that casts nothing. */
    @SuppressWarnings("unchecked") // A kind's parts are all of the type that it stands for.
    private <T> List<T> parts(Kind kind) {
        List<Object> found = new ArrayList<>(parts.size());
        for (Object part : parts) {
            if (Kind.of(part) == kind) {
                found.add(part);
            }
        }
        return (List<T>) Collections.unmodifiableList(found);
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
