package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a line of inlines, and the line without a part of it. Places are indices in {@link #text}. */
final class InlineParts {
    private InlineParts() {}

    /** The text that a reader sees: labels of links, line breaks as {@code \n}, neither images nor HTML. */
    static String text(List<Inline> inlines) {
        if (inlines.size() == 1 && inlines.get(0) instanceof Text only) {
            return only.text();
        }
        List<String> pieces = new ArrayList<>(inlines.size());
        addText(inlines, pieces);
        return InlineText.joined(pieces);
    }

    private static void addText(List<Inline> inlines, List<String> pieces) {
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            if (inline instanceof Text plain) {
                pieces.add(plain.text());
            } else if (inline instanceof LineBreak) {
                pieces.add("\n");
            } else if (!(inline instanceof Image || inline instanceof InlineHtml)) {
                List<Inline> children = children(inline);
                if (children != null) {
                    addText(children, pieces);
                } else {
                    pieces.add(PlainText.of(List.of(inline)));
                }
            }
        }
    }

    /** The length of the {@link #text} of inlines. */
    static int length(List<Inline> inlines) {
        int length = 0;
        for (int i = 0; i < inlines.size(); i++) {
            length += length(inlines.get(i));
        }
        return length;
    }

    private static int length(Inline inline) {
        if (inline instanceof Text plain) {
            return plain.text().length();
        }
        if (inline instanceof LineBreak) {
            return 1;
        }
        List<Inline> children = children(inline);
        return children == null ? text(List.of(inline)).length() : length(children);
    }

    private static @Nullable List<Inline> children(Inline inline) {
        if (inline instanceof Link link) {
            return link.children();
        }
        if (inline instanceof Strong strong) {
            return strong.children();
        }
        if (inline instanceof Emphasis emphasis) {
            return emphasis.children();
        }
        return inline instanceof Strikethrough struck ? struck.children() : null;
    }

    private static Inline withChildren(Inline inline, List<Inline> children) {
        if (inline instanceof Link link) {
            return new Link(children, link.uri(), link.title());
        }
        if (inline instanceof Strong) {
            return new Strong(children);
        }
        if (inline instanceof Emphasis) {
            return new Emphasis(children);
        }
        if (inline instanceof Strikethrough) {
            return new Strikethrough(children);
        }
        throw new IllegalStateException(inline.getClass() + " can't have other children");
    }

    /** A line without the text between two places. */
    static List<Inline> without(List<Inline> inlines, int from, int to) {
        List<Inline> rest = new ArrayList<>(inlines.size());
        int start = 0;
        for (Inline inline : inlines) {
            int length = length(inline);
            int end = start + length;
            if (end <= from || start >= to || length == 0) {
                rest.add(inline);
            } else if (from > start || to < end) {
                int first = Math.max(0, from - start);
                int last = Math.min(length, to - start);
                if (inline instanceof Text plain) {
                    String before = plain.text().substring(0, first);
                    String after = plain.text().substring(last);
                    rest.add(new Text(before.isEmpty() ? after : before + after));
                } else {
                    List<Inline> children = children(inline);
                    rest.add(children == null ? inline : withChildren(inline, merged(without(children, first, last))));
                }
            }
            start = end;
        }
        return rest;
    }

    /** The part of a line between two places. */
    static List<Inline> between(List<Inline> inlines, int from, int to) {
        return trimmed(merged(without(without(inlines, to, Integer.MAX_VALUE), 0, from)));
    }

    /** The address that the text at a place links to. */
    static Optional<String> linkAt(List<Inline> inlines, int place) {
        int start = 0;
        for (Inline inline : inlines) {
            int end = start + length(inline);
            if (place >= start && place < end) {
                Optional<String> uri = InlineText.uri(inline);
                if (uri.isPresent()) {
                    return uri;
                }
                List<Inline> children = children(inline);
                return children == null ? Optional.empty() : linkAt(children, place - start);
            }
            start = end;
        }
        return Optional.empty();
    }

    /** Whether this is a link to something other than this page or an e-mail account. */
    static boolean isTarget(Inline inline) {
        String uri = inline instanceof Link link ? link.uri() : inline instanceof Autolink link ? link.uri() : "";
        return !uri.isEmpty() && uri.charAt(0) != '#' && !uri.startsWith("mailto:");
    }

    /** Whether this shows nothing but white space. */
    static boolean isBlank(Inline inline) {
        if (inline instanceof Text plain) {
            return isBlank(plain.text());
        }
        return inline instanceof LineBreak
                || inline instanceof InlineHtml
                || inline instanceof Strong strong && areBlank(strong.children())
                || inline instanceof Emphasis emphasis && areBlank(emphasis.children());
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!WhiteSpace.isInvisible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areBlank(List<Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            if (!isBlank(inlines.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A line without blank inlines at its ends. */
    static List<Inline> trimmed(List<Inline> inlines) {
        int from = 0;
        int to = inlines.size();
        while (from < to && isBlank(inlines.get(from))) {
            from++;
        }
        while (to > from && isBlank(inlines.get(to - 1))) {
            to--;
        }
        List<Inline> trimmed = to - from == inlines.size() ? inlines : inlines.subList(from, to);
        if (!trimmed.isEmpty() && trimmed.get(0) instanceof Text first && startsBlank(first.text())) {
            trimmed = new ArrayList<>(trimmed);
            trimmed.set(0, new Text(WhiteSpace.stripLeadingInvisible(first.text())));
        }
        return trimmed;
    }

    private static boolean startsBlank(String text) {
        return !text.isEmpty() && WhiteSpace.isInvisible(text.charAt(0));
    }

    /** The lines of a paragraph, without line breaks. */
    static List<List<Inline>> lines(List<Inline> inlines) {
        List<List<Inline>> lines = new ArrayList<>(1);
        int size = inlines.size();
        int from = 0;
        for (int i = 0; i <= size; i++) {
            if (i == size || inlines.get(i) instanceof LineBreak) {
                List<Inline> line = trimmed(i - from == size ? inlines : inlines.subList(from, i));
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                from = i + 1;
            }
        }
        return lines;
    }

    /** Lines as one, a space between two. */
    static List<Inline> joined(List<List<Inline>> lines) {
        if (lines.size() == 1) {
            return lines.get(0);
        }
        List<Inline> joined = new ArrayList<>(lines.get(0));
        for (List<Inline> line : lines.subList(1, lines.size())) {
            joined.add(new Text(" "));
            joined.addAll(line);
        }
        return joined;
    }

    /**
     * A line in which no text is next to another one and no line break next to another one or at an end, as lines are read
     * everywhere.
     */
    static List<Inline> merged(List<Inline> inlines) {
        if (isMerged(inlines)) {
            return inlines;
        }
        int from = 0;
        int to = inlines.size();
        while (from < to && inlines.get(from) instanceof LineBreak) {
            from++;
        }
        while (to > from && inlines.get(to - 1) instanceof LineBreak) {
            to--;
        }
        List<Inline> merged = new ArrayList<>(to - from);
        for (Inline inline : inlines.subList(from, to)) {
            int last = merged.size() - 1;
            if (inline instanceof Text text && last >= 0 && merged.get(last) instanceof Text before) {
                merged.set(last, new Text(before.text() + text.text()));
            } else if (inline instanceof LineBreak next && last >= 0 && merged.get(last) instanceof LineBreak before) {
                merged.set(last, new LineBreak(before.hard() || next.hard()));
            } else {
                merged.add(inline);
            }
        }
        return merged;
    }

    /** A paragraph, or the image or formula that is all of it, as blocks are read everywhere. */
    static Block paragraph(List<Inline> inlines) {
        List<Inline> merged = merged(inlines);
        if (merged.size() == 1 && merged.get(0) instanceof Image image) {
            return image;
        }
        return merged.size() == 1 && merged.get(0) instanceof InlineMath math && math.display()
                ? new MathBlock(math.tex())
                : new Paragraph(merged);
    }

    private static boolean isMerged(List<Inline> inlines) {
        boolean afterText = false;
        // Also before the first one and after the last one, where no line break may be.
        boolean afterBreak = true;
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            boolean isText = inline instanceof Text;
            boolean isBreak = inline instanceof LineBreak;
            if (isText && afterText || isBreak && afterBreak) {
                return false;
            }
            afterText = isText;
            afterBreak = isBreak;
        }
        return !afterBreak || inlines.isEmpty();
    }

    /** The links of a line, those in emphasis included, in order. */
    static List<Inline> targets(List<Inline> inlines) {
        List<Inline> targets = new ArrayList<>();
        collect(inlines, targets);
        return targets;
    }

    private static void collect(List<Inline> inlines, List<Inline> targets) {
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            if (isTarget(inline)) {
                targets.add(inline);
            } else {
                collect(childrenWithTargets(inline), targets);
            }
        }
    }

    /** The children of an inline that is no link but may hold some. */
    private static List<Inline> childrenWithTargets(Inline inline) {
        List<Inline> children = inline instanceof Text || inline instanceof Link ? null : children(inline);
        return children == null ? List.of() : children;
    }

    /** The first link of a line, maybe in emphasis. */
    static Optional<Inline> firstTarget(List<Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            Optional<Inline> target = isTarget(inline) ? Optional.of(inline) : firstTarget(childrenWithTargets(inline));
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    /** The link with which a line begins, maybe in emphasis. */
    static Optional<Inline> leadingTarget(List<Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            if (isTarget(inline)) {
                return Optional.of(inline);
            }
            if (!isBlank(inline)) {
                return leadingTarget(childrenWithTargets(inline));
            }
        }
        return Optional.empty();
    }

    /** The strong text with which a line begins, maybe in other emphasis. */
    static Optional<Strong> leadingStrong(List<Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            if (!isBlank(inlines.get(i))) {
                return leadingStrong(inlines.get(i));
            }
        }
        return Optional.empty();
    }

    /** The strong text that an inline is or begins with, if that is not blank. */
    static Optional<Strong> leadingStrong(Inline inline) {
        if (inline instanceof Strong strong && !isBlank(strong)) {
            return Optional.of(strong);
        }
        return inline instanceof Emphasis emphasis ? leadingStrong(emphasis.children()) : Optional.empty();
    }

    /** Whether strong text is all of the first line. */
    static boolean beginsWithStrongLine(List<Inline> inlines) {
        List<List<Inline>> lines = lines(inlines);
        List<Inline> first = lines.isEmpty() ? List.of() : lines.get(0);
        return leadingStrong(first)
                .filter(strong -> trimmed(after(first, strong)).isEmpty())
                .isPresent();
    }

    /** The inlines after the one that is or begins with a strong text. */
    static List<Inline> after(List<Inline> inlines, Strong strong) {
        int at = 0;
        while (at < inlines.size()
                && leadingStrong(inlines.get(at)).filter(it -> it == strong).isEmpty()) {
            at++;
        }
        return inlines.subList(Math.min(at + 1, inlines.size()), inlines.size());
    }

    /** Where the first link begins; after the text if there is none. */
    static int startOfTarget(List<Inline> inlines) {
        int start = 0;
        for (Inline inline : inlines) {
            if (isTarget(inline)) {
                return start;
            }
            List<Inline> children = childrenWithTargets(inline);
            if (firstTarget(children).isPresent()) {
                return start + startOfTarget(children);
            }
            start += length(inline);
        }
        return start;
    }

    private static boolean holds(Inline inline, Inline target) {
        List<Inline> children = childrenWithTargets(inline);
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) == target || holds(children.get(i), target)) {
                return true;
            }
        }
        return false;
    }

    /** A line without its first inline that is or holds a link. */
    static List<Inline> withoutTarget(List<Inline> inlines, Inline target) {
        List<Inline> rest = new ArrayList<>(inlines.size());
        boolean found = false;
        for (Inline inline : inlines) {
            if (found) {
                rest.add(inline);
            } else if (inline == target) {
                found = true;
            } else if (holds(inline, target)) {
                found = true;
                List<Inline> inner = withoutTarget(childrenWithTargets(inline), target);
                if (!trimmed(inner).isEmpty()) {
                    rest.add(withChildren(inline, inner));
                }
            } else {
                rest.add(inline);
            }
        }
        return rest;
    }
}
