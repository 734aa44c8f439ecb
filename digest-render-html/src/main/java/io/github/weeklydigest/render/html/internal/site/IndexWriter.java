package io.github.weeklydigest.render.html.internal.site;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlIndex.Entry;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.markup.OutputBuffer;
import io.github.weeklydigest.render.html.internal.page.DocumentStart;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the page that lists digests. Immutable. */
public final class IndexWriter {
    private final Settings settings;

    private IndexWriter(Settings settings) {
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
     * Writes the page.
     *
     * @throws IOException if the target throws it
     */
    public void write(List<Entry> entries, Appendable target) throws IOException {
        try {
            HtmlWriter out = new HtmlWriter(OutputBuffer.before(target));
            write(entries, out);
            out.flush();
        } catch (OutputBuffer.TargetException wrapped) {
            throw wrapped.problem();
        }
    }

    private void write(List<Entry> entries, HtmlWriter out) {
        Labels labels = settings.labels(mostFrequent(entries.stream().flatMap(entry -> entry.language().stream())));
        String title = Optional.of(settings.get(HtmlOptions.TITLE))
                .filter(own -> !own.isEmpty())
                .orElseGet(() -> labels.get("list.title"));
        long weeks = entries.stream()
                .flatMap(entry -> entry.week().stream())
                .distinct()
                .count();
        long others = entries.stream().filter(entry -> entry.week().isEmpty()).count();
        boolean fragment = settings.get(HtmlOptions.FRAGMENT);
        if (!fragment) {
            new DocumentStart(out, settings).write(labels.language(), title, false);
            out.open("meta", "name", "description", "content", title).line();
            hook(HtmlOptions.HEAD, out);
            out.close("head").line().open("body").line();
            hook(HtmlOptions.HEADER, out);
        }
        String main = fragment ? "div" : "main";
        out.open(main, "class", "wd wd-list", "lang", labels.language()).line();
        out.element(heading(1), title).line();
        out.open("p", "class", "wd-intro")
                .text(labels.get("list.count", weeks + others))
                .close("p")
                .line();
        byYear(entries).forEach((year, issues) -> {
            out.element(heading(2), labels.get("list.year", year)).line();
            writeList(issues, labels, out);
        });
        writeList(
                entries.stream()
                        .filter(entry -> entry.week().isEmpty())
                        .map(List::of)
                        .toList(),
                labels,
                out);
        out.close(main).line();
        if (!fragment) {
            hook(HtmlOptions.FOOTER, out);
            out.close("body").line().close("html").line();
        }
    }

    private String heading(int level) {
        return "h" + Math.min(6, level + settings.get(HtmlOptions.HEADING_OFFSET));
    }

    private void hook(io.github.weeklydigest.render.OptionKey<String> key, HtmlWriter out) {
        String markup = settings.get(key);
        if (!markup.isEmpty()) {
            out.trusted(markup).line();
        }
    }

    /** The value that comes most often, the first of several. */
    public static Optional<String> mostFrequent(Stream<String> values) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey);
    }

    /** The issues of each year, the newest first; an issue has an entry for each of its languages. */
    private static Map<Integer, List<List<Entry>>> byYear(List<Entry> entries) {
        Map<IsoWeek, List<Entry>> weeks = new TreeMap<>(Collections.reverseOrder());
        entries.forEach(entry -> entry.week()
                .ifPresent(week ->
                        weeks.computeIfAbsent(week, any -> new ArrayList<>()).add(entry)));
        Map<Integer, List<List<Entry>>> years = new LinkedHashMap<>();
        weeks.forEach((week, issue) ->
                years.computeIfAbsent(week.year(), year -> new ArrayList<>()).add(issue));
        return years;
    }

    private void writeList(List<List<Entry>> issues, Labels labels, HtmlWriter out) {
        if (issues.isEmpty()) {
            return;
        }
        out.open("ul", "class", "wd-index").line();
        for (List<Entry> issue : issues) {
            Entry first = issue.stream()
                    .filter(entry -> entry.language()
                            .filter(tag -> isInLanguageOf(tag, labels))
                            .isPresent())
                    .findFirst()
                    .orElse(issue.get(0));
            out.open("li");
            writeIssue(first, labels, out);
            issue.stream().filter(entry -> !entry.equals(first)).forEach(entry -> writeOther(entry, out));
            out.close("li").line();
        }
        out.close("ul").line();
    }

    private static boolean isInLanguageOf(String tag, Labels labels) {
        return Locale.forLanguageTag(tag)
                .getLanguage()
                .equals(Locale.forLanguageTag(labels.language()).getLanguage());
    }

    private void writeIssue(Entry entry, Labels labels, HtmlWriter out) {
        Optional<String> address = settings.urls().link(entry.address());
        out.opening(address.isPresent() ? "a" : "span").attribute("class", "wd-issue");
        address.ifPresent(uri -> out.attribute("href", uri));
        out.opened().opening("span").attribute("class", "wd-title");
        entry.language()
                .filter(LanguageTags::isWellFormed)
                .filter(tag -> !tag.equals(labels.language()))
                .ifPresent(tag -> out.attribute("lang", tag));
        out.opened().text(entry.title()).close("span");
        entry.period().ifPresent(period -> writePeriod(period, labels, out));
        out.close(address.isPresent() ? "a" : "span");
    }

    /** The same issue in another language, by the name that the language has for itself. */
    private void writeOther(Entry entry, HtmlWriter out) {
        Optional<String> address = settings.urls().link(entry.address());
        Optional<String> tag = entry.language().filter(LanguageTags::isWellFormed);
        out.text(" ").opening(address.isPresent() ? "a" : "span");
        address.ifPresent(uri -> out.attribute("href", uri));
        tag.ifPresent(language -> {
            if (address.isPresent()) {
                out.attribute("hreflang", language);
            }
            out.attribute("lang", language);
        });
        out.opened()
                .text(tag.map(LanguageTags::nameOf).orElse(entry.title()))
                .close(address.isPresent() ? "a" : "span");
    }

    private static void writePeriod(DateRange period, Labels labels, HtmlWriter out) {
        out.text(" ")
                .open("span", "class", "wd-by")
                .element(
                        "time",
                        labels.shortDate(period.start()),
                        "datetime",
                        period.start().toString())
                .text(" – ")
                .element(
                        "time",
                        labels.shortDate(period.end()),
                        "datetime",
                        period.end().toString())
                .close("span");
    }
}
