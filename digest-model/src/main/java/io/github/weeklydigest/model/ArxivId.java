package io.github.weeklydigest.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a paper on arXiv, see <a href="https://info.arxiv.org/help/arxiv_identifier.html">the arXiv identifier scheme</a>.
 *
 * @param id such as {@code 2505.04594}, without a version
 * @param version the version stated behind it
 * @since 0.1
 */
public record ArxivId(String id, OptionalInt version) {
    public ArxivId {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
    }

    private static final int DIGITS_BEFORE_DOT = 4;

    private static final Pattern IN_TITLE =
            Pattern.compile("(\\d{4}\\.\\d{4,5})(?:v(\\d{1,4}))?(?=\\p{IsWhite_Space}|$)");
    private static final Pattern IN_URI = Pattern.compile(
            "https?://(?:www\\.|export\\.)?arxiv\\.org/(?:abs|html|pdf|format)/(\\d{4}\\.\\d{4,5})(?:v(\\d{1,4}))?(?![\\dv]).*",
            Pattern.DOTALL);

    /**
     * The number that a title begins with: {@code 2505.04594v3 Title}.
     *
     * @param title the title of a source
     * @return the number, if there is one
     */
    public static Optional<ArxivId> fromTitle(String title) {
        // Most titles fail here, also those that begin with the time stamp of a note.
        if (title.length() <= DIGITS_BEFORE_DOT || title.charAt(DIGITS_BEFORE_DOT) != '.') {
            return Optional.empty();
        }
        Matcher matcher = IN_TITLE.matcher(title);
        return matcher.lookingAt() ? Optional.of(of(matcher)) : Optional.empty();
    }

    /**
     * The number in an address on arxiv.org.
     *
     * @param uri the address
     * @return the number, if it is one of a paper
     */
    public static Optional<ArxivId> fromUri(String uri) {
        if (!uri.contains("arxiv.org/")) {
            return Optional.empty();
        }
        Matcher matcher = IN_URI.matcher(uri);
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static ArxivId of(Matcher matcher) {
        String version = matcher.group(2);
        return new ArxivId(
                matcher.group(1), version == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(version)));
    }

    /** {@return the number with its version, as arXiv writes it: {@code 2505.04594v3}} */
    @Override
    public String toString() {
        return version.isPresent() ? id + 'v' + version.getAsInt() : id;
    }
}
