package io.github.weeklydigest.render.json.internal.read;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.render.json.internal.schema.JsonTypes;
import io.github.weeklydigest.render.json.internal.write.ContentForm;
import io.github.weeklydigest.stream.DigestEnd;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestStart;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionEnd;
import io.github.weeklydigest.stream.SectionStart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the events of a digest one by one, as long as members come in the order in which they are written: {@code
 * schemaVersion} first and {@code sections} last in a digest, {@code type} first and {@code items} last in a section. What
 * begins with another member is read as a whole.
 */
public final class EventParser {
    private static final Set<String> DIGEST_MEMBERS = Set.of(
            "content",
            "title",
            "titleMarkup",
            "level",
            "anchor",
            "language",
            "week",
            "period",
            "issueNumber",
            "published",
            "profile",
            "frontMatter",
            "authors",
            "byline",
            "translations",
            "stub",
            "introduction");
    private static final Set<String> SECTION_MEMBERS =
            Set.of("kind", "category", "title", "titleMarkup", "level", "anchor");

    private final JsonParser parser;
    private final TreeReader trees;
    /** Events that are known already. */
    private final Deque<DigestEvent> ready = new ArrayDeque<>();
    /** How many sections are open. */
    private int depth;

    private ItemReader items = new ItemReader(new BlockReader(ContentForm.BLOCKS.id()));
    private boolean started;
    private boolean ended;

    /**
     * A parser of events.
     *
     * @param parser the tokens, at their beginning
     * @param held counts what is held in memory at once
     */
    public EventParser(JsonParser parser, MemoryBudget held) {
        this.parser = parser;
        this.trees = new TreeReader(parser, held);
    }

    /**
     * The next event.
     *
     * @return the event, or {@code null} after the last one
     * @throws UnreadableException if the JSON is not a digest
     * @throws tools.jackson.core.JacksonException if it is not JSON, or can't be read
     */
    public @Nullable DigestEvent next() {
        DigestEvent known = ready.poll();
        if (known != null) {
            return known;
        }
        if (ended) {
            return null;
        }
        if (!started) {
            started = true;
            start();
            return ready.poll();
        }
        trees.restart();
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            sectionOrItem();
        } else if (depth > 0) {
            depth--;
            rest("items", SECTION_MEMBERS);
            ready.add(new SectionEnd());
        } else {
            rest("sections", DIGEST_MEMBERS);
            end();
        }
        return ready.poll();
    }

    private void start() {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT) {
            throw new UnreadableException(trees.place(), "a digest must be an object");
        }
        JsonLocation place = trees.place();
        Map<String, JsonNode> members = new LinkedHashMap<>();
        JsonObject object = new JsonObject(new JsonNode.Fields(members, place));
        parser.nextToken();
        if (!isAt("schemaVersion")) {
            trees.members(members);
            Digest digest = DigestTree.digest(object);
            ready.add(new DigestStart(digest.header(), Optional.empty()));
            digest.sections().forEach(this::add);
            end();
            return;
        }
        if (!membersUntil("sections", members)) {
            DigestTree.refuseOtherOutput(object);
            throw new UnreadableException(place, "'sections' is missing");
        }
        items = new ItemReader(new BlockReader(HeaderReader.content(object)));
        ready.add(new DigestStart(HeaderReader.digest(object), Optional.empty()));
    }

    private void sectionOrItem() {
        JsonLocation place = trees.place();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new UnreadableException(place, "a section must be an object");
        }
        Map<String, JsonNode> members = new LinkedHashMap<>();
        JsonObject object = new JsonObject(new JsonNode.Fields(members, place));
        parser.nextToken();
        if (isAt("type")) {
            trees.member(members);
            parser.nextToken();
            if (isSection(object)) {
                section(object, members);
                return;
            }
        }
        trees.members(members);
        if (isSection(object)) {
            add(new DigestTree(items).section(object));
        } else if (depth == 0) {
            throw new UnreadableException(place, "'type' must be '" + JsonTypes.SECTION + "' here");
        } else {
            add(items.item(object));
        }
    }

    private static boolean isSection(JsonObject object) {
        return object.text("type").filter(JsonTypes.SECTION::equals).isPresent();
    }

    private void section(JsonObject object, Map<String, JsonNode> members) {
        boolean hasItems = membersUntil("items", members);
        ready.add(new SectionStart(HeaderReader.section(object), Optional.empty()));
        if (hasItems) {
            depth++;
        } else {
            ready.add(new SectionEnd());
        }
    }

    private void add(SectionItem item) {
        if (item instanceof Section section) {
            ready.add(new SectionStart(section.header(), Optional.empty()));
            section.items().forEach(this::add);
            ready.add(new SectionEnd());
        } else {
            ready.add(new ItemEvent((Item) item, Optional.empty()));
        }
    }

    private boolean isAt(String name) {
        return parser.currentToken() == JsonToken.PROPERTY_NAME && name.equals(parser.currentName());
    }

    /** Reads members up to an array of this name. Returns whether there is one; if not, the object has ended. */
    private boolean membersUntil(String array, Map<String, JsonNode> members) {
        while (parser.currentToken() != JsonToken.END_OBJECT) {
            if (isAt(array)) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw new UnreadableException(trees.place(), '\'' + array + "' must be an array");
                }
                return true;
            }
            trees.member(members);
            parser.nextToken();
        }
        return false;
    }

    /** Skips the members after the array, up to the end of the object. */
    private void rest(String array, Set<String> expectedBefore) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (expectedBefore.contains(name)) {
                throw new UnreadableException(
                        trees.place(),
                        '\'' + name + "' follows '" + array + "': write it before '" + array
                                + "', or do not begin the object with '"
                                + (array.equals("items") ? "type" : "schemaVersion")
                                + "', so that it is read as a whole");
            }
            trees.skipMember();
        }
    }

    private void end() {
        ended = true;
        if (parser.nextToken() != null) {
            throw new UnreadableException(trees.place(), "nothing may follow the digest");
        }
        ready.add(new DigestEnd());
    }
}
