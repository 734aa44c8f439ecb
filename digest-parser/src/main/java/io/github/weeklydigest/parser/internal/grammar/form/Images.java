package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.parser.internal.markdown.rules.HtmlImages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The images of blocks. */
final class Images {
    private Images() {}

    /** The first image in blocks, in document order. */
    static Optional<Image> first(List<? extends Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Optional<Image> image = first(blocks.get(i));
            if (image.isPresent()) {
                return image;
            }
        }
        return Optional.empty();
    }

    /** The image in the label of a link. */
    static Optional<Image> of(@Nullable Inline target) {
        return target instanceof Link link ? firstInline(link.children()) : Optional.empty();
    }

    /** Whether a paragraph shows nothing but images. */
    static boolean isImage(Paragraph paragraph) {
        return firstInline(paragraph.children()).isPresent()
                && WhiteSpace.stripInvisible(InlineParts.text(paragraph.children()))
                        .isEmpty();
    }

    /** The image of a paragraph that is nothing but an image with this link; query, fragment and a slash at the end don't count. */
    static Optional<Image> linked(Block block, String uri) {
        if (!(block instanceof Paragraph paragraph) || uri.isEmpty()) {
            return Optional.empty();
        }
        Optional<Image> image = Optional.empty();
        for (Inline inline : paragraph.children()) {
            if (inline instanceof Link link && page(link.uri()).equals(page(uri)) && image.isEmpty()) {
                image = firstInline(link.children());
            } else if (!InlineParts.isBlank(inline)) {
                return Optional.empty();
            }
        }
        return image;
    }

    private static String page(String uri) {
        int end = 0;
        while (end < uri.length() && uri.charAt(end) != '?' && uri.charAt(end) != '#') {
            end++;
        }
        return uri.substring(0, end > 0 && uri.charAt(end - 1) == '/' ? end - 1 : end);
    }

    private static Optional<Image> first(Block block) {
        if (block instanceof Image image) {
            return Optional.of(image);
        }
        if (block instanceof Paragraph paragraph) {
            return firstInline(paragraph.children());
        }
        if (block instanceof HtmlBlock html) {
            // An image in HTML with links is navigation or an advert, not the picture of an entry.
            return html.html().contains("<a ") ? Optional.empty() : HtmlImages.first(html.html());
        }
        if (block instanceof Quote quote) {
            return first(quote.children());
        }
        if (block instanceof Table table) {
            return first(table);
        }
        List<ListItem> items = List.of();
        if (block instanceof BulletList list) {
            items = list.items();
        } else if (block instanceof OrderedList list) {
            items = list.items();
        }
        for (int i = 0; i < items.size(); i++) {
            Optional<Image> image = first(items.get(i).children());
            if (image.isPresent()) {
                return image;
            }
        }
        return Optional.empty();
    }

    private static Optional<Image> first(Table table) {
        Optional<Image> image = firstInCells(table.header());
        for (int i = 0; image.isEmpty() && i < table.rows().size(); i++) {
            image = firstInCells(table.rows().get(i).cells());
        }
        return image;
    }

    private static Optional<Image> firstInCells(List<TableCell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Optional<Image> image = firstInline(cells.get(i).children());
            if (image.isPresent()) {
                return image;
            }
        }
        return Optional.empty();
    }

    private static Optional<Image> firstInline(List<Inline> inlines) {
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            Optional<Image> image = Optional.empty();
            if (inline instanceof Image found) {
                image = Optional.of(found);
            } else if (inline instanceof Link link) {
                image = firstInline(link.children());
            } else if (inline instanceof Strong strong) {
                image = firstInline(strong.children());
            } else if (inline instanceof Emphasis emphasis) {
                image = firstInline(emphasis.children());
            }
            if (image.isPresent()) {
                return image;
            }
        }
        return Optional.empty();
    }
}
