package io.github.weeklydigest.model;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source that is a wikilink: a page of the curator's own notes.
 *
 * @param page the page, empty for a heading of this digest
 * @param heading the text after the first {@code #}
 * @param attribution its author
 * @since 0.1
 */
public record WikiSource(String page, Optional<String> heading, Optional<Attribution> attribution) implements Source {
    public WikiSource {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(attribution, "attribution");
    }

    private static final int DIGITS_OF_TIMESTAMP = 12;

    private static final Pattern TIMESTAMP =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)_.*", Pattern.DOTALL);

    /** {@return the text between the brackets} */
    @Override
    public String title() {
        return heading.map(part -> page + '#' + part).orElse(page);
    }

    @Override
    public Optional<ArxivId> arxiv() {
        return ArxivId.findInTitle(page);
    }

    /** {@return the other week that this source names, if it does} */
    public Optional<DigestReference> digest() {
        return DigestReference.find(page, heading);
    }

    /** {@return the time at which the curator's note was created, from a page named {@code 202505171230_title}} */
    public Optional<LocalDateTime> noteTimestamp() {
        if (page.length() <= DIGITS_OF_TIMESTAMP || page.charAt(DIGITS_OF_TIMESTAMP) != '_') {
            return Optional.empty();
        }
        Matcher matcher = TIMESTAMP.matcher(page);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)),
                    Integer.parseInt(matcher.group(5))));
        } catch (DateTimeException twelveDigitsThatAreNoTime) {
            return Optional.empty();
        }
    }
}
