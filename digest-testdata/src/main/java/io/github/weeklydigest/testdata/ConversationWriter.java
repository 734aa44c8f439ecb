package io.github.weeklydigest.testdata;

/** Writes posts of a social network, each a line that says who and when, and a quote. */
final class ConversationWriter {
    private final Draft draft;
    private final BlockWriter blocks;

    ConversationWriter(Draft draft, BlockWriter blocks) {
        this.draft = draft;
        this.blocks = blocks;
    }

    void conversation() {
        for (int posts = Measured.POSTS_OF_CONVERSATION.sample(draft.random); posts > 0; posts--) {
            post();
        }
    }

    /** Conversations without headings, a rule between them. */
    void conversations() {
        int count = draft.between(2, 9);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                draft.block("---");
            }
            conversation();
        }
    }

    private void post() {
        header();
        blocks.quote(Measured.PARAGRAPHS_OF_POST.sample(draft.random));
        if (draft.chance(0.07)) {
            blocks.image();
        }
        if (draft.chance(0.006)) {
            blocks.code();
        }
        if (draft.chance(0.006)) {
            blocks.table();
        }
    }

    private void header() {
        String handle = draft.word("latin").toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "x")
                + draft.between(1, 999);
        String shown = draft.chance(0.08) ? handle + "\\_x" : handle;
        String url = "https://x.com/" + handle + "/status/19" + draft.between(10_000_000, 99_999_999) + "00000000";
        String date =
                String.format("%d-%02d-%02d", draft.between(2024, 2026), draft.between(1, 12), draft.between(1, 28));
        String name = draft.word("people");
        if (draft.chance(draft.era == Era.MATH ? 0.02 : 0.3)) {
            name = "**" + name + "**";
        }
        draft.add(name).add(" @").add(shown);
        if (draft.chance(0.014)) {
            draft.block(" " + date);
        } else {
            draft.block(" [" + date + "](" + url + ")");
        }
    }
}
