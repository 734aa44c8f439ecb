package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Common transforms; combine them with {@link DigestTransform#then}.
 *
 * <p>Each transform works while the stream is read, and holds only the current event and the headers of the open
 * sections. Functions passed to a transform must be safe for use by several threads if the transform is used by several
 * threads.
 *
 * <pre>{@code
 * DigestTransform research =
 *         DigestTransforms.kinds(SectionKind.RESEARCH).then(DigestTransforms.withoutEmptySections());
 * Digest papers = DigestEvents.collect(research.apply(DigestReader.of(digest)));
 * }</pre>
 *
 * @since 0.1
 */
public final class DigestTransforms {
    private DigestTransforms() {}

    /**
     * Keeps the selected sections with all their content. The sections around them keep only their headings.
     *
     * @param selected whether a section is kept; not called for sections within a kept one
     * @return the transform
     */
    public static DigestTransform sections(Predicate<? super SectionHeader> selected) {
        Objects.requireNonNull(selected, "selected");
        return source -> new SectionFilter(source) {
            private int depth;
            private int selectedDepth;

            @Override
            boolean enters(SectionStart section) {
                depth++;
                if (selectedDepth == 0 && selected.test(section.header())) {
                    selectedDepth = depth;
                }
                return wantsItems();
            }

            @Override
            boolean wantsItems() {
                return selectedDepth > 0;
            }

            @Override
            void leaves() {
                if (selectedDepth == depth) {
                    selectedDepth = 0;
                }
                depth--;
            }
        };
    }

    /**
     * Omits the sections that match, with all their content. This is the opposite of {@link #sections}, except that the
     * sections around them keep their items.
     *
     * @param omitted whether a section is omitted; not called for sections within an omitted one
     * @return the transform
     */
    public static DigestTransform withoutSections(Predicate<? super SectionHeader> omitted) {
        Objects.requireNonNull(omitted, "omitted");
        return source -> new ForwardingReader(source) {
            /** The number of open sections, from the omitted one inwards. */
            private int depth;

            @Override
            protected @Nullable DigestEvent read() throws IOException {
                while (true) {
                    DigestEvent event = source.next();
                    if (event instanceof SectionStart start && (depth > 0 || omitted.test(start.header()))) {
                        depth++;
                    } else if (event instanceof SectionEnd && depth > 0) {
                        depth--;
                    } else if (depth == 0 || event == null) {
                        return event;
                    }
                }
            }
        };
    }

    /**
     * Keeps the sections of the given kinds, as {@link #sections} does.
     *
     * @param first a kind
     * @param more further kinds
     * @return the transform
     */
    public static DigestTransform kinds(SectionKind first, SectionKind... more) {
        Set<SectionKind> kinds = EnumSet.of(Objects.requireNonNull(first, "first"));
        for (SectionKind kind : Objects.requireNonNull(more, "more")) {
            kinds.add(Objects.requireNonNull(kind, "kind"));
        }
        return sections(header -> kinds.contains(header.kind()));
    }

    /**
     * Keeps the sections of the given categories, as {@link #sections} does.
     *
     * @param ids stable names of categories, such as {@code generative-ai}
     * @return the transform
     */
    public static DigestTransform categories(String... ids) {
        Set<String> categories = new HashSet<>();
        for (String id : Objects.requireNonNull(ids, "ids")) {
            categories.add(Objects.requireNonNull(id, "id"));
        }
        return sections(header -> header.category().filter(categories::contains).isPresent());
    }

    /**
     * Keeps the selected items. Sections are kept even if they become empty: see {@link #withoutEmptySections}.
     *
     * @param selected whether an item with its context is kept
     * @return the transform
     */
    public static DigestTransform items(Predicate<? super ItemInContext> selected) {
        Objects.requireNonNull(selected, "selected");
        return source -> new ForwardingReader(source) {
            private final ItemContext context = new ItemContext();

            @Override
            protected @Nullable DigestEvent read() throws IOException {
                while (true) {
                    DigestEvent event = source.next();
                    if (event == null) {
                        return null;
                    }
                    Optional<ItemInContext> item = context.next(event);
                    if (item.isEmpty() || selected.test(item.get())) {
                        return event;
                    }
                }
            }
        };
    }

    /** {@return a transform that omits sections that contain no items, even in their inner sections} */
    public static DigestTransform withoutEmptySections() {
        return source -> new SectionFilter(source) {
            @Override
            boolean enters(SectionStart section) {
                return false;
            }

            @Override
            boolean wantsItems() {
                return true;
            }

            @Override
            void leaves() {}
        };
    }

    /**
     * Replaces each item with another one.
     *
     * @param mapping returns the replacement for an item
     * @return the transform
     * @see DigestMapper
     */
    public static DigestTransform mapItems(UnaryOperator<Item> mapping) {
        Objects.requireNonNull(mapping, "mapping");
        return new DigestMapper() {
            @Override
            protected Item item(Item item) {
                return mapping.apply(item);
            }
        };
    }

    /**
     * Replaces wikilinks with links wherever they occur: in text, as a source, as a recommendation or as an episode. A
     * wikilink that can't be resolved is kept, and so is a wikilink in the text of a link, because links can't be
     * nested.
     *
     * @param resolver finds where wikilinks lead
     * @return the transform
     */
    public static DigestTransform resolveLinks(LinkResolver resolver) {
        return new LinkResolvingMapper(resolver);
    }
}
