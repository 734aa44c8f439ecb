package org.example.chunks;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.IsoWeek;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.render.spi.DigestWalker;
import io.github.weeklydigest.render.spi.Escaper;
import io.github.weeklydigest.diagnostic.SourceSpan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One JSON object on a line for each article, post, episode and piece of prose. */
final class Chunks extends DigestWalker {
    private final Appendable target;
    private final boolean prose;
    private Optional<String> week = Optional.empty();
    private String conversation = "";
    private int count;

    Chunks(Appendable target, boolean prose) {
        this.target = target;
        this.prose = prose;
    }

    @Override
    protected void digestStart(DigestHeader header) throws IOException {
        week = header.week().map(IsoWeek::toString);
        if (!header.introduction().isEmpty()) {
            prose(new Prose(header.introduction()));
        }
    }

    @Override
    protected void article(Article article) throws IOException {
        chunk("article", article.anchor(), article.title(), article.uri(), article.noteText(), article.plainText());
    }

    @Override
    protected void conversation(Conversation conversation) throws IOException {
        this.conversation = conversation.heading().map(Heading::text).orElse("");
        super.conversation(conversation);
    }

    @Override
    protected void post(Post post) throws IOException {
        String author = post.author().name().or(() -> post.author().handle()).orElse("");
        String title = conversation.isEmpty() ? author : conversation + ": " + author;
        chunk("post", Optional.empty(), title, post.uri(), PlainText.ofBlocks(post.attachments()), post.plainText());
        for (Post reply : post.replies()) {
            post(reply);
        }
    }

    @Override
    protected void episode(Episode episode) throws IOException {
        String text = PlainText.ofBlocks(episode.notes());
        chunk("episode", Optional.empty(), episode.title(), episode.uri(), "", text);
    }

    @Override
    protected void prose(Prose item) throws IOException {
        if (prose) {
            String title = path().isEmpty() ? "" : path().get(path().size() - 1).title();
            chunk("prose", Optional.empty(), title, Optional.empty(), "", item.plainText());
        }
    }

    private void chunk(
            String kind, Optional<String> anchor, String title, Optional<String> url, String note, String text)
            throws IOException {
        count++;
        String place = anchor.filter(fragment -> !fragment.isEmpty()).orElse(Integer.toString(count));
        target.append("{\"id\":");
        string(week.orElse("digest") + '/' + kind + '/' + place);
        member("kind", kind);
        if (week.isPresent()) {
            member("week", week.get());
        }
        target.append(",\"path\":[");
        List<String> titles = path().stream().map(SectionHeader::title).toList();
        for (int i = 0; i < titles.size(); i++) {
            target.append(i == 0 ? "" : ",");
            string(titles.get(i));
        }
        target.append(']');
        member("title", title);
        if (url.isPresent()) {
            member("url", url.get());
        }
        if (!note.isEmpty()) {
            member("note", note);
        }
        member("text", text);
        if (span().isPresent()) {
            SourceSpan span = span().get();
            target.append(",\"line\":").append(Integer.toString(span.line()));
            target.append(",\"endLine\":").append(Integer.toString(span.endLine()));
        }
        target.append("}\n");
    }

    private void member(String name, String value) throws IOException {
        target.append(",\"").append(name).append("\":");
        string(value);
    }

    private void string(String value) throws IOException {
        target.append('"');
        Escaper.JSON.append(value, target);
        target.append('"');
    }
}
