package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.parser.internal.grammar.form.LocatedItem;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.Slice.SliceHeading;
import java.io.IOException;
import java.util.List;

/** Sees the slices of a digest and the items in them, before the events of each are returned. */
public interface Observer {
    /** Looks at nothing. */
    Observer NONE = new Observer() {};

    /**
     * What a heading and its blocks were made.
     *
     * @param slice the heading and its blocks
     * @param place where the heading stands
     * @param heading the heading
     * @param items the items in the blocks; an item with the heading spans all of them
     * @param around the open sections, the outermost first, that which the heading opens included
     * @param deeper whether the next heading is below this one
     * @param quotes whether the blocks were read as quoted posts
     * @param mayBeEmpty whether the heading needs no text: it begins an entry, or a section without entries
     * @param begun the entries that begin here and are no items yet, because later blocks can belong to them
     */
    record Unit(
            Slice slice,
            SliceHeading place,
            Heading heading,
            List<LocatedItem> items,
            List<SectionHeader> around,
            boolean deeper,
            boolean quotes,
            boolean mayBeEmpty,
            List<Begun> begun) {
        public Unit {
            begun = List.copyOf(begun);
        }
    }

    /**
     * An entry that begins in a slice and has a source that no other entry should have.
     *
     * @param uri the address as it is written
     * @param from where its heading or its first block starts in the slice's text
     */
    record Begun(String uri, int from) {}

    /**
     * Sees the start of a digest.
     *
     * @param slices the slices of the header; the last one is that of the title
     * @param header the header
     * @param items the other items in these slices
     * @param vocabulary by which the digest is read
     * @throws IOException if the reading has to end here
     */
    default void header(List<Slice> slices, DigestHeader header, List<LocatedItem> items, Vocabulary vocabulary)
            throws IOException {}

    /**
     * Sees a heading after the title, and its blocks.
     *
     * @throws IOException if the reading has to end here
     */
    default void unit(Unit unit, Vocabulary vocabulary) throws IOException {}

    /**
     * Sees the end.
     *
     * @throws IOException if the reading has to end here
     */
    default void end() throws IOException {}
}
