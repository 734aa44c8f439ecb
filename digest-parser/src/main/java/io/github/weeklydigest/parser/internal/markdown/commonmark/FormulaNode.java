package io.github.weeklydigest.parser.internal.markdown.commonmark;

import org.commonmark.node.CustomNode;

/** A formula in commonmark-java's tree. */
final class FormulaNode extends CustomNode {
    private final String tex;
    private final boolean display;

    FormulaNode(String tex, boolean display) {
        this.tex = tex;
        this.display = display;
    }

    String tex() {
        return tex;
    }

    boolean display() {
        return display;
    }
}
