package io.github.weeklydigest.render.html.internal;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.html.HtmlIndex.Entry;
import io.github.weeklydigest.render.html.HtmlOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
            HtmlWriter out = new HtmlWriter(Spool.before(target));
            write(entries, out);
            out.flush();
        } catch (Spool.TargetException wrapped) {
            throw wrapped.problem();
        }
    }

    private void write(List<Entry> entries, HtmlWriter out) {
        Optional<String> language =
                entries.stream().flatMap(entry -> entry.language().stream()).findFirst();
        Labels labels = settings.labels(language);
        String title = Optional.of(settings.get(HtmlOptions.TITLE))
                .filter(own -> !own.isEmpty())
                .orElseGet(() -> labels.get("list.title"));
        boolean fragment = settings.get(HtmlOptions.FRAGMENT);
        if (!fragment) {
            new DocumentStart(out, settings).write(labels.language(), title);
            out.open("meta", "name", "description", "content", title).line();
            hook(HtmlOptions.HEAD, out);
            out.close("head").line().open("body").line();
            hook(HtmlOptions.HEADER, out);
        }
        String main = fragment ? "div" : "main";
        out.open(main, "class", "wd wd-list", "lang", labels.language()).line();
        out.element(heading(1), title).line();
        out.open("p", "class", "wd-intro")
                .text(labels.get("list.count", entries.size()))
                .close("p")
                .line();
        byYear(entries).forEach((year, weeks) -> {
            out.element(heading(2), labels.get("list.year", year)).line();
            writeList(weeks, labels, out);
        });
        writeList(entries.stream().filter(entry -> entry.week().isEmpty()).toList(), labels, out);
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

    private static Map<Integer, List<Entry>> byYear(List<Entry> entries) {
        Map<Integer, List<Entry>> years = new TreeMap<>(Collections.reverseOrder());
        entries.stream()
                .filter(entry -> entry.week().isPresent())
                .sorted(Comparator.comparing((Entry entry) -> entry.week().get())
                        .reversed())
                .forEach(entry -> years.computeIfAbsent(
                                entry.week().map(IsoWeek::year).orElseThrow(), year -> new ArrayList<>())
                        .add(entry));
        return years;
    }

    private void writeList(List<Entry> entries, Labels labels, HtmlWriter out) {
        if (entries.isEmpty()) {
            return;
        }
        out.open("ul", "class", "wd-index").line();
        for (Entry entry : entries) {
            Optional<String> address = settings.urls().link(entry.address());
            out.open("li");
            address.ifPresentOrElse(uri -> out.open("a", "href", uri), () -> out.open("span"));
            out.opening("span").attribute("class", "wd-title");
            entry.language()
                    .filter(LanguageTags::isWellFormed)
                    .filter(tag -> !tag.equals(labels.language()))
                    .ifPresent(tag -> out.attribute("lang", tag));
            out.opened().text(entry.title()).close("span");
            entry.period().ifPresent(period -> writePeriod(period, labels, out));
            out.close(address.isPresent() ? "a" : "span").close("li").line();
        }
        out.close("ul").line();
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
