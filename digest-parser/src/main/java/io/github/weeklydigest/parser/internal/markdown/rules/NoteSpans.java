package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.slice.BlockSpan;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The positions in a quote that is a note: those of its first paragraph without the marker. */
public final class NoteSpans {
    private NoteSpans() {}

    /**
     * The positions of what is in a note.
     *
     * @param note the note
     * @param quoted the positions in the quote before it became a note
     */
    public static List<BlockSpan> of(Note note, List<BlockSpan> quoted) {
        List<BlockSpan> children = new ArrayList<>(quoted);
        BlockSpan first = children.remove(0);
        if (note.children().size() == quoted.size()) {
            children.add(0, paragraph(note.children().get(0), first));
        }
        return children;
    }

    private static BlockSpan paragraph(Block block, BlockSpan whole) {
        List<InlineSpan> written = whole.inlines();
        List<Inline> kept = block instanceof Paragraph paragraph ? paragraph.children() : List.of();
        List<InlineSpan> spans = new ArrayList<>();
        if (kept.size() == written.size() && kept.get(0) instanceof Text rest) {
            int length = ((Text) written.get(0).inline()).text().length();
            spans.add(written.get(0).part(length - rest.text().length(), length));
            spans.addAll(written.subList(1, written.size()));
        } else {
            // A paragraph that became an image or a formula has one inline.
            int count = block instanceof Paragraph ? kept.size() : 1;
            spans.addAll(written.subList(written.size() - count, written.size()));
        }
        TextRange range = new TextRange(
                spans.get(0).range().start(),
                spans.get(spans.size() - 1).range().end());
        return new BlockSpan(block, range, Optional.empty(), Optional.empty(), List.of(), List.of(), spans);
    }
}
