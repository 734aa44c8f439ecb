package io.github.weeklydigest.testdata;

/** Chooses the inline Markdown of a paragraph: usually none, otherwise of one kind. */
final class SpanWriter {
    private enum Kind {
        CODE(0.050, 0.53),
        LINK(0.006, 0.2),
        IDENTIFIER(0.012, 0.2),
        AMPERSAND(0.004, 0),
        TILDE(0.001, 0),
        SUBSCRIPT(0.0016, 0.3),
        EMPHASIS(0.0008, 0.1),
        WIKILINK(0.0016, 0),
        AUTOLINK(0.0006, 0),
        ESCAPE(0.009, 0.3);

        private final double share;
        private final double more;

        Kind(double share, double more) {
            this.share = share;
            this.more = more;
        }
    }

    private final Draft draft;
    private Kind kind = Kind.CODE;
    private boolean strong;
    private boolean math;

    SpanWriter(Draft draft) {
        this.draft = draft;
    }

    /** {@return the number of spans in the next paragraph} */
    int choose() {
        strong = draft.chance(draft.era.strongRate / 2);
        math = !strong && draft.chance(draft.era.mathRate / 2);
        if (strong || math) {
            return draft.oneAndMore(0.5);
        }
        double left = draft.random.nextDouble();
        for (Kind candidate : Kind.values()) {
            left -= candidate.share;
            if (left < 0) {
                kind = candidate;
                return draft.oneAndMore(candidate.more);
            }
        }
        return 0;
    }

    String next() {
        if (strong) {
            return "**" + draft.word("nouns") + draft.word("nouns") + "**";
        }
        if (math) {
            return "$" + draft.word("formulas") + "$";
        }
        return switch (kind) {
            case CODE -> "`" + draft.word("code") + "`";
            case LINK -> "[" + draft.word("latin") + " " + draft.word("nouns") + "](" + url() + ")";
            case IDENTIFIER -> draft.word("identifiers");
            case AMPERSAND -> "Q&A";
            case TILDE -> draft.between(2, 5) + "~" + draft.between(6, 9);
            case SUBSCRIPT -> "CO<sub>2</sub>";
            // Not every "latin" word has a letter or a number, and marks around a slash are no emphasis anybody means.
            case EMPHASIS -> "*" + draft.word("titles") + "*";
            case WIKILINK -> "[[" + draft.word("latin") + "：" + draft.word("nouns") + "]]";
            case AUTOLINK -> "<" + url() + ">";
            case ESCAPE -> draft.between(1, 9) + (draft.chance(0.5) ? "\\." : "\\_x");
        };
    }

    String url() {
        return "https://" + draft.word("hosts") + "/" + draft.between(2019, 2026) + "/"
                + draft.word("titles").toLowerCase(java.util.Locale.ROOT) + "-" + draft.between(100, 99_999);
    }
}
