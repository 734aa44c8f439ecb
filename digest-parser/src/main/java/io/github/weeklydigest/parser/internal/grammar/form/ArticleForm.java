package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article: sources and notes, then the body. Below a source in the body its own summary follows. A plain quote is the
 * curator's note only before the body.
 */
final class ArticleForm {
    private final PostHeaders headers;
    private final boolean bodies;

    /**
     * Reads the articles of one document.
     *
     * @param headers finds author lines, before which no line of links is a source
     * @param bodies whether to read articles with a heading to their end, or only up to their body
     */
    ArticleForm(PostHeaders headers, boolean bodies) {
        this.headers = headers;
        this.bodies = bodies;
    }

    /** An article with a heading; quotes before its body are notes by the curator. */
    Article article(Heading heading, List<Block> blocks) {
        return article(Optional.of(heading), blocks, true, bodies);
    }

    /** An article without a heading. */
    Article untitled(List<Block> blocks) {
        return article(Optional.empty(), blocks, true, true);
    }

    /** An article that quotes its source: its quotes are body. */
    Article excerpt(Heading heading, List<Block> blocks) {
        return article(Optional.of(heading), blocks, false, bodies);
    }

    /** An excerpt without a heading. */
    Article untitledExcerpt(List<Block> blocks) {
        return article(Optional.empty(), blocks, false, true);
    }

    /** An article up to its body. */
    static Article withoutBody(Article article) {
        List<ArticlePart> parts = article.parts();
        int body = 0;
        while (body < parts.size() && (parts.get(body) instanceof Source || parts.get(body) instanceof Note)) {
            body++;
        }
        return body == parts.size()
                ? article
                : article.toBuilder().parts(parts.subList(0, body)).build();
    }

    private Article article(Optional<Heading> heading, List<Block> blocks, boolean quotesAreNotes, boolean readsBody) {
        List<ArticlePart> parts = new ArrayList<>(blocks.size());
        boolean lead = true;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Note) {
                parts.add(block);
                continue;
            }
            if (lead && quotesAreNotes && block instanceof Quote quote) {
                parts.add(new Note(Note.QUOTE, quote.children()));
                continue;
            }
            List<Source> sources = SourceLines.of(block);
            if (!sources.isEmpty()
                    && (lead || !headers.isHeader(block, i + 1 < blocks.size() ? blocks.get(i + 1) : null))) {
                parts.addAll(sources);
                continue;
            }
            if (!readsBody) {
                break;
            }
            lead = false;
            parts.add(block);
        }
        return new Article(heading, parts);
    }
}
