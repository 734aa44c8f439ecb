package io.github.weeklydigest.render.html.internal.page;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.content.Headings;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.markup.Anchors;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.LanguageTags;
import io.github.weeklydigest.render.html.internal.settings.Labels;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what surrounds the sections: the document, its header, its end. */
final class PageShell {
    /** The width of an introduction that is not folded, in characters of Latin. */
    private static final int MAX_OPEN_INTRODUCTION = 140;

    private final RenderContext page;
    private final HtmlWriter out;
    private final Labels labels;
    private final DigestHeader header;
    private final Headings headings;
    private final boolean fragment;

    PageShell(RenderContext page, DigestHeader header, Headings headings) {
        this.page = page;
        this.out = page.out();
        this.labels = page.labels();
        this.header = header;
        this.headings = headings;
        this.fragment = page.settings().get(HtmlOptions.FRAGMENT);
    }

    void begin(PageSummary summary) {
        if (fragment) {
            out.open("div", "class", "wd", "lang", page.language()).line();
        } else {
            new Head(page, header).write(summary);
            out.open("body").line();
            out.element("a", labels.get("skip"), "class", "wd-skip", "href", "#wd-content")
                    .line();
            hook(HtmlOptions.HEADER);
            out.open("div", "class", "wd").line();
        }
        out.open("header", "class", "wd-header").line();
        writeWeeks("wd-weeks");
        if (header.heading().isPresent()) {
            headings.write(header.heading().get());
        } else if (!ownTitle().isEmpty()) {
            out.element("h1", ownTitle()).line();
        }
        writeFacts(summary);
        writeLanguages();
        writeTopics(summary);
        writeIntroduction();
        if (header.stub()) {
            writeStub();
        }
        out.close("header").line();
        out.open(main(), "class", "wd-main").line();
    }

    /** The title of a page whose digest has none: its number or date; empty for others. */
    private String ownTitle() {
        return header.heading().isPresent() || fragment ? "" : Head.title(page, header);
    }

    /** One sentence, and where the text is. */
    private void writeStub() {
        out.open("p", "class", "wd-stub").text(labels.get("stub"));
        page.settings()
                .shown(header.translations())
                .forEach(translation -> page.address(translation).ifPresent(address -> {
                    out.mark(' ').opening("a").attribute("href", address);
                    translation
                            .language()
                            .filter(LanguageTags::isWellFormed)
                            .ifPresent(tag -> out.attribute("hreflang", tag).attribute("lang", tag));
                    out.opened().text(translation.label()).close("a");
                }));
        out.close("p").line();
    }

    private void writeTopics(PageSummary summary) {
        if (summary.topics().isEmpty()) {
            return;
        }
        out.open("ul", "class", "wd-topics", "aria-label", labels.get("topics")).line();
        for (Heading topic : summary.topics()) {
            out.open("li").opening("a").attribute("href", Anchors.href(topic.anchor()));
            page.language(topic.text());
            out.opened();
            page.inlines().writeWithoutLinks(topic.children());
            out.close("a").close("li").line();
        }
        out.close("ul").line();
    }

    /** A long introduction is mostly the same in each digest of a series: it is folded. */
    private void writeIntroduction() {
        if (header.introduction().isEmpty()) {
            return;
        }
        boolean folded = width(PlainText.ofBlocks(header.introduction())) > MAX_OPEN_INTRODUCTION;
        out.open(folded ? "details" : "div", "class", "wd-intro");
        if (folded) {
            out.element("summary", labels.get("about"));
        }
        out.line();
        page.blocks().write(header.introduction());
        out.close(folded ? "details" : "div").line();
    }

    /** Characters, ideographs and other wide ones twice. */
    private static long width(String text) {
        return text.length() + text.chars().filter(c -> c >= 0x2E80).count();
    }

    private String main() {
        return fragment ? "div" : "main";
    }

    void beginTop() {
        out.open("div", "class", "wd-top").line();
    }

    void endTop() {
        out.close("div").line();
    }

    void beginContent() {
        out.open("div", "class", "wd-content", "id", "wd-content", "tabindex", "-1")
                .line();
    }

    void endContent() {
        out.close("div").line();
    }

    void end(boolean contents) {
        if (!fragment && contents) {
            out.open("a", "class", "wd-up", "href", "#wd-contents")
                    .text(labels.get("contents"))
                    .close("a")
                    .line();
        }
        out.close(main()).line();
        writeFooter();
        out.close("div").line();
        if (!fragment) {
            hook(HtmlOptions.FOOTER);
            out.close("body").line().close("html").line();
        }
    }

