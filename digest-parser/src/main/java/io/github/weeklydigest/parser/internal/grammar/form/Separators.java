package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Text;
import java.util.ArrayList;
import java.util.List;

/** Colons and dashes between a title and what follows or precedes it. */
final class Separators {
    private static final String STOPS = ":：.。";
    private static final String MARKS = ":：-–—→>";
    private static final String OPENING_BRACKETS = "(（[【<《";

    private Separators() {}

    /** A line without a separator at its start. */
    static List<Inline> withoutLeading(List<Inline> line) {
        if (line.isEmpty() || !(line.get(0) instanceof Text text)) {
            return line;
        }
        String words = text.text();
        int from = 0;
        while (from < words.length() && (isMark(words.charAt(from)) || Character.isWhitespace(words.charAt(from)))) {
            from++;
        }
        if (from == 0) {
            return line;
        }
        List<Inline> rest = new ArrayList<>(line);
        if (from == words.length()) {
            rest.remove(0);
        } else {
            rest.set(0, new Text(words.substring(from)));
        }
        return rest;
    }

    /** A title without a colon or full stop at its end. */
    static List<Inline> withoutStop(List<Inline> title) {
        if (title.isEmpty() || !(title.get(title.size() - 1) instanceof Text text)) {
            return title;
        }
        String words = text.text().stripTrailing();
        if (words.endsWith("...") || words.isEmpty() || STOPS.indexOf(words.charAt(words.length() - 1)) < 0) {
            return title;
        }
        List<Inline> rest = new ArrayList<>(title);
        String kept = words.substring(0, words.length() - 1).stripTrailing();
        if (!kept.isEmpty()) {
            rest.set(rest.size() - 1, new Text(kept));
        } else if (title.size() > 1) {
            rest.remove(rest.size() - 1);
        } else {
            return title;
        }
        return rest;
    }

    /** The inlines before a link of a line, without a separator or an opening bracket at their end. */
    static List<Inline> before(List<Inline> line, Inline target) {
        List<Inline> words = new ArrayList<>();
        for (Inline inline : line) {
            if (inline == target) {
                break;
            }
            words.add(inline);
        }
        while (!words.isEmpty() && words.get(words.size() - 1) instanceof Text text) {
            String kept = text.text();
            int to = kept.length();
            while (to > 0 && (isBeforeLink(kept.charAt(to - 1)) || Character.isWhitespace(kept.charAt(to - 1)))) {
                to--;
            }
            if (to > 0) {
                words.set(words.size() - 1, new Text(kept.substring(0, to)));
                break;
            }
            words.remove(words.size() - 1);
        }
        return words;
    }

    private static boolean isBeforeLink(char c) {
        return isMark(c) || OPENING_BRACKETS.indexOf(c) >= 0;
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }
}
