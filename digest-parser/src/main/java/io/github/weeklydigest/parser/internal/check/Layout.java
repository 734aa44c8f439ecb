package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.model.TableRow;
import io.github.weeklydigest.model.ThematicBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the parts of a block stand in its source, by going over both in step. Linear; what can't be found is left
 * out.
 */
final class Layout {
    static final Pattern CALLOUT =
            Pattern.compile("\\[!([A-Za-z]++)(?:\\|[^\\[\\]\n\r]*+(?=]))?(]?)(?:[-+](?=\\s|$))?[^\\S\n\r]*+");
    private static final int SHORTEST_FENCE = 3;

    private final String source;
    private final Cursor cursor;
    private final List<Placed> placed = new ArrayList<>();

    private Layout(String source) {
        this.source = source;
        cursor = new Cursor(source);
    }

    /** The block and all blocks in it, each behind what it stands in. */
    static List<Placed> of(Block block, String source) {
        Layout layout = new Layout(source);
        layout.place(block, Optional.empty(), Optional.empty());
        return layout.placed;
    }

    /** The inlines of a heading. */
    static List<Piece> heading(List<Inline> inlines, String source) {
        Cursor cursor = new Cursor(source);
        cursor.skipPrefix();
        cursor.moveTo(cursor.at() + cursor.run('#'));
        cursor.skipSpaces();
        return new InlineLayout(cursor).of(inlines);
    }

    private void place(Block block, Optional<Placed> parent, Optional<Range> marker) {
        if (!(block instanceof CodeBlock)) {
            cursor.skipPrefix();
        }
        if (cursor.isLost()) {
            return;
        }
        int start = cursor.at();
        int index = placed.size();
        Placed itself = new Placed(block, new Range(start, start), parent, marker, List.of());
        List<Piece> pieces = inside(block, itself);
        if (!cursor.isLost()) {
            Range range = new Range(Math.min(start, cursor.at()), cursor.at());
            placed.add(index, new Placed(block, range, parent, marker, pieces));
        }
    }

    private List<Piece> inside(Block block, Placed itself) {
        if (block instanceof Paragraph paragraph) {
            return new InlineLayout(cursor).of(paragraph.children());
        } else if (block instanceof BulletList list) {
            items(list.items(), itself);
        } else if (block instanceof OrderedList list) {
            items(list.items(), itself);
        } else if (block instanceof Note note) {
            Matcher marker = CALLOUT.matcher(source).region(cursor.at(), source.length());
            if (marker.lookingAt()) {
                cursor.moveTo(marker.end());
            } else {
                cursor.lose();
            }
            blocks(note.children(), itself);
        } else if (block instanceof Quote quote) {
            blocks(quote.children(), itself);
        } else if (block instanceof CodeBlock code) {
            code(code);
        } else if (block instanceof Subheading heading) {
            return subheading(heading);
        } else if (block instanceof Table table) {
            return table(table);
        } else if (block instanceof Image) {
            new InlineLayout(cursor).image();
        } else if (block instanceof MathBlock) {
            cursor.expect("$$");
            cursor.moveBehind("$$");
        } else if (block instanceof HtmlBlock html) {
            skipLines(lines(html.html()) - 1);
        } else if (block instanceof ThematicBreak) {
            cursor.moveTo(cursor.lineEnd());
        } else {
            cursor.lose();
        }
        return List.of();
    }

    private void blocks(List<Block> blocks, Placed parent) {
        for (Block block : blocks) {
            place(block, Optional.of(parent), Optional.empty());
        }
    }

    private void items(List<ListItem> items, Placed list) {
        for (ListItem item : items) {
            cursor.skipPrefix();
            Optional<Range> marker = Optional.of(cursor.listMarker());
            for (Block block : item.children()) {
                place(block, Optional.of(list), marker);
                marker = Optional.empty();
            }
        }
    }

    private void code(CodeBlock code) {
        int start = cursor.at();
        cursor.skipPrefix();
        int count = lines(code.code());
        String fence = source.substring(cursor.at(), cursor.at() + fence(source, cursor.at()));
        if (fence.isEmpty()
                || firstLine(code.code())
                        .strip()
                        .equals(source.substring(cursor.at(), cursor.lineEnd()).strip())) {
            cursor.moveTo(start);
            skipBlankLines();
            skipLines(count - 1);
            return;
        }
        skipLines(count);
        int end = cursor.at();
        cursor.nextLine();
        cursor.skipPrefix();
        if (cursor.startsWith(fence)) {
            cursor.moveTo(cursor.lineEnd());
        } else {
            cursor.moveTo(end);
        }
    }

    /** How many characters are the fence that stands at a place; 0 if none does. */
    static int fence(String text, int place) {
        int end = place;
        while (end < text.length() && "`~".indexOf(text.charAt(end)) >= 0 && text.charAt(end) == text.charAt(place)) {
            end++;
        }
        return end - place < SHORTEST_FENCE ? 0 : end - place;
    }

    /** How many lines a text has, the last one with or without its end. */
    private static int lines(String text) {
        int lines = 0;
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (i == last || c == '\n' || c == '\r' && text.charAt(i + 1) != '\n') {
                lines++;
            }
        }
        return lines;
    }

    private void skipBlankLines() {
        int line = cursor.at();
        cursor.skipPrefix();
        int text = cursor.at();
        cursor.moveTo(line);
        while (cursor.lineEnd() < text) {
            cursor.nextLine();
        }
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Goes down so many lines, to the end of that line. */
    private void skipLines(int count) {
        for (int i = 0; i < count; i++) {
            cursor.nextLine();
        }
        cursor.moveTo(cursor.lineEnd());
    }

    private List<Piece> subheading(Subheading heading) {
        boolean underlined = cursor.peek() != '#';
        if (!underlined) {
            cursor.moveTo(cursor.at() + cursor.run('#'));
            cursor.skipSpaces();
        }
        List<Piece> pieces = new InlineLayout(cursor).of(heading.children());
        if (underlined) {
            cursor.nextLine();
        }
        cursor.moveTo(cursor.lineEnd());
        return pieces;
    }

    private List<Piece> table(Table table) {
        List<Piece> pieces = new ArrayList<>(cells(table.header()));
        cursor.nextLine();
        for (TableRow row : table.rows()) {
            cursor.nextLine();
            cursor.skipPrefix();
            pieces.addAll(cells(row.cells()));
        }
        return pieces;
    }

    private List<Piece> cells(List<TableCell> cells) {
        List<Piece> pieces = new ArrayList<>();
        for (TableCell cell : cells) {
            while (" \t|".indexOf(cursor.peek()) >= 0) {
                cursor.moveTo(cursor.at() + 1);
            }
            if (!cell.children().isEmpty()) {
                pieces.addAll(new InlineLayout(cursor).of(cell.children()));
            }
        }
        cursor.moveTo(cursor.lineEnd());
        return pieces;
    }
}
