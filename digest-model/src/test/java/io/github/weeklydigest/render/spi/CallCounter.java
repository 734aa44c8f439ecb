package io.github.weeklydigest.render.spi;

import io.github.weeklydigest.model.Article;
import io.github.weeklydigest.model.ArticlePart;
import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.BulletList;
import io.github.weeklydigest.model.CodeBlock;
import io.github.weeklydigest.model.ContentsEntry;
import io.github.weeklydigest.model.Conversation;
import io.github.weeklydigest.model.DigestHeader;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Episode;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.LinkSource;
import io.github.weeklydigest.model.ListItem;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.MediaGroup;
import io.github.weeklydigest.model.MediaListing;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.OpaqueInline;
import io.github.weeklydigest.model.OrderedList;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.Post;
import io.github.weeklydigest.model.Prose;
import io.github.weeklydigest.model.Quotation;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Recommendation;
import io.github.weeklydigest.model.Recommendations;
import io.github.weeklydigest.model.SectionHeader;
import io.github.weeklydigest.model.Show;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Subheading;
import io.github.weeklydigest.model.Table;
import io.github.weeklydigest.model.TableCell;
import io.github.weeklydigest.model.TableOfContents;
import io.github.weeklydigest.model.TableRow;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.ThematicBreak;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.model.WikiSource;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Notes which methods of a walker are called. */
final class CallCounter extends DigestWalker {
    final Set<String> called = new HashSet<>();

    @Override
    protected void text(String text) throws IOException {
        called.add("text");
        super.text(text);
    }

    @Override
    protected void digestStart(DigestHeader header) throws IOException {
        called.add("digestStart");
        super.digestStart(header);
    }

    @Override
    protected void digestEnd() throws IOException {
        called.add("digestEnd");
        super.digestEnd();
    }

    @Override
    protected void sectionStart(SectionHeader header) throws IOException {
        called.add("sectionStart");
        super.sectionStart(header);
    }

    @Override
    protected void sectionEnd(SectionHeader header) throws IOException {
        called.add("sectionEnd");
        super.sectionEnd(header);
    }

    @Override
    protected void heading(Heading heading) throws IOException {
        called.add("heading");
        super.heading(heading);
    }

    @Override
    protected void article(Article article) throws IOException {
        called.add("article");
        super.article(article);
    }

    @Override
    protected void conversation(Conversation conversation) throws IOException {
        called.add("conversation");
        super.conversation(conversation);
    }

    @Override
    protected void mediaListing(MediaListing listing) throws IOException {
        called.add("mediaListing");
        super.mediaListing(listing);
    }

    @Override
    protected void recommendations(Recommendations recommendations) throws IOException {
        called.add("recommendations");
        super.recommendations(recommendations);
    }

    @Override
    protected void tableOfContents(TableOfContents contents) throws IOException {
        called.add("tableOfContents");
        super.tableOfContents(contents);
    }

    @Override
    protected void quotation(Quotation quotation) throws IOException {
        called.add("quotation");
        super.quotation(quotation);
    }

    @Override
    protected void prose(Prose prose) throws IOException {
        called.add("prose");
        super.prose(prose);
    }

    @Override
    protected void part(ArticlePart part) throws IOException {
        called.add("part");
        super.part(part);
    }

    @Override
    protected void linkSource(LinkSource source) throws IOException {
        called.add("linkSource");
        super.linkSource(source);
    }

    @Override
    protected void wikiSource(WikiSource source) throws IOException {
        called.add("wikiSource");
        super.wikiSource(source);
    }

    @Override
    protected void post(Post post) throws IOException {
        called.add("post");
        super.post(post);
    }

    @Override
    protected void mediaGroup(MediaGroup group) throws IOException {
        called.add("mediaGroup");
        super.mediaGroup(group);
    }

    @Override
    protected void show(Show show) throws IOException {
        called.add("show");
        super.show(show);
    }

    @Override
    protected void episode(Episode episode) throws IOException {
        called.add("episode");
        super.episode(episode);
    }

    @Override
    protected void recommendation(Recommendation recommendation) throws IOException {
        called.add("recommendation");
        super.recommendation(recommendation);
    }

