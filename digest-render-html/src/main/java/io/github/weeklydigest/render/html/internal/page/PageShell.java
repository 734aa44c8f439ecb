package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.content.Headings;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.item.DigestStatistics;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes what stands around the sections: the document, its header, its end. */
public final class PageShell {
    private final RenderContext page;
    private final HtmlWriter out;
    private final Labels labels;
    private final DigestHeader header;
    private final Headings headings;
    private final StructuredData data;
    private final boolean fragment;

    public PageShell(RenderContext page, DigestHeader header, Headings headings, StructuredData data) {
        this.page = page;
        this.out = page.out();
        this.labels = page.labels();
        this.header = header;
        this.headings = headings;
        this.data = data;
        this.fragment = page.settings().get(HtmlOptions.FRAGMENT);
    }

    public void begin(DigestStatistics counts) {
        if (fragment) {
            out.open("div", "class", "wd", "lang", page.language()).line();
        } else {
            new Head(page, header, data).write();
            out.open("body").line();
            out.element("a", labels.get("skip"), "class", "wd-skip", "href", "#wd-content")
                    .line();
            hook(HtmlOptions.HEADER);
            out.open("div", "class", "wd").line();
        }
        out.open("header", "class", "wd-header").line();
        writeWeeks("wd-weeks");
        header.heading().ifPresent(headings::write);
        writeFacts(counts);
        writeLanguages();
        if (!header.introduction().isEmpty()) {
            out.open("div", "class", "wd-intro").line();
            page.blocks().write(header.introduction());
            out.close("div").line();
        }
        if (header.stub()) {
            out.element("p", labels.get("stub"), "class", "wd-stub").line();
        }
        out.close("header").line();
        out.open(main(), "class", "wd-main").line();
    }

    private String main() {
        return fragment ? "div" : "main";
    }

    public void beginContent() {
        out.open("div", "class", "wd-content", "id", "wd-content", "tabindex", "-1")
                .line();
    }

    public void endContent() {
        out.close("div").line();
    }

    public void end() {
        out.close(main()).line();
        if (hasWeeks()) {
            out.open("footer", "class", "wd-footer").line();
            writeWeeks("wd-weeks wd-weeks-end");
            out.close("footer").line();
        }
        out.close("div").line();
        if (!fragment) {
            hook(HtmlOptions.FOOTER);
            out.close("body").line().close("html").line();
        }
    }

    private void hook(OptionKey<String> key) {
        String markup = page.settings().get(key);
        if (!markup.isEmpty()) {
            out.trusted(markup).line();
        }
    }

    private void writeFacts(DigestStatistics counts) {
        List<String> words = counts.inWords(labels);
        if (header.week().isEmpty()
                && header.period().isEmpty()
                && header.byline().isEmpty()
                && words.isEmpty()) {
            return;
        }
        out.open("ul", "class", "wd-facts").line();
        header.week()
                .ifPresent(week -> out.open("li")
                        .element("time", week.toString(), "datetime", week.toString())
                        .close("li")
                        .line());
        header.period().ifPresent(this::writePeriod);
        if (!header.byline().isEmpty()) {
            out.open("li", "class", "wd-byline");
            page.inlines().write(header.byline());
            out.close("li").line();
        }
        words.forEach(text -> out.element("li", text).line());
        out.close("ul").line();
    }

    private void writePeriod(DateRange period) {
        boolean sameYear = period.start().getYear() == period.end().getYear();
        boolean endShort = sameYear && labels.language().startsWith("zh");
        boolean startShort = sameYear && !endShort;
        String start = startShort ? labels.shortDate(period.start()) : labels.date(period.start());
        String end = endShort ? labels.shortDate(period.end()) : labels.date(period.end());
        out.open("li");
        String[] around = labels.get("period").split("\\{[01]}", -1);
        out.text(around[0]);
        writeDate(period.start(), start);
        out.text(around.length > 1 ? around[1] : " – ");
        writeDate(period.end(), end);
        out.text(around.length > 2 ? around[2] : "").close("li").line();
    }

    private void writeDate(LocalDate date, String text) {
        out.element("time", text, "datetime", date.toString());
    }

    private void writeLanguages() {
        if (header.translations().size() < 2
                && header.translations().stream().allMatch(t -> t.uri().isEmpty())) {
            return;
        }
        out.open("ul", "class", "wd-languages", "aria-label", labels.get("languages"))
                .line();
        for (Translation translation : header.translations()) {
            writeTranslation(translation);
        }
        out.close("ul").line();
    }

    private void writeTranslation(Translation translation) {
        Optional<String> address = page.address(translation);
        Optional<String> language = translation.language().filter(LanguageTags::isWellFormed);
        out.open("li").opening(address.isPresent() ? "a" : "span");
        address.ifPresent(uri -> out.attribute("href", uri));
        if (address.isPresent()) {
            language.ifPresent(tag -> out.attribute("hreflang", tag));
        } else {
            out.attribute("aria-current", "true");
        }
        language.ifPresent(tag -> out.attribute("lang", tag));
        out.opened()
                .text(translation.label())
                .close(address.isPresent() ? "a" : "span")
                .close("li")
                .line();
    }

    private boolean hasWeeks() {
        Settings settings = page.settings();
        return settings.previous().isPresent()
                || settings.next().isPresent()
                || settings.index().isPresent();
    }

    private void writeWeeks(String cssClass) {
        if (!hasWeeks()) {
            return;
        }
        Settings settings = page.settings();
        String name = labels.get("weeks") + (cssClass.contains(" ") ? " (2)" : "");
        out.open("nav", "class", cssClass, "aria-label", name).open("ul").line();
        settings.previous()
                .ifPresent(address -> writeWeek(address, "prev", title(HtmlOptions.PREVIOUS_TITLE, "previous")));
        settings.index().ifPresent(address -> writeWeek(address, "index", labels.get("index")));
        settings.next().ifPresent(address -> writeWeek(address, "next", title(HtmlOptions.NEXT_TITLE, "next")));
        out.close("ul").close("nav").line();
    }

    private String title(OptionKey<String> key, String label) {
        String own = page.settings().get(key);
        return own.isEmpty() ? labels.get(label) : own;
    }

    private void writeWeek(String address, String relation, String text) {
        out.open("li", "class", "wd-to-" + relation).opening("a").attribute("href", address);
        if (!relation.equals("index")) {
            out.attribute("rel", relation);
        }
        out.opened().text(text).close("a").close("li").line();
    }
}
