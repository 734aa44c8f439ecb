package io.github.weeklydigest.benchmarks;

import java.util.List;
import java.util.Locale;
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

    /** Replaces {@link String#replaceAll}. */
    public static String replaceAll(String text, String regex, String replacement) {
        return matcher(Pattern.compile(regex), text).replaceAll(replacement);
    }

    /** Replaces {@link String#replaceFirst}. */
    public static String replaceFirst(String text, String regex, String replacement) {
        return matcher(Pattern.compile(regex), text).replaceFirst(replacement);
    }

    /** Replaces {@link String#matches}. */
    public static boolean matches(String text, String regex) {
        return matcher(Pattern.compile(regex), text).matches();
    }

    /** Replaces {@link String#split(String)}. */
    public static String[] split(String text, String regex) {
        return split(Pattern.compile(regex), text, 0);
    }

    /** Replaces {@link String#split(String, int)}. */
    public static String[] split(String text, String regex, int limit) {
        return split(Pattern.compile(regex), text, limit);
    }

    /** Replaces {@link Pattern#split(CharSequence)}. */
    public static String[] split(Pattern pattern, CharSequence text) {
        return split(pattern, text, 0);
    }

    /** Replaces {@link Pattern#split(CharSequence, int)}. */
    public static String[] split(Pattern pattern, CharSequence text, int limit) {
        return pattern.split(new CountedText(text), limit);
    }

    /** Replaces {@link String#replace(CharSequence, CharSequence)}. */
    public static String replace(String text, CharSequence part, CharSequence replacement) {
        count += text.length();
        return text.replace(part, replacement);
    }

    /** Replaces {@link String#replace(char, char)}. */
    public static String replace(String text, char old, char replacement) {
        count += text.length();
        return text.replace(old, replacement);
    }

    /** Replaces {@link String#toLowerCase(Locale)}. */
    public static String toLowerCase(String text, Locale locale) {
        count += text.length();
        return text.toLowerCase(locale);
    }

    /** Replaces {@link String#codePointCount}. */
    public static int codePointCount(String text, int from, int to) {
        count += to - from;
        return text.codePointCount(from, to);
    }

    /** Replaces {@link String#offsetByCodePoints}. */
    public static int offsetByCodePoints(String text, int from, int distance) {
        count += Math.abs(distance);
        return text.offsetByCodePoints(from, distance);
    }

    /** Replaces {@link String#strip}. */
    public static String strip(String text) {
        return stripped(text, text.strip());
    }

    /** Replaces {@link String#stripLeading}. */
    public static String stripLeading(String text) {
        return stripped(text, text.stripLeading());
    }

    /** Replaces {@link String#stripTrailing}. */
    public static String stripTrailing(String text) {
        return stripped(text, text.stripTrailing());
    }

    /** Replaces {@link String#startsWith(String)}. */
    public static boolean startsWith(String text, String start) {
        return startsWith(text, start, 0);
    }

    /** Replaces {@link String#startsWith(String, int)}. */
    public static boolean startsWith(String text, String start, int from) {
        boolean starts = text.startsWith(start, from);
        count += starts ? start.length() : 0;
        return starts;
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

    private static String stripped(String text, String stripped) {
        count += text.length() - stripped.length();
        return stripped;
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
