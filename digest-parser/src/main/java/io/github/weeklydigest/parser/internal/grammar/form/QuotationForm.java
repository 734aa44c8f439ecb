package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A block quote, and the line with a dash after it that says whose words they are. */
public final class QuotationForm {
    private static final String DASHES = "-–—―~";

    private QuotationForm() {}

    /** The quotation in a block; nothing if it is not a block quote. The last line of the quote can be the byline. */
    public static Optional<Quotation> read(Block block) {
        if (!(block instanceof Quote quote)) {
            return Optional.empty();
        }
        List<Block> quoted = quote.children();
        Quotation whole = Quotation.builder().quote(quoted).build();
        if (quoted.isEmpty() || !(quoted.get(quoted.size() - 1) instanceof Paragraph last)) {
            return Optional.of(whole);
        }
        List<Inline> text = last.children();
        int end = text.size() - 1;
        while (end >= 0 && !(text.get(end) instanceof LineBreak)) {
            end--;
        }
        if (end < 0 && quoted.size() == 1) {
            return Optional.of(whole);
        }
        List<Block> others = new ArrayList<>(quoted.subList(0, quoted.size() - 1));
        List<Inline> before = end < 0 ? List.of() : InlineParts.merged(text.subList(0, end));
        if (!before.isEmpty()) {
            others.add(InlineParts.paragraph(before));
        }
        Paragraph line = new Paragraph(text.subList(end + 1, text.size()));
        return withByline(Quotation.builder().quote(others).build(), line).or(() -> Optional.of(whole));
    }

    /** The quotation with the byline that a block is; nothing if the block is not a byline. */
    public static Optional<Quotation> withByline(Quotation quotation, Block block) {
        if (!quotation.byline().isEmpty() || !(block instanceof Paragraph paragraph)) {
            return Optional.empty();
        }
        List<Inline> line = InlineParts.trimmed(paragraph.children());
        String text = InlineParts.text(line);
        if (text.isEmpty() || DASHES.indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        Optional<Inline> target = InlineParts.firstTarget(line);
        Optional<Source> source = target.map(QuotationForm::source);
        return Optional.of(quotation.toBuilder()
                .byline(line)
                .speaker(speaker(text, target))
                .source(source)
                .build());
    }

    private static Optional<Person> speaker(String byline, Optional<Inline> target) {
        int from = 0;
        while (from < byline.length() && (DASHES.indexOf(byline.charAt(from)) >= 0 || byline.charAt(from) <= ' ')) {
            from++;
        }
        String words = byline.substring(from);
        int end = words.length();
        for (String stop : List.of(" on ", " in ", " at ", ",", "，", "（", " (", "\n")) {
            int at = words.indexOf(stop);
            if (at > 0) {
                end = Math.min(end, at);
            }
        }
        String name = WhiteSpace.stripInvisible(words.substring(0, end));
        if (name.isEmpty()) {
            return target.map(link -> Person.of(PlainText.of(List.of(link))));
        }
        return Optional.of(Person.of(name));
    }

    private static Source source(Inline target) {
        List<Inline> label =
                target instanceof Link link ? link.children() : List.of(new Text(PlainText.of(List.of(target))));
        return new LinkSource(label, InlineText.uri(target).orElse(""), Optional.empty(), Optional.empty());
    }
}
