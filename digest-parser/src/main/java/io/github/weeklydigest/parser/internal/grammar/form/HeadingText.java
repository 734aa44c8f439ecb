package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a heading from which GitHub makes its anchor: its plain text without the alternatives of images. */
public final class HeadingText {
    private HeadingText() {}

    /** What is the same for titles that differ in white space only. */
    public static String key(String title) {
        int plain = 0;
        while (plain < title.length() && !WhiteSpace.is(title.charAt(plain))) {
            plain++;
        }
        if (plain == title.length()) {
            return title;
        }
        StringBuilder key = new StringBuilder(title.length()).append(title, 0, plain);
        for (int i = plain; i < title.length(); i++) {
            if (!WhiteSpace.is(title.charAt(i))) {
                key.append(title.charAt(i));
            }
        }
        return key.toString();
    }

    /**
     * The text of a heading as rules read it: without invisible characters at its ends or characters without width, and with
     * spaces for no-break spaces.
     */
    public static String plain(String title) {
        for (int i = 0; i < title.length(); i++) {
            if (title.charAt(i) > '~' && WhiteSpace.isInvisible(title.charAt(i))) {
                return WhiteSpace.visible(title);
            }
        }
        return title;
    }

    /** The text of a heading. */
    public static String of(List<Inline> inlines) {
        if (inlines.size() == 1) {
            Inline only = inlines.get(0);
            List<Inline> children = children(only);
            return children == null ? own(only) : of(children);
        }
        List<String> pieces = new ArrayList<>(inlines.size());
        add(inlines, pieces);
        return InlineText.joined(pieces);
    }

    private static void add(List<Inline> inlines, List<String> pieces) {
        for (int i = 0; i < inlines.size(); i++) {
            List<Inline> children = children(inlines.get(i));
            if (children == null) {
                pieces.add(own(inlines.get(i)));
            } else {
                add(children, pieces);
            }
        }
    }

    /** The inlines whose text an inline shows; nothing for one that has a text of its own. */
    private static @Nullable List<Inline> children(Inline inline) {
        if (inline instanceof Link link) {
            return link.children();
        } else if (inline instanceof Strong strong) {
            return strong.children();
        } else if (inline instanceof Emphasis emphasis) {
            return emphasis.children();
        }
        return inline instanceof Strikethrough struck ? struck.children() : null;
    }

    private static String own(Inline inline) {
        if (inline instanceof Text text) {
            return text.text();
        }
        return inline instanceof Image ? "" : PlainText.of(List.of(inline));
    }
}
