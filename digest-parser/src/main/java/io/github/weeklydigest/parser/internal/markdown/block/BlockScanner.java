package io.github.weeklydigest.parser.internal.markdown.block;

import io.github.weeklydigest.parser.internal.markdown.commonmark.ContentParser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks of a document line by line, exactly as commonmark-java does, and the top-level headings at which it is
 * cut into slices.
 *
 * <p>Only the structure is found here, not the content of the blocks. A line first continues open containers, then the open
 * leaf, then begins new blocks; what is left of it is text.
 */
public final class BlockScanner {
    /** What begins at a place of a line. */
    private enum Start {
        NOTHING,
        CONTAINER,
        LEAF
    }

    private final int maxOpenBlocks;
    private final BlockTape tape = new BlockTape();
    private final ParagraphDefinitions definitions;
    private final OpenContainers containers = new OpenContainers(tape);
    private final OpenLeaf leaf;
    private final LineCursor line = new LineCursor();
    private final ListMarker marker = new ListMarker();

    private boolean tooDeep;

    /** The top-level heading that the line made. */
    private @Nullable TopHeading heading;

    /** Whether the last line was all of a block, which commonmark-java still counts as open. */
    private boolean finished;

    public BlockScanner(ContentParser contents, int maxOpenBlocks) {
        this.maxOpenBlocks = maxOpenBlocks;
        this.definitions = new ParagraphDefinitions(contents, tape);
        this.leaf = new OpenLeaf(tape, definitions);
    }

    /** The blocks since the last cut. */
    public BlockTape tape() {
        return tape;
    }

    /** The link reference definitions since the last cut; they are not on the tape. */
    public List<DefiningLines> definitions() {
        return definitions.taken();
    }

    /** How many cells the tables since the last cut have, including those that rows lack. */
    public long cells() {
        return leaf.cells();
    }

    /** Whether there are quotes or lists since the last cut that are nested deeper than allowed. */
    public boolean isTooDeep() {
        return tooDeep;
    }

    /**
     * Takes a line.
     *
     * @param buffer the bytes
     * @param sliceStart where the slice starts in them
     * @param from where the line starts
     * @param to where the line ends, without the line end
     * @return the top-level heading that it made, if any: the slice before it is complete, the tape is its content
     */
    public @Nullable TopHeading line(byte[] buffer, int sliceStart, int from, int to) {
        line.begin(buffer, sliceStart, from, to);
        if (containers.depth() == 0) {
            boolean paragraph = leaf.isParagraph();
            if (paragraph || !leaf.isOpen()) {
                if (from == to) {
                    finished = false;
                    leaf.close(line);
                    return null;
                }
                if (isPlain(buffer[from])) {
                    if (paragraph) {
                        leaf.addLine(line, from);
                        tape.setTopEnd(to - sliceStart);
                    } else {
                        finished = false;
                        tape.addTop(from - sliceStart, to - sliceStart);
                        leaf.startParagraph(line, from, true);
                    }
                    return null;
                }
            }
        }
        heading = null;
        anyLine();
        return heading;
    }

    /**
     * Ends the document: all blocks are complete.
     *
     * @param buffer the bytes
     * @param sliceStart where the slice starts in them
     * @param to where the document ends
     */
    public void end(byte[] buffer, int sliceStart, int to) {
        line.begin(buffer, sliceStart, to, to);
        closeTo(0);
    }

    /** Forgets the blocks up to the cut; the heading that made it is kept. */
    public void cut() {
        tape.truncate(0);
        tooDeep = false;
        definitions.cut();
        leaf.cut();
    }

