package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.parser.internal.profile.EntryRule.Form;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.text.ExpansionBudget;
import java.util.ArrayList;
import java.util.List;

/** Reads all blocks below a heading together, by the forms that do so. */
public final class SectionForms {
    private final ArticleForm articles;
    private final ConversationForm conversations;
    private final ContentsForm contents;
    private final RecommendationsForm recommendations;
    private final MediaListingForm media;
    private final ListingForm listings;

    /**
     * The forms for one document.
     *
     * @param vocabulary the words of its profile
     * @param headings its headings, if they are known
     * @param expansions how much recommendations may repeat
     * @param bodies whether articles with a heading are read with their bodies
     */
    public SectionForms(Vocabulary vocabulary, KnownHeadings headings, ExpansionBudget expansions, boolean bodies) {
        PostHeaders headers = new PostHeaders(vocabulary);
        articles = new ArticleForm(headers, bodies);
        conversations = new ConversationForm(headers, articles);
        contents = new ContentsForm(headings);
        recommendations = new RecommendationsForm(headings, expansions);
        media = new MediaListingForm(vocabulary);
        listings = new ListingForm(vocabulary);
    }

    /** The items of blocks below a section's heading; empty if the form finds nothing. */
    public List<LocatedItem> read(Form form, List<SourceBlock> blocks) {
        return switch (form) {
            case CONTENTS -> contents.section(blocks);
            case RECOMMENDATIONS -> recommendations.section(blocks);
            case CONVERSATION -> conversations.untitled(blocks);
            case MEDIA_LISTING -> media.section(blocks);
            case LISTING -> {
                List<LocatedItem> items = listings.section(blocks);
                yield items.stream().anyMatch(LocatedItem::listed) ? items : List.of();
            }
            case ARTICLE -> untitled(blocks);
            default -> prose(blocks);
        };
    }

    /** The item that a heading and the blocks below it are. */
    public Item read(Form form, Heading heading, List<Block> blocks) {
        if (form == Form.ARTICLE) {
            return articles.article(heading, blocks);
        }
        Conversation conversation = conversations.titled(heading, blocks);
        return conversation.posts().isEmpty() ? articles.excerpt(heading, blocks) : conversation;
    }

    private List<LocatedItem> untitled(List<SourceBlock> blocks) {
        Article article = articles.untitled(SourceBlock.blocks(blocks));
        return article.sources().isEmpty()
                ? List.of()
                : List.of(new LocatedItem(
                        article,
                        blocks.get(0).from(),
                        blocks.get(blocks.size() - 1).to()));
    }

    /** Blocks that are prose. */
    public static List<LocatedItem> prose(List<SourceBlock> blocks) {
        List<LocatedItem> items = new ArrayList<>();
        BlockGroup prose = new BlockGroup();
        blocks.forEach(prose::add);
        prose.flushProse(items);
        return items;
    }

    /** Whether blocks are nothing but lists, at least one. */
    public static boolean areLists(List<SourceBlock> blocks) {
        for (SourceBlock block : blocks) {
            if (!(block.block() instanceof BulletList || block.block() instanceof OrderedList)) {
                return false;
            }
        }
        return !blocks.isEmpty();
    }

    /** Whether a block is a table of contents without a heading. */
    public static boolean isUntitledContents(Block block) {
        return ContentsForm.isUntitledContents(block);
    }

    /** An article up to its body. */
    public static Article withoutBody(Article article) {
        return ArticleForm.withoutBody(article);
    }

    /** A conversation without what the posts say. */
    public static Conversation withoutQuotes(Conversation conversation) {
        return ConversationForm.withoutQuotes(conversation);
    }
}
