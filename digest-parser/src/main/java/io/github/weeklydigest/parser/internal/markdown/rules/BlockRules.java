package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.MathBlock;
import io.github.weeklydigest.model.Note;
import io.github.weeklydigest.model.Paragraph;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the model makes of a paragraph, a quote or a link, however it was parsed. */
public final class BlockRules {
    /** What the address of a link to a mailbox begins with. */
    public static final String MAIL_TO = "mailto:";

    private BlockRules() {}

    /** A paragraph that is one image or one displayed formula is that; images in a link of raw HTML are a link. */
    public static Block paragraph(List<Inline> inlines) {
        return unlinked(LinkedImages.of(inlines));
    }

    private static Block unlinked(List<Inline> inlines) {
        if (inlines.size() == 1 && inlines.get(0) instanceof Image image) {
            return image;
        }
        if (inlines.size() == 1 && inlines.get(0) instanceof InlineMath math && math.display()) {
            return new MathBlock(math.tex());
        }
        return new Paragraph(inlines);
    }

    /** What {@link #paragraph} makes of the inlines of a paragraph, with positions. */
    public static List<InlineSpan> paragraphSpans(List<InlineSpan> spans) {
        return LinkedImages.spans(spans);
    }

    /** A block of raw HTML; HTML that shows nothing but images is these images. */
    public static Block html(String html) {
        List<InlineSpan> images = HtmlImages.only(html);
        return images.isEmpty() ? new HtmlBlock(html) : paragraph(InlineSpan.inlines(images));
    }

    /** A tag of raw HTML; an image if it is one. */
    public static Inline inlineHtml(String tag) {
        Optional<Image> image = HtmlImages.of(tag);
        return image.isPresent() ? image.get() : new InlineHtml(tag);
    }

    /**
     * Whether the source of a quote's first line is the marker of a callout. One that is written with a backslash or an
     * entity is text, though it looks the same once it is read.
     */
    public static boolean isCallout(CharSequence line) {
        return CalloutMarker.end(line, CalloutMarker.kindEnd(line)) >= 0;
    }

    /**
     * A quote that begins with a callout's marker is a note.
     *
     * @param blocks what is quoted
     * @param callout whether its source {@linkplain #isCallout begins so}
     */
    public static Block quote(List<Block> blocks, boolean callout) {
        if (callout
                && !blocks.isEmpty()
                && blocks.get(0) instanceof Paragraph paragraph
                && !paragraph.children().isEmpty()
                && paragraph.children().get(0) instanceof Text text) {
            String line = text.text();
            int kindEnd = CalloutMarker.kindEnd(line);
            int end = CalloutMarker.end(line, kindEnd);
            if (end >= 0) {
                String kind = line.substring(CalloutMarker.KIND, kindEnd);
                return note(kind, line.substring(end), paragraph.children(), blocks);
            }
        }
        return new Quote(blocks);
    }

    private static Note note(String kind, String rest, List<Inline> inlines, List<Block> blocks) {
        List<Inline> first = new ArrayList<>();
        if (!rest.isEmpty()) {
            first.add(new Text(rest));
        }
        for (Inline inline : inlines.subList(1, inlines.size())) {
            if (!first.isEmpty() || !(inline instanceof LineBreak)) {
                first.add(inline);
            }
        }
        List<Block> children = new ArrayList<>();
        if (!first.isEmpty()) {
            children.add(unlinked(first));
        }
        children.addAll(blocks.subList(1, blocks.size()));
        return new Note(kind.toLowerCase(Locale.ROOT), children);
    }

    /** A link whose text is its own address is an autolink, however it is written. */
    public static Inline link(List<Inline> children, String uri, Optional<String> title) {
        if (title.isEmpty() && children.size() == 1 && children.get(0) instanceof Text text) {
            String shown = text.text();
            if (uri.equals(shown) || isMailTo(uri, shown)) {
                return new Autolink(shown, uri);
            }
        }
        return new Link(children, uri, title);
    }

    private static boolean isMailTo(String uri, String address) {
        return uri.length() == MAIL_TO.length() + address.length() && uri.startsWith(MAIL_TO) && uri.endsWith(address);
    }

    /** The alternative text of an image is plain. */
    public static String alternative(List<Inline> inlines) {
        return PlainText.of(inlines);
    }
}
