package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.ArxivId;
import java.util.List;
import java.util.Optional;

/**
 * What the pages about all digests say of one article or conversation.
 *
 * @param id the id of the item
 * @param title its title
 * @param anchor its fragment on the page of its digest
 * @param place where it is in its digest
 * @param papers the papers it is about
 * @param text the beginning of its text
 */
record SiteItem(String id, String title, Optional<String> anchor, Place place, List<ArxivId> papers, String text) {
    /**
     * Where items are. Weeklies have the same sections each week, so all items of a site share the places that are equal.
     *
     * @param section the titles of the sections, the outer first, in one line
     * @param category the id of the category
     * @param categoryTitle the title of the category
     */
    record Place(String section, Optional<String> category, String categoryTitle) {}
}
