package io.github.weeklydigest.model;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.function.Consumer;

/** Passes on plain text piece by piece; one instance for each call of {@link PlainText}. */
final class PlainTextWriter implements Inline.Visitor<PlainTextWriter>, Block.Visitor<PlainTextWriter> {
    private final Consumer<? super String> out;
    /** The piece before; empty at the beginning. */
    private String last = "";

    private String separator = "";
    private boolean softBreak;

    /** What a line break in HTML becomes: a line feed in a paragraph, a space where a line feed would end a title or a row. */
    private String lineBreak = " ";

    PlainTextWriter(Consumer<? super String> out) {
        this.out = out;
    }

    /** Writes blocks, separated from each other and from the text before. */
    void blocks(List<? extends Block> blocks, String between) {
        for (Block block : blocks) {
            part(between);
            block.accept(this);
        }
    }

    void inlines(List<? extends Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            inlines.get(i).accept(this);
        }
    }

    /** Asks for a separator before the next text; of several in a row the longest counts. */
    private void part(String between) {
        softBreak = false;
        if (!last.isEmpty() && between.length() > separator.length()) {
            separator = between;
        }
    }

    private PlainTextWriter text(String text) {
        if (text.isEmpty()) {
            return this;
        }
        if (!separator.isEmpty()) {
            piece(separator);
            separator = "";
        }
        if (softBreak && !last.isEmpty()) {
            boolean unspaced = isUnspaced(last.codePointBefore(last.length())) && isUnspaced(text.codePointAt(0));
            if (!unspaced) {
                piece(" ");
            }
        }
        softBreak = false;
        piece(text);
        return this;
    }

    private void piece(String text) {
        out.accept(text);
        last = text;
    }

    /** Whether a character belongs to a script that puts no spaces between words. */
    private static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x2E80) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.BOPOMOFO
                || isCjkPunctuation(codePoint)
                || isWideOrHalfWidth(codePoint);
    }

    private static boolean isCjkPunctuation(int codePoint) {
        return codePoint >= 0x3000 && codePoint <= 0x303F;
    }

    private static boolean isWideOrHalfWidth(int codePoint) {
        return codePoint >= 0xFF00 && codePoint <= 0xFFEF;
    }

    /** {@code <br>} in one of its forms. */
    private static boolean isLineBreak(String html) {
        if (html.length() < 4 || !html.regionMatches(true, 0, "<br", 0, 3) || !html.endsWith(">")) {
            return false;
        }
        char next = html.charAt(3);
        return next == '>' || next == '/' || next == ' ' || next == '\t' || next == '\n';
    }

    private PlainTextWriter items(List<ListItem> items) {
        for (ListItem item : items) {
            part("\n");
            blocks(item.children(), "\n");
        }
        return this;
    }

    @Override
    public PlainTextWriter visitText(Text inline) {
        return text(inline.text());
    }

    @Override
    public PlainTextWriter visitInlineCode(InlineCode inline) {
        return text(inline.code());
    }

    @Override
    public PlainTextWriter visitLink(Link inline) {
        inlines(inline.children());
        return this;
    }

    @Override
    public PlainTextWriter visitAutolink(Autolink inline) {
        return text(inline.text());
    }

    @Override
    public PlainTextWriter visitImage(Image image) {
        return text(image.alt());
    }

    @Override
    public PlainTextWriter visitStrong(Strong inline) {
        inlines(inline.children());
        return this;
    }

    @Override
    public PlainTextWriter visitEmphasis(Emphasis inline) {
        inlines(inline.children());
        return this;
    }

    @Override
    public PlainTextWriter visitStrikethrough(Strikethrough inline) {
        inlines(inline.children());
        return this;
    }

    @Override
    public PlainTextWriter visitWikiLink(WikiLink inline) {
        return text(inline.alias().orElseGet(inline::target));
    }

    @Override
    public PlainTextWriter visitInlineMath(InlineMath inline) {
        return text(inline.tex());
    }

    @Override
    public PlainTextWriter visitInlineHtml(InlineHtml inline) {
        if (isLineBreak(inline.html())) {
            part(lineBreak);
        }
        return this;
    }

    @Override
    public PlainTextWriter visitLineBreak(LineBreak inline) {
        if (inline.hard()) {
            part("\n");
        } else {
            softBreak = separator.isEmpty();
        }
        return this;
    }

    @Override
    public PlainTextWriter visitOpaqueInline(OpaqueInline inline) {
        return text(inline.text());
    }

    @Override
    public PlainTextWriter visitParagraph(Paragraph block) {
        lineBreak = "\n";
        inlines(block.children());
        lineBreak = " ";
        return this;
    }

    @Override
    public PlainTextWriter visitSubheading(Subheading block) {
        inlines(block.children());
        return this;
    }

    @Override
    public PlainTextWriter visitBulletList(BulletList block) {
        return items(block.items());
    }

    @Override
    public PlainTextWriter visitOrderedList(OrderedList block) {
        return items(block.items());
    }

    @Override
    public PlainTextWriter visitQuote(Quote block) {
        blocks(block.children(), "\n\n");
        return this;
    }

    @Override
    public PlainTextWriter visitNote(Note block) {
        blocks(block.children(), "\n\n");
        return this;
    }

    @Override
    public PlainTextWriter visitCodeBlock(CodeBlock block) {
        String code = block.code();
        return text(code.endsWith("\n") ? code.substring(0, code.length() - 1) : code);
    }

    @Override
    public PlainTextWriter visitTable(Table block) {
        row(block.header());
        for (TableRow row : block.rows()) {
            row(row.cells());
        }
        return this;
    }

    private void row(List<TableCell> cells) {
        part("\n");
        for (TableCell cell : cells) {
            part("\t");
            inlines(cell.children());
        }
    }

    @Override
    public PlainTextWriter visitMathBlock(MathBlock block) {
        return text(block.tex());
    }

    @Override
    public PlainTextWriter visitThematicBreak(ThematicBreak block) {
        return this;
    }

    @Override
    public PlainTextWriter visitHtmlBlock(HtmlBlock block) {
        return this;
    }

    @Override
    public PlainTextWriter visitOpaqueBlock(OpaqueBlock block) {
        return text(block.text());
    }

    @Override
    public PlainTextWriter visitOther(Block block) {
        return this;
    }

    @Override
    public PlainTextWriter visitOther(Inline inline) {
        return this;
    }
}
