package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** Links addresses without markup, as commonmark-java's autolink extension does. Thread-safe. */
public final class ExtendedAutolinks {
    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder().build();

    private ExtendedAutolinks() {}

    /** The inlines with their addresses linked, those in links left alone. */
    public static List<Inline> link(List<Inline> inlines) {
        List<Inline> linked = new ArrayList<>(inlines.size());
        for (Inline inline : inlines) {
            if (inline instanceof Text text) {
                link(text, linked);
            } else if (inline instanceof Emphasis emphasis) {
                linked.add(new Emphasis(link(emphasis.children())));
            } else if (inline instanceof Strong strong) {
                linked.add(new Strong(link(strong.children())));
            } else if (inline instanceof Strikethrough struck) {
                linked.add(new Strikethrough(link(struck.children())));
            } else {
                linked.add(inline);
            }
        }
        return List.copyOf(linked);
    }

    private static void link(Text source, List<Inline> linked) {
        String text = source.text();
        if (!mayLink(text)) {
            linked.add(source);
            return;
        }
        for (Span span : EXTRACTOR.extractSpans(text)) {
            Text part = new Text(text.substring(span.getBeginIndex(), span.getEndIndex()));
            if (span instanceof LinkSpan link) {
                linked.add(BlockRules.link(List.of(part), scheme(link.getType()) + part.text(), Optional.empty()));
            } else {
                linked.add(part);
            }
        }
    }

    /** Whether there is a character sequence that every address has. */
    private static boolean mayLink(String text) {
        return text.contains("://") || text.indexOf('@') >= 0 || text.contains("www.");
    }

    /** The same for inlines with their positions. */
    public static List<InlineSpan> linkSpans(List<InlineSpan> spans) {
        List<InlineSpan> linked = new ArrayList<>(spans.size());
        for (InlineSpan span : spans) {
            Inline inline = span.inline();
            if (inline instanceof Text) {
                linkSpans(span, linked);
            } else if (inline instanceof Emphasis || inline instanceof Strong || inline instanceof Strikethrough) {
                linked.add(span.withChildren(linkSpans(span.children())));
            } else {
                linked.add(span);
            }
        }
        return linked;
    }

    private static void linkSpans(InlineSpan source, List<InlineSpan> linked) {
        String text = ((Text) source.inline()).text();
        if (!mayLink(text)) {
            linked.add(source);
            return;
        }
        for (Span span : EXTRACTOR.extractSpans(text)) {
            InlineSpan part = source.part(span.getBeginIndex(), span.getEndIndex());
            if (span instanceof LinkSpan link) {
                Text shown = (Text) part.inline();
                Inline inline =
                        BlockRules.link(List.of(shown), scheme(link.getType()) + shown.text(), Optional.empty());
                linked.add(InlineSpan.of(inline, part.range(), inline instanceof Link ? List.of(part) : List.of())
                        .withAddress(part.range()));
            } else {
                linked.add(part);
            }
        }
    }

    private static String scheme(LinkType type) {
        return switch (type) {
            case URL -> "";
            case EMAIL -> BlockRules.MAIL_TO;
            case WWW -> "http://";
        };
    }
}
