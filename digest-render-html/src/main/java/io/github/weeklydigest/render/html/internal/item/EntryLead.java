package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strong;
import java.util.List;
import java.util.Optional;

/**
 * The first paragraph of an entry that is named by words of its text.
 *
 * @param paragraph the paragraph
 * @param title the part of it that names the entry
 * @param rest the part after it
 */
record EntryLead(Paragraph paragraph, List<Inline> title, List<Inline> rest) {
    /** The lead of an article; empty if a heading or its first source names it. */
    static Optional<EntryLead> of(Article article) {
        if (article.heading().isPresent()
                || article.lead().isEmpty()
                || article.body().isEmpty()
                || !(article.body().get(0) instanceof Paragraph paragraph)) {
            return Optional.empty();
        }
        List<Inline> children = paragraph.children();
        if (!PlainText.of(children).startsWith(PlainText.of(article.lead()))) {
            return Optional.empty();
        }
        int end = children.get(0) instanceof Strong ? 1 : children.size();
        return Optional.of(new EntryLead(paragraph, children.subList(0, end), children.subList(end, children.size())));
    }

    /** Whether the paragraph links to a source, so that the source need not be shown beside it. */
    boolean links(Citation citation) {
        return citation.source() instanceof LinkSource source && links(paragraph.children(), source.uri());
    }

    /** The address to which the title leads, if the link is only in the rest of the paragraph. */
    Optional<String> address(List<Citation> citations) {
        for (Citation citation : citations) {
            if (citation.source() instanceof LinkSource source && links(rest, source.uri())) {
                return citation.address();
            }
        }
        return Optional.empty();
    }

    private static boolean links(List<Inline> inlines, String uri) {
        for (Inline inline : inlines) {
            if (inline instanceof Link link && link.uri().equals(uri)
                    || inline instanceof Autolink address && address.uri().equals(uri)
                    || inline instanceof Strong strong && links(strong.children(), uri)
                    || inline instanceof Emphasis emphasis && links(emphasis.children(), uri)) {
                return true;
            }
        }
        return false;
    }
}
