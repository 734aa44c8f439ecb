package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Questions about a line of inlines. */
public final class InlineText {
    private static final Pattern WHITE_SPACE = pattern("\\s+");

    private InlineText() {}

    /** A pattern to which all white space of Unicode, such as the no-break space, is white space. */
    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    }

    /** The inlines of a paragraph without blank text at either end; nothing for any other block. */
    public static List<Inline> of(Block block) {
        return block instanceof Paragraph paragraph ? trimmed(paragraph.children()) : List.of();
    }

    /** Whether a block is a paragraph of nothing but text, as most are: a cheap question to ask first. */
    static boolean isPlainText(Block block) {
        return block instanceof Paragraph paragraph
                && paragraph.children().size() == 1
                && paragraph.children().get(0) instanceof Text;
    }

    private static List<Inline> trimmed(List<Inline> inlines) {
        int from = 0;
        int to = inlines.size();
        while (from < to && isBlank(inlines.get(from))) {
            from++;
        }
        while (to > from && isBlank(inlines.get(to - 1))) {
            to--;
        }
        return to - from == inlines.size() ? inlines : inlines.subList(from, to);
    }

    static boolean isBlank(Inline inline) {
        return inline instanceof Text text && isBlank(text.text());
    }

    // Asked twice of each paragraph: what begins with a later character is not blank, without a look into the tables.
    private static boolean isBlank(String text) {
        return text.isEmpty()
                || text.charAt(0) <= WhiteSpace.LAST && WhiteSpace.strip(text).isEmpty();
    }

    /** Whether a line is nothing but words, with or without emphasis, so that its plain text is complete. */
    static boolean isWords(List<Inline> line) {
        return line.stream()
                .allMatch(inline -> inline instanceof Text
                        || inline instanceof InlineCode
                        || inline instanceof LineBreak
                        || inline instanceof Strong strong && isWords(strong.children())
                        || inline instanceof Emphasis emphasis && isWords(emphasis.children())
                        || inline instanceof Strikethrough struck && isWords(struck.children()));
    }

    static boolean isSingleLine(List<Inline> line) {
        for (Inline inline : line) {
            if (inline instanceof LineBreak) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is a link to another page: a wikilink, or a link that is not to a heading of this one. */
    static boolean isTarget(Inline inline) {
        if (inline instanceof Link link) {
            return !link.uri().startsWith("#");
        }
        return inline instanceof WikiLink
                || inline instanceof Autolink link && !link.uri().startsWith("#");
    }

    /** The address of a link. */
    public static Optional<String> uri(Inline inline) {
        if (inline instanceof Link link) {
            return Optional.of(link.uri());
        }
        return inline instanceof Autolink link ? Optional.of(link.uri()) : Optional.empty();
    }

    /** What a link or wikilink shows. */
    public static List<Inline> label(Inline target) {
        if (target instanceof Link link) {
            return link.children();
        }
        return List.of(new Text(PlainText.of(List.of(target))));
    }

    public static String text(List<Inline> line) {
        return PlainText.of(line);
    }

    /** The text of pieces, copied once: a builder of text would grow, and change its form for Chinese, on the way. */
    static String joined(List<String> pieces) {
        return pieces.size() == 1 ? pieces.get(0) : String.join("", pieces);
    }

    /** A line without what its first text begins with. */
    static List<Inline> withoutPrefix(List<Inline> line, int length) {
        List<Inline> rest = new ArrayList<>(line);
        String text = ((Text) rest.get(0)).text().substring(length);
        if (text.isEmpty()) {
            rest.remove(0);
        } else {
            rest.set(0, new Text(text));
        }
        return rest;
    }

    /** A colon, full-width or not, at the end of the text, white space aside. */
    static boolean endsWithColon(String text) {
        String end = WhiteSpace.strip(text);
        return end.endsWith("：") || end.endsWith(":");
    }

    static String withoutColon(String text) {
        String name = WhiteSpace.strip(text);
        return endsWithColon(name) ? WhiteSpace.strip(name.substring(0, name.length() - 1)) : name;
    }

    /** A text without any colon or white space at its end, and without white space at its start. */
    static String withoutColons(String text) {
        int end = text.length();
        while (end > 0 && (isColon(text.charAt(end - 1)) || WhiteSpace.is(text.charAt(end - 1)))) {
            end--;
        }
        return WhiteSpace.strip(text.substring(0, end));
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    /** White space in a row as one space, none at the ends. */
    static String collapsed(String text) {
        String stripped = WhiteSpace.strip(text);
        return isCollapsed(stripped) ? stripped : WHITE_SPACE.matcher(stripped).replaceAll(" ");
    }

    /** Whether the only white space in a text, which has none at its end, is certainly single spaces. */
    private static boolean isCollapsed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' && (c != ' ' || text.charAt(i + 1) == ' ') || c > '~' && WhiteSpace.is(c)) {
                return false;
            }
        }
        return true;
    }
}
