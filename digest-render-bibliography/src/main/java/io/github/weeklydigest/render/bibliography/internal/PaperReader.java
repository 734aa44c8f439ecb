package io.github.weeklydigest.render.bibliography.internal;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArxivId;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Source;
import io.github.weeklydigest.render.spi.DigestWalker;
import io.github.weeklydigest.stream.DigestIds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers the papers of one digest, in the order they come. */
final class PaperReader extends DigestWalker {
    /** A title of a source often begins with the paper's number, and ends with arXiv's own name. */
    private static final Pattern NUMBER =
            Pattern.compile("^\\[?(?:arXiv:)?(?:[\\w.-]+/\\d{7}|\\d{4}\\.\\d{4,5})(?:v\\d+)?]?[\\s:：-]*");

    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private String digest = "";

    Map<String, Paper> papers() {
        return papers;
    }

    @Override
    protected void digestStart(DigestHeader header) {
        digest = DigestIds.ofDigest(header);
    }

    @Override
    protected void article(Article article) {
        for (Source source : article.sources()) {
            source.arxiv().ifPresent(arxiv -> add(arxiv, title(source, article.title())));
        }
    }

    @Override
    protected void quotation(Quotation quotation) {
        quotation.source().ifPresent(source -> source.arxiv().ifPresent(arxiv -> add(arxiv, title(source, ""))));
    }

    /** A source that is named by its number or address alone has the title of its article. */
    private static String title(Source source, String article) {
        String own = NUMBER.matcher(source.title()).replaceFirst("").strip();
        boolean isAddress = own.startsWith("http://") || own.startsWith("https://") || own.equalsIgnoreCase("arxiv");
        return own.isEmpty() || isAddress
                ? NUMBER.matcher(article).replaceFirst("").strip()
                : own;
    }

    private void add(ArxivId arxiv, String title) {
        Paper paper = papers.computeIfAbsent(arxiv.id(), id -> new Paper(id, title, arxiv.version()));
        paper.merge(title, arxiv.version());
        paper.mentionedIn(digest);
    }
}
