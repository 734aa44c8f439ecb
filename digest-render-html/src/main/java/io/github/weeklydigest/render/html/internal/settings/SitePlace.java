package io.github.weeklydigest.render.html.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a page knows of the site that it belongs to.
 *
 * @param feeds the feeds of the site
 * @param alternates the complete addresses of the page in each language, its own among them; empty if they are not known
 * @param missing languages of translations that the digest names but that don't exist
 * @param styleFile the address of the style sheet that all pages share
 * @param searchScript the address of the script of the search box, on the page that has one
 * @param papers the address of the page of all papers
 * @param categories returns the address of the page of a category, by its id
 */
public record SitePlace(
        List<Feed> feeds,
        Map<String, String> alternates,
        Set<String> missing,
        Optional<String> styleFile,
        Optional<String> searchScript,
        Optional<String> papers,
        Function<String, Optional<String>> categories) {
    /** A page on its own. */
    public static final SitePlace NONE = new SitePlace(
            List.of(),
            Map.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            category -> Optional.empty());

    /** A feed of the site. */
    public record Feed(String mediaType, String title, String address) {
        /** The name of the format, as readers know it. */
        public String shortName() {
            return switch (mediaType) {
                case "application/feed+json" -> "JSON Feed";
                case "application/rss+xml" -> "RSS";
                default -> "Atom";
            };
        }
    }
}
