package io.github.weeklydigest.render.html.internal.settings;

import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.Resources;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The options of one renderer, checked. */
public record Settings(
        RenderOptions options,
        Addresses urls,
        Optional<String> address,
        Optional<String> previous,
        Optional<String> next,
        Optional<String> index,
        Map<String, String> translations,
        Set<String> htmlTags,
        Map<String, Map<String, String>> words,
        Stylesheet stylesheet,
        Optional<String> image,
        Optional<String> icon,
        Optional<String> source,
        Optional<String> licence,
        SitePlace place) {
    private static final Set<String> INERT_TAGS = Set.of("sub", "sup", "br", "kbd", "mark");
    private static final String ATOM = "application/atom+xml";
    private static final String JSON_FEED = "application/feed+json";
    private static final String ABSOLUTE = "an address that begins with https:// or http://";
    private static final Pattern REL = Pattern.compile("[A-Za-z0-9 -]*");

    public static Settings of(RenderOptions options) {
        return of(options, Labels.all(Labels.checked(entries(options, HtmlOptions.LABELS))), Stylesheet.of(options));
    }

    /** The settings for other options with the same words and style, because preparing words and style takes long. */
    public Settings with(RenderOptions other) {
        return of(other, words, stylesheet);
    }

    private static Settings of(RenderOptions options, Map<String, Map<String, String>> words, Stylesheet stylesheet) {
        String rel = options.get(HtmlOptions.LINK_REL);
        require(HtmlOptions.LINK_REL, rel, REL.matcher(rel).matches(), "words separated by spaces");
        Addresses plain = new Addresses(Optional.empty());
        return new Settings(
                options,
                new Addresses(absolute(options, HtmlOptions.BASE)),
                absolute(options, HtmlOptions.URL).map(URI::toString),
                link(options, HtmlOptions.PREVIOUS, plain),
                link(options, HtmlOptions.NEXT, plain),
                link(options, HtmlOptions.INDEX, plain),
                translations(options, plain),
                htmlTags(options.get(HtmlOptions.HTML_TAGS)),
                words,
                stylesheet,
                absolute(options, HtmlOptions.IMAGE).map(URI::toString),
                link(options, HtmlOptions.ICON, plain),
                link(options, HtmlOptions.SOURCE, plain),
                link(options, HtmlOptions.LICENCE, plain),
                SitePlace.NONE);
    }

    /** The same settings with addresses for some relative addresses of the digest. */
    public Settings withFiles(LocalFiles files) {
        return with(urls.withFiles(files), place);
    }

    /** The same settings for a page with a place in a site. */
    public Settings at(SitePlace site) {
        return with(urls, site);
    }

    private Settings with(Addresses addresses, SitePlace site) {
        return new Settings(
                options,
                addresses,
                address,
                previous,
                next,
                index,
                translations,
                htmlTags,
                words,
                stylesheet,
                image,
                icon,
                source,
                licence,
                site);
    }

    /** The feeds that the option names; those of a site if the page does not name any. */
    public List<SitePlace.Feed> namedFeeds(String title) {
        String value = get(HtmlOptions.FEEDS);
        if (value.isBlank()) {
            return List.of(
                    new SitePlace.Feed(ATOM, title, "feed.atom"), new SitePlace.Feed(JSON_FEED, title, "feed.json"));
        }
        Addresses plain = new Addresses(Optional.empty());
        List<SitePlace.Feed> named = new ArrayList<>();
        if (value.strip().equals("none")) {
            return named;
        }
        entries(options, HtmlOptions.FEEDS)
                .forEach((address, name) -> named.add(
                        new SitePlace.Feed(feedType(address), name, link(HtmlOptions.FEEDS, address, plain))));
        named.sort(Comparator.comparing(SitePlace.Feed::address));
        return named;
    }

    private static String feedType(String address) {
        if (address.endsWith(".json")) {
            return JSON_FEED;
        }
        return address.endsWith(".rss") ? "application/rss+xml" : ATOM;
    }

    /** The feeds of the site. */
    public List<SitePlace.Feed> feeds() {
        return place.feeds();
    }

    /** The complete addresses of the page in each language. */
    public Map<String, String> alternates() {
        return place.alternates();
    }

    /** The translations that exist, as far as is known. */
    public List<Translation> shown(List<Translation> all) {
        return all.stream()
                .filter(translation ->
                        translation.language().filter(place.missing()::contains).isEmpty())
                .toList();
    }

    public <T> T get(OptionKey<T> key) {
        return options.get(key);
    }

    /** The page's words for a digest in this language. */
    public Labels labels(Optional<String> language) {
        String own = get(HtmlOptions.LANGUAGE);
        boolean translated = !get(HtmlOptions.LABELS).isEmpty();
        return Labels.of(own.isEmpty() ? language.orElse("en") : own, words, translated);
    }

    private static Map<String, String> entries(RenderOptions options, OptionKey<String> key) {
        try {
            return Resources.parsed(options.get(key));
        } catch (IllegalArgumentException problem) {
            throw new IllegalArgumentException(
                    "option " + key + " has a broken \\u escape; write the character itself", problem);
        }
    }

    private static Optional<URI> absolute(RenderOptions options, OptionKey<String> key) {
        String value = options.get(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(new Addresses(Optional.empty()).link(value).orElse(""));
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            require(key, value, scheme.equals("http") || scheme.equals("https"), ABSOLUTE);
            return Optional.of(uri);
        } catch (URISyntaxException problem) {
            throw new IllegalArgumentException(
                    "option " + key + " can't be '" + value + "': it takes " + ABSOLUTE, problem);
        }
    }

    private static Optional<String> link(RenderOptions options, OptionKey<String> key, Addresses urls) {
        String value = options.get(key);
        return value.isEmpty() ? Optional.empty() : Optional.of(link(key, value, urls));
    }

    private static String link(OptionKey<String> key, String value, Addresses urls) {
        Optional<String> accepted = urls.link(value);
        require(key, value, accepted.isPresent(), "a relative address or one that begins with https:// or http://");
        return accepted.orElseThrow();
    }

    private static Map<String, String> translations(RenderOptions options, Addresses urls) {
        Map<String, String> addresses = new HashMap<>();
        entries(options, HtmlOptions.TRANSLATIONS)
                .forEach((language, address) -> addresses.put(language, link(HtmlOptions.TRANSLATIONS, address, urls)));
        return Map.copyOf(addresses);
    }

    private static Set<String> htmlTags(String list) {
        Set<String> tags = new LinkedHashSet<>();
        for (String tag : list.split("[\\s,]+")) {
            if (!tag.isEmpty()) {
                require(HtmlOptions.HTML_TAGS, tag, INERT_TAGS.contains(tag), "some of sub, sup, br, kbd, mark");
                tags.add(tag);
            }
        }
        return Set.copyOf(tags);
    }

    private static void require(OptionKey<String> key, String value, boolean condition, String takes) {
        if (!condition) {
            throw new IllegalArgumentException("option " + key + " can't be '" + value + "': it takes " + takes);
        }
    }
}
