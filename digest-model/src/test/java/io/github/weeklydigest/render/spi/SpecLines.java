package io.github.weeklydigest.render.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rules as data: one rule on a line, {@code \}{@code uXXXX} for a code unit. */
final class SpecLines {
    private static final Pattern UNIT = Pattern.compile("\\\\u([0-9A-F]{4})");

    private SpecLines() {}

    /** A rule: what is given and what is expected. */
    record Rule(String given, String expected) {}

    static List<Rule> read(String file) {
        try (InputStream in =
                Objects.requireNonNull(SpecLines.class.getResourceAsStream("/spec/render/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(SpecLines::rule)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Rule rule(String line) {
        String[] sides = line.split(" -> ", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException("not of the form given -> expected: " + line);
        }
        return new Rule(units(sides[0]), units(sides[1]));
    }

    private static String units(String written) {
        return UNIT.matcher(written)
                .replaceAll(
                        unit -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(unit.group(1), 16))));
    }
}
