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
 * @param section the titles of the sections it is in, the outer first
 * @param category the id of its category
 * @param categoryTitle the title of its category
 * @param papers the papers it is about
 * @param text the beginning of its text
 */
record SiteItem(
        String id,
        String title,
        Optional<String> anchor,
        List<String> section,
        Optional<String> category,
        String categoryTitle,
        List<ArxivId> papers,
        String text) {}
