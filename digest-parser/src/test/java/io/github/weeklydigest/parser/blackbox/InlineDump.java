package io.github.weeklydigest.parser.blackbox;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.OpaqueInline;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import java.util.List;
import java.util.stream.Collectors;

/** Inlines as text that tells every kind from every other: {@code ⟨kind …⟩} around everything except plain text. */
final class InlineDump implements Inline.Visitor<String> {
    private static final InlineDump INSTANCE = new InlineDump();

    private InlineDump() {}

    static String of(List<Inline> inlines) {
        return inlines.stream().map(inline -> inline.accept(INSTANCE)).collect(Collectors.joining());
    }

    /** A text in which control characters and spaces at the ends are visible. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> visible.append('␊');
                case '\r' -> visible.append('␍');
                case '\t' -> visible.append('␉');
                default -> {
                    if (Character.getType(c) == Character.FORMAT || c == 0xA0) {
                        visible.append(String.format("‹U+%04X›", c));
                    } else {
                        visible.appendCodePoint(c);
                    }
                }
            }
        });
        return visible.toString();
    }

    private static String marked(String kind, List<Inline> children) {
        return '⟨' + kind + ' ' + of(children) + '⟩';
    }

    @Override
    public String visitText(Text inline) {
        return visible(inline.text());
    }

    @Override
    public String visitInlineCode(InlineCode inline) {
        return "⟨code " + visible(inline.code()) + '⟩';
    }

    @Override
    public String visitLink(Link inline) {
        return "⟨link " + of(inline.children()) + " → " + inline.uri()
                + inline.title().map(title -> " \"" + title + '"').orElse("") + '⟩';
    }

    @Override
    public String visitAutolink(Autolink inline) {
        return "⟨autolink " + inline.text() + " → " + inline.uri() + '⟩';
    }

    @Override
    public String visitImage(Image image) {
        return "⟨image " + image.alt() + " → " + image.uri()
                + image.title().map(title -> " \"" + title + '"').orElse("") + '⟩';
    }

    @Override
    public String visitStrong(Strong inline) {
        return marked("strong", inline.children());
    }

    @Override
    public String visitEmphasis(Emphasis inline) {
        return marked("emphasis", inline.children());
    }

    @Override
    public String visitStrikethrough(Strikethrough inline) {
        return marked("struck", inline.children());
    }

    @Override
    public String visitWikiLink(WikiLink inline) {
        return "⟨wiki " + visible(inline.target())
                + inline.digest().map(week -> " week " + week.week()).orElse("") + '⟩';
    }

    @Override
    public String visitInlineMath(InlineMath inline) {
        return "⟨" + (inline.display() ? "display " : "math ") + visible(inline.tex()) + '⟩';
    }

    @Override
    public String visitInlineHtml(InlineHtml inline) {
        return "⟨html " + visible(inline.html()) + '⟩';
    }

    @Override
    public String visitLineBreak(LineBreak inline) {
        return inline.hard() ? "⟨hard break⟩" : "⟨break⟩";
    }

    @Override
    public String visitOpaqueInline(OpaqueInline inline) {
        return "⟨opaque " + visible(inline.text()) + '⟩';
    }

    @Override
    public String visitOther(Inline inline) {
        return visitOpaqueInline(new OpaqueInline("other", PlainText.of(List.of(inline))));
    }
}
