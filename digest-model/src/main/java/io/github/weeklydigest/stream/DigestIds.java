package io.github.weeklydigest.stream;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.TableOfContents;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stable ids of a digest, its sections and its items, for feeds, search engines and databases.
 *
 * <p>The id of a digest is its week, {@code 2025-W20}, or {@code undated}. Below it an id is the id of what it stands in,
 * {@code /}, and a segment:
 *
 * <ul>
 *   <li>of a section its category, or else its kind: {@code 2025-W20/collection/generative-ai}; the second one of that name
 *       in the same place gets {@code .2} behind it, and so on;
 *   <li>of an item its type and its number among the items of that type in the same place, from 1: {@code
 *       2025-W20/collection/generative-ai/article.3}.
 * </ul>
 *
 * <p>So an id depends on where something stands and not on what it says: editing a text, a title or a link anywhere
 * changes no id; adding something at the end of a section changes none either, in the middle only those of the same type
 * that follow in that section.
 *
 * <p>An instance belongs to one stream and one thread.
 *
 * @since 0.1
 */
public final class DigestIds {
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final Deque<Place> open = new ArrayDeque<>();

    /** Ids for a stream at its beginning. */
    public DigestIds() {}

    /**
     * The id of what an event brings. Hand over all events of the stream, each one once.
     *
     * @param event the next event
     * @return the id of the digest, the section or the item; for an end that of what ends
     * @throws IllegalStateException if the event stands outside of the digest
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
            String type = item.item().accept(TypeName.INSTANCE);
            return here().id + '/' + type + '.' + here().count(type);
        }
        String id = here().id;
        open.pop();
        return id;
    }

    /**
     * The id of a digest.
     *
     * @param header its header
     * @return its week, or {@code undated}
     */
    public static String ofDigest(DigestHeader header) {
        return header.week().map(IsoWeek::toString).orElse("undated");
    }

    /**
     * The id of what something stands in.
     *
     * @param id the id of an item, a section or a digest
     * @return the id of the section or the digest around it; nothing for a digest
     */
    public static Optional<String> parentOf(String id) {
        int slash = id.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(id.substring(0, slash));
    }

    private Place here() {
        Place place = open.peek();
        if (place == null) {
            throw new IllegalStateException("an event outside of the digest");
        }
        return place;
    }

    /** A category from a user's vocabulary that can't be a segment gives way to the kind. */
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

    private enum TypeName implements Item.Visitor<String> {
        INSTANCE;

        @Override
        public String visitArticle(Article item) {
            return "article";
        }

        @Override
        public String visitConversation(Conversation item) {
            return "conversation";
        }

        @Override
        public String visitMediaListing(MediaListing item) {
            return "media-listing";
        }

        @Override
        public String visitRecommendations(Recommendations item) {
            return "recommendations";
        }

        @Override
        public String visitTableOfContents(TableOfContents item) {
            return "contents";
        }

        @Override
        public String visitQuotation(Quotation item) {
            return "quotation";
        }

        @Override
        public String visitProse(Prose item) {
            return "prose";
        }
    }
}
