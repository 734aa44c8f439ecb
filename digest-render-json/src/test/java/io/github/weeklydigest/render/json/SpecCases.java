package io.github.weeklydigest.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Cases in a file: {@code == name}, lines of input, {@code -> } and what is expected. */
final class SpecCases {
    private static final Pattern CHARACTER = Pattern.compile("«U\\+([0-9A-F]+)»");

    record Case(String name, String input, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    private SpecCases() {}

    static List<Case> of(String file) throws IOException {
        List<Case> cases = new ArrayList<>();
        String name = "";
        List<String> input = new ArrayList<>();
        try (InputStream resource = Objects.requireNonNull(SpecCases.class.getResourceAsStream("/spec/json/" + file))) {
            for (String line : new String(resource.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("== ")) {
                    name = line.substring(3);
                    input.clear();
                } else if (line.startsWith("-> ")) {
                    cases.add(new Case(name, characters(String.join("\n", input)), line.substring(3)));
                } else {
                    input.add(line);
                }
            }
        }
        assertThat(cases).hasSizeGreaterThan(5);
        return cases;
    }

    private static String characters(String text) {
        return CHARACTER
                .matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}
