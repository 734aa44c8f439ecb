package io.github.weeklydigest.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a paper on arXiv, see <a href="https://info.arxiv.org/help/arxiv_identifier.html">the arXiv identifier
 * scheme</a>.
 *
 * @param id such as {@code 2505.04594}, or {@code hep-th/9901001} before April 2007, without a version
 * @param version the version after the number
 * @since 0.1
 */
public record ArxivId(String id, OptionalInt version) {
    public ArxivId {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
    }

    private static final int DIGITS_BEFORE_DOT = 4;

    /** The longest name of an archive with a subject class: {@code cond-mat.supr-con}. */
    private static final int LONGEST_ARCHIVE = 20;

    /** Since April 2007: year and month, and a number of four digits, of five since 2015. */
    private static final String NUMBER = "(?:(?:070[4-9]|071[0-2]|(?:0[89]|1[0-4])(?:0[1-9]|1[0-2]))\\.\\d{4}"
            + "|(?:1[5-9]|[2-8]\\d)(?:0[1-9]|1[0-2])\\.\\d{5})";

    /** From 1991 to March 2007: an archive, which may name a subject class, year and month, and three digits. */
    private static final String OLD_NUMBER =
            "(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph"
                    + "|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|math|mtrl-th|nlin"
                    + "|nucl-(?:ex|th)|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con)"
                    + "(?:\\.(?:[A-Z]{2}|[a-z]{2,8}-[a-z]{2,8}))?/"
                    + "(?:(?:9[1-9]|0[0-6])(?:0[1-9]|1[0-2])|070[1-3])\\d{3}";

    private static final String VERSION = "(?:v([1-9]\\d{0,3}))?";

    private static final Pattern IN_TITLE =
            Pattern.compile("(" + NUMBER + "|" + OLD_NUMBER + ")" + VERSION + "(?=\\p{IsWhite_Space}|$)");
    private static final Pattern IN_URI = Pattern.compile(
            "https?://(?:www\\.|export\\.)?arxiv\\.org/(?:abs|html|pdf|format)/(" + NUMBER + "|" + OLD_NUMBER + ")"
                    + VERSION + "(?![\\dv]).*",
            Pattern.DOTALL);

    /**
     * Finds the number that a title begins with: {@code 2505.04594v3 Title} or {@code hep-th/9901001 Title}.
     *
     * @param title the title of a source
     * @return the number, if there is one
     */
    public static Optional<ArxivId> findInTitle(String title) {
        // Most titles fail here, also those that begin with the time stamp of a note.
        if (title.length() <= DIGITS_BEFORE_DOT
                || title.charAt(DIGITS_BEFORE_DOT) != '.' && !mayBeginWithArchive(title)) {
            return Optional.empty();
        }
        Matcher matcher = IN_TITLE.matcher(title);
        return matcher.lookingAt() ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static boolean mayBeginWithArchive(String title) {
        char first = title.charAt(0);
        if (first < 'a' || first > 'z') {
            return false;
        }
        int slash = title.indexOf('/');
        return slash > 1 && slash <= LONGEST_ARCHIVE;
    }

    /**
     * Finds the number in an address on arxiv.org.
     *
     * @param uri the address
     * @return the number, if it is one of a paper
     */
    public static Optional<ArxivId> findInUri(String uri) {
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

    /** {@return the address of the paper's page: {@code https://arxiv.org/abs/2505.04594v3}} */
    public String uri() {
        return "https://arxiv.org/abs/" + this;
    }

    /** {@return the number with its version, as arXiv writes it: {@code 2505.04594v3}} */
    @Override
    public String toString() {
        return version.isPresent() ? id + 'v' + version.getAsInt() : id;
    }
}
