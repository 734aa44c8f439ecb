package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.SectionHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows a stream and knows the id and the sections of each item. */
final class ItemContext {
    private final DigestIds ids = new DigestIds();
    private final List<SectionHeader> path = new ArrayList<>();

    /** Takes the next event and returns its item, if it has one. */
    Optional<ItemInContext> next(DigestEvent event) {
        String id = ids.next(event);
        if (event instanceof SectionStart start) {
            path.add(start.header());
        } else if (event instanceof SectionEnd) {
            path.remove(path.size() - 1);
        } else if (event instanceof ItemEvent item) {
            return Optional.of(new ItemInContext(id, path, item.item(), item.span()));
        }
        return Optional.empty();
    }
}
