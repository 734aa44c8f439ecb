package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.parser.internal.markdown.reference.ParsedDefinitions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The deepest block, if it is not a container and can go on in the next line. Not thread-safe. */
final class OpenLeaf {
    private enum Kind {
        NONE,
        PARAGRAPH,
        FENCE,
        HTML,
        INDENTED,
        TABLE
    }

    private final BlockTape tape;
    private final ParagraphDefinitions definitions;
    private Kind kind = Kind.NONE;

    /** Where it is on the tape. */
    private int place;

    /** How many lines it has on the tape, which are the last numbers there. */
    private int count;

    /** Whether it is in no container. */
    private boolean top;

    private int fenceChar;
    private int fenceLength;
    private int fenceIndent;
    private int htmlKind;
    private boolean lazyTable;
    private int columns;
    private long cells;

    OpenLeaf(BlockTape tape, ParagraphDefinitions definitions) {
        this.tape = tape;
        this.definitions = definitions;
    }

    boolean isOpen() {
        return kind != Kind.NONE;
    }

    boolean isParagraph() {
        return kind == Kind.PARAGRAPH;
    }

    /** Whether a line that begins no block goes on with it, even if it does not continue the containers. */
    boolean isLazy() {
        return kind == Kind.PARAGRAPH || kind == Kind.TABLE && lazyTable;
    }

    /** How many cells the tables of the slice have, including those that rows lack. */
    long cells() {
        return cells;
    }

    /** Forgets the cells of the slice. */
    void cut() {
        cells = 0;
    }

    // Start

    void startParagraph(LineCursor line, int from, boolean atTop) {
        start(Kind.PARAGRAPH);
        top = atTop;
        definitions.beginParagraph(line.bytes(), from, line.end());
        tape.add(BlockTape.PARAGRAPH, 0);
        addLine(line, from);
    }

    void startIndented(LineCursor line) {
        start(Kind.INDENTED);
        line.goToColumn(line.column() + LineCursor.CODE_INDENT);
        tape.add(BlockTape.CODE);
        tape.add(-1, -1);
        tape.add(0, 0);
        addLine(line, line.index());
    }

