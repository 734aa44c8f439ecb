package io.github.weeklydigest.render.bibliography.internal;

import io.github.weeklydigest.render.spi.Escaper;
import java.io.IOException;

/** CSL-JSON, the input of citation processors. */
public final class CslJsonWriter implements BibliographyWriter {
    private final Appendable target;
    private int papers;

    /**
     * A writer.
     *
     * @param target the target
     */
    public CslJsonWriter(Appendable target) {
        this.target = target;
    }

    @Override
    public void start() throws IOException {
        target.append('[');
    }

    @Override
    public void paper(Paper paper) throws IOException {
        target.append(papers++ == 0 ? "\n{\"id\":" : ",\n{\"id\":");
        string("arxiv:" + paper.id());
        target.append(",\"type\":\"article\"");
        member("title", paper.title());
        target.append(",\"issued\":{\"date-parts\":[[" + paper.year() + ',' + paper.month() + "]]}");
        member("publisher", "arXiv");
        member("number", "arXiv:" + paper.id());
        member("DOI", "10.48550/arXiv." + paper.id());
        member("URL", paper.address());
        if (paper.version().isPresent()) {
            member("version", String.valueOf(paper.version().getAsInt()));
        }
        member("note", "Mentioned in " + String.join(", ", paper.digests()));
        target.append('}');
    }

    private void member(String name, String value) throws IOException {
        target.append(",\"").append(name).append("\":");
        string(value);
    }

    private void string(String text) throws IOException {
        target.append('"');
        Escaper.JSON.append(text, target);
        target.append('"');
    }

    @Override
    public void end() throws IOException {
        target.append("\n]\n");
    }
}
