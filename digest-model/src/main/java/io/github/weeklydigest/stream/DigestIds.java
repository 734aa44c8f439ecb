package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.SectionHeader;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stable ids of a digest, its sections and its items, for feeds, search engines, databases and file names.
 *
 * <p>The id of a digest is the first of these that it has:
 *
 * <ul>
 *   <li>its week: {@code 2026-W10.zh-CN};
 *   <li>the number of the issue: {@code issue-306}, without language;
 *   <li>the day it was published: {@code 2025-12-17}, without language;
 *   <li>{@code undated}.
 * </ul>
 *
 * <p>The id of a section or an item is the id of its parent, {@code /}, and a segment:
 *
 * <ul>
 *   <li>for a section, its category, or else its kind: {@code 2026-W10.en/collection/generative-ai}; the second section
 *       of that name in the same place gets the suffix {@code .2}, and so on;
 *   <li>for an item, its type and its number among the items of that type in the same place, from 1: {@code
 *       2026-W10.en/collection/generative-ai/article.3}.
 * </ul>
 *
 * <p>An id depends on the place of an element, not on its text: editing a text, a title or a link never changes an id, nor
 * does adding an item at the end of a section. Adding one in the middle changes only the ids of the items of the same
 * type that follow in that section.
 *
 * <p>An instance belongs to one stream and one thread.
 *
 * @since 0.1
 */
public final class DigestIds {
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private static final Pattern NOT_IN_TAG = Pattern.compile("[^A-Za-z0-9]+");

    private final Deque<Place> open = new ArrayDeque<>();

    /** Creates the ids of a stream at its beginning. */
    public DigestIds() {}

    /**
     * Returns the id of the element of an event. Pass all events of the stream, each once.
     *
     * @param event the next event
     * @return the id of the digest, the section or the item; for an end event, the id of the digest or section that ends
     * @throws IllegalStateException if the event is outside of the digest
     */
    public String next(DigestEvent event) {
        if (event instanceof DigestStart start) {
            open.push(new Place(ofDigest(start.header())));
            return here().id;
        }
        if (event instanceof SectionStart start) {
            String name = nameOf(start.header());
            int number = here().count(name);
            open.push(new Place(here().id + '/' + name + (number == 1 ? "" : "." + number)));
            return here().id;
        }
        if (event instanceof ItemEvent item) {
            String type = item.item().type();
            return here().id + '/' + type + '.' + here().count(type);
        }
        String id = here().id;
        open.pop();
        return id;
    }

    /**
     * Returns the id of a digest.
     *
     * @param header its header
     * @return its week and language, the number of the issue, the day it was published, or {@code undated}; only ASCII
     *     letters, digits, hyphens and one dot, so that it can be the name of a file
     */
    public static String ofDigest(DigestHeader header) {
        String issue = ofIssue(header);
        if (header.week().isEmpty()) {
            return issue;
        }
        return header.language()
                .map(DigestIds::tag)
                .filter(tag -> !tag.isEmpty())
                .map(tag -> issue + '.' + tag)
                .orElse(issue);
    }

    /**
     * Returns the id of an issue, which all its translations share.
     *
     * @param header the header of a digest
     * @return the id of the digest without the language
     */
    public static String ofIssue(DigestHeader header) {
        if (header.week().isPresent()) {
            return header.week().get().toString();
        }
        if (header.issueNumber().isPresent()) {
            return "issue-" + header.issueNumber().getAsInt();
        }
        return header.published().map(LocalDate::toString).orElse("undated");
    }

    /** A language tag comes from a document, so it may be any text. */
    private static String tag(String language) {
        return NOT_IN_TAG.matcher(language).replaceAll("-").replaceAll("^-+|-+$", "");
    }

    /**
     * Returns the id of the parent.
     *
     * @param id the id of an item, a section or a digest
     * @return the id of the section or the digest around it; empty for a digest
     */
    public static Optional<String> parentOf(String id) {
        int slash = id.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(id.substring(0, slash));
    }

    private Place here() {
        Place place = open.peek();
        if (place == null) {
            throw new IllegalStateException("the event is outside of the digest");
        }
        return place;
    }

    /** The category, or else the kind; a category from a user's vocabulary may not be fit for a segment. */
    private static String nameOf(SectionHeader header) {
        return header.category()
                .filter(category -> SEGMENT.matcher(category).matches())
                .orElse(header.kind().id());
    }

    private static final class Place {
        private final String id;
        private final Map<String, Integer> counts = new HashMap<>();

        private Place(String id) {
            this.id = id;
        }

        private int count(String name) {
            return counts.merge(name, 1, Integer::sum);
        }
    }
}
