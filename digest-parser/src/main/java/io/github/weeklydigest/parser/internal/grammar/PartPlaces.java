package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.parser.internal.grammar.OpenItem.Place;
import io.github.weeklydigest.parser.internal.grammar.form.EntryForms.Part;
import io.github.weeklydigest.parser.internal.text.SliceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds where the parts of a block are: items of a list at the top level, or lines of a paragraph. Items are found by
 * their markers in the source, because parsed blocks don't know their positions. If it finds another number of items
 * than the list has, each part has the position of the block.
 */
final class PartPlaces {
    private static final int TAB = 4;

    /** If more spaces follow a marker, its item begins with indented code. */
    private static final int MOST_SPACE = 4;

    /** A line with more indentation does not begin an item. */
    private static final int MOST_INDENTATION = 3;

    private static final int MOST_DIGITS = 9;

    private final SliceText text;
    private final int to;
    private final List<Place> found = new ArrayList<>();

    /** The character of the list's markers; 0 before the first one. */
    private int marker;

    /** The column at which the text of the current item begins. */
    private int content;

    /** The place and the column that were read last. */
    private int place;

    private int column;

    private PartPlaces(SliceText text, int to) {
        this.text = text;
        this.to = to;
    }

    /** The place of each part of a block. */
    static List<Place> of(List<Part> parts, Block block, Place where) {
        int count = 0;
        for (Part part : parts) {
            count += part.length();
        }
        if (count < 2) {
            return Collections.nCopies(parts.size(), where);
        }
        PartPlaces places = new PartPlaces(where.text(), where.to());
        places.find(where.from(), block instanceof Paragraph);
        return places.found.size() == count ? places.places(parts, where) : Collections.nCopies(parts.size(), where);
    }

    /** The place of each of the {@code count} items of a list. */
    static List<Place> ofItems(int count, Place where) {
        if (count < 2) {
            return Collections.nCopies(count, where);
        }
        PartPlaces places = new PartPlaces(where.text(), where.to());
        places.find(where.from(), false);
        return places.found.size() == count ? places.found : Collections.nCopies(count, where);
    }

    private List<Place> places(List<Part> parts, Place where) {
        List<Place> places = new ArrayList<>(parts.size());
        Place last = where;
        int next = 0;
        for (Part part : parts) {
            if (part.length() > 0) {
                int end = next + part.length();
                last = new Place(
                        text, found.get(next).from(), found.get(end - 1).to());
                next = end;
            }
            places.add(last);
        }
        return places;
    }

    /** Finds the items or lines of a block that begins at a place. */
    private void find(int from, boolean lines) {
        int start = from;
        int end = from;
        for (int line = from; line >= 0; ) {
            int next = text.nextLine(line, to);
            int lineEnd = withoutLineEnd(line, next < 0 ? to : next);
            place = line;
            column = 0;
            skipSpace(lineEnd);
            if (place < lineEnd) {
                if (line > from && (lines || isMarker(lineEnd))) {
                    found.add(new Place(text, start, end));
                    start = line;
                } else if (line == from && !lines && !isMarker(lineEnd)) {
                    return;
                }
                end = lineEnd;
            }
            line = next;
        }
        found.add(new Place(text, start, end));
    }

    private int withoutLineEnd(int line, int end) {
        int last = end;
        while (last > line && (text.unit(last - 1) == '\n' || text.unit(last - 1) == '\r')) {
            last--;
        }
        return last;
    }

    private void skipSpace(int end) {
        while (place < end) {
            int unit = text.unit(place);
            if (unit == '\t') {
                column += TAB - column % TAB;
            } else if (unit == ' ') {
                column++;
            } else {
                return;
            }
            place++;
        }
    }

    /** Whether a marker of the list is at the place. If so, the column of the text after it is known. */
    private boolean isMarker(int end) {
        if (column > MOST_INDENTATION || marker != 0 && column >= content) {
            return false;
        }
        int from = place;
        int digits = 0;
        while (from + digits < end && digits <= MOST_DIGITS && isDigit(text.unit(from + digits))) {
            digits++;
        }
        int behind = from + digits + 1;
        if (behind > end || behind < end && !isSpace(text.unit(behind))) {
            return false;
        }
        int kind = text.unit(behind - 1);
        boolean known = digits > 0 ? kind == '.' || kind == ')' : kind == '-' || kind == '*' || kind == '+';
        if (!known || marker != 0 && kind != marker) {
            return false;
        }
        marker = kind;
        column += digits + 1;
        int after = column;
        place = behind;
        skipSpace(end);
        content = place == end || column - after > MOST_SPACE ? after + 1 : column;
        return true;
    }

    private static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean isSpace(int unit) {
        return unit == ' ' || unit == '\t';
    }
}
