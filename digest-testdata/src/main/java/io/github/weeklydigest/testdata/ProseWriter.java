package io.github.weeklydigest.testdata;

/** Writes sentences: Chinese words in a plausible order, with names in Latin letters and, now and then, Markdown. */
final class ProseWriter {
    // Shorter texts are captions, without a full stop or Markdown.
    private static final int CAPTION = 45;

    private final Draft draft;
    private final StringBuilder out;
    private final SpanWriter spans;
    private boolean spaceOwed;

    ProseWriter(Draft draft) {
        this.draft = draft;
        this.out = draft.out;
        this.spans = new SpanWriter(draft);
    }

    /** Writes about the requested number of characters, not counting inline Markdown. */
    void paragraph(int length) {
        int start = out.length();
        words(start, length, length > CAPTION ? spans.choose() : 0);
        finish(length > CAPTION ? "。" : "");
    }

    /** Writes a text that introduces what follows. */
    void introduction(int length) {
        words(out.length(), length, 0);
        finish("：");
    }

    /** Writes a text without Markdown and without a full stop. */
    void plain(int length) {
        words(out.length(), length, 0);
        finish("");
    }

    private void words(int start, int length, int spanCount) {
        spaceOwed = false;
        int spansLeft = spanCount;
        int end = start + Math.max(2, length - 1);
        boolean first = true;
        while (out.length() < end) {
            if (!first && draft.chance(0.07)) {
                chinese(draft.word("openers"));
                punctuation("，");
            }
            noun(end, first);
            first = false;
            if (spansLeft > 0 && out.length() - start > (long) length * (spanCount - spansLeft) / spanCount) {
                latin(spans.next());
                spansLeft--;
                end = Math.max(end, out.length() + 2);
            }
            predicate(end);
            if (out.length() < end) {
                punctuation(draft.chance(0.6) ? "，" : "。");
            }
        }
    }

    private void predicate(int end) {
        if (out.length() < end && draft.chance(0.45)) {
            chinese(draft.word("adverbs"));
        }
        if (out.length() < end) {
            chinese(draft.word("verbs"));
        }
        if (out.length() < end && draft.chance(0.55)) {
            chinese(draft.word("adjectives"));
            chinese("的");
        }
        if (out.length() < end) {
            noun(end, false);
        }
        if (out.length() < end && draft.chance(0.15)) {
            punctuation("、");
            noun(end, false);
        }
        if (out.length() < end && draft.chance(0.03)) {
            out.append(spaceOwed ? "" : "（");
            noun(end, false);
            punctuation("）");
        }
    }

    // A block must not begin with a Markdown marker.
    private void noun(int end, boolean opening) {
        if (!opening && out.length() + 8 < end && draft.chance(0.32)) {
            latin(draft.word("latin"));
        } else if (!opening && out.length() + 8 < end && draft.chance(0.04)) {
            out.append("“").append(draft.word("nouns")).append("”");
            spaceOwed = false;
        } else {
            chinese(draft.word("nouns"));
            if (out.length() < end && draft.chance(0.6)) {
                chinese(draft.word("nouns"));
            }
        }
    }

    private void chinese(String word) {
        if (spaceOwed) {
            out.append(' ');
        }
        out.append(word);
        spaceOwed = false;
    }

    private void latin(String word) {
        if (!out.isEmpty() && (spaceOwed || Character.isIdeographic(out.charAt(out.length() - 1)))) {
            out.append(' ');
        }
        out.append(word);
        spaceOwed = true;
    }

    private void punctuation(String mark) {
        out.append(mark);
        spaceOwed = false;
    }

    private void finish(String mark) {
        char last = out.charAt(out.length() - 1);
        if ("，。、".indexOf(last) >= 0) {
            out.setLength(out.length() - 1);
        }
        punctuation(mark);
    }
}