    private void writeFooter() {
        Settings settings = page.settings();
        boolean facts = !header.byline().isEmpty()
                || header.week().isPresent()
                || settings.source().isPresent()
                || settings.licence().isPresent()
                || !fragment;
        if (!facts && !hasWeeks()) {
            return;
        }
        out.open("footer", "class", "wd-footer").line();
        writeWeeks("wd-weeks wd-weeks-end");
        if (facts) {
            writeFooterFacts(settings);
        }
        out.close("footer").line();
    }

    private void writeFooterFacts(Settings settings) {
        out.open("ul", "class", "wd-facts").line();
        if (!header.byline().isEmpty()) {
            out.open("li", "class", "wd-byline");
            page.inlines().write(header.byline());
            out.close("li").line();
        }
        header.week()
                .ifPresent(week -> out.open("li")
                        .element("time", week.toString(), "datetime", week.toString())
                        .close("li")
                        .line());
        writeFooterLink(settings.source(), "", "source.file");
        writeFooterLink(settings.licence(), "license", "licence");
        if (!fragment) {
            out.element("li", labels.get("generator")).line();
        }
        out.close("ul").line();
    }

    private void writeFooterLink(Optional<String> address, String relation, String label) {
        if (address.isEmpty()) {
            return;
        }
        out.open("li").opening("a").attribute("href", address.get());
        if (!relation.isEmpty()) {
            out.attribute("rel", relation);
        }
        out.opened().text(labels.get(label)).close("a").close("li").line();
    }

    private void hook(OptionKey<String> key) {
        String markup = page.settings().get(key);
        if (!markup.isEmpty()) {
            out.trusted(markup).line();
        }
    }

    /** One line: which issue, when, how much. */
    private void writeFacts(PageSummary summary) {
        List<String> words = new ArrayList<>(summary.statistics().inWords(labels));
        if (summary.complete()) {
            readingTime(summary).ifPresent(words::add);
        }
        String title = ownTitle();
        Optional<String> number = (header.issueNumber().isPresent()
                        ? Optional.of(labels.get("issue", header.issueNumber().getAsInt()))
                        : Optional.<String>empty())
                .filter(text -> !text.equals(title));
        Optional<LocalDate> published =
                header.published().filter(date -> !labels.date(date).equals(title));
        boolean dated = header.period().isPresent() || published.isPresent();
        if (!dated && header.week().isEmpty() && number.isEmpty() && words.isEmpty()) {
            return;
        }
        out.open("ul", "class", "wd-facts").line();
        number.ifPresent(text -> out.element("li", text).line());
        if (header.period().isPresent()) {
            writePeriod(header.period().get());
        } else if (published.isPresent()) {
            LocalDate date = published.get();
            out.open("li");
            writeDate(date, labels.date(date));
            out.close("li").line();
        } else if (header.week().isPresent()) {
            String week = header.week().get().toString();
            out.open("li").element("time", week, "datetime", week).close("li").line();
        }
        words.forEach(text -> out.element("li", text).line());
        out.close("ul").line();
    }

    private Optional<String> readingTime(PageSummary summary) {
        String language = page.language().split("-", 2)[0];
        int minutes = summary.statistics().minutes(language.equals("zh") || language.equals("ja"));
        if (minutes < 5) {
            return Optional.empty();
        }
        if (minutes < 50) {
            return Optional.of(labels.get("time.minutes", (minutes + 2) / 5 * 5));
        }
        int hours = (minutes + 30) / 60;
        return Optional.of(
                hours == 1 && labels.has("time.hours.one")
                        ? labels.get("time.hours.one")
                        : labels.get("time.hours", hours));
    }

    private void writePeriod(DateRange period) {
        Labels.Period words = labels.period(period, true);
        out.open("li").text(words.before());
        writeDate(period.start(), words.first());
        out.text(words.between());
        writeDate(period.end(), words.last());
        out.text(words.after()).close("li").line();
    }

    private void writeDate(LocalDate date, String text) {
        out.element("time", text, "datetime", date.toString());
    }

    private void writeLanguages() {
        List<Translation> shown = page.settings().shown(header.translations());
        if (header.stub()
                || shown.stream().allMatch(translation -> translation.uri().isEmpty())) {
            return;
        }
        out.open("ul", "class", "wd-languages", "aria-label", labels.get("languages"))
                .line();
        for (Translation translation : shown) {
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
