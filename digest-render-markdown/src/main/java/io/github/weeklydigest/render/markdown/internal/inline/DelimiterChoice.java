package io.github.weeklydigest.render.markdown.internal.inline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which delimiters the elements of a group have: emphasis next to each other, with the emphasis inside of it. The elements are
 * numbered in the order in which they start.
 *
 * <p>One group may be written with several choices, of which the first that is read back is kept.
 */
final class DelimiterChoice {
    private static final int MOST_ATTEMPTS = 256;

    /** How many elements are written for all attempts with a group, so that a long group is not written often. */
    private static final int MOST_WRITTEN = 8_192;

    private static final int MOST_DROPPED = 8;

    /** The delimiters that were asked for or taken, and the elements around; for all elements up to the last one written. */
    private final List<Character> marks = new ArrayList<>();

    private final List<Integer> parents = new ArrayList<>();
    private final int chosen;
    private final Set<Integer> dropped = new TreeSet<>();
    private boolean flat;
    private int innermost = -1;

    private DelimiterChoice(List<Character> marks) {
        this.marks.addAll(marks);
        this.chosen = marks.size();
    }

    /** Writes the elements of a group as they are chosen, after undoing an attempt before, and finds the first misread. */
    interface Attempt extends Function<DelimiterChoice, Optional<Delimiters.Misread>> {}

    /** Writes a group so that it is read back, or else without as few of its elements as possible. */
    static void write(Attempt attempt) {
        DelimiterChoice usual = new DelimiterChoice(List.of());
        Optional<Delimiters.Misread> misread = attempt.apply(usual);
        if (misread.isPresent() && !varied(usual, misread.get(), attempt)) {
            reduced(attempt);
        }
    }

    /** Whether another choice is read back; the last attempt is that one. */
    private static boolean varied(DelimiterChoice usual, Delimiters.Misread misread, Attempt attempt) {
        DelimiterChoice choice = usual;
        Optional<Delimiters.Misread> reached = Optional.of(misread);
        BitSet changed = new BitSet();
        int most = Math.min(MOST_ATTEMPTS, MOST_WRITTEN / usual.marks.size());
        for (int attempts = 0; reached.isPresent(); attempts++) {
            // What starts later has no influence; what was changed before has been tried with both characters.
            int last = changed.previousClearBit(reached.get().opened());
            if (last < 0 || attempts >= most) {
                return false;
            }
            List<Character> marks = new ArrayList<>(choice.marks.subList(0, last + 1));
            marks.set(last, other(marks.get(last)));
            changed.clear(last, Math.max(last, changed.length()));
            changed.set(last);
            choice = new DelimiterChoice(marks);
            reached = attempt.apply(choice);
        }
        return true;
    }

    /** Drops the elements that are misread, and at last all that are in others. */
    private static void reduced(Attempt attempt) {
        Set<Integer> dropped = new TreeSet<>();
        Optional<Delimiters.Misread> misread = Optional.empty();
        for (int attempts = 0; attempts == 0 || misread.isPresent() && attempts <= MOST_DROPPED + 1; attempts++) {
            DelimiterChoice choice = new DelimiterChoice(List.of());
            choice.flat = attempts > MOST_DROPPED;
            if (!choice.flat) {
                choice.dropped.addAll(dropped);
            }
            misread = attempt.apply(choice);
            misread.ifPresent(found -> dropped.add(found.element()));
        }
    }

    /** The other character for emphasis. */
    static char other(char mark) {
        return mark == '*' ? '_' : '*';
    }

    /** Starts an element. */
    int start() {
        int element = parents.size();
        parents.add(innermost);
        if (element >= chosen) {
            marks.add('*');
        }
        innermost = element;
        return element;
    }

    /** Ends the innermost element. */
    void end() {
        innermost = parents.get(innermost);
    }

    /** Whether no element is written in another one. */
    boolean isFlat() {
        return flat;
    }

    /** Whether only the children of an element are written. */
    boolean isDropped(int element) {
        return dropped.contains(element) || flat && parents.get(element) >= 0;
    }

    /** The character of an element, which is the usual one if no other was chosen. */
    char mark(int element, char usual) {
        if (element >= chosen) {
            marks.set(element, usual);
        }
        return marks.get(element);
    }
}
