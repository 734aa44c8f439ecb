package io.github.weeklydigest.parser.internal.grammar;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.SectionKind;
import io.github.weeklydigest.parser.internal.profile.Vocabulary;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import io.github.weeklydigest.parser.internal.text.ExpansionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a heading and the blocks below it are, in view of the sections around them. */
final class SectionGrammar {
    private final Vocabulary vocabulary;
    private final ArticleGrammar articles;
    private final ConversationGrammar conversations;
    private final ContentsGrammar contents;
    private final RecommendationGrammar recommendations;
    private final MediaGrammar media;
    private final BulletGrammar bullets;

    SectionGrammar(Vocabulary vocabulary, KnownHeadings headings, ExpansionBudget expansions) {
        this.vocabulary = vocabulary;
        PostHeaders headers = new PostHeaders(vocabulary);
        articles = new ArticleGrammar(headers);
        conversations = new ConversationGrammar(headers, articles);
        contents = new ContentsGrammar(headings);
        recommendations = new RecommendationGrammar(headings, expansions);
        media = new MediaGrammar(vocabulary);
        bullets = new BulletGrammar(vocabulary);
    }

    /**
     * The sections around a heading.
     *
     * @param top the kind of the outermost section, {@code null} where there is none
     * @param categories the categories of the sections around
     */
    record Context(Optional<SectionKind> top, List<String> categories) {
        boolean isTopical() {
            return top.filter(kind -> kind == SectionKind.TOPICS
                            || kind == SectionKind.FOLLOW_UPS
                            || kind == SectionKind.CONTENTS)
                    .isPresent();
        }

        /** Whether one of the sections around is of one of these categories. */
        boolean isBelow(Set<String> some) {
            for (String category : categories) {
                if (some.contains(category)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What a heading starts.
     *
     * @param section the section that it opens, if it does
     * @param items the items directly below the heading
     */
    record Unit(Optional<SectionHeader> section, List<Found> items) {}

    /** What a heading and its blocks are; {@code deeper}: whether the next heading is below this one. */
    Unit unit(Heading heading, List<SourceBlock> blocks, Context context, boolean deeper) {
        String title = heading.text();
        if (heading.level() <= 2) {
            SectionKind kind =
                    heading.level() == 2 ? vocabulary.section(title).orElse(SectionKind.OTHER) : SectionKind.OTHER;
            return section(kind, Optional.empty(), heading, direct(kind, blocks));
        }
        if (heading.level() == 3 && context.isTopical()) {
            return deeper || blocks.isEmpty()
                    ? section(SectionKind.TOPIC, Optional.empty(), heading, text(blocks))
                    : item(articles.article(Optional.of(heading), bare(blocks)), blocks);
        }
        Optional<String> category = vocabulary.category(title);
        boolean quoting = isQuoting(vocabulary, context, category);
        if (heading.level() == 3 || deeper || isField(category, context, blocks)) {
            return section(SectionKind.CATEGORY, category, heading, inCategory(category, quoting, blocks));
        }
        if (quoting) {
            List<Block> bare = bare(blocks);
            Conversation conversation = conversations.titled(heading, bare);
            return conversation.posts().isEmpty()
                    ? item(articles.excerpt(Optional.of(heading), bare), blocks)
                    : item(conversation, blocks);
        }
        return item(articles.article(Optional.of(heading), bare(blocks)), blocks);
    }

    /** Whether posts are looked for below a heading. */
    private static boolean isQuoting(Vocabulary vocabulary, Context context, Optional<String> category) {
        return context.top().filter(kind -> kind == SectionKind.EXCERPTS).isPresent()
                || category.filter(vocabulary.quoting()::contains).isPresent()
                || context.isBelow(vocabulary.quoting());
    }

    /** Whether a deep heading is a field of research that lists papers, as in the oldest weeks, and no article. */
    private boolean isField(Optional<String> category, Context context, List<SourceBlock> blocks) {
        return context.isBelow(vocabulary.research()) && (category.isPresent() || areLists(blocks));
    }

    private static boolean areLists(List<SourceBlock> blocks) {
        for (SourceBlock block : blocks) {
            if (!(block.block() instanceof BulletList || block.block() instanceof OrderedList)) {
                return false;
            }
        }
        return !blocks.isEmpty();
    }

    private List<Found> direct(SectionKind kind, List<SourceBlock> blocks) {
        return switch (kind) {
            case CONTENTS -> contents.section(blocks);
            case RECOMMENDATIONS -> recommendations.section(blocks);
            case EXCERPTS -> conversations.untitled(blocks);
            default -> prose(blocks);
        };
    }

    private List<Found> inCategory(Optional<String> category, boolean quoting, List<SourceBlock> blocks) {
        if (quoting) {
            return conversations.untitled(blocks);
        }
        if (category.filter(vocabulary.media()::contains).isPresent()) {
            return media.section(blocks);
        }
        List<Found> found = bullets.section(blocks);
        return found.stream().anyMatch(Found::listed) ? found : text(blocks);
    }

    private static Unit section(SectionKind kind, Optional<String> category, Heading heading, List<Found> items) {
        return new Unit(Optional.of(new SectionHeader(kind, category, Optional.of(heading))), items);
    }

    /** An item with a heading of its own; the caller widens its place to that of the slice. */
    private static Unit item(io.github.weeklydigest.model.Item item, List<SourceBlock> blocks) {
        int to = blocks.isEmpty() ? -1 : blocks.get(blocks.size() - 1).to();
        return new Unit(Optional.empty(), List.of(new Found(item, 0, to)));
    }

    /** What stands below a heading of articles: an article without a heading where sources are named, or prose. */
    private List<Found> text(List<SourceBlock> blocks) {
        Article article = articles.article(Optional.empty(), bare(blocks));
        return article.sources().isEmpty()
                ? prose(blocks)
                : List.of(new Found(
                        article,
                        blocks.get(0).from(),
                        blocks.get(blocks.size() - 1).to()));
    }

    private static List<Found> prose(List<SourceBlock> blocks) {
        List<Found> found = new ArrayList<>();
        Run run = new Run();
        blocks.forEach(run::add);
        run.flushProse(found);
        return found;
    }

    private static List<Block> bare(List<SourceBlock> blocks) {
        List<Block> bare = new ArrayList<>(blocks.size());
        for (SourceBlock block : blocks) {
            bare.add(block.block());
        }
        return bare;
    }
}