    /** A letter or a byte of one outside of ASCII: neither white space nor the start of any block. */
    private static boolean isPlain(byte b) {
        return b < 0 || (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    private void anyLine() {
        boolean finishedBefore = finished;
        finished = false;
        int matched = containers.match(line);
        boolean leafMatched = false;
        if (matched == containers.depth() && leaf.isOpen()) {
            line.findNextNonSpace();
            if (leaf.isClosingFence(line)) {
                endOfLine();
                leaf.closeFence();
                return;
            }
            leafMatched = leaf.continues(line);
        }
        boolean paragraphMatched = leafMatched && leaf.isParagraph();
        boolean started = false;
        if (!leafMatched || paragraphMatched) {
            line.findNextNonSpace();
            while (mayBegin(!started && finishedBefore)) {
                Start start = start(matched, paragraphMatched);
                if (start == Start.LEAF) {
                    if (heading == null) {
                        endOfLine();
                    }
                    return;
                } else if (start == Start.NOTHING) {
                    break;
                }
                started = true;
                matched = containers.depth();
                paragraphMatched = false;
                leafMatched = false;
                line.findNextNonSpace();
            }
            line.skipIndent();
        }
        text(matched, leafMatched, started);
        endOfLine();
    }

    /** Whether a block may begin at the next character: it is not a letter, and there are not too many open blocks. */
    private boolean mayBegin(boolean finishedIsOpen) {
        if (line.isBlank() || line.indent() < LineCursor.CODE_INDENT && isPlain(line.bytes()[line.nextNonSpace()])) {
            return false;
        }
        int open = 1 + containers.depth() + (leaf.isOpen() || finishedIsOpen ? 1 : 0);
        if (open > maxOpenBlocks) {
            tooDeep = true;
            return false;
        }
        return true;
    }

    /** Takes what is left of the line after all starts of blocks. */
    private void text(int matched, boolean leafMatched, boolean started) {
        boolean blank = line.isBlank();
        if (leafMatched || !started && !blank && leaf.isLazy()) {
            finished = leaf.addLine(line, line.index());
            return;
        }
        if (!started) {
            closeUnmatched(matched);
        }
        if (!blank) {
            beginBlock();
            leaf.startParagraph(line, line.index(), containers.depth() == 0);
        }
    }

    // Opening and closing

    /** Closes the deepest block and all containers deeper than the given depth. */
    private void closeTo(int level) {
        leaf.close(line);
        containers.closeTo(level);
    }

    /** Closes what the line does not continue. */
    private void closeUnmatched(int matched) {
        if (matched < containers.depth() || leaf.isOpen()) {
            closeTo(matched);
        }
    }

    /** Closes the blocks that can't contain a block other than a list item, and begins a block. */
    private void beginBlock() {
        leaf.close(line);
        if (containers.isInList()) {
            containers.closeTo(containers.depth() - 1);
        }
        if (containers.depth() == 0) {
            tape.addTop(line.start() - line.base(), line.end() - line.base());
        } else {
            containers.beginChild();
        }
    }

    private void beginBlock(int matched) {
        closeUnmatched(matched);
        beginBlock();
    }

    /** The top-level block that is open now reaches up to this line's end, if there is anything on it. */
    private void endOfLine() {
        if (line.end() > line.start() && (containers.depth() > 0 || leaf.isOpen() || finished)) {
            tape.setTopEnd(line.end() - line.base());
        }
    }

    // Starts of blocks

    private Start start(int matched, boolean inParagraph) {
        if (inParagraph && leaf.becomeTable(line)) {
            return Start.LEAF;
        }
        if (line.indent() >= LineCursor.CODE_INDENT) {
            return leaf.isParagraph() ? Start.NOTHING : startIndented(matched);
        }
        byte c = line.bytes()[line.nextNonSpace()];
        switch (c) {
            case '>':
                return startQuote(matched);
            case '#':
                return startAtx(matched);
            case '`':
            case '~':
                return startFence(matched, c);
            case '<':
                return startHtml(matched, inParagraph);
            case '=':
                return inParagraph ? startSetext(c, 1) : Start.NOTHING;
            case '-':
                if (inParagraph && startSetext(c, 2) == Start.LEAF) {
                    return Start.LEAF;
                }
                return startRule(matched) == Start.LEAF ? Start.LEAF : startList(matched, inParagraph);
            case '_':
                return startRule(matched);
            case '*':
                return startRule(matched) == Start.LEAF ? Start.LEAF : startList(matched, inParagraph);
            case '+':
                return startList(matched, inParagraph);
            default:
                return c >= '0' && c <= '9' ? startList(matched, inParagraph) : Start.NOTHING;
        }
    }

    private Start startQuote(int matched) {
        beginBlock(matched);
        containers.openQuote(line.nextNonSpace() - line.base());
        line.skipQuoteMarker();
        return Start.CONTAINER;
    }

    private Start startIndented(int matched) {
        beginBlock(matched);
        leaf.startIndented(line);
        return Start.LEAF;
    }

    private Start startAtx(int matched) {
        int level = BlockStarts.headingLevel(line);
        if (level == 0) {
            return Start.NOTHING;
        }
        closeUnmatched(matched);
        if (containers.isInList()) {
            closeTo(containers.depth() - 1);
        }
        finished = true;
        if (containers.depth() == 0) {
            int start = line.start();
            heading = new TopHeading(
                    level, start, 0, 0, line.end() - start, 0, BlockStarts.headingContent(line, level, start));
            return Start.LEAF;
        }
        beginBlock();
        int[] content = BlockStarts.headingContent(line, level, line.base());
        tape.add(BlockTape.HEADING, level);
        tape.add(content.length / 2);
        for (int place : content) {
            tape.add(place);
        }
        return Start.LEAF;
    }

    private Start startSetext(byte c, int level) {
        if (!BlockStarts.isUnderline(line, c)) {
            return Start.NOTHING;
        }
        if (containers.depth() == 0) {
            heading = leaf.becomeTopHeading(line, level);
            finished = heading != null;
        } else {
            finished = leaf.becomeHeading(line, level);
        }
        return finished ? Start.LEAF : Start.NOTHING;
    }

    private Start startFence(int matched, byte c) {
        int length = BlockStarts.fenceLength(line, c);
        if (length == 0) {
            return Start.NOTHING;
        }
        beginBlock(matched);
        leaf.startFence(line, c, length);
        return Start.LEAF;
    }

    private Start startHtml(int matched, boolean inParagraph) {
        int kind = HtmlStart.find(line.bytes(), line.nextNonSpace(), line.end(), inParagraph || leaf.isLazy());
        if (kind == 0) {
            return Start.NOTHING;
        }
        beginBlock(matched);
        finished = leaf.startHtml(line, kind);
        return Start.LEAF;
    }

    private Start startRule(int matched) {
        if (!BlockStarts.isRule(line)) {
            return Start.NOTHING;
        }
        beginBlock(matched);
        tape.add(BlockTape.RULE);
        tape.add(line.nextNonSpace() - line.base(), line.end() - line.base());
        finished = true;
        return Start.LEAF;
    }

    private Start startList(int matched, boolean inParagraph) {
        if (!marker.read(line) || inParagraph && !marker.interrupts()) {
            return Start.NOTHING;
        }
        boolean sibling = containers.isList(matched, marker.kind());
        closeUnmatched(matched);
        if (sibling) {
            containers.continueList();
        } else {
            beginBlock();
            containers.openList(marker.kind(), marker.number());
        }
        int base = line.base();
        int indent = marker.contentColumn() - line.column();
        containers.openItem(line.nextNonSpace() - base, marker.end() - base, indent);
        line.goToColumn(marker.contentColumn());
        return Start.CONTAINER;
    }
}
