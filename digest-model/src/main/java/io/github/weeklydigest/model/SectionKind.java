package io.github.weeklydigest.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kind of a section.
 *
 * @since 0.1
 */
public enum SectionKind {
    /** The table of contents. */
    CONTENTS("contents"),
    /** An introduction with a heading of its own. */
    INTRODUCTION("introduction"),
    /** The topics of the week. */
    TOPICS("topics"),
    /** News about the topics of earlier weeks. */
    FOLLOW_UPS("follow-ups"),
    /** The curator's main recommendations. */
    RECOMMENDATIONS("recommendations"),
    /** The main part: articles by category. */
    COLLECTION("collection"),
    /** Quoted posts and excerpts. */
    EXCERPTS("excerpts"),
    /** Papers by field. */
    RESEARCH("research"),
    /** A topic within topics or follow-ups. */
    TOPIC("topic"),
    /** A category within any other section. */
    CATEGORY("category"),
    /** A bullet list of articles without a heading. */
    LISTING("listing"),
    /** Any other section. */
    OTHER("other");

    private final String id;

    SectionKind(String id) {
        this.id = id;
    }

    /** {@return its stable name, in kebab case} */
    public String id() {
        return id;
    }

    /**
     * Finds a kind by its stable name.
     *
     * @param id the name
     * @return the kind, if there is one of that name
     */
    public static Optional<SectionKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
