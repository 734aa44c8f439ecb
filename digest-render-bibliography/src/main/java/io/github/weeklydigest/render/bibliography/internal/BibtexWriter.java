package io.github.weeklydigest.render.bibliography.internal;

import java.io.IOException;

/** BibTeX, in UTF-8. */
public final class BibtexWriter implements BibliographyWriter {
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };

    private final Appendable target;

    /**
     * A writer.
     *
     * @param target the target
     */
    public BibtexWriter(Appendable target) {
        this.target = target;
    }

    @Override
    public void start() {}

    @Override
    public void paper(Paper paper) throws IOException {
        target.append("@misc{arxiv:").append(paper.id()).append(",\n");
        // The second pair of braces keeps capital letters as they are.
        field("title", "{" + escaped(paper.title()) + "}");
        field("year", String.valueOf(paper.year()));
        target.append("  month = ")
                .append(MONTHS[Math.floorMod(paper.month() - 1, 12)])
                .append(",\n");
        field("eprint", paper.id());
        field("archiveprefix", "arXiv");
        field("doi", "10.48550/arXiv." + paper.id());
        field("url", paper.address());
        if (paper.version().isPresent()) {
            field("version", String.valueOf(paper.version().getAsInt()));
        }
        field("note", escaped("Mentioned in " + String.join(", ", paper.digests())));
        target.append("}\n\n");
    }

    private void field(String name, String value) throws IOException {
        target.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    @Override
    public void end() {}

    /** The text for a field in braces: no character of it is a command of TeX. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '%', '&', '_', '#', '$' -> escaped.append('\\').append(character);
                default -> {
                    if (Character.isHighSurrogate(character)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        escaped.append(character).append(text.charAt(++i));
                    } else if (Character.isSurrogate(character)) {
                        escaped.append('\uFFFD');
                    } else {
                        escaped.append(Character.isISOControl(character) ? ' ' : character);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
