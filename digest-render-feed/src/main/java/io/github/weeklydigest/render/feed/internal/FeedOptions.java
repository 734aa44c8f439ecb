package io.github.weeklydigest.render.feed.internal;

import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.feed.FeedContent;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The options of one feed format.
 *
 * @param url the address of the site
 * @param authority the domain in ids
 * @param page the name of the page of a digest
 * @param title the title of the feed
 * @param content how much an entry holds
 * @param digests the number of digests in the feed of an archive
 * @param entries the number of entries in the feed of an archive
 */
public record FeedOptions(
        OptionKey<String> url,
        OptionKey<String> authority,
        OptionKey<String> page,
        OptionKey<String> title,
        OptionKey<FeedContent> content,
        OptionKey<Integer> digests,
        OptionKey<Integer> entries) {
    private static final int MOST = 100_000;

    /** A domain name or, as RFC 4151 allows, an e-mail address. */
    private static final Pattern AUTHORITY = Pattern.compile("(?:[\\w.-]+@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    /** Used where no authority is known: a domain that nobody can own (RFC 2606). */
    private static final String NO_AUTHORITY = "weekly-digest.invalid";

    /**
     * The options of a format.
     *
     * @param format its name
     */
    public FeedOptions(String format) {
        this(
                OptionKey.ofString(
                        format + ".url",
                        "",
                        "The address of the folder with the pages; entries link to their place in them."),
                OptionKey.ofString(
                        format + ".authority",
                        "",
                        "Your domain, for the ids of entries (default: the host of " + format + ".url)."),
                OptionKey.ofString(
                        format + ".page",
                        "{id}.html",
                        "The name of the page of a digest below " + format
                                + ".url; {id} is the id of the digest, {path} the path of its file in an archive."),
                OptionKey.ofString(
                        format + ".title", "", "The title of the feed (default: that of the newest digest)."),
                OptionKey.ofEnum(format + ".content", FeedContent.FULL, "How much of an article an entry contains."),
                OptionKey.ofInteger(
                        format + ".digests", 10, 1, MOST, "The number of newest digests in the feed of an archive."),
                OptionKey.ofInteger(
                        format + ".entries", 200, 1, MOST, "The number of newest entries in the feed of an archive."));
    }

    /** {@return all options} */
    public Set<OptionKey<?>> all() {
        return Set.of(url, authority, page, title, content, digests, entries);
    }

    /**
     * The values of the options.
     *
     * @param values the values that are set
     * @return the settings
     * @throws IllegalArgumentException if a value can't be used
     */
    public FeedSettings settings(RenderOptions values) {
        Optional<URI> site = site(values.get(url));
        String authorityOfIds = values.get(authority);
        if (authorityOfIds.isEmpty()) {
            authorityOfIds = site.map(URI::getHost).orElse(NO_AUTHORITY);
        }
        if (!AUTHORITY.matcher(authorityOfIds).matches()) {
            throw new IllegalArgumentException(
                    authority.name() + " is neither a domain nor an e-mail address: '" + authorityOfIds + "'");
        }
        return new FeedSettings(
                site,
                authorityOfIds,
                values.get(page),
                Optional.of(values.get(title)).filter(text -> !text.isBlank()),
                values.get(content),
                values.get(digests),
                values.get(entries));
    }

    private Optional<URI> site(String address) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI site = URI.create(address.endsWith("/") ? address : address + '/');
            if (site.getHost() != null && Set.of("http", "https").contains(String.valueOf(site.getScheme()))) {
                return Optional.of(site);
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Reported below.
        }
        throw new IllegalArgumentException(url.name() + " is not an absolute address (http, https): '" + address + "'");
    }
}
