package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import io.github.weeklydigest.render.html.internal.settings.SitePlace;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the page that lists digests. Immutable. */
public final class IndexWriter {
    private static final int MAX_TOPICS = 4;
    private static final int MAX_OPEN_LINKS = 8;

    private final Settings settings;

    IndexWriter(Settings settings) {
        this.settings = settings;
    }

    /**
     * The writer for these options.
     *
     * @throws IllegalArgumentException if a value can't be used
     */
    public static IndexWriter of(RenderOptions options) {
        return new IndexWriter(Settings.of(options));
    }

    /**
     * A link to another page or file about all digests.
     *
     * @param text what it says
     * @param address its address
     * @param mediaType the media type of the target; empty for a page
     */
    record Link(String text, String address, String mediaType) {
        static Link to(String text, String address) {
            return new Link(text, address, "");
        }

        static Link to(SitePlace.Feed feed) {
            return new Link(feed.shortName(), feed.address(), feed.mediaType());
        }
    }

    /**
     * What the page lists.
     *
     * @param issues the issues, the newest first; each has a digest for each language
     * @param links other pages and files about all digests
     * @param topics the pages of topics
     */
    record Content(List<List<IndexIssue>> issues, List<Link> links, List<Link> topics) {}

    /**
     * Writes the page.
     *
     * @throws IOException if the target throws it
     */
    public void write(List<IndexIssue> issues, Appendable target) throws IOException {
        Optional<String> language = mostFrequent(issues.stream().flatMap(issue -> issue.language().stream()));
        write(new Content(grouped(issues), List.of(), List.of()), language.orElse("en"), target);
    }

    void write(Content content, String language, Appendable target) throws IOException {
        Labels labels = settings.labels(Optional.of(language));
        String title = Optional.of(settings.get(HtmlOptions.TITLE))
                .filter(own -> !own.isEmpty())
                .orElseGet(() -> labels.get("list.title"));
        String count = labels.count("list.count", content.issues().size());
        String description = title + labels.get("separator") + count;
        ListPage.write(settings, labels, title, description, target, out -> {
            out.element(ListPage.heading(settings, 1), title).line();
            out.open("p", "class", "wd-intro").text(count).close("p").line();
            writeLinks(content.links(), labels, out);
            writeSearch(labels, out);
            writeTopics(content.topics(), labels, out);
            writeIssues(content.issues(), labels, out);
        });
    }

    private void writeIssues(List<List<IndexIssue>> grouped, Labels labels, HtmlWriter out) {
        Map<String, List<List<IndexIssue>>> years = new LinkedHashMap<>();
        for (List<IndexIssue> issue : grouped) {
            String year = issue.get(0).year().map(Object::toString).orElse("");
            years.computeIfAbsent(year, any -> new ArrayList<>()).add(issue);
        }
        if (years.size() > 1) {
            writeYears(years.keySet().stream().filter(year -> !year.isEmpty()).toList(), labels, out);
        }
        years.forEach((year, issues) -> {
            if (year.isEmpty() && years.size() > 1) {
                out.element(ListPage.heading(settings, 2), labels.get("list.undated"))
                        .line();
            } else if (!year.isEmpty()) {
                out.element(ListPage.heading(settings, 2), labels.get("list.year", year), "id", "wd-year-" + year)
                        .line();
            }
            writeList(issues, labels, out);
        });
    }

    private static void writeLinks(List<Link> links, Labels labels, HtmlWriter out) {
        if (links.isEmpty()) {
            return;
        }
        out.open("ul", "class", "wd-facts", "aria-label", labels.get("list.more"))
                .line();
        for (Link link : links) {
            out.open("li").opening("a").attribute("href", link.address());
            if (!link.mediaType().isEmpty()) {
                out.attribute("rel", "alternate").attribute("type", link.mediaType());
            }
            out.opened().text(link.text()).close("a").close("li").line();
        }
        out.close("ul").line();
    }

    /** A form that its script shows, so that it stays hidden where scripts do not run. */
    private void writeSearch(Labels labels, HtmlWriter out) {
        if (settings.place().searchScript().isEmpty()) {
            return;
        }
        out.open("form", "class", "wd-search", "role", "search", "hidden", "").line();
        out.open("label").text(labels.get("search")).mark(' ');
        out.open("input", "type", "search", "autocomplete", "off")
                .close("label")
                .line();
        out.open(
                        "p",
                        "role",
                        "status",
                        "data-one",
                        labels.count("list.entries", 1),
                        "data-count",
                        labels.get("list.entries"),
                        "data-none",
                        labels.get("search.none"),
                        "data-failed",
                        labels.get("search.failed"))
                .close("p")
                .line();
        out.open("ul", "class", "wd-index").close("ul").line();
        out.close("form").line();
    }

    private static void writeTopics(List<Link> links, Labels labels, HtmlWriter out) {
        if (links.isEmpty()) {
            return;
        }
        boolean folded = links.size() > MAX_OPEN_LINKS;
        if (folded) {
            out.open("details").element("summary", labels.get("list.topics")).line();
        }
        out.open("ul", "class", "wd-topics", "aria-label", labels.get("list.topics"))
                .line();
        for (Link link : links) {
            out.open("li")
                    .open("a", "href", link.address())
                    .text(link.text())
                    .close("a")
                    .close("li")
                    .line();
        }
        out.close("ul").line();
        if (folded) {
            out.close("details").line();
        }
    }

