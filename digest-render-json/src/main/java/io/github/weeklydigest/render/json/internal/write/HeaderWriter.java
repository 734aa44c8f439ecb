package io.github.weeklydigest.render.json.internal.write;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.json.internal.writer.JsonOut;
import io.github.weeklydigest.stream.SourceSpan;
import java.util.Optional;

/** Writes what stands above sections and items: the members of a digest's and a section's header. */
public final class HeaderWriter {
    private final JsonOut out;
    private final JsonWriteOptions options;
    private final InlineWriter inlines;

    public HeaderWriter(JsonOut out, JsonWriteOptions options) {
        this.out = out;
        this.options = options;
        this.inlines = new InlineWriter(out);
    }

    void digest(DigestHeader header) {
        header.heading().ifPresentOrElse(this::digestTitle, () -> out.member("title", ""));
        out.member("language", header.language());
        header.week().ifPresent(this::week);
        header.period().ifPresent(this::period);
        out.startArray("authors");
        header.authors().forEach(author -> person(author));
        out.endArray();
        if (!header.byline().isEmpty()) {
            inlines.inlines("byline", header.byline());
        }
        out.startArray("translations");
        header.translations().forEach(this::translation);
        out.endArray().memberUnless(false, "stub", header.stub());
        options.content().write(out, "introduction", header.introduction());
    }

    private void digestTitle(Heading heading) {
        inlines.title(heading.children());
        if (heading.level() != 1) {
            out.member("level", heading.level());
        }
        out.member("anchor", heading.anchor());
    }

    public void week(IsoWeek week) {
        out.startObject("week")
                .member("year", week.year())
                .member("week", week.week())
                .endObject();
    }

    public void period(DateRange period) {
        out.startObject("period")
                .member("start", period.start().toString())
                .member("end", period.end().toString())
                .endObject();
    }

    private void person(Person person) {
        out.startObject();
        personMembers(person);
        out.endObject();
    }

    void personMembers(Person person) {
        out.member("name", person.name()).member("handle", person.handle());
    }

    private void translation(Translation translation) {
        out.startObject()
                .member("label", translation.label())
                .member("language", translation.language())
                .member("url", translation.uri())
                .endObject();
    }

    void section(SectionHeader header) {
        out.member("kind", header.kind().id()).member("category", header.category());
        heading(header.heading());
    }

    void heading(Optional<Heading> heading) {
        heading.ifPresent(present -> inlines.title(present.children())
                .member("level", present.level())
                .member("anchor", present.anchor()));
    }

    void position(Optional<SourceSpan> span) {
        if (options.positions()) {
            span.ifPresent(lines -> out.startObject("position")
                    .member("line", lines.line())
                    .member("endLine", lines.endLine())
                    .endObject());
        }
    }
}
