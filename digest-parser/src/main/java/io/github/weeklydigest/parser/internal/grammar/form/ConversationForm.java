package io.github.weeklydigest.parser.internal.grammar.form;

import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.parser.internal.grammar.form.PostHeaders.Header;
import io.github.weeklydigest.parser.internal.slice.SourceBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quoted posts: an author line, the quote, and what belongs to it until the next author line. */
final class ConversationForm {
    private final PostHeaders headers;
    private final ArticleForm articles;

    ConversationForm(PostHeaders headers, ArticleForm articles) {
        this.headers = headers;
        this.articles = articles;
    }

    /** The conversation below a heading of its own, maybe without posts; thematic breaks in it part nothing. */
    Conversation titled(Heading heading, List<Block> blocks) {
        return conversation(Optional.of(heading), blocks);
    }

    /** Conversations separated by thematic breaks; a run without posts is an excerpt or prose. */
    List<LocatedItem> untitled(List<SourceBlock> blocks) {
        List<LocatedItem> found = new ArrayList<>();
        BlockGroup run = new BlockGroup();
        for (SourceBlock block : blocks) {
            if (block.block() instanceof ThematicBreak) {
                end(run, found);
                run = new BlockGroup();
            } else {
                run.add(block);
            }
        }
        end(run, found);
        return found;
    }

    private void end(BlockGroup run, List<LocatedItem> found) {
        if (run.isEmpty()) {
            return;
        }
        List<Block> blocks = run.blocks();
        Conversation conversation = conversation(Optional.empty(), blocks);
        if (!conversation.posts().isEmpty()) {
            found.add(run.as(conversation));
        } else if (blocks.size() > 1 && !SourceLines.of(blocks.get(0)).isEmpty()) {
            found.add(run.as(articles.untitledExcerpt(blocks)));
        } else {
            found.add(run.as(new Prose(blocks)));
        }
    }

    /** A conversation with the notes and lines of links that it begins with, and of each post who wrote it when and where. */
    static Conversation withoutQuotes(Conversation conversation) {
        List<Block> introduction = conversation.introduction();
        int lead = 0;
        while (lead < introduction.size() && isLead(introduction.get(lead))) {
            lead++;
        }
        List<Post> posts = new ArrayList<>(conversation.posts().size());
        for (Post post : conversation.posts()) {
            posts.add(new Post(post.author(), post.published(), post.uri(), List.of(), List.of(), List.of()));
        }
        return new Conversation(conversation.heading(), introduction.subList(0, lead), posts);
    }

    private static boolean isLead(Block block) {
        List<Inline> line = InlineText.of(block);
        return block instanceof Note || !line.isEmpty() && InlineText.isTarget(line.get(0));
    }

    private Conversation conversation(Optional<Heading> heading, List<Block> blocks) {
        List<Block> introduction = new ArrayList<>();
        List<Post> posts = new ArrayList<>();
        Header header = null;
        List<Block> content = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Optional<Header> next = headers.of(block, after(blocks, i));
            if (next.isPresent()) {
                if (header != null) {
                    posts.add(post(header, content));
                }
                header = next.get();
                content = new ArrayList<>();
            } else if (!(block instanceof ThematicBreak)) {
                (header == null ? introduction : content).add(block);
            }
        }
        if (header != null) {
            posts.add(post(header, content));
        }
        return new Conversation(heading, introduction, posts);
    }

    private Post post(Header header, List<Block> content) {
        if (content.isEmpty() || !(content.get(0) instanceof Quote quote)) {
            return post(header, List.of(), List.of(), content);
        }
        int first = firstReply(quote.children());
        if (first == 0) {
            // What is quoted in the quote comes before what the author says of it: nothing tells where that begins.
            first = quote.children().size();
        }
        List<Block> text = quote.children().subList(0, first);
        List<Post> replies =
                replies(quote.children().subList(first, quote.children().size()));
        return post(header, text, replies, content.subList(1, content.size()));
    }

    private static Post post(Header header, List<Block> quote, List<Post> replies, List<Block> content) {
        List<Block> attachments = new ArrayList<>();
        header.linked().ifPresent(link -> attachments.add(new Paragraph(List.of(link))));
        attachments.addAll(content);
        return new Post(header.author(), header.published(), header.uri(), quote, replies, attachments);
    }

    /** Where the replies begin in a quote: at the first block that certainly is or begins with an author line. */
    private int firstReply(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && !isReplyHeader(blocks.get(first))) {
            int end = first;
            while (end < blocks.size() && isQuoteOfReplies(blocks.get(end))) {
                end++;
            }
            if (end > first && (end == blocks.size() || isReplyHeader(blocks.get(end)))) {
                return first;
            }
            // No quote before a block that is not a reply starts the replies, so they are not checked again.
            first = end + 1;
        }
        return Math.min(first, blocks.size());
    }

    private boolean isReplyHeader(Block block) {
        return headers.of(block, null).filter(Header::surely).isPresent();
    }

    private boolean isQuoteOfReplies(Block block) {
        return block instanceof Quote quote
                && !quote.children().isEmpty()
                && isReplyHeader(quote.children().get(0));
    }

    /** The posts of blocks that begin with an author line, or with quotes that do. */
    private List<Post> replies(List<Block> blocks) {
        List<Post> posts = new ArrayList<>();
        int at = 0;
        while (at < blocks.size()) {
            if (blocks.get(at) instanceof Quote quote && isQuoteOfReplies(quote)) {
                posts.addAll(replies(quote.children()));
                at++;
                continue;
            }
            Header header = headers.of(blocks.get(at), null).orElseThrow();
            int end = at + 1;
            while (end < blocks.size() && !isReplyHeader(blocks.get(end))) {
                end++;
            }
            posts.add(reply(header, blocks.subList(at + 1, end)));
            at = end;
        }
        return posts;
    }

    /** A reply, whose text may be quoted once more or not. */
    private Post reply(Header header, List<Block> content) {
        if (!content.isEmpty() && content.get(0) instanceof Quote quote && !isQuoteOfReplies(quote)) {
            return post(header, content);
        }
        int first = firstReply(content);
        return post(header, content.subList(0, first), replies(content.subList(first, content.size())), List.of());
    }

    private static @Nullable Block after(List<Block> blocks, int at) {
        return at + 1 < blocks.size() ? blocks.get(at + 1) : null;
    }
}
