package io.github.weeklydigest.parser.internal.source;

import io.github.weeklydigest.parser.EmphasisRule;
import java.util.Random;

/** Compares many random documents: {@code DifferentialRun <cases> <seed>}. */
final class DifferentialRun {
    private DifferentialRun() {}

    public static void main(String[] args) {
        long cases = Long.parseLong(args[0]);
        long seed = Long.parseLong(args[1]);
        int differences = 0;
        for (long i = 0; i < cases; i++) {
            String text = new RandomMarkdown(new Random(seed + i)).next();
            EmphasisRule rule = i % 4 == 0 ? EmphasisRule.CJK_FRIENDLY : EmphasisRule.COMMON_MARK;
            String expected = Comparison.expected(text, rule);
            String actual;
            try {
                actual = Comparison.actual(text, rule);
            } catch (RuntimeException problem) {
                actual = problem + " at " + problem.getStackTrace()[0];
            }
            if (!expected.equals(actual)) {
                differences++;
                if (differences <= 10) {
                    System.out.println("seed " + (seed + i) + ": "
                            + text.replace("\n", "\\n\n").replace("\r", "\\r").replace("\t", "\\t") + "\nexpected\n"
                            + expected + "actual\n" + actual);
                }
            }
        }
        System.out.println(cases + " cases from seed " + seed + ": " + differences + " differences");
    }
}
