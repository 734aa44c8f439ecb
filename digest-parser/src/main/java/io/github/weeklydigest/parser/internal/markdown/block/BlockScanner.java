package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.parser.internal.markdown.commonmark.ContentParser;
import io.github.weeklydigest.parser.internal.markdown.reference.ParsedDefinitions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks of a document line by line, exactly as commonmark-java does, and the top-level headings at which it is
 * cut into slices.
 *
 * <p>Only the structure is found here, not the content of the blocks.
 */
public final class BlockScanner {
    private static final int CODE_INDENT = 4;

    /** What the deepest block is, unless it is a container. */
    private enum Leaf {
        NONE,
        PARAGRAPH,
        FENCE,
        HTML,
        INDENTED,
        TABLE
    }

    private static final int QUOTE = 0;
    private static final int LIST = 1;
    private static final int ITEM = 2;

    /** The blocks since the last cut. */
    public final BlockTape tape = new BlockTape();

    private final ContentParser contents;
    private final int maxOpenBlocks;

    /** The link reference definitions since the last cut; they are not on the tape. */
    public final List<DefiningLines> definitions = new ArrayList<>();

    /** How many cells the tables of this slice have, those counted that rows lack. */
    public long cells;

    /** Whether this slice has quotes or lists that are nested deeper than allowed. */
    public boolean tooDeep;

    /** The level of the heading that the last line made, if it ended a slice; else 0. */
    public int headingLevel;

    /** Where the slice starts that the heading begins: where definitions before the heading start, if there are any. */
    public int cutStart;

    /** How many lines there are from there to the last line. */
    public int cutLinesBefore;

    /** Where that heading's first line starts. */
    public int headingStart;

    /** Where its last line ends. */
    public int headingEnd;

    /** How many lines it has before the last one. */
    public int headingLinesBefore;

    private @Nullable DefiningLines headingDefinitions;

    /** How many lines of content it has. */
    public int headingLineCount;

    /** Where its content starts and ends on each of them. */
    public int[] headingLines = new int[2];

    private byte[] bytes = new byte[0];
    private int base;
    private int lineStart;
    private int lineEnd;

    private int index;
    private int column;
    private boolean inTab;
    private int nextNonSpace;
    private int nextNonSpaceColumn;
    private int indent;
    private boolean blank;

    private int depth;
    private int[] kinds = new int[16];
    private int[] contentIndents = new int[16];
    private int[] markers = new int[16];
    private int[] places = new int[16];
    private int[] linesAfterBlank = new int[16];
    private boolean[] hadBlank = new boolean[16];
    private boolean[] lineBlank = new boolean[16];
    private boolean[] previousLineBlank = new boolean[16];
    private boolean[] hasChild = new boolean[16];

    private Leaf leaf = Leaf.NONE;
    private int leafPlace;
    private int leafCount;
    private int fenceChar;
    private int fenceLength;
    private int fenceIndent;
    private int htmlKind;
    private boolean tableLazy;
    private int tableColumns;
    private boolean mayDefine;
    private int topPlace = -1;

    /** Whether the last line was all of a block, which commonmark-java still counts as open. */
    private boolean finished;

    public BlockScanner(ContentParser contents, int maxOpenBlocks) {
        this.contents = contents;
        this.maxOpenBlocks = maxOpenBlocks;
    }

    /**
     * Takes a line.
     *
     * @param buffer the bytes
     * @param sliceStart where the slice starts in them
     * @param from where the line starts
     * @param to where the line ends, without the line end
     * @return whether it made a top-level heading: the slice before it is complete, the tape is its content
     */
    public boolean line(byte[] buffer, int sliceStart, int from, int to) {
        bytes = buffer;
        base = sliceStart;
        lineStart = from;
        lineEnd = to;
        headingLevel = 0;
        if (depth == 0) {
            if (from == to && (leaf == Leaf.NONE || leaf == Leaf.PARAGRAPH)) {
                finished = false;
                closeLeaf();
                return false;
            }
            if (from < to && isPlain(buffer[from])) {
                if (leaf == Leaf.NONE) {
                    finished = false;
                    top();
                    startParagraph(from);
                    return false;
                } else if (leaf == Leaf.PARAGRAPH) {
                    addLine(from);
                    endOfLine();
                    return false;
                }
            }
        }
        full();
        return headingLevel > 0;
    }

