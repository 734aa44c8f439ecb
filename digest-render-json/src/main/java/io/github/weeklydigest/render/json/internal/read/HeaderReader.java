package io.github.weeklydigest.render.json.internal.read;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.FrontMatter;
import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.model.Translation;
import io.github.weeklydigest.render.json.internal.schema.SchemaVersion;
import io.github.weeklydigest.render.json.internal.write.ContentForm;
import io.github.weeklydigest.render.json.internal.writer.CleanText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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
                    "schemaVersion '" + version + "' is not supported; this version reads '" + SchemaVersion.CURRENT
                            + '\'');
        }
        BlockReader blocks = new BlockReader(content(object));
        boolean titled = hasHeading(object)
                || object.has("titleMarkup")
                || !object.textOrEmpty("title").isEmpty();
        return object.valid(() -> DigestHeader.builder()
                .heading(titled ? Optional.of(heading(object, DIGEST_LEVEL)) : Optional.empty())
                .week(object.object("week").map(HeaderReader::week))
                .period(object.object("period").map(HeaderReader::period))
                .issueNumber(object.number("issueNumber"))
                .published(object.text("published").map(text -> date(LocalDate.parse(text))))
                .language(object.text("language"))
                .profile(object.text("profile"))
                .authors(object.objects("authors", HeaderReader::person))
                .byline(InlineReader.array(object, "byline"))
                .translations(object.objects("translations", HeaderReader::translation))
                .frontMatter(object.object("frontMatter")
                        .map(values -> new FrontMatter(frontMatter(values.node())))
                        .orElse(FrontMatter.empty()))
                .introduction(blocks.blocks(object, "introduction"))
                .stub(object.flag("stub", false))
                .build());
    }

    static Map<String, FrontMatterValue> frontMatter(JsonNode.Fields object) {
        Map<String, FrontMatterValue> values = new LinkedHashMap<>();
        object.members().forEach((key, node) -> values.put(CleanText.of(key), frontMatter(node)));
        return values;
    }

    static FrontMatterValue frontMatter(JsonNode node) {
        if (node instanceof JsonNode.Text text) {
            return FrontMatterValue.of(text.text());
        }
        if (node instanceof JsonNode.Number number) {
            return FrontMatterValue.numberOrText(number.text());
        }
        if (node instanceof JsonNode.Flag flag) {
            return FrontMatterValue.of(flag.value());
        }
        if (node instanceof JsonNode.Array array) {
            return new FrontMatterValue.ListValue(
                    array.values().stream().map(HeaderReader::frontMatter).toList());
        }
        return node instanceof JsonNode.Fields fields
                ? new FrontMatterValue.MapValue(frontMatter(fields))
                : new FrontMatterValue.NullValue();
    }

    /** The way in which the document's blocks are written. */
    static String content(JsonObject digest) {
        return digest.text("content").orElse(ContentForm.BLOCKS.id());
    }

    static SectionHeader section(JsonObject object) {
        return new SectionHeader(
                SectionKind.find(object.textOrEmpty("kind")).orElse(SectionKind.OTHER),
                object.text("category"),
                hasTitle(object) ? Optional.of(heading(object, SECTION_LEVEL)) : Optional.empty());
    }

    static boolean hasTitle(JsonObject object) {
        return object.has("title") || object.has("titleMarkup");
    }

    static boolean hasHeading(JsonObject object) {
        return object.has("level") || object.has("anchor");
    }

    static Heading heading(JsonObject object, int defaultLevel) {
        return object.valid(() -> new Heading(
                object.number("level").orElse(defaultLevel), InlineReader.title(object), object.textOrEmpty("anchor")));
    }

    static Person person(JsonObject object) {
        return new Person(object.text("name"), object.text("handle"), object.text("url"));
    }

    static IsoWeek week(JsonObject object) {
        return object.valid(() -> new IsoWeek(object.requiredNumber("year"), object.requiredNumber("week")));
    }

    static DateRange period(JsonObject object) {
        return object.valid(() -> new DateRange(
                date(LocalDate.parse(object.requiredText("start"))),
                date(LocalDate.parse(object.requiredText("end")))));
    }

    /** A date as the schema has it; Java knows others. */
    static LocalDate date(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the year of '" + date + "' must have four digits");
        }
        return date;
    }

    static Translation translation(JsonObject object) {
        return new Translation(object.requiredText("label"), object.text("language"), object.text("url"));
    }
}
