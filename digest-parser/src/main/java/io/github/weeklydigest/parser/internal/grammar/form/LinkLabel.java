package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import java.util.List;

/** The label of a link. */
final class LinkLabel {
    private LinkLabel() {}

    /** The content of a link; the text of any other inline. */
    static List<Inline> of(Inline target) {
        return target instanceof Link link ? link.children() : List.of(new Text(PlainText.of(List.of(target))));
    }
}
