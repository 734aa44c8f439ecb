package io.github.weeklydigest.render;

import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * The sections of a digest, and counts of their content.
 *
 * @param total the counts of the whole digest
 * @param sections the sections in document order, the outer before the inner
 * @since 0.1
 */
public record DigestOutline(Counts total, List<Section> sections) {
    public DigestOutline {
        Objects.requireNonNull(total, "total");
        sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
    }

    /**
     * The numbers of elements by kind.
     *
     * @param items all items, of any type
     * @param articles the articles
     * @param papers the articles about a paper on arXiv
     * @param posts the posts of conversations, replies included
     * @param episodes the episodes of podcasts and videos
     * @since 0.1
     */
    public record Counts(int items, int articles, int papers, int posts, int episodes) {}

    /**
     * One section.
     *
     * @param id its id, see {@link io.github.weeklydigest.stream.DigestIds}
     * @param header its header
     * @param depth 1 for a section of the digest, 2 for a section in it, and so on
     * @param counts the counts of its content, inner sections included
     * @since 0.1
     */
    public record Section(String id, SectionHeader header, int depth, Counts counts) {
        public Section {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(counts, "counts");
        }
    }

    /** {@return the titles of the topics of the week, in document order} */
    public List<String> topics() {
        return sections.stream()
                .filter(section -> section.header().kind() == SectionKind.TOPIC)
                .map(section -> section.header().title())
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /**
     * Reads a stream to its end and counts. Doesn't close it.
     *
     * @param source the stream, at its beginning
     * @return the outline
     * @throws IOException if the source throws it
     */
    public static DigestOutline of(DigestReader source) throws IOException {
        OutlineCounter counter = new OutlineCounter();
        for (var event = source.next(); event != null; event = source.next()) {
            counter.count(event);
        }
        return counter.outline();
    }
}
