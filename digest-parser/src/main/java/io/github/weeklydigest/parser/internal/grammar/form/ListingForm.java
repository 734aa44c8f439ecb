package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Articles that are items of a bullet list: a link or wikilink, a colon, the summary, and more below it. A list that a
 * paragraph announces with a colon is part of what that says.
 */
final class ListingForm {
    private static final Pattern COLON = InlineText.pattern("\\s*[：:]?\\s*");

    private final Vocabulary vocabulary;

    ListingForm(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The items of a category: articles of its lists, and prose. */
    List<LocatedItem> section(List<SourceBlock> blocks) {
        List<LocatedItem> found = new ArrayList<>();
        BlockGroup prose = new BlockGroup();
        for (SourceBlock block : blocks) {
            boolean announced = prose.endsWithColon();
            if (announced
                    || !(block.block() instanceof BulletList list)
                    || list.items().stream().noneMatch(ListingForm::isArticle)) {
                prose.add(block);
                continue;
            }
            List<ListItem> others = new ArrayList<>();
            List<ListItem> items = list.items();
            for (int i = 0; i < items.size(); i++) {
                ListItem item = items.get(i);
                if (!isArticle(item)) {
                    others.add(item);
                    continue;
                }
                addOthers(prose, others, list, block);
                prose.flushProse(found);
                found.add(new LocatedItem(article(item), i, items.size(), block.from(), block.to()));
            }
            addOthers(prose, others, list, block);
        }
        prose.flushProse(found);
        return found;
    }

    private static void addOthers(BlockGroup prose, List<ListItem> others, BulletList list, SourceBlock where) {
        if (!others.isEmpty()) {
            prose.add(new BulletList(others, list.tight()), where);
            others.clear();
        }
    }

    private static boolean isArticle(ListItem item) {
        List<Block> children = unwrapped(item).children();
        if (children.isEmpty() || InlineText.of(children.get(0)).isEmpty()) {
            return false;
        }
        return InlineText.isTarget(InlineText.of(children.get(0)).get(0));
    }

    /** An item that is nothing but a list of one item is that item: {@code - - [[page]]}. */
    private static ListItem unwrapped(ListItem item) {
        return item.children().size() == 1
                        && item.children().get(0) instanceof BulletList list
                        && list.items().size() == 1
                ? list.items().get(0)
                : item;
    }

    private Article article(ListItem bullet) {
        List<Block> children = unwrapped(bullet).children();
        List<Inline> line = InlineText.of(children.get(0));
        List<ArticlePart> parts = new ArrayList<>();
        parts.add(SourceLines.source(line.get(0), Optional.empty()));
        List<Inline> summary = withoutColon(line.subList(1, line.size()));
        if (!summary.isEmpty()) {
            parts.add(new Paragraph(summary));
        }
        for (Block block : children.subList(1, children.size())) {
            if (block instanceof BulletList list) {
                addList(list, parts);
            } else {
                parts.add(block);
            }
        }
        return new Article(Optional.empty(), parts);
    }

    private static List<Inline> withoutColon(List<Inline> summary) {
        if (summary.isEmpty() || !(summary.get(0) instanceof Text text)) {
            return summary;
        }
        Matcher colon = COLON.matcher(text.text());
        return colon.lookingAt() ? InlineText.withoutPrefix(summary, colon.end()) : summary;
    }

    /** A list below an article; a remark in it is a note. */
    private void addList(BulletList list, List<ArticlePart> parts) {
        List<ListItem> items = new ArrayList<>();
        for (ListItem item : list.items()) {
            if (!isRemark(item)) {
                items.add(item);
                continue;
            }
            if (!items.isEmpty()) {
                parts.add(new BulletList(items, list.tight()));
                items.clear();
            }
            parts.add(new Note("note", item.children()));
        }
        if (!items.isEmpty()) {
            parts.add(new BulletList(items, list.tight()));
        }
    }

    private boolean isRemark(ListItem item) {
        if (item.children().isEmpty()) {
            return false;
        }
        List<Inline> line = InlineText.of(item.children().get(0));
        return !line.isEmpty()
                && line.get(0) instanceof Text text
                && vocabulary.remarks().stream()
                        .anyMatch(word -> text.text().startsWith(word + '：')
                                || text.text().startsWith(word + ':'));
    }
}
