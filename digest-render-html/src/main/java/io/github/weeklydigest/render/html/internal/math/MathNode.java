package io.github.weeklydigest.render.html.internal.math;

import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import java.util.List;

/** An element of MathML: with children, or with text. */
public record MathNode(String element, String text, List<MathNode> children, List<String> attributes) {
    public static MathNode token(String element, String text, String... attributes) {
        return new MathNode(element, text, List.of(), List.of(attributes));
    }

    public static MathNode of(String element, MathNode... children) {
        return new MathNode(element, "", List.of(children), List.of());
    }

    public static MathNode of(String element, List<MathNode> children, String... attributes) {
        return new MathNode(element, "", List.copyOf(children), List.of(attributes));
    }

    /** Joins nodes to one; a single node is returned unchanged. */
    public static MathNode row(List<MathNode> children) {
        return children.size() == 1 ? children.get(0) : of("mrow", children);
    }

    /** How many characters of text it shows. */
    public int length() {
        int length = text.length();
        for (MathNode child : children) {
            length += child.length();
        }
        return length;
    }

    public void write(HtmlWriter out) {
        out.open(element, attributes.toArray(String[]::new)).text(text);
        children.forEach(child -> child.write(out));
        out.close(element);
    }
}
