package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.FrontMatter;
import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.model.FrontMatterValue.ListValue;
import io.github.weeklydigest.model.FrontMatterValue.MapValue;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.parser.internal.metadata.MarkValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An HTML comment by which the format {@code markdown} says what Markdown can't, such as
 * <code>&lt;!-- digest:article {label: "rfc"} --&gt;</code>.
 *
 * @param name the word after {@code digest:}
 * @param values what it says
 */
record Mark(String name, FrontMatter values) {
    private static final String START = "<!-- digest:";
    private static final String END = "-->";

    /** The mark that a block is; empty for any other block. */
    static Optional<Mark> of(Block block) {
        if (!(block instanceof HtmlBlock html) || !html.html().startsWith(START)) {
            return Optional.empty();
        }
        String text = html.html().strip();
        if (!text.endsWith(END)) {
            return Optional.empty();
        }
        String content =
                text.substring(START.length(), text.length() - END.length()).strip();
        int brace = content.indexOf('{');
        String name = brace < 0 ? content : content.substring(0, brace).strip();
        return MarkValues.read(brace < 0 ? "" : content.substring(brace)).map(values -> new Mark(name, values));
    }

    Optional<String> text(String key) {
        return values.text(key);
    }

    Set<Integer> numbers(String key) {
        Set<Integer> numbers = new HashSet<>();
        for (FrontMatterValue value : list(key)) {
            if (value instanceof FrontMatterValue.NumberValue number
                    && number.number().scale() == 0) {
                numbers.add(number.number().intValue());
            }
        }
        return numbers;
    }

    List<Person> persons(String key) {
        List<Person> persons = new ArrayList<>();
        for (FrontMatterValue value : list(key)) {
            if (value instanceof MapValue map) {
                persons.add(new Person(text(map, "name"), text(map, "handle"), text(map, "uri")));
            }
        }
        return persons;
    }

    Optional<Image> image(String key) {
        return values.find(key)
                .filter(MapValue.class::isInstance)
                .map(MapValue.class::cast)
                .flatMap(map ->
                        text(map, "uri").map(uri -> new Image(text(map, "alt").orElse(""), uri, text(map, "title"))));
    }

    private List<FrontMatterValue> list(String key) {
        return values.values().get(key) instanceof ListValue list ? list.values() : List.of();
    }

    private static Optional<String> text(MapValue map, String key) {
        return Optional.ofNullable(map.values().get(key)).flatMap(FrontMatterValue::asText);
    }
}
