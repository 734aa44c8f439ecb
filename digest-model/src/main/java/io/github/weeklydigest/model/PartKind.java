package io.github.weeklydigest.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kind of an article's part. The constants are in the order in which most articles have their parts.
 *
 * @since 0.1
 */
public enum PartKind {
    /** A {@link Source}. */
    SOURCE("source"),
    /** A {@link Note}. */
    NOTE("note"),
    /** Any other {@link Block}. */
    BLOCK("block");

    private final String id;

    PartKind(String id) {
        this.id = id;
    }

    /** {@return its stable name, in lower case} */
    public String id() {
        return id;
    }

    /**
     * Returns the kind of a part.
     *
     * @param part the part
     * @return its kind
     */
    public static PartKind of(ArticlePart part) {
        return ofPart(part);
    }

    /** Tests the class: a test for an interface searches all interfaces of a class. */
    static PartKind ofPart(Object part) {
        if (part instanceof LinkSource || part instanceof WikiSource) {
            return SOURCE;
        }
        return part instanceof Note ? NOTE : BLOCK;
    }

    /**
     * Finds a kind by its stable name.
     *
     * @param id the name
     * @return the kind, if there is one of that name
     */
    public static Optional<PartKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
