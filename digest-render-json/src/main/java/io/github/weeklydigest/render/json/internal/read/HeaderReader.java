package io.github.weeklydigest.render.json.internal.read;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.json.internal.schema.SchemaVersion;
import io.github.weeklydigest.render.json.internal.write.ContentForm;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Reads the headers of digests and sections. */
final class HeaderReader {
    private static final int DIGEST_LEVEL = 1;
    private static final int SECTION_LEVEL = 2;
    private static final int LAST_YEAR = 9999;

    private HeaderReader() {}

    static DigestHeader digest(JsonObject object) {
        String version = object.requiredText("schemaVersion");
        if (!version.equals(SchemaVersion.CURRENT)) {
            throw new UnreadableException(
                    Objects.requireNonNull(object.node().members().get("schemaVersion"))
                            .place(),
                    "schemaVersion " + version + " is not known, only " + SchemaVersion.CURRENT + " is");
        }
        BlockReader blocks = new BlockReader(content(object));
        boolean titled = hasHeading(object) || !object.textOrEmpty("title").isEmpty();
        return new DigestHeader(
                titled ? Optional.of(heading(object, DIGEST_LEVEL)) : Optional.empty(),
                object.object("week").map(HeaderReader::week),
                object.object("period").map(HeaderReader::period),
                object.text("language"),
                object.objects("authors", HeaderReader::person),
                InlineReader.array(object, "byline"),
                object.objects("translations", HeaderReader::translation),
                blocks.blocks(object, "introduction"),
                object.flag("stub", false));
    }

    /** The way in which the document's blocks are written. */
    static String content(JsonObject digest) {
        return digest.text("content").orElse(ContentForm.BLOCKS.id());
    }

    static SectionHeader section(JsonObject object) {
        return new SectionHeader(
                SectionKind.find(object.textOrEmpty("kind")).orElse(SectionKind.OTHER),
                object.text("category"),
                object.has("title") ? Optional.of(heading(object, SECTION_LEVEL)) : Optional.empty());
    }

    static boolean hasHeading(JsonObject object) {
        return object.has("level") || object.has("anchor");
    }

    static Heading heading(JsonObject object, int defaultLevel) {
        return object.valid(() -> new Heading(
                object.number("level").orElse(defaultLevel), InlineReader.title(object), object.textOrEmpty("anchor")));
    }

    static Person person(JsonObject object) {
        return new Person(object.text("name"), object.text("handle"));
    }

    private static IsoWeek week(JsonObject object) {
        return object.valid(() -> new IsoWeek(object.requiredNumber("year"), object.requiredNumber("week")));
    }

    private static DateRange period(JsonObject object) {
        return object.valid(() -> new DateRange(
                date(LocalDate.parse(object.requiredText("start"))),
                date(LocalDate.parse(object.requiredText("end")))));
    }

    /** A date as the schema has it; Java knows others. */
    static LocalDate date(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the year of " + date + " has no four digits");
        }
        return date;
    }

    private static Translation translation(JsonObject object) {
        return new Translation(object.requiredText("label"), object.text("language"), object.text("url"));
    }
}