    private static void writeYears(List<String> years, Labels labels, HtmlWriter out) {
        out.open("ul", "class", "wd-facts", "aria-label", labels.get("contents"))
                .line();
        for (String year : years) {
            out.open("li").open("a", "href", "#wd-year-" + year).text(labels.get("list.year", year));
            out.close("a").close("li").line();
        }
        out.close("ul").line();
    }

    /** The value that comes most often, the first of several. */
    static Optional<String> mostFrequent(Stream<String> values) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey);
    }

    /** The issues, the newest first, those without date last in their own order; an issue has one for each language. */
    private static List<List<IndexIssue>> grouped(List<IndexIssue> all) {
        Map<String, List<IndexIssue>> issues = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing((IndexIssue issue) -> issue.date())
                        .thenComparing(issue -> issue.number().orElse(0))
                        .reversed())
                .forEach(issue -> issues.computeIfAbsent(issue.key(), any -> new ArrayList<>())
                        .add(issue));
        return List.copyOf(issues.values());
    }

    private void writeList(List<List<IndexIssue>> issues, Labels labels, HtmlWriter out) {
        out.open("ul", "class", "wd-index").line();
        for (List<IndexIssue> issue : issues) {
            IndexIssue first = issue.stream()
                    .filter(entry -> entry.language()
                            .filter(tag -> isSameLanguage(tag, labels.language()))
                            .isPresent())
                    .findFirst()
                    .orElse(issue.get(0));
            out.open("li").open("div", "class", "wd-line");
            writeIssue(first, labels, out);
            issue.stream().filter(entry -> !entry.equals(first)).forEach(entry -> writeOther(entry, out));
            out.close("div");
            writeSecondLine(first, labels, out);
            out.close("li").line();
        }
        out.close("ul").line();
    }

    private static void writeSecondLine(IndexIssue issue, Labels labels, HtmlWriter out) {
        List<String> parts = new ArrayList<>();
        if (!issue.topics().isEmpty()) {
            parts.add(String.join(
                    labels.get("separator"),
                    issue.topics().stream().limit(MAX_TOPICS).toList()));
        }
        if (!issue.counts().isEmpty()) {
            parts.add(issue.counts());
        }
        if (!parts.isEmpty()) {
            out.element("p", String.join(" · ", parts)).line();
        }
    }

    static boolean isSameLanguage(String tag, String other) {
        return Locale.forLanguageTag(tag)
                .getLanguage()
                .equals(Locale.forLanguageTag(other).getLanguage());
    }

    private void writeIssue(IndexIssue issue, Labels labels, HtmlWriter out) {
        Optional<String> address = settings.urls().link(issue.address());
        out.opening(address.isPresent() ? "a" : "span").attribute("class", "wd-issue");
        address.ifPresent(uri -> out.attribute("href", uri));
        out.opened().opening("span").attribute("class", "wd-title");
        issue.language()
                .filter(LanguageTags::isWellFormed)
                .filter(tag -> !tag.equals(labels.language()))
                .ifPresent(tag -> out.attribute("lang", tag));
        String title = issue.title().isBlank() && issue.number().isPresent()
                ? labels.get("issue", issue.number().getAsInt())
                : issue.title();
        out.opened().text(title).close("span");
        if (issue.period().isPresent()) {
            writePeriod(issue.period().get(), labels, out);
        } else if (issue.published().isPresent()) {
            LocalDate date = issue.published().get();
            out.text(" ").open("span", "class", "wd-by");
            writeDate(date, labels.shortDate(date), out);
            out.close("span");
        }
        out.close(address.isPresent() ? "a" : "span");
    }

    /** The same issue in another language, by the name that the language has for itself. */
    private void writeOther(IndexIssue issue, HtmlWriter out) {
        Optional<String> address = settings.urls().link(issue.address());
        Optional<String> tag = issue.language().filter(LanguageTags::isWellFormed);
        out.text(" ").opening(address.isPresent() ? "a" : "span");
        address.ifPresent(uri -> out.attribute("href", uri));
        tag.ifPresent(language -> {
            if (address.isPresent()) {
                out.attribute("hreflang", language);
            }
            out.attribute("lang", language);
        });
        out.opened()
                .text(tag.map(LanguageTags::nameOf).orElse(issue.title()))
                .close(address.isPresent() ? "a" : "span");
    }

    private static void writePeriod(DateRange period, Labels labels, HtmlWriter out) {
        Labels.Period words = labels.period(period, false);
        out.text(" ").open("span", "class", "wd-by").text(words.before());
        writeDate(period.start(), words.first(), out);
        out.text(words.between());
        writeDate(period.end(), words.last(), out);
        out.text(words.after()).close("span");
    }

    private static void writeDate(LocalDate date, String text, HtmlWriter out) {
        out.element("time", text, "datetime", date.toString());
    }
}
