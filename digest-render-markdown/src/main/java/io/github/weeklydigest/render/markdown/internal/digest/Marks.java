package io.github.weeklydigest.render.markdown.internal.digest;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.FrontMatterValue;
import io.github.weeklydigest.model.FrontMatterValue.ListValue;
import io.github.weeklydigest.model.FrontMatterValue.MapValue;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.render.markdown.MarkdownWriter;
import io.github.weeklydigest.render.markdown.internal.yaml.FrontMatterYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * HTML comments that tell the parser what Markdown can't: that the blocks up to the end mark are an article, its label, who sent
 * it in, its image, and by which words it is named.
 */
final class Marks {
    static final String END_ARTICLE = "<!-- digest:end-article -->";
    static final String PROSE = "<!-- digest:prose -->";
    static final String END_PROSE = "<!-- digest:end-prose -->";

    private static final Pattern ADDRESS = Pattern.compile("://|www\\.|@");

    private Marks() {}

    /** The mark before an article. */
    static String article(Article article, MarkdownWriter markdown) {
        Map<String, FrontMatterValue> values = new LinkedHashMap<>();
        article.heading().map(Heading::anchor).ifPresent(anchor -> text(values, "anchor", anchor));
        article.label().ifPresent(label -> text(values, "label", label));
        title(article, values);
        lead(article, markdown, values);
        if (!article.contributors().isEmpty()) {
            values.put("contributors", persons(article.contributors()));
        }
        article.image().ifPresent(image -> values.put("image", image(image)));
        positions(article, values);
        return mark("article", values);
    }

    /** The mark before the title, with the metadata of the digest. */
    static String issue(DigestHeader header) {
        Map<String, FrontMatterValue> values = new LinkedHashMap<>();
        header.heading().map(Heading::anchor).ifPresent(anchor -> text(values, "anchor", anchor));
        header.heading()
                .map(Heading::children)
                .filter(title -> title.size() == 1 && title.get(0) instanceof Text)
                .map(PlainText::of)
                .filter(title -> ADDRESS.matcher(title).find())
                .ifPresent(title -> text(values, "title", title));
        header.profile().ifPresent(name -> text(values, "profile", name));
        header.issueNumber().ifPresent(number -> values.put("number", FrontMatterValue.of(number)));
        header.published().ifPresent(date -> text(values, "published", date.toString()));
        header.week().ifPresent(week -> text(values, "week", week.toString()));
        header.period().ifPresent(period -> {
            text(values, "start", period.start().toString());
            text(values, "end", period.end().toString());
        });
        header.language().ifPresent(language -> text(values, "language", language));
        if (!header.authors().isEmpty()) {
            values.put("authors", persons(header.authors()));
        }
        return mark("issue", values);
    }

    private static String mark(String name, Map<String, FrontMatterValue> values) {
        // Only the end of the comment may look like its end.
        String line = FrontMatterYaml.onOneLine(values).replace(">", "\\x3E");
        return "<!-- digest:" + name + ' ' + line + " -->";
    }

    private static ListValue persons(List<Person> persons) {
        return new ListValue(persons.stream().map(Marks::person).toList());
    }

    /** A title that is an address would be read as a link. */
    private static void title(Article article, Map<String, FrontMatterValue> values) {
        Optional<List<Inline>> title = article.heading().map(Heading::children);
        if (title.isPresent()
                && title.equals(source(article).map(LinkSource::label))
                && ADDRESS.matcher(PlainText.of(title.get())).find()) {
            text(values, "title-is", "source");
        }
    }

    private static Optional<LinkSource> source(Article article) {
        return article.parts().stream()
                .filter(LinkSource.class::isInstance)
                .map(LinkSource.class::cast)
                .findFirst();
    }

    private static void lead(Article article, MarkdownWriter markdown, Map<String, FrontMatterValue> values) {
        List<Inline> lead = article.lead();
        if (lead.isEmpty()) {
            return;
        }
        Optional<LinkSource> source = source(article);
        Optional<Paragraph> paragraph = article.parts().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .findFirst();
        if (source.filter(link -> link.label().equals(lead)).isPresent()) {
            text(values, "lead-is", "source");
        } else if (paragraph.filter(first -> first.children().equals(lead)).isPresent()) {
            text(values, "lead-is", "paragraph");
        } else {
            text(values, "lead", markdown.inlinesToMarkdown(lead));
        }
    }

    private static void positions(Article article, Map<String, FrontMatterValue> values) {
        List<FrontMatterValue> sources = new ArrayList<>();
        List<FrontMatterValue> notes = new ArrayList<>();
        List<ArticlePart> parts = article.parts();
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at) instanceof Source) {
                sources.add(FrontMatterValue.of(at));
            } else if (parts.get(at) instanceof Note note && note.kind().equals(Note.QUOTE)) {
                notes.add(FrontMatterValue.of(at));
            }
        }
        if (!sources.isEmpty()) {
            values.put("sources", new ListValue(sources));
        }
        if (!notes.isEmpty()) {
            values.put("notes", new ListValue(notes));
        }
    }

    private static FrontMatterValue person(Person person) {
        Map<String, FrontMatterValue> values = new LinkedHashMap<>();
        person.name().ifPresent(name -> text(values, "name", name));
        person.handle().ifPresent(handle -> text(values, "handle", handle));
        person.uri().ifPresent(uri -> text(values, "uri", uri));
        return new MapValue(values);
    }

    private static FrontMatterValue image(Image image) {
        Map<String, FrontMatterValue> values = new LinkedHashMap<>();
        text(values, "uri", image.uri());
        if (!image.alt().isEmpty()) {
            text(values, "alt", image.alt());
        }
        image.title().ifPresent(title -> text(values, "title", title));
        return new MapValue(values);
    }

    private static void text(Map<String, FrontMatterValue> values, String key, String text) {
        values.put(key, FrontMatterValue.of(text));
    }
}
