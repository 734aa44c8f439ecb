package io.github.weeklydigest.render.json.internal;

import io.github.weeklydigest.model.Digest;
import io.github.weeklydigest.model.Section;
import io.github.weeklydigest.model.SectionItem;
import java.util.List;
import tools.jackson.core.JsonParser;

/** Reads a digest whose members stand in any order, which takes all of it in memory. */
public final class DigestTree {
    private final ItemReader items;

    DigestTree(ItemReader items) {
        this.items = items;
    }

    /**
     * The digest that a parser stands at; leaves it at the digest's last token.
     *
     * @param parser at the beginning of an object
     * @return the digest
     * @throws UnreadableException if it is none
     */
    public static Digest read(JsonParser parser) {
        return digest(Members.of(new TreeReader(parser, Held.unlimited()).value(), "a digest"));
    }

    static Digest digest(Members object) {
        DigestTree tree = new DigestTree(new ItemReader(new BlockReader(HeaderReader.content(object))));
        List<Section> sections = object.requiredArray("sections").stream()
                .map(section -> tree.section(Members.of(section, "a section")))
                .toList();
        return new Digest(HeaderReader.digest(object), sections);
    }

    Section section(Members object) {
        return new Section(HeaderReader.section(object), object.objects("items", this::sectionItem));
    }

    private SectionItem sectionItem(Members object) {
        return object.requiredText("type").equals(Type.SECTION) ? section(object) : items.item(object);
    }
}
