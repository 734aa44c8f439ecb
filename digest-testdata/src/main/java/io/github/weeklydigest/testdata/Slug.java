package io.github.weeklydigest.testdata;

import java.util.Locale;

/** The anchor of a heading, as common sites generate it. */
final class Slug {
    private Slug() {}

    static String of(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
    }
}
