package io.github.weeklydigest.render.json.internal.write;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Item;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.TableOfContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Returns the plain text of an item whose object has no member for it, for full-text search. */
enum ItemText implements Item.Visitor<Optional<String>> {
    INSTANCE;

    @Override
    public Optional<String> visitArticle(Article item) {
        return Optional.empty();
    }

    @Override
    public Optional<String> visitProse(Prose item) {
        return Optional.empty();
    }

    @Override
    public Optional<String> visitQuotation(Quotation item) {
        return Optional.empty();
    }

    @Override
    public Optional<String> visitConversation(Conversation item) {
        List<Block> blocks = new ArrayList<>(item.introduction());
        item.posts().forEach(post -> collect(post, blocks));
        return Optional.of(PlainText.ofBlocks(blocks));
    }

    private static void collect(Post post, List<Block> blocks) {
        blocks.addAll(post.quote());
        post.replies().forEach(reply -> collect(reply, blocks));
        blocks.addAll(post.attachments());
    }

    @Override
    public Optional<String> visitMediaListing(MediaListing item) {
        List<String> lines = new ArrayList<>();
        for (MediaGroup group : item.groups()) {
            group.label().ifPresent(lines::add);
            for (Show show : group.shows()) {
                show.name().ifPresent(lines::add);
                for (Episode episode : show.episodes()) {
                    lines.add(episode.title());
                    lines.add(PlainText.ofBlocks(episode.notes()));
                }
            }
        }
        return lines(lines);
    }

    @Override
    public Optional<String> visitRecommendations(Recommendations item) {
        List<String> lines = new ArrayList<>();
        lines.add(PlainText.ofBlocks(item.introduction()));
        item.links().stream().map(Recommendation::title).forEach(lines::add);
        return lines(lines);
    }

    @Override
    public Optional<String> visitTableOfContents(TableOfContents item) {
        return lines(item.entries().stream().map(ContentsEntry::title).toList());
    }

    private static Optional<String> lines(List<String> lines) {
        return Optional.of(
                String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList()));
    }

    @Override
    public Optional<String> visitOther(Item item) {
        return Optional.empty();
    }
}
