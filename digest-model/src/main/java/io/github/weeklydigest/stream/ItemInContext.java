package io.github.weeklydigest.stream;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.SectionHeader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An item with the header of its digest, its id, the sections around it and its position. Instances come from {@link
 * DigestReader#items}.
 *
 * @param header the header of the digest
 * @param id its id, see {@link DigestIds}
 * @param path the sections from the outermost to the innermost
 * @param item the item
 * @param span the position of the item, if the stream comes from a text
 * @since 0.1
 */
public record ItemInContext(
        DigestHeader header, String id, List<SectionHeader> path, Item item, Optional<SourceSpan> span) {
    public ItemInContext {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(id, "id");
        path = List.copyOf(Objects.requireNonNull(path, "path"));
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(span, "span");
    }

    /** {@return the titles of the sections from the outermost to the innermost, except sections without a heading} */
    public List<String> titles() {
        return path.stream()
                .filter(section -> section.heading().isPresent())
                .map(SectionHeader::title)
                .toList();
    }
}
