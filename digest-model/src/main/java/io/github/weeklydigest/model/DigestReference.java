package io.github.weeklydigest.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to another week of the digest.
 *
 * @param week the week
 * @param heading the text of a heading in it
 * @since 0.1
 */
public record DigestReference(IsoWeek week, Optional<String> heading) {
    public DigestReference {
        Objects.requireNonNull(week, "week");
        Objects.requireNonNull(heading, "heading");
    }

    private static final Pattern PAGE = Pattern.compile("(?:\\d{12}_)?(\\d{4})-?W(\\d\\d)(?:_.*)?", Pattern.DOTALL);

    /**
     * Finds the week that a wikilink names: its page is {@code 2025W20}, with or without a time stamp before it and a
     * title after it ({@code 202505171230_2025W20_title}).
     *
     * @param page the page of the wikilink
     * @param heading its heading
     * @return the reference, if the page is a week's
     */
    public static Optional<DigestReference> find(String page, Optional<String> heading) {
        Matcher matcher = PAGE.matcher(page);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return IsoWeek.find(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                .map(week -> new DigestReference(week, heading));
    }
}
