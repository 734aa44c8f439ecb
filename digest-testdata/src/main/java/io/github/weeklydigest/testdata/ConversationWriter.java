package io.github.weeklydigest.testdata;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Writes posts of a social network: a line with author and date, then a quote. */
final class ConversationWriter {
    private static final int NOISE_BITS = 22;
    private static final long FIRST_MOMENT = 1_288_834_974_657L;

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

    /** Writes conversations without headings, separated by thematic breaks. */
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
        boolean underscore = draft.chance(0.08);
        int noise = draft.between(0, (1 << NOISE_BITS) - 1);
        LocalDate day = LocalDate.of(draft.between(2024, 2026), draft.between(1, 12), draft.between(1, 28));
        String url = "https://x.com/" + handle + (underscore ? "_x" : "") + "/status/" + number(day, noise);
        String date = day.toString();
        String name = draft.word("people");
        if (draft.chance(draft.era == Era.MATH ? 0.02 : 0.3)) {
            name = "**" + name + "**";
        }
        draft.add(name).add(" @").add(underscore ? handle + "\\_x" : handle);
        if (draft.chance(0.014)) {
            draft.block(" " + date);
        } else {
            draft.block(" [" + date + "](" + url + ")");
        }
    }

    /** The number of a post encodes its time, here noon. */
    private static long number(LocalDate day, int noise) {
        long time = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).toEpochMilli() - FIRST_MOMENT;
        return (time << NOISE_BITS) + noise;
    }
}
