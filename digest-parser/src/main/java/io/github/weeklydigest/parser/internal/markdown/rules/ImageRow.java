package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import io.github.weeklydigest.parser.internal.slice.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads HTML that shows nothing but images, some of which may be links. */
final class ImageRow {
    private final String html;
    private final IntUnaryOperator starts;
    private final IntUnaryOperator ends;
    private final List<InlineSpan> found = new ArrayList<>();
    private final List<InlineSpan> linked = new ArrayList<>();
    private @Nullable AddressTag link;
    private int linkStart;
    private int lastEnd;
    private boolean apart;
    private boolean broken;
    private int at;

    ImageRow(String html, IntUnaryOperator starts, IntUnaryOperator ends) {
        this.html = html;
        this.starts = starts;
        this.ends = ends;
    }

    /** The images and links of images with line breaks between them; nothing if the HTML shows anything else. */
    List<InlineSpan> read() {
        while (at < html.length()) {
            if (Character.isWhitespace(html.charAt(at))) {
                apart = true;
                at++;
            } else if (HtmlImages.isImage(html, at) ? !readImage() : !readTag()) {
                return List.of();
            }
        }
        return link == null ? found : List.of();
    }

    private boolean readImage() {
        AddressTag image = AddressTag.ofImage(html, at);
        if (!image.hasAddress()) {
            return false;
        }
        List<InlineSpan> row = link == null ? found : linked;
        addBreak(row);
        TextRange address = image.address();
        row.add(InlineSpan.of(image.image(), range(at, image.end()), List.of())
                .withAddress(range(address.start(), address.end())));
        goOn(image.end());
        return true;
    }

    private boolean readTag() {
        int end = html.charAt(at) == '<' ? html.indexOf('>', at) : -1;
        String name = end < 0 ? "" : HtmlImages.name(html.substring(at + 1, end));
        if (name.equals("a")) {
            return openLink();
        } else if (name.equals("/a")) {
            return closeLink(end + 1);
        } else if (!HtmlImages.isWrapper(name)) {
            return false;
        }
        boolean separates = HtmlImages.isBlock(name);
        apart |= separates;
        broken |= separates;
        at = end + 1;
        return true;
    }

    private boolean openLink() {
        AddressTag opening = AddressTag.ofLink(html, at);
        if (link != null || !opening.hasAddress()) {
            return false;
        }
        addBreak(found);
        link = opening;
        linkStart = at;
        goOn(opening.end());
        return true;
    }

    private boolean closeLink(int end) {
        if (link == null || linked.isEmpty()) {
            return false;
        }
        List<InlineSpan> images = List.copyOf(linked);
        TextRange address = link.address();
        found.add(InlineSpan.of(link.link(InlineSpan.inlines(images)), range(linkStart, end), images)
                .withAddress(range(address.start(), address.end())));
        linked.clear();
        link = null;
        boolean wasApart = apart;
        boolean wasBroken = broken;
        goOn(end);
        apart = wasApart;
        broken = wasBroken;
        return true;
    }

    private void goOn(int end) {
        at = end;
        lastEnd = end;
        apart = false;
        broken = false;
    }

    private void addBreak(List<InlineSpan> row) {
        if (apart && !row.isEmpty()) {
            row.add(InlineSpan.of(new LineBreak(broken), range(lastEnd, at), List.of()));
        }
    }

    private TextRange range(int start, int end) {
        return new TextRange(starts.applyAsInt(start), ends.applyAsInt(end));
    }
}
