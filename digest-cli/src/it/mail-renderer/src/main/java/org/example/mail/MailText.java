package org.example.mail;

import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.model.WikiSource;
import io.github.weeklydigest.render.spi.DigestWalker;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The text of one e-mail, written as the digest is read. */
final class MailText extends DigestWalker {
    private final LineWriter lines;

    MailText(LineWriter lines) {
        this.lines = lines;
    }

    @Override
    protected void heading(Heading heading) throws IOException {
        lines.blank();
        lines.paragraph(heading.text());
        if (heading.level() <= 2) {
            lines.rule(heading.level() == 1 ? '=' : '-');
        }
        lines.blank();
    }

    @Override
    protected void linkSource(LinkSource source) throws IOException {
        lines.paragraph(source.title() + source.attribution().map(by -> " (" + by.name() + ')').orElse(""));
        lines.address(source.uri());
        lines.blank();
    }

    @Override
    protected void wikiSource(WikiSource source) throws IOException {
        lines.paragraph(source.title() + source.attribution().map(by -> " (" + by.name() + ')').orElse(""));
        lines.blank();
    }

    @Override
    protected void post(Post post) throws IOException {
        String author = post.author().name().or(() -> post.author().handle()).orElse("");
        lines.paragraph(author + post.published().map(time -> ", " + time).orElse(""));
        if (post.uri().isPresent()) {
            lines.address(post.uri().get());
        }
        quoted(new Quote(post.quote()));
        for (Post reply : post.replies()) {
            post(reply);
        }
        blocks(post.attachments());
    }

    @Override
    protected void mediaGroup(MediaGroup group) throws IOException {
        labelled(group.label());
        super.mediaGroup(new MediaGroup(Optional.empty(), group.shows()));
    }

    @Override
    protected void show(Show show) throws IOException {
        labelled(show.name());
        super.show(new Show(Optional.empty(), show.episodes()));
    }

    private void labelled(Optional<String> label) throws IOException {
        if (label.isPresent()) {
            lines.paragraph(label.get() + ':');
        }
    }

    @Override
    protected void episode(Episode episode) throws IOException {
        listed("- ", episode.title(), episode.uri());
        blocks(episode.notes());
    }

    @Override
    protected void recommendation(Recommendation recommendation) throws IOException {
        listed("- ", recommendation.title(), recommendation.uri());
    }

    @Override
    protected void contentsEntry(ContentsEntry entry) throws IOException {
        listed("  ".repeat(Math.min(6, entry.level()) - 1) + "- ", entry.title(), Optional.empty());
    }

    private void listed(String mark, String title, Optional<String> uri) throws IOException {
        lines.push(mark, " ".repeat(mark.length()));
        lines.paragraph(title);
        if (uri.isPresent()) {
            lines.address(uri.get());
        }
        lines.pop();
    }

    @Override
    protected void paragraph(Paragraph block) throws IOException {
        lines.paragraph(PlainText.of(block.children()));
        lines.blank();
    }

    @Override
    protected void subheading(Subheading block) throws IOException {
        lines.paragraph(PlainText.of(block.children()));
        lines.blank();
    }

    @Override
    protected void bulletList(BulletList block) throws IOException {
        for (ListItem item : block.items()) {
            item("- ", item);
        }
    }

    @Override
    protected void orderedList(OrderedList block) throws IOException {
        int number = block.start();
        for (ListItem item : block.items()) {
            item(number + ". ", item);
            number++;
        }
    }

    private void item(String mark, ListItem item) throws IOException {
        lines.push(mark, " ".repeat(mark.length()));
        blocks(item.children());
        lines.pop();
    }

    @Override
    protected void quote(Quote block) throws IOException {
        quoted(block);
    }

    @Override
    protected void note(Note block) throws IOException {
        quoted(new Quote(block.children()));
    }

    private void quoted(Quote block) throws IOException {
        lines.push("> ", "> ");
        blocks(block.children());
        lines.pop();
        lines.blank();
    }

    @Override
    protected void codeBlock(CodeBlock block) throws IOException {
        lines.push("    ", "    ");
        for (String line : block.code().split("\n")) {
            lines.verbatim(line);
        }
        lines.pop();
        lines.blank();
    }

    @Override
    protected void table(Table block) throws IOException {
        for (String row : PlainText.ofBlocks(List.of(block)).split("\n")) {
            lines.paragraph(row.replace("\t", " | "));
        }
        lines.blank();
    }

    @Override
    protected void imageBlock(Image block) throws IOException {
        lines.paragraph(block.alt());
        lines.address(block.uri());
        lines.blank();
    }

    @Override
    protected void mathBlock(MathBlock block) throws IOException {
        lines.verbatim(block.tex());
        lines.blank();
    }

    @Override
    protected void thematicBreak(ThematicBreak block) throws IOException {
        lines.verbatim("* * *");
        lines.blank();
    }

    @Override
    protected void opaqueBlock(OpaqueBlock block) throws IOException {
        lines.paragraph(block.text());
        lines.blank();
    }
}
