package io.github.weeklydigest.render.html.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a page knows of the site that it belongs to.
 *
 * @param feeds the feeds of the site
 * @param alternates the complete addresses of the page in each language, its own among them; empty if they are not known
 * @param missing languages of translations that the digest names but that don't exist
 * @param styleFile the address of the style sheet that all pages share
 * @param papers the address of the page of all papers
 * @param topics the addresses of the pages of categories, by the id of the category
 */
public record SitePlace(
        List<Feed> feeds,
        Map<String, String> alternates,
        Set<String> missing,
        Optional<String> styleFile,
        Optional<String> papers,
        Map<String, String> topics) {
    /** A page on its own. */
    public static final SitePlace NONE =
            new SitePlace(List.of(), Map.of(), Set.of(), Optional.empty(), Optional.empty(), Map.of());

    /** A feed of the site. */
    public record Feed(String mediaType, String title, String address) {}
}
