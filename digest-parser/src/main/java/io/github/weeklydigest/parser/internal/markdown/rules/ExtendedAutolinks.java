package io.github.weeklydigest.parser.internal.markdown.rules;

import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.parser.internal.slice.InlineSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Links addresses without markup: web addresses as commonmark-java's autolink extension does, and mail addresses as cmark-gfm
 * does. Thread-safe.
 */
public final class ExtendedAutolinks {
    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW))
            .build();

    private ExtendedAutolinks() {}

    /**
     * An address in a text.
     *
     * @param from where it starts
     * @param to where it ends, exclusive
     * @param scheme what its link has in front of it
     */
    record Address(int from, int to, String scheme) {}

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
        int end = 0;
        for (Address address : addresses(text)) {
            if (end < address.from()) {
                linked.add(new Text(text.substring(end, address.from())));
            }
            Text shown = new Text(text.substring(address.from(), address.to()));
            linked.add(BlockRules.link(List.of(shown), address.scheme() + shown.text(), Optional.empty()));
            end = address.to();
        }
        if (end < text.length()) {
            linked.add(new Text(text.substring(end)));
        }
    }

    /** The addresses in a text, in order. */
    private static List<Address> addresses(String text) {
        List<Address> found = new ArrayList<>();
        int end = 0;
        for (LinkSpan link : EXTRACTOR.extractLinks(text)) {
            int from = link.getBeginIndex();
            boolean isWeb = link.getType() == LinkType.URL;
            if (isWeb || from == 0 || text.charAt(from - 1) != '@') {
                MailAddresses.find(text, end, from, found);
                found.add(new Address(from, link.getEndIndex(), isWeb ? "" : "http://"));
                end = link.getEndIndex();
            }
        }
        MailAddresses.find(text, end, text.length(), found);
        return found;
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
        int end = 0;
        for (Address address : addresses(text)) {
            if (end < address.from()) {
                linked.add(source.part(end, address.from()));
            }
            InlineSpan part = source.part(address.from(), address.to());
            Text shown = (Text) part.inline();
            Inline inline = BlockRules.link(List.of(shown), address.scheme() + shown.text(), Optional.empty());
            linked.add(InlineSpan.of(inline, part.range(), inline instanceof Link ? List.of(part) : List.of())
                    .withAddress(part.range()));
            end = address.to();
        }
        if (end < text.length()) {
            linked.add(source.part(end, text.length()));
        }
    }
}
