package io.github.weeklydigest.testdata;

/** Writes articles: a source, perhaps a note, then paragraphs and lists. */
final class ArticleWriter {
    private final Draft draft;
    private final ProseWriter prose;
    private final BlockWriter blocks;
    private final SourceWriter sources;

    ArticleWriter(Draft draft, ProseWriter prose, BlockWriter blocks) {
        this.draft = draft;
        this.prose = prose;
        this.blocks = blocks;
        this.sources = new SourceWriter(draft);
    }

    void article(Content content) {
        lead(content);
        body(Measured.PARAGRAPHS_OF_ARTICLE.sample(draft.random) - 1);
    }

    private void lead(Content content) {
        boolean note = draft.chance(0.06);
        boolean plainNote = !note && draft.chance(0.018);
        boolean before = draft.era.noteAfterSource ? draft.chance(0.02) : draft.chance(0.85);
        if (before) {
            notes(note, plainNote);
        }
        if (!draft.chance(0.02)) {
            sources.source(content);
        }
        if (!before) {
            notes(note, plainNote);
        }
    }

    private void notes(boolean note, boolean plainNote) {
        if (note) {
            blocks.note();
        } else if (plainNote) {
            blocks.quote(1);
        }
    }

    private void body(int paragraphs) {
        int bullets = draft.chance(0.375) ? draft.oneAndMore(0.3) : 0;
        int ordered = draft.chance(0.372) ? draft.oneAndMore(0.17) : 0;
        int lists = bullets + ordered;
        for (int left = Math.max(paragraphs, lists); left > 0; left--) {
            if (lists > 0 && draft.random.nextInt(left) < lists) {
                if (draft.chance(0.75)) {
                    blocks.introduction();
                } else {
                    blocks.paragraph();
                }
                boolean numbers = draft.random.nextInt(lists) < ordered;
                blocks.list(numbers);
                lists--;
                ordered -= numbers ? 1 : 0;
            } else {
                blocks.paragraph();
            }
        }
        extras();
    }

    private void extras() {
        if (draft.chance(0.002)) {
            blocks.code();
        }
        if (draft.chance(0.004)) {
            blocks.image();
        }
        if (draft.chance(0.007) && draft.era == Era.MATH) {
            draft.block("$$" + draft.word("formulas") + "$$");
        }
    }

    /** A long quotation under its source. */
    void excerpt() {
        sources.source(Content.ARTICLE);
        blocks.quote(draft.between(8, 40));
    }

    /** Shows with their episodes. */
    void media() {
        draft.block("播客：");
        for (int shows = draft.between(2, 6); shows > 0; shows--) {
            draft.add("- ").add(draft.word("shows")).add("\n");
            for (int episodes = draft.oneAndMore(0.4); episodes > 0; episodes--) {
                draft.add("  - [[");
                prose.plain(draft.between(12, 40));
                draft.add("]]\n");
            }
        }
        draft.add("\n");
    }
}
