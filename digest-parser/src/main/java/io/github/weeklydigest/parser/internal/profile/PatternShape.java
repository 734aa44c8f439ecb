package io.github.weeklydigest.parser.internal.profile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Rejects patterns whose search could recurse as deep as the text is long: a group may be repeated without bound only if it
 * has neither repetitions nor alternatives in it. Back references and look-around are rejected as well. Of a pattern that
 * passes, it says which words a match contains, because texts without them need not be searched.
 */
final class PatternShape {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_REPEATED_GROUP = 100;

    /** Of patterns with more alternatives, the words are not looked for. */
    private static final int MOST_ALTERNATIVES = 8;

    private final String regex;
    private final Deque<Group> open = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private String required = "";

    /** The words of each alternative before this one. */
    private final List<String> alternatives = new ArrayList<>();

    private boolean requiresNoWords;
    private int at;

    private PatternShape(String regex) {
        this.regex = regex;
        open.push(new Group());
    }

    private static final class Group {
        private boolean repeats;
        private boolean hasAlternatives;
    }

    /**
     * Checks a pattern.
     *
     * @return texts of which every match contains at least one; the empty string alone if none are known
     */
    static List<String> check(String regex) {
        PatternShape shape = new PatternShape(regex);
        shape.check();
        shape.endAlternative();
        boolean unknown = shape.requiresNoWords
                || shape.alternatives.size() > MOST_ALTERNATIVES
                || shape.alternatives.contains("");
        return unknown ? List.of("") : shape.alternatives;
    }

    private void check() {
        boolean quantifiable = false;
        boolean afterGroup = false;
        Group closed = new Group();
        while (at < regex.length()) {
            char c = regex.charAt(at);
            switch (c) {
                case '\\' -> {
                    char next = at + 1 < regex.length() ? regex.charAt(at + 1) : 'b';
                    word(next, !Character.isLetterOrDigit(next) && next <= '~');
                    escape();
                    quantifiable = true;
                    afterGroup = false;
                }
                case '[' -> {
                    endWords();
                    characterClass();
                    quantifiable = true;
                    afterGroup = false;
                }
                case '(' -> {
                    endWords();
                    openGroup();
                    quantifiable = false;
                    afterGroup = false;
                }
                case ')' -> {
                    at++;
                    if (open.size() < 2) {
                        throw rejected("an unmatched ')'");
                    }
                    closed = open.pop();
                    Group outer = open.element();
                    outer.repeats |= closed.repeats;
                    outer.hasAlternatives |= closed.hasAlternatives;
                    quantifiable = true;
                    afterGroup = true;
                }
                case '|' -> {
                    at++;
                    open.element().hasAlternatives = true;
                    endWords();
                    if (open.size() == 1) {
                        endAlternative();
                    }
                    quantifiable = false;
                }
                case '*', '+', '?', '{' -> {
                    if (c != '+' && words.length() > 0) {
                        words.setLength(words.offsetByCodePoints(words.length(), -1));
                    }
                    endWords();
                    int most = quantifier(c);
                    if (quantifiable
                            && afterGroup
                            && most > MAX_REPEATED_GROUP
                            && (closed.repeats || closed.hasAlternatives)) {
                        throw rejected(
                                "a group that contains repetitions or alternatives and is repeated without a bound of at most "
                                        + MAX_REPEATED_GROUP);
                    }
                    if (most > 1) {
                        open.element().repeats = true;
                    }
                    quantifiable = false;
                }
                default -> {
                    word(c, ".^$".indexOf(c) < 0);
                    at++;
                    quantifiable = true;
                    afterGroup = false;
                }
            }
        }
        endWords();
        if (open.size() > 1) {
            throw rejected("an unclosed '('");
        }
    }

    /** Adds a character that stands for itself to the words outside groups; any other one ends them. */
    private void word(char c, boolean standsForItself) {
        if (standsForItself && open.size() == 1) {
            words.append(c);
        } else {
            endWords();
        }
    }

    private void endWords() {
        if (words.length() > required.length()) {
            required = words.toString();
        }
        words.setLength(0);
    }

    private void endAlternative() {
        alternatives.add(required);
        required = "";
    }

    private void openGroup() {
        if (regex.startsWith("(?=", at)
                || regex.startsWith("(?!", at)
                || regex.startsWith("(?<=", at)
                || regex.startsWith("(?<!", at)) {
            throw rejected("look-around");
        }
        int colon = at + 1;
        if (regex.startsWith("(?", at)) {
            colon = at + 2;
            while (colon < regex.length() && ":>)".indexOf(regex.charAt(colon)) < 0) {
                colon++;
            }
            if (colon < regex.length() && regex.charAt(colon) == ')') {
                // Flags such as (?i) open no group. They change what words mean.
                requiresNoWords = true;
                at = colon + 1;
                return;
            }
            colon++;
        }
        at = colon;
        open.push(new Group());
        if (open.size() > MAX_DEPTH) {
            throw rejected("more than " + MAX_DEPTH + " groups in each other");
        }
    }

    private void escape() {
        char next = at + 1 < regex.length() ? regex.charAt(at + 1) : ' ';
        if (next >= '1' && next <= '9' || next == 'k') {
            throw rejected("a back reference");
        }
        if (next == 'Q' || next == 'E') {
            throw rejected("\\" + next);
        }
        at += 2;
        if ((next == 'p' || next == 'P' || next == 'x' || next == 'N')
                && at < regex.length()
                && regex.charAt(at) == '{') {
            int end = regex.indexOf('}', at);
            at = end < 0 ? regex.length() : end + 1;
        }
    }

    private void characterClass() {
        int depth = 0;
        while (at < regex.length()) {
            char c = regex.charAt(at);
            if (c == '\\') {
                escape();
                continue;
            }
            at++;
            if (c == '[') {
                depth++;
                if (depth > MAX_DEPTH) {
                    throw rejected("more than " + MAX_DEPTH + " character classes in each other");
                }
                if (at < regex.length() && regex.charAt(at) == '^') {
                    at++;
                }
                if (at < regex.length() && regex.charAt(at) == ']') {
                    at++;
                }
            } else if (c == ']') {
                depth--;
                if (depth == 0) {
                    return;
                }
            }
        }
        throw rejected("an unclosed '['");
    }

    /** Passes a quantifier and returns the most repetitions that it allows. */
    private int quantifier(char c) {
        int most = c == '?' ? 1 : Integer.MAX_VALUE;
        at++;
        if (c == '{') {
            int end = regex.indexOf('}', at);
            if (end < 0) {
                throw rejected("an unclosed '{'");
            }
            String counts = regex.substring(at, end);
            at = end + 1;
            int comma = counts.indexOf(',');
            String upper = comma < 0 ? counts : counts.substring(comma + 1);
            most = upper.isBlank() ? Integer.MAX_VALUE : number(upper.strip());
        }
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return most;
    }

    private int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notNumber) {
            throw new IllegalArgumentException(
                    "not a pattern: '" + digits + "' is not a number of repetitions", notNumber);
        }
    }

    private static IllegalArgumentException rejected(String what) {
        return new IllegalArgumentException("a pattern of a profile may not have " + what);
    }
}