    void startFence(LineCursor line, int c, int length) {
        start(Kind.FENCE);
        fenceChar = c;
        fenceLength = length;
        fenceIndent = line.indent();
        byte[] bytes = line.bytes();
        int from = line.nextNonSpace() + length;
        int to = line.end();
        while (from < to && bytes[from] > 0 && bytes[from] <= ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] > 0 && bytes[to - 1] <= ' ') {
            to--;
        }
        tape.add(BlockTape.CODE);
        tape.add(from - line.base(), to - line.base());
        tape.add(0, 0);
    }

    /** Starts HTML of one of the kinds of {@link HtmlStart}; returns whether the block ends on the same line. */
    boolean startHtml(LineCursor line, int kindOfHtml) {
        start(Kind.HTML);
        htmlKind = kindOfHtml;
        tape.add(BlockTape.HTML, 0);
        return addLine(line, line.index());
    }

    private void start(Kind started) {
        kind = started;
        place = tape.size();
        count = 0;
    }

    // Go on and close

    /** Reads the part of a line that continues this block; returns whether it does. */
    boolean continues(LineCursor line) {
        boolean blank = line.isBlank();
        switch (kind) {
            case PARAGRAPH:
                return !blank;
            case FENCE:
                line.skipSpaces(fenceIndent);
                return true;
            case HTML:
                return !blank || htmlKind < HtmlStart.UNTIL_BLANK;
            case INDENTED:
                if (line.indent() >= LineCursor.CODE_INDENT) {
                    line.goToColumn(line.column() + LineCursor.CODE_INDENT);
                    return true;
                } else if (blank) {
                    line.skipIndent();
                    return true;
                }
                return false;
            case TABLE:
                int pipe = line.find('|', line.nextNonSpace());
                if (pipe < 0) {
                    return false;
                }
                if (pipe == line.nextNonSpace() && line.skipSpace(pipe + 1) == line.end()) {
                    lazyTable = false;
                    return false;
                }
                return true;
            default:
                throw new IllegalStateException("no leaf");
        }
    }

    /** Whether this is a fenced block and the line its closing fence. */
    boolean isClosingFence(LineCursor line) {
        return kind == Kind.FENCE && BlockStarts.closesFence(line, fenceChar, fenceLength);
    }

    /** Closes a fenced block that has a closing fence. */
    void closeFence() {
        tape.set(place + 3, 1);
        kind = Kind.NONE;
    }

    /** Adds a line from a place on; returns whether it completes the block, which is then closed. */
    boolean addLine(LineCursor line, int from) {
        // The count is the last number before the lines.
        int counter = tape.size() - 2 * count - 1;
        tape.set(counter, tape.get(counter) + 1);
        count++;
        int spaces = 0;
        if (kind == Kind.TABLE) {
            // White space before a row means nothing.
            cells += columns;
        } else {
            spaces = line.columnsLeftOfTab();
        }
        tape.addLine(from - line.base(), line.end() - line.base(), spaces);
        if (kind == Kind.HTML
                && htmlKind < HtmlStart.UNTIL_BLANK
                && HtmlStart.ends(htmlKind, line.bytes(), from, line.end())) {
            kind = Kind.NONE;
            return true;
        }
        return false;
    }

    /** Closes it. A paragraph that consists of definitions is not a block. */
    void close(LineCursor line) {
        if (kind == Kind.PARAGRAPH && definitions.arePossible()) {
            takeOff(definitionsInFront(line), line);
            if (count == 0) {
                tape.truncate(top ? tape.top() : place);
            }
        }
        kind = Kind.NONE;
    }

    // Paragraphs that turn out to be something else

    private ParsedDefinitions definitionsInFront(LineCursor line) {
        return definitions.find(line.bytes(), line.base(), place + 2, count);
    }

    private void takeOff(ParsedDefinitions found, LineCursor line) {
        definitions.take(found, place + 2);
        if (found.lines() > 0) {
            count -= found.lines();
            tape.set(place + 1, count);
            if (top && count > 0) {
                tape.setTopStart(startOfLine(line, tape.get(place + 2)));
            }
        }
    }

    /** Where the line starts whose content starts at a place of the slice. */
    private static int startOfLine(LineCursor line, int content) {
        int base = line.base();
        return TableLines.skipSpaceBackwards(line.bytes(), base, base + content) - base;
    }

    /** Makes the paragraph a heading, whose underline is this line, unless it holds nothing but definitions. */
    boolean becomeHeading(LineCursor line, int level) {
        ParsedDefinitions leading = definitionsInFront(line);
        if (leading.lines() == count) {
            return false;
        }
        takeOff(leading, line);
        tape.set(place, BlockTape.HEADING);
        tape.insert(place + 1, level);
        kind = Kind.NONE;
        return true;
    }

    /** Takes the paragraph off the tape as a heading that begins a slice, unless it holds nothing but definitions. */
    @Nullable
    TopHeading becomeTopHeading(LineCursor line, int level) {
        ParsedDefinitions leading = definitionsInFront(line);
        if (leading.lines() == count) {
            return null;
        }
        int sliceStart = tape.topStart();
        int sliceLinesBefore = count;
        takeOff(leading, line);
        if (leading.lines() > 0) {
            definitions.moveToNextSlice(sliceStart);
        }
        int[] content = Arrays.copyOfRange(tape.numbers(), place + 2, place + 2 + 2 * count);
        for (int i = 0; i < content.length; i++) {
            content[i] -= sliceStart;
        }
        int start = tape.topStart() - sliceStart;
        tape.truncate(tape.top());
        kind = Kind.NONE;
        int inBuffer = line.base() + sliceStart;
        return new TopHeading(level, inBuffer, sliceLinesBefore, start, line.end() - inBuffer, count, content);
    }

    /** Makes the last line of the paragraph the header of a table if this line is its delimiter row. */
    boolean becomeTable(LineCursor line) {
        byte[] bytes = line.bytes();
        int base = line.base();
        int from = base + tape.get(place + 2 * count);
        int to = base + tape.get(place + 1 + 2 * count);
        if (LineCursor.find(bytes, '|', from, to) < 0) {
            return false;
        }
        int delimiters = TableLines.delimiterColumns(bytes, line.index(), line.end());
        if (delimiters == 0) {
            return false;
        }
        int headers = TableLines.cells(bytes, from, to);
        if (delimiters < headers) {
            return false;
        }
        ParsedDefinitions leading = definitionsInFront(line);
        if (leading.lines() == count) {
            return false;
        }
        takeOff(leading, line);
        takeHeaderRow(line);
        start(Kind.TABLE);
        lazyTable = true;
        columns = headers;
        cells += headers;
        tape.add(BlockTape.TABLE, 2);
        tape.add(from - base, to - base);
        tape.add(line.index() - base, line.end() - base);
        count = 2;
        return true;
    }

    /** Takes the last line off the paragraph, which is complete, or gone if it was its only one. */
    private void takeHeaderRow(LineCursor line) {
        int last = tape.size() - 2;
        int from = tape.get(last);
        tape.truncate(last);
        count--;
        tape.set(place + 1, count);
        if (count == 0) {
            tape.truncate(place);
        } else if (top) {
            tape.setTopEnd(tape.get(last - 1));
            int header = startOfLine(line, from);
            tape.addTop(header, header);
        }
    }
}
