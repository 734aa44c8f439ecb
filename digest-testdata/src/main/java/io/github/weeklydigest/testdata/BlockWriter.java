package io.github.weeklydigest.testdata;

/** Writes the blocks of bodies and quotes. */
final class BlockWriter {
    private final Draft draft;
    private final ProseWriter prose;

    BlockWriter(Draft draft, ProseWriter prose) {
        this.draft = draft;
        this.prose = prose;
    }

    void paragraph() {
        prose.paragraph(Measured.PARAGRAPH.sample(draft.random));
        draft.endBlock();
    }

    /** A paragraph that introduces what follows. */
    void introduction() {
        prose.introduction(Math.min(300, Measured.PARAGRAPH.sample(draft.random)));
        draft.endBlock();
    }

    void list(boolean ordered) {
        int items = Measured.ITEMS_OF_LIST.sample(draft.random);
        boolean loose = draft.chance(0.07);
        boolean nested = draft.chance(0.1);
        for (int i = 1; i <= items; i++) {
            item(ordered ? i + ". " : "- ");
            if (nested && draft.chance(0.5)) {
                for (int sub = draft.between(1, 3); sub > 0; sub--) {
                    item(ordered ? "    - " : "  - ");
                }
            } else if (draft.chance(0.06)) {
                draft.add(ordered ? "   " : "  ");
                prose.plain(draft.between(20, 60));
                draft.add("\n");
            }
            if (loose) {
                draft.add("\n");
            }
        }
        draft.add(loose ? "" : "\n");
    }

    private void item(String marker) {
        int length = Measured.LIST_ITEM.sample(draft.random);
        draft.add(marker);
        if (draft.chance(0.85) && length > 12) {
            draft.add(draft.word("labels")).add("：");
            length -= 4;
        }
        prose.paragraph(length);
        draft.add("\n");
    }

    /** A quote of paragraphs, some of them short lists. */
    void quote(int paragraphs) {
        for (int i = 0; i < paragraphs; i++) {
            if (i > 0) {
                draft.add(">\n");
            }
            if (i > 0 && draft.chance(0.04)) {
                for (int item = draft.between(2, 4); item > 0; item--) {
                    draft.add("> - ");
                    prose.paragraph(Measured.QUOTED_PARAGRAPH.sample(draft.random));
                    draft.add("\n");
                }
            } else {
                draft.add("> ");
                prose.paragraph(Measured.QUOTED_PARAGRAPH.sample(draft.random));
                draft.add("\n");
            }
        }
        draft.add("\n");
    }

    void note() {
        draft.add("> [!NOTE]\n");
        if (!draft.era.noteAfterSource) {
            draft.add(">\n");
        }
        quote(draft.oneAndMore(0.35));
    }

    void code() {
        draft.add("```")
                .add(draft.chance(0.3) ? "" : draft.chance(0.5) ? "bash" : "python")
                .add("\n");
        for (int line = draft.between(4, 24); line > 0; line--) {
            // Looks like a heading unless the fence is recognized.
            draft.add(draft.chance(0.1) ? "## " : "    ")
                    .add(draft.word("code"))
                    .add(" ")
                    .add(draft.word("latin"));
            draft.add("\n");
        }
        draft.block("```");
    }

    void table() {
        int columns = draft.between(2, 4);
        row(columns, "latin");
        draft.add("| --- ".repeat(columns)).add("|\n");
        for (int rows = draft.between(3, 10); rows > 0; rows--) {
            row(columns, "nouns");
        }
        draft.add("\n");
    }

    private void row(int columns, String list) {
        for (int i = 0; i < columns; i++) {
            draft.add("| ").add(draft.word(list)).add(" ");
        }
        draft.add("|\n");
    }

    void image() {
        // Two words: one alone may be the word for "image", which describes nothing.
        draft.add("![")
                .add(draft.chance(0.7) ? "Photo of " : draft.word("nouns") + "与")
                .add(draft.word("nouns"));
        draft.block("](README.zh-CN.assets/README.zh-CN_" + draft.between(100, 999) + ".webp)");
    }
}
