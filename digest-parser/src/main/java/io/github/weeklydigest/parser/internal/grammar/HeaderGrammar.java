package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.grammar.form.Slugger;
import io.github.weeklydigest.parser.internal.metadata.DocumentHead;
import io.github.weeklydigest.parser.internal.metadata.MetadataReader;
import io.github.weeklydigest.parser.internal.profile.ProfileRules;
import io.github.weeklydigest.parser.internal.profile.ProfileRules.MetadataRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the header of a digest by the metadata rules of its profile. */
final class HeaderGrammar {
    private final ProfileRules rules;
    private final boolean recognized;
    private final DocumentHead head;
    private final String file;

    HeaderGrammar(ChosenProfile chosen, DocumentHead head, String file) {
        this.rules = chosen.rules();
        this.recognized = chosen.recognized();
        this.head = head;
        this.file = file;
    }

    /** Whether a first heading is the title. */
    static boolean isTitle(ProfileRules rules, int level, String text) {
        MetadataRules metadata = rules.metadata();
        return metadata.titleLevels().contains(level)
                && metadata.title()
                        .map(pattern -> pattern.find(text).isPresent())
                        .orElse(true);
    }

    /**
     * The header.
     *
     * @param title the heading that is the title, if there is one
     * @param first the text of the first heading, title or not
     * @param introduction the blocks before the first section or entry
     * @param behind the blocks after contents without a heading
     * @param slugger the anchors of the document
     */
    DigestHeader header(
            Optional<Heading> title, String first, List<Block> introduction, List<Block> behind, Slugger slugger) {
        List<String> paragraphs = new ArrayList<>();
        for (Block block : introduction) {
            if (block instanceof Paragraph) {
                paragraphs.add(PlainText.ofBlocks(List.of(block)));
            }
        }
        MetadataRules metadata = rules.metadata();
        MetadataReader values = new MetadataReader(head.stated(), file, first, paragraphs);
        OptionalInt number = values.number(metadata.issueNumber());
        Optional<LocalDate> published = values.date(metadata.published());
        Optional<Heading> heading = title.or(() -> stated(metadata.titleKey())
                .or(() -> template(number, published))
                .map(text -> new Heading(1, List.of(new Text(text)), slugger.anchor(text))));
        Optional<IsoWeek> week = values.week(metadata.week());
        HeaderLines lines = HeaderLines.read(rules, introduction, behind, week);
        List<Person> authors = values.authors(metadata.authors());
        return DigestHeader.builder()
                .heading(heading)
                .week(week)
                .period(lines.period())
                .issueNumber(number)
                .published(published)
                .language(values.text(metadata.language(), "language").or(this::language))
                .profile(Optional.of(rules.name()).filter(name -> recognized))
                .authors(authors.isEmpty() ? lines.authors() : authors)
                .byline(lines.byline())
                .translations(lines.translations())
                .frontMatter(head.frontMatter())
                .introduction(lines.introduction())
                .stub(lines.stub())
                .build();
    }

    /** The language of the profile, or what the front matter of another document says. */
    private Optional<String> language() {
        return recognized ? Optional.of(rules.language()) : stated("language").or(() -> stated("lang"));
    }

    private Optional<String> stated(String key) {
        return head.stated().text(key).filter(text -> !text.isBlank());
    }

    private Optional<String> template(OptionalInt number, Optional<LocalDate> published) {
        return rules.metadata().template().flatMap(template -> {
            boolean lacks = template.contains("{number}") && number.isEmpty()
                    || template.contains("{date}") && published.isEmpty();
            String digits = number.isPresent() ? String.valueOf(number.getAsInt()) : "";
            String date = published.map(LocalDate::toString).orElse("");
            return lacks
                    ? Optional.empty()
                    : Optional.of(template.replace("{number}", digits).replace("{date}", date));
        });
    }
}
