package org.example;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.stream.DigestIds;
import io.github.weeklydigest.stream.ItemInContext;
import java.io.Serializable;
import java.util.stream.Collectors;

/** One article as a row of a table. Spark reads the columns from the getters. */
public final class DigestRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String digest;
    private final String week;
    private final String path;
    private final String title;
    private final String url;
    private final String arxiv;
    private final String note;
    private final String text;
    private final int line;

    DigestRow(ItemInContext entry, Article article) {
        id = entry.id();
        digest = DigestIds.ofDigest(entry.header());
        week = entry.header().week().map(Object::toString).orElse(null);
        path = String.join(" > ", entry.titles());
        title = article.title();
        url = article.uri().orElse(null);
        arxiv = article.arxiv().map(paper -> paper.id()).orElse(null);
        note = article.notes().stream().map(Note::plainText).collect(Collectors.joining("\n"));
        text = article.plainText();
        line = entry.span().map(span -> span.line()).orElse(0);
    }

    public String getId() {
        return id;
    }

    public String getDigest() {
        return digest;
    }

    public String getWeek() {
        return week;
    }

    public String getPath() {
        return path;
    }

    public String getTitle() {
        return title;
    }

    public String getUrl() {
        return url;
    }

    public String getArxiv() {
        return arxiv;
    }

    public String getNote() {
        return note;
    }

    public String getText() {
        return text;
    }

    public int getLine() {
        return line;
    }
}