    @Override
    protected void contentsEntry(ContentsEntry entry) throws IOException {
        called.add("contentsEntry");
        super.contentsEntry(entry);
    }

    @Override
    protected void block(Block block) throws IOException {
        called.add("block");
        super.block(block);
    }

    @Override
    protected void inline(Inline inline) throws IOException {
        called.add("inline");
        super.inline(inline);
    }

    @Override
    protected void paragraph(Paragraph block) throws IOException {
        called.add("paragraph");
        super.paragraph(block);
    }

    @Override
    protected void subheading(Subheading block) throws IOException {
        called.add("subheading");
        super.subheading(block);
    }

    @Override
    protected void bulletList(BulletList block) throws IOException {
        called.add("bulletList");
        super.bulletList(block);
    }

    @Override
    protected void orderedList(OrderedList block) throws IOException {
        called.add("orderedList");
        super.orderedList(block);
    }

    @Override
    protected void quote(Quote block) throws IOException {
        called.add("quote");
        super.quote(block);
    }

    @Override
    protected void note(Note block) throws IOException {
        called.add("note");
        super.note(block);
    }

    @Override
    protected void codeBlock(CodeBlock block) throws IOException {
        called.add("codeBlock");
        super.codeBlock(block);
    }

    @Override
    protected void table(Table block) throws IOException {
        called.add("table");
        super.table(block);
    }

    @Override
    protected void imageBlock(Image block) throws IOException {
        called.add("imageBlock");
        super.imageBlock(block);
    }

    @Override
    protected void mathBlock(MathBlock block) throws IOException {
        called.add("mathBlock");
        super.mathBlock(block);
    }

    @Override
    protected void thematicBreak(ThematicBreak block) throws IOException {
        called.add("thematicBreak");
        super.thematicBreak(block);
    }

    @Override
    protected void htmlBlock(HtmlBlock block) throws IOException {
        called.add("htmlBlock");
        super.htmlBlock(block);
    }

    @Override
    protected void opaqueBlock(OpaqueBlock block) throws IOException {
        called.add("opaqueBlock");
        super.opaqueBlock(block);
    }

    @Override
    protected void listItem(ListItem item) throws IOException {
        called.add("listItem");
        super.listItem(item);
    }

    @Override
    protected void tableRow(TableRow row) throws IOException {
        called.add("tableRow");
        super.tableRow(row);
    }

    @Override
    protected void tableCell(TableCell cell) throws IOException {
        called.add("tableCell");
        super.tableCell(cell);
    }

    @Override
    protected void textRun(Text inline) throws IOException {
        called.add("textRun");
        super.textRun(inline);
    }

    @Override
    protected void inlineCode(InlineCode inline) throws IOException {
        called.add("inlineCode");
        super.inlineCode(inline);
    }

    @Override
    protected void link(Link inline) throws IOException {
        called.add("link");
        super.link(inline);
    }

    @Override
    protected void autolink(Autolink inline) throws IOException {
        called.add("autolink");
        super.autolink(inline);
    }

    @Override
    protected void image(Image inline) throws IOException {
        called.add("image");
        super.image(inline);
    }

    @Override
    protected void strong(Strong inline) throws IOException {
        called.add("strong");
        super.strong(inline);
    }

    @Override
    protected void emphasis(Emphasis inline) throws IOException {
        called.add("emphasis");
        super.emphasis(inline);
    }

    @Override
    protected void strikethrough(Strikethrough inline) throws IOException {
        called.add("strikethrough");
        super.strikethrough(inline);
    }

    @Override
    protected void wikiLink(WikiLink inline) throws IOException {
        called.add("wikiLink");
        super.wikiLink(inline);
    }

    @Override
    protected void inlineMath(InlineMath inline) throws IOException {
        called.add("inlineMath");
        super.inlineMath(inline);
    }

    @Override
    protected void inlineHtml(InlineHtml inline) throws IOException {
        called.add("inlineHtml");
        super.inlineHtml(inline);
    }

    @Override
    protected void lineBreak(LineBreak inline) throws IOException {
        called.add("lineBreak");
        super.lineBreak(inline);
    }

    @Override
    protected void opaqueInline(OpaqueInline inline) throws IOException {
        called.add("opaqueInline");
        super.opaqueInline(inline);
    }
}
