package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.render.html.internal.content.Headings;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.markup.OutputBuffer;
import io.github.weeklydigest.render.html.internal.settings.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes one fragment. */
public final class FragmentWriter {
    private final RenderContext page;
    private final SourceWriter sources;
    private final Items items;

    private FragmentWriter(RenderContext page, Headings headings) {
        this.page = page;
        sources = new SourceWriter(page);
        items = new Items(page, headings, sources);
    }

    /** What a fragment holds. */
    public interface Task {
        /** Writes it. */
        void run(FragmentWriter writer);
    }

    /** Writes what the task writes. */
    public static void write(
            Settings settings,
            Optional<String> language,
            boolean xml,
            Optional<String> idPrefix,
            Appendable target,
            Task task)
            throws IOException {
        OutputBuffer buffer = OutputBuffer.before(target);
        HtmlWriter out = xml ? HtmlWriter.xml(buffer) : new HtmlWriter(buffer);
        RenderContext page = new RenderContext(settings, out, language);
        Headings headings =
                idPrefix.map(prefix -> Headings.withIds(page, prefix)).orElseGet(() -> Headings.plain(page));
        try {
            task.run(new FragmentWriter(page, headings));
            out.flush();
        } catch (OutputBuffer.TargetException wrapped) {
            throw wrapped.problem();
        }
    }

    /** Writes an item. */
    public void writeItem(Item item, boolean heading) {
        List<Citation> citations = item instanceof Article article ? sources.citations(article) : List.of();
        items.write(item, citations, heading);
    }

    /** Writes blocks. */
    public void writeBlocks(List<? extends Block> blocks) {
        page.blocks().write(blocks);
    }

    /** Writes inlines. */
    public void writeInlines(List<? extends Inline> inlines) {
        page.inlines().write(inlines);
    }
}
