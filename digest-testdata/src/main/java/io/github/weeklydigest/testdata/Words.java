package io.github.weeklydigest.testdata;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** The word lists of generated texts. */
final class Words {
    private final Map<String, String[]> lists;

    private Words(Map<String, String[]> lists) {
        this.lists = lists;
    }

    static Words load() {
        return new Words(Resources.lines("words.txt").stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> split(parts[1]))));
    }

    private static String[] split(String words) {
        String[] result = words.split(" ");
        for (int i = 0; i < result.length; i++) {
            result[i] = result[i].replace('|', ' ');
        }
        return result;
    }

    String any(String list, Random random) {
        String[] words = Objects.requireNonNull(lists.get(list), list);
        return words[random.nextInt(words.length)];
    }
}
