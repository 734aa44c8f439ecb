package io.github.weeklydigest.parser.internal.markdown.commonmark;

import io.github.weeklydigest.parser.internal.markdown.reference.DefinitionTarget;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Links and images in commonmark-java's tree whose target comes from a definition elsewhere in the document. The target may hold
 * the characters that are placeholders in the text around the link.
 */
final class ReferenceTarget {
    private ReferenceTarget() {}

    static Node link(DefinitionTarget target) {
        return new ReferenceLink(target);
    }

    static Node image(DefinitionTarget target) {
        return new ReferenceImage(target);
    }

    /** Whether the target of a link or image comes from such a definition. */
    static boolean isTargetOf(Node node) {
        return node instanceof ReferenceLink || node instanceof ReferenceImage;
    }

    private static final class ReferenceLink extends Link {
        ReferenceLink(DefinitionTarget target) {
            super(target.destination(), target.title().orElse(null));
        }
    }

    private static final class ReferenceImage extends Image {
        ReferenceImage(DefinitionTarget target) {
            super(target.destination(), target.title().orElse(null));
        }
    }
}
