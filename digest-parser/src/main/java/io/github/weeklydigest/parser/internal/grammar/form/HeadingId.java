package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Text;
import java.util.ArrayList;
import java.util.List;

/** An id in braces at the end of a heading: {@code ## Releases {#releases}}. It is the anchor and is not shown. */
public final class HeadingId {
    private static final String OPENING = "{#";

    private HeadingId() {}

    /** Returns a heading without the id at its end, and with the id as its anchor; the heading itself if it has none. */
    public static Heading applied(Heading heading) {
        List<Inline> children = heading.children();
        if (children.isEmpty() || !(children.get(children.size() - 1) instanceof Text text)) {
            return heading;
        }
        String words = text.text()
                .substring(0, WhiteSpace.before(text.text(), text.text().length()));
        int brace = words.lastIndexOf(OPENING);
        if (brace < 0 || !words.endsWith("}") || words.indexOf(' ', brace) >= 0) {
            return heading;
        }
        List<Inline> rest = new ArrayList<>(children.subList(0, children.size() - 1));
        String before = words.substring(0, brace).stripTrailing();
        if (!before.isEmpty()) {
            rest.add(new Text(before));
        }
        String id = words.substring(brace + OPENING.length(), words.length() - 1);
        return new Heading(heading.level(), rest, id.isEmpty() ? heading.anchor() : id);
    }
}
