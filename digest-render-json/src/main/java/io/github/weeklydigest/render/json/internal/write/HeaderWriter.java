package io.github.weeklydigest.render.json.internal.write;

import io.github.weeklydigest.diagnostic.SourceSpan;
import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.json.internal.schema.Names;
import io.github.weeklydigest.render.json.internal.writer.JsonOutput;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Writes the members of the headers of digests and sections. */
public final class HeaderWriter {
    private final JsonOutput out;
    private final JsonWriteOptions options;
    private final InlineWriter inlines;

    public HeaderWriter(JsonOutput out, JsonWriteOptions options) {
        this.out = out;
        this.options = options;
        this.inlines = new InlineWriter(out);
    }

    void digest(DigestHeader header) {
        header.heading().ifPresentOrElse(this::digestTitle, () -> out.member(Names.TITLE, ""));
        out.member(Names.LANGUAGE, header.language());
        header.week().ifPresent(this::week);
        header.period().ifPresent(this::period);
        header.issueNumber().ifPresent(number -> out.member(Names.ISSUE_NUMBER, number));
        out.member(Names.PUBLISHED, header.published().map(LocalDate::toString))
                .member(Names.PROFILE, header.profile());
        out.startArray(Names.AUTHORS);
        header.authors().forEach(author -> person(author));
        out.endArray();
        if (!header.byline().isEmpty()) {
            inlines.inlines(Names.BYLINE, header.byline());
        }
        out.startArray(Names.TRANSLATIONS);
        for (Translation translation : header.translations()) {
            out.startObject();
            translation(translation);
            out.endObject();
        }
        out.endArray().memberUnless(false, Names.STUB, header.stub());
        if (!header.frontMatter().isEmpty()) {
            out.startObject(Names.FRONT_MATTER);
            frontMatter(header.frontMatter().values());
            out.endObject();
        }
        options.content().write(out, Names.INTRODUCTION, header.introduction());
    }

    void frontMatter(Map<String, FrontMatterValue> values) {
        values.forEach((key, value) -> {
            out.anyName(key);
            frontMatter(value);
        });
    }

    void frontMatter(FrontMatterValue value) {
        if (value instanceof FrontMatterValue.TextValue text) {
            out.value(text.text());
        } else if (value instanceof FrontMatterValue.NumberValue number) {
            out.value(number.number());
        } else if (value instanceof FrontMatterValue.BooleanValue truth) {
            out.value(truth.value());
        } else if (value instanceof FrontMatterValue.ListValue list) {
            out.startArray();
            list.values().forEach(this::frontMatter);
            out.endArray();
        } else if (value instanceof FrontMatterValue.MapValue map) {
            out.startObject();
            frontMatter(map.values());
            out.endObject();
        } else {
            out.nullValue();
        }
    }

    private void digestTitle(Heading heading) {
        inlines.title(heading.children());
        if (heading.level() != 1) {
            out.member(Names.LEVEL, heading.level());
        }
        out.member(Names.ANCHOR, heading.anchor());
    }

    public void week(IsoWeek week) {
        out.startObject(Names.WEEK);
        weekMembers(week);
        out.endObject();
    }

    void weekMembers(IsoWeek week) {
        out.member(Names.YEAR, week.year()).member(Names.WEEK, week.week());
    }

    public void period(DateRange period) {
        out.startObject(Names.PERIOD);
        periodMembers(period);
        out.endObject();
    }

    void periodMembers(DateRange period) {
        out.member(Names.START, period.start().toString())
                .member(Names.END, period.end().toString());
    }

    private void person(Person person) {
        out.startObject();
        personMembers(person);
        out.endObject();
    }

    void personMembers(Person person) {
        out.member(Names.NAME, person.name())
                .member(Names.HANDLE, person.handle())
                .member(Names.URL, person.uri());
    }

    void translation(Translation translation) {
        out.member(Names.LABEL, translation.label())
                .member(Names.LANGUAGE, translation.language())
                .member(Names.URL, translation.uri());
    }

    void section(SectionHeader header) {
        out.member(Names.KIND, header.kind().id()).member(Names.CATEGORY, header.category());
        heading(header.heading());
    }

    void heading(Optional<Heading> heading) {
        heading.ifPresent(present -> inlines.title(present.children())
                .member(Names.LEVEL, present.level())
                .member(Names.ANCHOR, present.anchor()));
    }

    void position(Optional<SourceSpan> span) {
        if (options.positions()) {
            span.ifPresent(lines -> out.startObject(Names.POSITION)
                    .member(Names.LINE, lines.line())
                    .member(Names.END_LINE, lines.endLine())
                    .endObject());
        }
    }
}
