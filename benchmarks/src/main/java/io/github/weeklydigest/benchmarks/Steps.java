package io.github.weeklydigest.benchmarks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the steps of classes that {@link StepCountingLoader} has loaded: method calls, repetitions of loops, characters that patterns
 * read, and characters or elements that some methods of the JDK compare or move.
 *
 * <p>Counts for one thread at a time. Public because the rewritten classes call it.
 */
public final class Steps {
    private static long count;

    private Steps() {}

    /** {@return the steps so far} */
    static long count() {
        return count;
    }

    /** Counts a step. */
    public static void step() {
        count++;
    }

    /** Replaces {@link Pattern#matcher}. */
    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new CountedText(text));
    }

    /** Replaces {@link Matcher#reset(CharSequence)}. */
    public static Matcher reset(Matcher matcher, CharSequence text) {
        return matcher.reset(new CountedText(text));
    }

    /** Replaces {@link String#indexOf(int)}. */
    public static int indexOf(String text, int c) {
        return searched(text.indexOf(c), 0, text.length());
    }

    /** Replaces {@link String#indexOf(int, int)}. */
    public static int indexOf(String text, int c, int from) {
        return searched(text.indexOf(c, from), from, text.length());
    }

    /** Replaces {@link String#indexOf(String)}. */
    public static int indexOf(String text, String part) {
        return searched(text.indexOf(part), 0, text.length());
    }

    /** Replaces {@link String#indexOf(String, int)}. */
    public static int indexOf(String text, String part, int from) {
        return searched(text.indexOf(part, from), from, text.length());
    }

    /** Replaces {@link String#lastIndexOf(int)}. */
    public static int lastIndexOf(String text, int c) {
        return searchedBack(text.lastIndexOf(c), text.length());
    }

    /** Replaces {@link String#lastIndexOf(int, int)}. */
    public static int lastIndexOf(String text, int c, int from) {
        return searchedBack(text.lastIndexOf(c, from), from);
    }

    /** Replaces {@link String#lastIndexOf(String)}. */
    public static int lastIndexOf(String text, String part) {
        return searchedBack(text.lastIndexOf(part), text.length());
    }

    /** Replaces {@link String#contains}. */
    public static boolean contains(String text, CharSequence part) {
        return indexOf(text, part.toString()) >= 0;
    }

    /** Replaces {@link String#isBlank}. */
    public static boolean isBlank(String text) {
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        count += i;
        return text.isBlank();
    }

    /** Replaces {@link String#equals}. */
    public static boolean equals(String text, Object other) {
        boolean equal = text.equals(other);
        count += equal ? text.length() : 0;
        return equal;
    }

    /** Replaces {@link StringBuilder#insert(int, String)}. */
    public static StringBuilder insert(StringBuilder text, int at, String part) {
        count += text.length() - at;
        return text.insert(at, part);
    }

    /** Replaces {@link StringBuilder#insert(int, char)}. */
    public static StringBuilder insert(StringBuilder text, int at, char part) {
        count += text.length() - at;
        return text.insert(at, part);
    }

    /** Replaces {@link StringBuilder#delete}. */
    public static StringBuilder delete(StringBuilder text, int from, int to) {
        count += text.length() - from;
        return text.delete(from, to);
    }

    /** Replaces {@link StringBuilder#deleteCharAt}. */
    public static StringBuilder deleteCharAt(StringBuilder text, int at) {
        count += text.length() - at;
        return text.deleteCharAt(at);
    }

    /** Replaces {@link List#remove(int)}. */
    public static Object remove(List<?> list, int at) {
        count += list.size() - at;
        return list.remove(at);
    }

    /** Replaces {@link List#add(int, Object)}. */
    public static <T> void add(List<T> list, int at, T element) {
        count += list.size() - at;
        list.add(at, element);
    }

    /** Replaces {@link List#contains}. */
    public static boolean contains(List<?> list, Object element) {
        return indexOf(list, element) >= 0;
    }

    /** Replaces {@link List#indexOf}. */
    public static int indexOf(List<?> list, Object element) {
        return searched(list.indexOf(element), 0, list.size());
    }

    /** Replaces {@link System#arraycopy}. */
    public static void arraycopy(Object source, int from, Object target, int to, int length) {
        count += length;
        System.arraycopy(source, from, target, to, length);
    }

    private static int searched(int found, int from, int end) {
        count += (found < 0 ? Math.max(end, from) : found) - from;
        return found;
    }

    private static int searchedBack(int found, int from) {
        count += from - Math.max(found, 0);
        return found;
    }

    private static final class CountedText implements CharSequence {
        private final CharSequence text;

        CountedText(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            count++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
