package io.github.weeklydigest.parser.internal.check;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where the inlines of a paragraph or heading stand. */
final class InlineLayout {
    private final Cursor cursor;
    private final List<Piece> pieces = new ArrayList<>();

    InlineLayout(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The inlines in order, those inside others behind them, as far as they are found. */
    List<Piece> of(List<Inline> inlines) {
        place(inlines, 0);
        return pieces;
    }

    private void place(List<Inline> inlines, int depth) {
        for (Inline inline : inlines) {
            if (cursor.isLost()) {
                return;
            }
            place(inline, depth);
        }
    }

    private void place(Inline inline, int depth) {
        int index = pieces.size();
        int start = cursor.at();
        Optional<Range> address = Optional.empty();
        Optional<Range> title = Optional.empty();
        if (inline instanceof Text text) {
            start = cursor.text(text.text()).start();
        } else if (inline instanceof InlineCode) {
            cursor.skipCode();
        } else if (inline instanceof Link link) {
            Optional<Cursor.Target> target = link(link, depth);
            address = target.map(Cursor.Target::address);
            title = target.map(Cursor.Target::title).filter(range -> range.end() > range.start());
        } else if (inline instanceof Autolink link) {
            address = autolink(link);
        } else if (inline instanceof WikiLink) {
            cursor.expect("[[");
            int from = cursor.at();
            cursor.moveBehind("]]");
            address = Optional.of(new Range(from, cursor.at() - 2));
        } else {
            placeOther(inline, depth);
        }
        if (!cursor.isLost()) {
            pieces.add(index, new Piece(inline, new Range(start, cursor.at()), depth, address, title));
        }
    }

    private void placeOther(Inline inline, int depth) {
        if (inline instanceof Strong strong) {
            delimited(2, strong.children(), depth);
        } else if (inline instanceof Emphasis emphasis) {
            delimited(1, emphasis.children(), depth);
        } else if (inline instanceof Strikethrough struck) {
            delimited(cursor.run('~'), struck.children(), depth);
        } else if (inline instanceof LineBreak) {
            cursor.nextLine();
            cursor.skipPrefix();
        } else if (inline instanceof InlineHtml html) {
            String literal = html.html();
            cursor.moveBehind(literal.substring(Math.max(literal.lastIndexOf('\n'), literal.lastIndexOf('\r')) + 1));
        } else if (inline instanceof InlineMath math) {
            String delimiter = math.display() ? "$$" : "$";
            cursor.expect(delimiter);
            if (!math.display()) {
                cursor.moveTo(cursor.at() + math.tex().length());
            }
            cursor.moveBehind(delimiter);
        } else if (inline instanceof Image) {
            image();
        } else {
            cursor.lose();
        }
    }

    void image() {
        cursor.expect("![");
        cursor.skipBrackets();
        skipTarget();
    }

    private void delimited(int length, List<Inline> children, int depth) {
        String delimiter = String.valueOf(cursor.peek()).repeat(length);
        if (length == 0 || "*_~".indexOf(cursor.peek()) < 0) {
            cursor.lose();
            return;
        }
        cursor.expect(delimiter);
        place(children, depth + 1);
        cursor.expect(delimiter);
    }

    private Optional<Cursor.Target> link(Link link, int depth) {
        cursor.expect("[");
        place(link.children(), depth + 1);
        cursor.expect("]");
        return skipTarget();
    }

    /** Skips what stands behind the text of a link: an address, the label of a definition, or nothing. */
    private Optional<Cursor.Target> skipTarget() {
        if (cursor.peek() == '(') {
            return Optional.of(cursor.target());
        }
        if (cursor.peek() == '[') {
            cursor.moveBehind("]");
        }
        return Optional.empty();
    }

    private Optional<Range> autolink(Autolink link) {
        if (cursor.peek() == '<') {
            int from = cursor.at() + 1;
            cursor.moveBehind(">");
            return Optional.of(new Range(from, cursor.at() - 1));
        }
        if (cursor.peek() == '[') {
            cursor.moveTo(cursor.at() + 1);
            cursor.text(link.text());
            cursor.expect("]");
            return skipTarget().map(Cursor.Target::address);
        }
        return Optional.of(cursor.text(link.text()));
    }
}
