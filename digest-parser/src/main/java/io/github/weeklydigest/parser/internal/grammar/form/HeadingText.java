package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import java.util.List;

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

    /** The text of a heading. */
    public static String of(List<Inline> inlines) {
        if (inlines.size() == 1 && inlines.get(0) instanceof Text only) {
            return only.text();
        }
        StringBuilder text = new StringBuilder();
        append(inlines, text);
        return text.toString();
    }

    private static void append(List<Inline> inlines, StringBuilder text) {
        for (Inline inline : inlines) {
            if (inline instanceof Link link) {
                append(link.children(), text);
            } else if (inline instanceof Strong strong) {
                append(strong.children(), text);
            } else if (inline instanceof Emphasis emphasis) {
                append(emphasis.children(), text);
            } else if (inline instanceof Strikethrough struck) {
                append(struck.children(), text);
            } else if (!(inline instanceof Image)) {
                text.append(PlainText.of(List.of(inline)));
            }
        }
    }
}
