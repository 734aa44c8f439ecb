package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.SectionHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows a stream and puts each item into its context. */
final class ItemContext {
    private final DigestIds ids = new DigestIds();
    private final List<SectionHeader> path = new ArrayList<>();
    private @Nullable DigestHeader header;

    /** Takes the next event and returns its item, if it has one. */
    Optional<ItemInContext> next(DigestEvent event) {
        String id = ids.next(event);
        if (event instanceof DigestStart start) {
            header = start.header();
        } else if (event instanceof SectionStart start) {
            path.add(start.header());
        } else if (event instanceof SectionEnd) {
            path.remove(path.size() - 1);
        } else if (event instanceof ItemEvent item) {
            return Optional.of(new ItemInContext(
                    Objects.requireNonNull(header, "an item before the start of the digest"),
                    id,
                    path,
                    item.item(),
                    item.span()));
        }
        return Optional.empty();
    }
}
