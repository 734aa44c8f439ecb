package io.github.weeklydigest.render.json.internal.read;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionItem;
import io.github.weeklydigest.render.json.internal.schema.JsonTypes;
import java.util.List;
import tools.jackson.core.JsonParser;

/** Reads a digest with members in any order. The whole digest is held in memory. */
public final class DigestTree {
    private final ItemReader items;

    DigestTree(ItemReader items) {
        this.items = items;
    }

    /**
     * Reads the digest at the current token of a parser, and leaves the parser at the last token of the digest.
     *
     * @param parser at the beginning of an object
     * @return the digest
     * @throws UnreadableException if it is not a digest
     */
    public static Digest read(JsonParser parser) {
        return digest(JsonObject.of(new TreeReader(parser, MemoryBudget.unlimited()).value(), "a digest"));
    }

    static Digest digest(JsonObject object) {
        refuseOtherOutput(object);
        DigestTree tree = new DigestTree(new ItemReader(new BlockReader(HeaderReader.content(object))));
        List<Section> sections = object.requiredArray("sections").stream()
                .map(section -> tree.section(JsonObject.of(section, "a section")))
                .toList();
        return new Digest(HeaderReader.digest(object), sections);
    }

    /** Rejects other output of this library with a message of its own. */
    static void refuseOtherOutput(JsonObject object) {
        if (object.has("type") && object.has("digest") && !object.has("sections")) {
            throw new UnreadableException(
                    object.node().place(),
                    "this is a line of JSON Lines, which holds one item and can't be read back as a digest: "
                            + "write the digest in the format 'json'");
        }
        if (object.has("digests") && !object.has("sections")) {
            throw new UnreadableException(
                    object.node().place(),
                    "this is the index of an archive, which holds no digest: "
                            + "read the files that its 'location' members name");
        }
    }

    Section section(JsonObject object) {
        return new Section(HeaderReader.section(object), object.objects("items", this::sectionItem));
    }

    SectionItem sectionItem(JsonObject object) {
        return object.requiredText("type").equals(JsonTypes.SECTION) ? section(object) : items.item(object);
    }
}
