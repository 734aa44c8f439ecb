package io.github.weeklydigest.testdata;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes the source line of an article; no two articles of a week have the same source. */
final class SourceWriter {
    private final Draft draft;
    private final SpanWriter spans;
    private final Set<String> used = new HashSet<>();

    SourceWriter(Draft draft) {
        this.draft = draft;
        this.spans = new SpanWriter(draft);
    }

    void source(Content content) {
        switch (content) {
            case PAPER -> paper();
            case EPISODE ->
                reference(
                        unused(this::title),
                        unused(() -> "https://podwise.ai/dashboard/episodes/" + draft.between(1_000_000, 9_999_999)));
            default -> reference(unused(this::title), unused(spans::url));
        }
    }

    private void paper() {
        String id = unused(() ->
                String.format("%02d%02d.%05d", draft.between(24, 26), draft.between(1, 12), draft.between(1, 24_999)));
        String version = draft.chance(0.8) ? "v" + draft.oneAndMore(0.25) : "";
        StringBuilder title = new StringBuilder(id);
        if (draft.era.wikiSources) {
            title.append(version);
        }
        for (int words = draft.between(6, 11); words > 0; words--) {
            title.append(' ').append(draft.word("titles"));
        }
        reference(title.toString(), "https://arxiv.org/html/" + id + version);
    }

    private String unused(Supplier<String> drawn) {
        return Stream.generate(drawn).filter(used::add).findFirst().orElseThrow();
    }

    private String title() {
        StringBuilder title = new StringBuilder();
        if (draft.era.wikiSources && draft.chance(0.08)) {
            title.append("2025").append(draft.between(10_000_000, 12_312_359)).append('_');
        }
        title.append(draft.word("latin"))
                .append(' ')
                .append(draft.word("nouns"))
                .append('：');
        for (int words = draft.between(3, 6); words > 0; words--) {
            title.append(draft.word("adjectives")).append(draft.word("nouns"));
        }
        return title.toString();
    }

    private void reference(String title, String url) {
        if (draft.era.wikiSources) {
            draft.block("[[" + title + "]]" + (draft.chance(0.008) ? " by " + draft.word("shows") : ""));
        } else {
            draft.block("[" + title + "](" + url + ")");
        }
    }
}
