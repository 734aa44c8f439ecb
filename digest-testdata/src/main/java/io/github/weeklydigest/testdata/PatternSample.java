package io.github.weeklydigest.testdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Texts in which a pattern finds a match. Knows what patterns of profiles consist of: groups, alternatives, classes, repetitions,
 * anchors.
 */
public final class PatternSample {
    private static final int MOST_TRIES = 20;
    private static final int MOST_REPETITIONS = 3;
    private static final String CANDIDATES = "a1 山-.:,[]()#@/_*水b2、：（）é";

    private final String regex;
    private final Random random;
    private int at;

    private PatternSample(String regex, Random random) {
        this.regex = regex;
        this.random = random;
    }

    /**
     * A random text for a pattern.
     *
     * @param regex the pattern
     * @param random chooses alternatives and repetitions
     * @return a text in which the pattern finds a match
     * @throws IllegalArgumentException if none is found
     */
    public static String of(String regex, Random random) {
        Pattern pattern = Pattern.compile(regex);
        for (int i = 0; i < MOST_TRIES; i++) {
            String text = new PatternSample(regex, random).alternatives();
            if (pattern.matcher(text).find()) {
                return text;
            }
        }
        throw new IllegalArgumentException("no text found for the pattern " + regex);
    }

    private boolean has(String text) {
        return regex.startsWith(text, at);
    }

    private String alternatives() {
        List<String> choices = new ArrayList<>();
        choices.add(sequence());
        while (at < regex.length() && has("|")) {
            at++;
            choices.add(sequence());
        }
        return choices.get(random.nextInt(choices.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < regex.length() && !has("|") && !has(")")) {
            int start = at;
            String once = atom();
            int end = at;
            int[] times = repetition();
            int count = times[0] + random.nextInt(times[1] - times[0] + 1);
            if (count > 0) {
                text.append(once);
            }
            int after = at;
            for (int i = 1; i < count; i++) {
                at = start;
                text.append(atom());
            }
            at = Math.max(after, end);
        }
        return text.toString();
    }

    private int[] repetition() {
        int[] times = {1, 1};
        if (has("?")) {
            at++;
            times = new int[] {0, 1};
        } else if (has("*")) {
            at++;
            times = new int[] {0, MOST_REPETITIONS};
        } else if (has("+")) {
            at++;
            times = new int[] {1, MOST_REPETITIONS};
        } else if (has("{")) {
            int end = regex.indexOf('}', at);
            String[] bounds = regex.substring(at + 1, end).split(",", -1);
            int least = Integer.parseInt(bounds[0]);
            int most = bounds.length == 1
                    ? least
                    : bounds[1].isEmpty() ? least + MOST_REPETITIONS : Integer.parseInt(bounds[1]);
            times = new int[] {least, Math.min(most, least + MOST_REPETITIONS)};
            at = end + 1;
        }
        if (has("?") || has("+")) {
            at++;
        }
        return times;
    }

    private String atom() {
        char c = regex.charAt(at);
        if (c == '(') {
            return group();
        }
        if (c == '^' || c == '$') {
            at++;
            return "";
        }
        if (c == '[' || c == '.' || c == '\\') {
            return one(single());
        }
        at += Character.charCount(regex.codePointAt(at));
        return regex.substring(at - Character.charCount(regex.codePointBefore(at)), at);
    }

    private String group() {
        at++;
        if (has("?<")) {
            at = regex.indexOf('>', at) + 1;
        } else if (has("?")) {
            at = Math.min(end(':'), end(')')) + 1;
            if (regex.charAt(at - 1) == ')') {
                return "";
            }
        }
        String text = alternatives();
        at++;
        return text;
    }

    private int end(char mark) {
        int end = regex.indexOf(mark, at);
        return end < 0 ? regex.length() : end;
    }

    /** The source of a class, a dot or an escape. */
    private String single() {
        int start = at;
        if (regex.charAt(at) == '\\') {
            at += 2;
            if ("pP".indexOf(regex.charAt(at - 1)) >= 0) {
                at = has("{") ? regex.indexOf('}', at) + 1 : at + 1;
            }
        } else if (regex.charAt(at) == '.') {
            at++;
        } else {
            at++;
            at += has("^") ? 1 : 0;
            for (boolean first = true; first || !has("]"); first = false) {
                if (has("[")) {
                    single();
                } else {
                    at += has("\\") ? 2 : 1;
                }
            }
            at++;
        }
        return regex.substring(start, at);
    }

    /** A character that a class, a dot or an escape matches; none for a boundary. */
    private String one(String source) {
        if (source.equals("\\b") || source.equals("\\B")) {
            return "";
        }
        Pattern pattern = Pattern.compile(source);
        int offset = random.nextInt(CANDIDATES.length());
        for (int i = 0; i < CANDIDATES.length(); i++) {
            String each = String.valueOf(CANDIDATES.charAt((offset + i) % CANDIDATES.length()));
            if (pattern.matcher(each).matches()) {
                return each;
            }
        }
        for (int c = '\t'; c < Character.MIN_SURROGATE; c++) {
            if (pattern.matcher(String.valueOf((char) c)).matches()) {
                return String.valueOf((char) c);
            }
        }
        for (int c = 0x1F300; c < 0x1FB00; c++) {
            if (pattern.matcher(Character.toString(c)).matches()) {
                return Character.toString(c);
            }
        }
        throw new IllegalArgumentException("no character found for " + source);
    }
}
