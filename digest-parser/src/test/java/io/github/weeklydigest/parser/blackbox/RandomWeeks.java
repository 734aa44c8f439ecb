package io.github.weeklydigest.parser.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digests at random, by the rules in {@code random/week.rules}; the same for the same seed. */
final class RandomWeeks {
    private static final Path FILE = Path.of("src", "test", "resources", "random", "week.rules");
    private static final Pattern SYMBOL = Pattern.compile("\\{(>?)([a-z-]+)}");
    private static final int DEEP = 30;
    private static final Map<String, List<String>> RULES = rules();

    private final Random random;
    private int numbers;

    private RandomWeeks(long seed) {
        random = new Random(seed);
    }

    static String of(long seed) {
        return new RandomWeeks(seed).expand("week", 0);
    }

    private static Map<String, List<String>> rules() {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(FILE)) {
                int equals = line.indexOf(" = ");
                if (!line.startsWith("//") && equals > 0) {
                    rules.computeIfAbsent(line.substring(0, equals), name -> new ArrayList<>())
                            .add(line.substring(equals + 3).replace("⏎", "\n"));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return rules;
    }

    private String expand(String symbol, int depth) {
        if (symbol.equals("number")) {
            return Integer.toString(++numbers);
        }
        List<String> choices = RULES.get(symbol);
        if (choices == null) {
            throw new IllegalStateException("no rule for " + symbol);
        }
        String choice = choices.get(depth > DEEP ? 0 : random.nextInt(choices.size()));
        return SYMBOL.matcher(choice).replaceAll(found -> {
            String text = expand(found.group(2), depth + 1);
            return Matcher.quoteReplacement(found.group(1).isEmpty() ? text : quoted(text));
        });
    }

    private static String quoted(String text) {
        return text.lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .reduce((one, two) -> one + '\n' + two)
                .orElse(">");
    }
}