    /** Ends the document: all blocks are complete. */
    public void end() {
        closeTo(0);
    }

    /** Forgets the blocks up to the cut; the heading that made it is kept. */
    public void cut() {
        tape.size = 0;
        tooDeep = false;
        definitions.clear();
        if (headingDefinitions != null) {
            definitions.add(headingDefinitions);
            headingDefinitions = null;
        }
        cells = 0;
    }

    /** A letter or a byte of one outside of ASCII: neither white space nor the start of any block. */
    private static boolean isPlain(byte b) {
        return b < 0 || (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    private void full() {
        boolean finishedBefore = finished;
        finished = false;
        index = lineStart;
        column = 0;
        inTab = false;
        int matched = 0;
        boolean leafMatched = false;
        for (; matched < depth; matched++) {
            findNextNonSpace();
            if (!continues(matched)) {
                break;
            }
        }
        if (matched == depth && leaf != Leaf.NONE) {
            findNextNonSpace();
            if (leaf == Leaf.FENCE && closesFence()) {
                tape.data[leafPlace + 3] = 1;
                endOfLine();
                closeLeaf();
                return;
            }
            leafMatched = leafContinues();
        }
        boolean unmatched = matched < depth || leaf != Leaf.NONE && !leafMatched;
        boolean paragraphMatched = leafMatched && leaf == Leaf.PARAGRAPH;
        boolean started = false;
        boolean tryStarts = !leafMatched || paragraphMatched;
        boolean paragraphStart = !leafMatched;
        while (tryStarts) {
            findNextNonSpace();
            if (blank || indent < CODE_INDENT && isLetter()) {
                setIndex(nextNonSpace);
                break;
            }
            int open = 1 + depth + (leaf != Leaf.NONE || !started && finishedBefore ? 1 : 0);
            if (open > maxOpenBlocks) {
                tooDeep = true;
            }
            int start = open > maxOpenBlocks ? NO_START : findStart(matched, paragraphMatched);
            if (start == NO_START) {
                setIndex(nextNonSpace);
                break;
            }
            unmatched = false;
            started = true;
            if (start == LEAF_START) {
                if (headingLevel == 0) {
                    endOfLine();
                }
                return;
            }
            matched = depth;
            paragraphMatched = false;
            paragraphStart = true;
        }
        boolean lazy = leaf == Leaf.PARAGRAPH || leaf == Leaf.TABLE && tableLazy;
        if (!started && !blank && lazy) {
            addLine(index);
            endOfLine();
            return;
        }
        if (unmatched) {
            closeTo(matched);
        }
        if (!paragraphStart) {
            addLine(index);
        } else if (!blank) {
            child();
            startParagraph(index);
        }
        endOfLine();
    }

    // Containers

    private boolean continues(int level) {
        switch (kinds[level]) {
            case QUOTE:
                if (indent < CODE_INDENT && nextNonSpace < lineEnd && bytes[nextNonSpace] == '>') {
                    skipQuoteMarker();
                    return true;
                }
                return false;
            case LIST:
                if (blank) {
                    hadBlank[level] = true;
                    linesAfterBlank[level] = 0;
                } else if (hadBlank[level]) {
                    linesAfterBlank[level]++;
                }
                return true;
            default:
                previousLineBlank[level] = lineBlank[level];
                lineBlank[level] = blank;
                if (blank) {
                    if (!hasChild[level]) {
                        return false;
                    }
                    setIndex(nextNonSpace);
                    return true;
                }
                if (indent >= contentIndents[level]) {
                    setColumn(column + contentIndents[level]);
                    return true;
                }
                return false;
        }
    }

    private void skipQuoteMarker() {
        int next = column + indent + 1;
        if (nextNonSpace + 1 < lineEnd && isSpace(bytes[nextNonSpace + 1])) {
            next++;
        }
        setColumn(next);
    }

    private void open(int kind) {
        if (depth == kinds.length) {
            int size = depth * 2;
            kinds = Arrays.copyOf(kinds, size);
            contentIndents = Arrays.copyOf(contentIndents, size);
            markers = Arrays.copyOf(markers, size);
            places = Arrays.copyOf(places, size);
            linesAfterBlank = Arrays.copyOf(linesAfterBlank, size);
            hadBlank = Arrays.copyOf(hadBlank, size);
            lineBlank = Arrays.copyOf(lineBlank, size);
            previousLineBlank = Arrays.copyOf(previousLineBlank, size);
            hasChild = Arrays.copyOf(hasChild, size);
        }
        kinds[depth] = kind;
        places[depth] = tape.size;
        linesAfterBlank[depth] = 0;
        hadBlank[depth] = false;
        lineBlank[depth] = false;
        previousLineBlank[depth] = false;
        hasChild[depth] = false;
        depth++;
    }

    /** Closes the deepest block and all containers deeper than the given depth. */
    private void closeTo(int level) {
        closeLeaf();
        while (depth > level) {
            depth--;
            tape.add(BlockTape.END);
        }
    }

    private void closeLeaf() {
        if (leaf == Leaf.PARAGRAPH && mayDefine) {
            takeOff(definitions());
            if (leafCount == 0) {
                tape.size = depth == 0 ? topPlace : leafPlace;
            }
        }
        leaf = Leaf.NONE;
    }

    /** The link reference definitions at the start of the open paragraph. */
    private ParsedDefinitions definitions() {
        return mayDefine && hasDefinitionMark() ? contents.leadingDefinitions(paragraphText()) : ParsedDefinitions.NONE;
    }

    /** Takes the definitions in front of the open paragraph off it. */
    private void takeOff(ParsedDefinitions leading) {
        mayDefine = false;
        int lines = leading.lines();
        if (lines == 0) {
            return;
        }
        int[] data = tape.data;
        int first = leafPlace + 2;
        definitions.add(new DefiningLines(leading, Arrays.copyOfRange(data, first, first + 2 * lines)));
        leafCount -= lines;
        data[leafPlace + 1] = leafCount;
        System.arraycopy(data, first + 2 * lines, data, first, 2 * leafCount);
        tape.size -= 2 * lines;
        if (depth == 0 && leafCount > 0) {
            data[topPlace + 1] = startOfLine(data[first]);
        }
    }

    /** Where the line starts whose content starts at a place of the slice. */
    private int startOfLine(int content) {
        int i = base + content;
        while (i > base && isSpace(bytes[i - 1])) {
            i--;
        }
        return i - base;
    }

    private boolean hasDefinitionMark() {
        int[] data = tape.data;
        for (int line = 0; line < leafCount; line++) {
            int from = base + data[leafPlace + 2 + 2 * line];
            int to = base + data[leafPlace + 3 + 2 * line];
            for (int i = from + 1; i < to; i++) {
                if (bytes[i] == ':' && bytes[i - 1] == ']') {
                    return true;
                }
            }
        }
        return false;
    }

    /** Closes the blocks that can't contain a block other than a list item. */
    private void child() {
        closeLeaf();
        if (depth > 0 && kinds[depth - 1] == LIST) {
            closeTo(depth - 1);
        }
        if (depth == 0) {
            top();
        } else if (kinds[depth - 1] == ITEM) {
            hasChild[depth - 1] = true;
            if (previousLineBlank[depth - 1]) {
                loosen(depth - 2);
            }
        }
    }

    private void loosen(int list) {
        tape.data[places[list] + 2] = 0;
    }

    private void top() {
        topPlace = tape.size;
        tape.add(BlockTape.TOP);
        tape.add(lineStart - base, lineEnd - base);
    }

    /** The top-level block that is open now reaches up to this line's end, if there is anything on it. */
    private void endOfLine() {
        if (lineEnd > lineStart && (depth > 0 || leaf != Leaf.NONE || finished)) {
            tape.data[topPlace + 2] = lineEnd - base;
        }
    }

    // Leaves

    private boolean leafContinues() {
        switch (leaf) {
            case PARAGRAPH:
                return !blank;
            case FENCE:
                int strip = fenceIndent;
                int i = index;
                while (strip > 0 && i < lineEnd && bytes[i] == ' ') {
                    i++;
                    strip--;
                }
                setIndex(i);
                return true;
            case HTML:
                return !blank || htmlKind < HtmlStart.UNTIL_BLANK;
            case INDENTED:
                if (indent >= CODE_INDENT) {
                    setColumn(column + CODE_INDENT);
                    return true;
                } else if (blank) {
                    setIndex(nextNonSpace);
                    return true;
                }
                return false;
            case TABLE:
                int pipe = find('|', nextNonSpace);
                if (pipe < 0) {
                    return false;
                }
                if (pipe == nextNonSpace && skipSpace(pipe + 1) == lineEnd) {
                    tableLazy = false;
                    return false;
                }
                return true;
            default:
                throw new IllegalStateException("no leaf");
        }
    }

    private boolean closesFence() {
        if (indent >= CODE_INDENT || nextNonSpace >= lineEnd) {
            return false;
        }
        int end = skip(fenceChar, nextNonSpace);
        return end - nextNonSpace >= fenceLength && skipSpace(end) == lineEnd;
    }

    private void startParagraph(int from) {
        leaf = Leaf.PARAGRAPH;
        leafPlace = tape.size;
        leafCount = 0;
        int first = from;
        while (first < lineEnd && isWhitespace(bytes[first])) {
            first++;
        }
        mayDefine = first < lineEnd && bytes[first] == '[';
        tape.add(BlockTape.PARAGRAPH);
        tape.add(0);
        addLine(from);
    }

    /** Adds a line to the deepest block, whose count is the last number before its lines. */
    private void addLine(int from) {
        if (leaf == Leaf.TABLE) {
            cells += tableColumns;
        }
        tape.data[tape.size - 2 * leafCount - 1]++;
        leafCount++;
        // White space before a row means nothing.
        boolean expands = inTab && leaf != Leaf.TABLE;
        tape.addLine(from - base, lineEnd - base, expands ? CODE_INDENT - column % CODE_INDENT : 0);
        if (leaf == Leaf.HTML && htmlKind < HtmlStart.UNTIL_BLANK && HtmlStart.ends(htmlKind, bytes, from, lineEnd)) {
            leaf = Leaf.NONE;
            finished = true;
        }
    }

    // Starts of blocks

    private static final int NO_START = 0;
    private static final int CONTAINER_START = 1;
    private static final int LEAF_START = 2;

    private int findStart(int matched, boolean inParagraph) {
        if (inParagraph && leafCount > 0 && startsTable()) {
            return LEAF_START;
        }
        if (indent >= CODE_INDENT) {
            return leaf == Leaf.PARAGRAPH ? NO_START : startIndented(matched);
        }
        byte c = bytes[nextNonSpace];
        switch (c) {
            case '>':
                begin(matched);
                child();
                int marker = nextNonSpace;
                skipQuoteMarker();
                open(QUOTE);
                tape.add(BlockTape.QUOTE, marker - base);
                return CONTAINER_START;
            case '#':
                return startAtx(matched);
            case '`':
            case '~':
                return startFence(matched);
            case '<':
                return startHtml(matched, inParagraph);
            case '=':
                return inParagraph && isUnderline('=') && startSetext(1) ? LEAF_START : NO_START;
            case '-':
                if (inParagraph && isUnderline('-') && startSetext(2)) {
                    return LEAF_START;
                }
                return startRule(matched) == LEAF_START ? LEAF_START : startList(matched, inParagraph);
            case '*':
            case '_':
                if (startRule(matched) == LEAF_START) {
                    return LEAF_START;
                }
                return c == '*' ? startList(matched, inParagraph) : NO_START;
            case '+':
                return startList(matched, inParagraph);
            default:
                return c >= '0' && c <= '9' ? startList(matched, inParagraph) : NO_START;
        }
    }

    /** Closes what the line does not continue, before a block starts on it. */
    private void begin(int matched) {
        if (matched < depth || leaf != Leaf.NONE) {
            closeTo(matched);
        }
    }

    private int startIndented(int matched) {
        begin(matched);
        child();
        setColumn(column + CODE_INDENT);
        leaf = Leaf.INDENTED;
        leafCount = 0;
        tape.add(BlockTape.CODE);
        tape.add(-1, -1);
        tape.add(0, 0);
        addLine(index);
        return LEAF_START;
    }

    private int startAtx(int matched) {
        int end = skip('#', nextNonSpace);
        int level = end - nextNonSpace;
        if (level > 6 || end < lineEnd && !isSpace(bytes[end])) {
            return NO_START;
        }
        int from = end;
        while (from < lineEnd && isWhitespace(bytes[from])) {
            from++;
        }
        int to = atxEnd(from);
        begin(matched);
        if (depth > 0 && kinds[depth - 1] == LIST) {
            closeTo(depth - 1);
        }
        if (depth == 0) {
            headingLevel = level;
            cutStart = lineStart;
            cutLinesBefore = 0;
            headingStart = lineStart;
            headingEnd = lineEnd;
            headingLinesBefore = 0;
            headingLineCount = from < to ? 1 : 0;
            headingLines[0] = from;
            headingLines[1] = to;
            finished = true;
            return LEAF_START;
        }
        child();
        tape.add(BlockTape.HEADING, level);
        tape.add(from < to ? 1 : 0);
        if (from < to) {
            tape.add(from - base, to - base);
        }
        finished = true;
        return LEAF_START;
    }

    /** Where an ATX heading's content ends: before white space and a closing run of number signs. */
    private int atxEnd(int from) {
        int end = from;
        boolean mayClose = true;
        int i = from;
        while (i < lineEnd) {
            byte c = bytes[i];
            if (c == '#' && mayClose) {
                i = skip('#', i);
                int space = i;
                while (i < lineEnd && isWhitespace(bytes[i])) {
                    i++;
                }
                if (i < lineEnd) {
                    end = i;
                }
                mayClose = i > space;
            } else {
                i++;
                mayClose = isSpace(c);
                if (!mayClose) {
                    end = i;
                }
            }
        }
        return end;
    }

    private boolean isUnderline(int c) {
        return skipSpace(skip(c, nextNonSpace + 1)) == lineEnd;
    }

    private boolean startSetext(int level) {
        ParsedDefinitions leading = definitions();
        if (leading.lines() == leafCount) {
            return false;
        }
        int[] data = tape.data;
        if (depth == 0) {
            cutStart = base + data[topPlace + 1];
            cutLinesBefore = leafCount;
        }
        takeOff(leading);
        if (depth == 0) {
            if (leading.lines() > 0) {
                // Without them the heading's first line might begin another block.
                headingDefinitions = definitions.remove(definitions.size() - 1).from(cutStart - base);
            }
            headingLevel = level;
            headingStart = base + data[topPlace + 1];
            headingEnd = lineEnd;
            headingLinesBefore = leafCount;
            headingLines = Arrays.copyOfRange(data, leafPlace + 2, leafPlace + 2 + 2 * leafCount);
            for (int i = 0; i < headingLines.length; i++) {
                headingLines[i] += base;
            }
            headingLineCount = leafCount;
            tape.size = topPlace;
            leaf = Leaf.NONE;
            finished = true;
            return true;
        }
        data[leafPlace] = BlockTape.HEADING;
        tape.add(0);
        System.arraycopy(tape.data, leafPlace + 1, tape.data, leafPlace + 2, tape.size - leafPlace - 2);
        tape.data[leafPlace + 1] = level;
        leaf = Leaf.NONE;
        finished = true;
        return true;
    }

    private int startFence(int matched) {
        int c = bytes[nextNonSpace];
        int end = skip(c, nextNonSpace);
        if (end - nextNonSpace < 3 || c == '`' && find('`', end) >= 0) {
            return NO_START;
        }
        begin(matched);
        child();
        leaf = Leaf.FENCE;
        fenceChar = c;
        fenceLength = end - nextNonSpace;
        fenceIndent = indent;
        leafCount = 0;
        int from = end;
        int to = lineEnd;
        while (from < to && bytes[from] > 0 && bytes[from] <= ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] > 0 && bytes[to - 1] <= ' ') {
            to--;
        }
        leafPlace = tape.size;
        tape.add(BlockTape.CODE);
        tape.add(from - base, to - base);
        tape.add(0, 0);
        return LEAF_START;
    }

    private int startHtml(int matched, boolean inParagraph) {
        boolean interrupts = inParagraph || leaf == Leaf.PARAGRAPH || leaf == Leaf.TABLE && tableLazy;
        int kind = HtmlStart.find(bytes, nextNonSpace, lineEnd, interrupts);
        if (kind == 0) {
            return NO_START;
        }
        begin(matched);
        child();
        leaf = Leaf.HTML;
        htmlKind = kind;
        leafCount = 0;
        tape.add(BlockTape.HTML);
        tape.add(0);
        addLine(index);
        return LEAF_START;
    }

    private int startRule(int matched) {
        byte c = bytes[nextNonSpace];
        int count = 0;
        for (int i = nextNonSpace; i < lineEnd; i++) {
            if (bytes[i] == c) {
                count++;
            } else if (!isSpace(bytes[i])) {
                return NO_START;
            }
        }
        if (count < 3) {
            return NO_START;
        }
        begin(matched);
        child();
        tape.add(BlockTape.RULE);
        tape.add(nextNonSpace - base, lineEnd - base);
        finished = true;
        return LEAF_START;
    }

    private int startList(int matched, boolean inParagraph) {
        int marker = bytes[nextNonSpace];
        int start = -1;
        int end = nextNonSpace + 1;
        if (marker >= '0' && marker <= '9') {
            end = nextNonSpace;
            start = 0;
            while (end < lineEnd && bytes[end] >= '0' && bytes[end] <= '9') {
                if (end - nextNonSpace == 9) {
                    return NO_START;
                }
                start = start * 10 + bytes[end] - '0';
                end++;
            }
            if (end == lineEnd || bytes[end] != '.' && bytes[end] != ')') {
                return NO_START;
            }
            marker = bytes[end];
            end++;
        }
        if (end < lineEnd && !isSpace(bytes[end])) {
            return NO_START;
        }
        int afterMarker = column + indent + end - nextNonSpace;
        int content = afterMarker;
        int i = end;
        while (i < lineEnd && isSpace(bytes[i])) {
            content += bytes[i] == '\t' ? CODE_INDENT - content % CODE_INDENT : 1;
            i++;
        }
        boolean empty = i == lineEnd;
        if (inParagraph && (empty || start > 1 || start == 0)) {
            return NO_START;
        }
        if (empty || content - afterMarker > CODE_INDENT) {
            content = afterMarker + 1;
        }
        int contentIndent = content - column;
        boolean sibling = matched > 0 && kinds[matched - 1] == LIST && markers[matched - 1] == marker;
        begin(matched);
        if (sibling) {
            int list = depth - 1;
            if (hadBlank[list] && linesAfterBlank[list] == 1) {
                loosen(list);
                hadBlank[list] = false;
            }
        } else {
            child();
            open(LIST);
            markers[depth - 1] = marker;
            tape.add(BlockTape.LIST);
            tape.add(start, 1);
        }
        open(ITEM);
        contentIndents[depth - 1] = contentIndent;
        tape.add(BlockTape.ITEM);
        tape.add(nextNonSpace - base, end - base);
        setColumn(content);
        return CONTAINER_START;
    }

    private boolean startsTable() {
        int last = leafPlace + 2 * leafCount;
        int from = base + tape.data[last];
        int to = base + tape.data[last + 1];
        if (!contains('|', from, to)) {
            return false;
        }
        int columns = TableLines.delimiterColumns(bytes, index, lineEnd);
        if (columns == 0 || columns < TableLines.cells(bytes, from, to)) {
            return false;
        }
        ParsedDefinitions leading = definitions();
        if (leading.lines() == leafCount) {
            return false;
        }
        takeOff(leading);
        takeHeaderRow();
        leaf = Leaf.TABLE;
        leafPlace = tape.size;
        tableLazy = true;
        tableColumns = TableLines.cells(bytes, from, to);
        cells += tableColumns;
        tape.add(BlockTape.TABLE);
        tape.add(2);
        tape.add(from - base, to - base);
        tape.add(index - base, lineEnd - base);
        leafCount = 2;
        return true;
    }

    /** Takes the last line off the open paragraph, which is complete, or gone if it was its only one. */
    private void takeHeaderRow() {
        int[] data = tape.data;
        tape.size -= 2;
        leafCount--;
        data[leafPlace + 1] = leafCount;
        if (leafCount == 0) {
            tape.size = leafPlace;
        } else if (depth == 0) {
            int header = startOfLine(data[tape.size]);
            data[topPlace + 2] = data[tape.size - 1];
            topPlace = tape.size;
            tape.add(BlockTape.TOP);
            tape.add(header, header);
        }
    }

    private String paragraphText() {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < leafCount; line++) {
            int place = leafPlace + 2 + 2 * line;
            text.append(text(base + tape.data[place], base + tape.data[place + 1]))
                    .append('\n');
        }
        return text.toString();
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    // The place in the line

    private void findNextNonSpace() {
        int i = index;
        int c = column;
        blank = true;
        while (i < lineEnd) {
            byte b = bytes[i];
            if (b == ' ') {
                c++;
            } else if (b == '\t') {
                c += CODE_INDENT - c % CODE_INDENT;
            } else {
                blank = false;
                break;
            }
            i++;
        }
        nextNonSpace = i;
        nextNonSpaceColumn = c;
        indent = c - column;
    }

    private void setIndex(int newIndex) {
        if (newIndex == index) {
            return;
        }
        if (newIndex >= nextNonSpace) {
            index = nextNonSpace;
            column = nextNonSpaceColumn;
        }
        while (index < newIndex && index < lineEnd) {
            advance();
        }
        inTab = false;
    }

    private void setColumn(int newColumn) {
        if (newColumn >= nextNonSpaceColumn) {
            index = nextNonSpace;
            column = nextNonSpaceColumn;
        }
        while (column < newColumn && index < lineEnd) {
            advance();
        }
        if (column > newColumn) {
            index--;
            column = newColumn;
            inTab = true;
        } else {
            inTab = false;
        }
    }

    private void advance() {
        column += bytes[index] == '\t' ? CODE_INDENT - column % CODE_INDENT : 1;
        index++;
    }

    private boolean isLetter() {
        byte b = bytes[nextNonSpace];
        return isPlain(b);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }

    private static boolean isWhitespace(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
    }

    private int skip(int c, int from) {
        int i = from;
        while (i < lineEnd && bytes[i] == c) {
            i++;
        }
        return i;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < lineEnd && isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    private int find(int c, int from) {
        for (int i = from; i < lineEnd; i++) {
            if (bytes[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private boolean contains(int c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == c) {
                return true;
            }
        }
        return false;
    }
}
