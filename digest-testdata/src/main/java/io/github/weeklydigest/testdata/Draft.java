package io.github.weeklydigest.testdata;

import java.util.Random;

/** A growing text with the state that its writers share. */
final class Draft {
    final StringBuilder out = new StringBuilder(1 << 16);
    final Random random;
    final Era era;
    private final Words words;

    Draft(Random random, Words words, Era era) {
        this.random = random;
        this.words = words;
        this.era = era;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** {@return a number from least to most, both included} */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** {@return at least one, plus one for each consecutive success with the given probability} */
    int oneAndMore(double chance) {
        int count = 1;
        while (chance(chance)) {
            count++;
        }
        return count;
    }

    String word(String list) {
        return words.any(list, random);
    }

    Draft add(String text) {
        out.append(text);
        return this;
    }

    /** Ends a block with a line end and an empty line. */
    void endBlock() {
        out.append("\n\n");
    }

    void block(String text) {
        add(text).endBlock();
    }
}
