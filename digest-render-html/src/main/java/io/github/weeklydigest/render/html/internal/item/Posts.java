package io.github.weeklydigest.render.html.internal.item;

import io.github.weeklydigest.model.Person;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.PostTime;
import io.github.weeklydigest.render.html.internal.content.RenderContext;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.settings.Addresses;
import java.util.List;
import java.util.Optional;

/** Writes quoted posts, replies within the post they belong to. */
public final class Posts {
    private final RenderContext page;
    private final HtmlWriter out;

    public Posts(RenderContext page) {
        this.page = page;
        this.out = page.out();
    }

    public void write(List<Post> posts) {
        for (Post post : posts) {
            out.trusted("<div class=\"wd-post\">\n");
            writeHeader(post);
            if (!post.quote().isEmpty()) {
                writeQuote(post);
            }
            if (!post.replies().isEmpty()) {
                out.trusted("<div class=\"wd-replies\">\n");
                write(post.replies());
                out.close("div").line();
            }
            page.blocks().write(post.attachments());
            out.close("div").line();
        }
    }

    private void writeQuote(Post post) {
        out.opening("blockquote");
        post.uri().flatMap(page.urls()::link).ifPresent(address -> out.attribute("cite", address));
        page.language(post.quote());
        out.opened();
        page.blocks().write(post.quote());
        out.close("blockquote").line();
    }

    private void writeHeader(Post post) {
        Optional<String> address = post.uri().flatMap(page.urls()::link);
        Person author = post.author();
        out.trusted("<p class=\"wd-author\">");
        author.name()
                .ifPresent(name ->
                        out.trusted("<bdi class=\"wd-name\">").plain(name).close("bdi"));
        author.handle()
                .ifPresent(handle -> out.trusted(" <bdi class=\"wd-handle\">")
                        .plain("@" + handle)
                        .close("bdi"));
        out.mark(' ');
        address.ifPresent(uri -> page.links().open(uri, Optional.empty(), "wd-when"));
        if (post.published().isPresent()) {
            writeTime(post.published().get());
        } else {
            address.flatMap(Addresses::host).ifPresent(out::text);
        }
        address.ifPresent(uri -> out.close("a"));
        out.close("p").line();
    }

    private void writeTime(PostTime time) {
        out.open("time", "datetime", time.toString())
                .text(time.toString().replace('T', ' '))
                .close("time");
    }
}
