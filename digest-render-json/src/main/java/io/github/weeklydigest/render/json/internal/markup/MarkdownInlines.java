package io.github.weeklydigest.render.json.internal.markup;

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
import io.github.weeklydigest.render.spi.Escaper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Inlines as Markdown. */
final class MarkdownInlines implements Inline.Visitor<StringBuilder> {
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\r\n]\\s*");
    private static final Pattern SELF_EXPLAINING = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*");
    private static final Pattern BARE_DESTINATION = Pattern.compile("[^\\s<>()\\\\]+");

    private final StringBuilder out = new StringBuilder();
    private final boolean oneLine;

    private MarkdownInlines(boolean oneLine) {
        this.oneLine = oneLine;
    }

    /** Text that may hold line breaks. */
    static String lines(List<Inline> inlines) {
        return new MarkdownInlines(false).inlines(inlines).toString();
    }

    /** Text for a heading or a cell, where a line break would end it. */
    static String line(List<Inline> inlines) {
        return LINE_ENDS.matcher(new MarkdownInlines(true).inlines(inlines)).replaceAll(" ");
    }

    /** The length of the longest run of a character. */
    static int longestRun(String text, char c) {
        int longest = 0;
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = text.charAt(at) == c ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private StringBuilder inlines(List<Inline> inlines) {
        inlines.forEach(inline -> inline.accept(this));
        return out;
    }

    private StringBuilder around(String mark, List<Inline> inlines) {
        out.append(mark);
        return inlines(inlines).append(mark);
    }

    private StringBuilder text(String text) {
        out.append(Escaper.MARKDOWN.escape(text));
        if (text.endsWith("!")) {
            // A link behind it must not become an image.
            out.insert(out.length() - 1, '\\');
        }
        return out;
    }

    private StringBuilder destination(String uri, Optional<String> title) {
        boolean bare = BARE_DESTINATION.matcher(uri).matches();
        out.append('(')
                .append(
                        bare
                                ? uri
                                : '<'
                                        + LINE_ENDS
                                                .matcher(uri)
                                                .replaceAll("%0A")
                                                .replaceAll("[\\\\<>]", "\\\\$0")
                                        + '>');
        title.ifPresent(text -> out.append(" \"")
                .append(LINE_ENDS.matcher(text).replaceAll(" ").replaceAll("[\\\\\"]", "\\\\$0"))
                .append('"'));
        return out.append(')');
    }

    @Override
    public StringBuilder visitText(Text inline) {
        return text(inline.text());
    }

    @Override
    public StringBuilder visitInlineCode(InlineCode inline) {
        String code = LINE_ENDS.matcher(inline.code()).replaceAll(" ");
        if (code.isEmpty()) {
            return out;
        }
        String fence = "`".repeat(longestRun(code, '`') + 1);
        boolean padded = code.startsWith("`")
                || code.endsWith("`")
                || code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        String pad = padded ? " " : "";
        return out.append(fence).append(pad).append(code).append(pad).append(fence);
    }

    @Override
    public StringBuilder visitLink(Link inline) {
        out.append('[');
        inlines(inline.children()).append(']');
        return destination(inline.uri(), inline.title());
    }

    @Override
    public StringBuilder visitAutolink(Autolink inline) {
        String text = inline.text();
        boolean address =
                text.equals(inline.uri()) && SELF_EXPLAINING.matcher(text).matches();
        boolean mail = inline.uri().equals("mailto:" + text)
                && SELF_EXPLAINING.matcher(inline.uri()).matches();
        return address || mail ? out.append('<').append(text).append('>') : visitLink(Link.of(text, inline.uri()));
    }

    @Override
    public StringBuilder visitImage(Image inline) {
        out.append("![").append(Escaper.MARKDOWN.escape(inline.alt())).append(']');
        return destination(inline.uri(), inline.title());
    }

    @Override
    public StringBuilder visitStrong(Strong inline) {
        return around("**", inline.children());
    }

    @Override
    public StringBuilder visitEmphasis(Emphasis inline) {
        return around("*", inline.children());
    }

    @Override
    public StringBuilder visitStrikethrough(Strikethrough inline) {
        return around("~~", inline.children());
    }

    @Override
    public StringBuilder visitWikiLink(WikiLink inline) {
        out.append("[[").append(LINE_ENDS.matcher(inline.target()).replaceAll(" "));
        inline.alias()
                .ifPresent(
                        alias -> out.append('|').append(LINE_ENDS.matcher(alias).replaceAll(" ")));
        return out.append("]]");
    }

    @Override
    public StringBuilder visitInlineMath(InlineMath inline) {
        String mark = inline.display() ? "$$" : "$";
        return out.append(mark).append(inline.tex()).append(mark);
    }

    @Override
    public StringBuilder visitInlineHtml(InlineHtml inline) {
        return text(inline.html());
    }

    @Override
    public StringBuilder visitLineBreak(LineBreak inline) {
        if (oneLine) {
            return out.append(' ');
        }
        return out.append(inline.hard() ? "\\\n" : "\n");
    }

    @Override
    public StringBuilder visitOpaqueInline(OpaqueInline inline) {
        return text(inline.text());
    }

    @Override
    public StringBuilder visitOther(Inline inline) {
        return visitOpaqueInline(new OpaqueInline("other", PlainText.of(List.of(inline))));
    }
}
