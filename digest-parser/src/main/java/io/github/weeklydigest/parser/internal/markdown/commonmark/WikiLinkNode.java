package io.github.weeklydigest.parser.internal.markdown.commonmark;

import org.commonmark.node.CustomNode;

/** A wikilink in commonmark-java's tree. */
final class WikiLinkNode extends CustomNode {
    private final String target;

    WikiLinkNode(String target) {
        this.target = target;
    }

    String target() {
        return target;
    }
}
