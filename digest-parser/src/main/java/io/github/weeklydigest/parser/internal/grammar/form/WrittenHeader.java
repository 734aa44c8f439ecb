package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.DateRange;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.slice.Slice;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The metadata of a digest in a mark at its start, <code>&lt;!-- digest:issue {…} --&gt;</code>. It holds whatever the profile
 * or the name of the file says.
 */
public final class WrittenHeader {
    private static final String NAME = "issue";

    private final Mark mark;

    private WrittenHeader(Mark mark) {
        this.mark = mark;
    }

    /** The mark with which the slice before the first heading begins. */
    public static Optional<WrittenHeader> of(Optional<Slice> before) {
        List<SourceBlock> blocks = before.map(Slice::blocks).orElse(List.of());
        return blocks.isEmpty()
                ? Optional.empty()
                : Mark.of(blocks.get(0).block())
                        .filter(mark -> mark.name().equals(NAME))
                        .map(WrittenHeader::new);
    }

    /** The slice before the first heading without the mark. */
    public static Slice withoutMark(Slice before) {
        return new Slice(
                before.heading(), before.blocks().subList(1, before.blocks().size()), before.text(), before.to());
    }

    /** The name of the profile by which the digest was read. */
    public Optional<String> profile() {
        return mark.text("profile");
    }

    /** Whether the first heading is the title. */
    public boolean hasTitle() {
        return mark.text("anchor").isPresent();
    }

    /** The title with the anchor of the mark, and with its text if that would be read as a link. */
    public Heading title(Heading heading) {
        List<Inline> children =
                mark.text("title").map(text -> List.<Inline>of(new Text(text))).orElse(heading.children());
        return new Heading(heading.level(), children, mark.text("anchor").orElse(heading.anchor()));
    }

    /** A header with the values of the mark in place of those that the profile found. */
    public DigestHeader apply(DigestHeader header) {
        Optional<LocalDate> start = value("start", LocalDate::parse);
        Optional<LocalDate> end = value("end", LocalDate::parse);
        Optional<Integer> number = value("number", Integer::valueOf);
        return header.toBuilder()
                .week(value("week", IsoWeek::parse))
                .period(start.flatMap(
                        from -> end.filter(to -> !to.isBefore(from)).map(to -> new DateRange(from, to))))
                .issueNumber(number.filter(it -> it >= 0).map(OptionalInt::of).orElse(OptionalInt.empty()))
                .published(value("published", LocalDate::parse))
                .language(mark.text("language"))
                .authors(mark.persons("authors"))
                .build();
    }

    private <T> Optional<T> value(String key, Function<String, T> parse) {
        return mark.text(key).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException | IllegalArgumentException notOne) {
                return Optional.empty();
            }
        });
    }
}
