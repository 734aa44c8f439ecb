package io.github.weeklydigest.render.html.internal.content;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Emphasis;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Inline;
import io.github.weeklydigest.model.InlineCode;
import io.github.weeklydigest.model.InlineHtml;
import io.github.weeklydigest.model.InlineMath;
import io.github.weeklydigest.model.LineBreak;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.OpaqueInline;
import io.github.weeklydigest.model.PlainText;
import io.github.weeklydigest.model.Strikethrough;
import io.github.weeklydigest.model.Strong;
import io.github.weeklydigest.model.Text;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.settings.Addresses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes pieces of a line. */
public final class Inlines implements Inline.Visitor<HtmlWriter> {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]{1,4}) ?(/?)>");

    private static final Pattern LINE_BREAKS = Pattern.compile("(?i)(?<!\\s)\\s*+(?:<br ?/?>\\s*+)++");

    private final RenderContext page;
    private final HtmlWriter out;
    private boolean inLink;

    /** The tags of raw HTML that are open in the innermost inlines; {@code null} for none. */
    private @Nullable Deque<String> openTags;

    public Inlines(RenderContext page) {
        this.page = page;
        this.out = page.out();
    }

    public void write(List<? extends Inline> inlines) {
        Deque<String> outer = openTags;
        openTags = null;
        for (int i = 0; i < inlines.size(); i++) {
            inlines.get(i).accept(this);
        }
        if (openTags != null) {
            openTags.forEach(out::close);
        }
        openTags = outer;
    }

    /** Writes inlines inside a link or where links are not allowed: links become their text. */
    public void writeWithoutLinks(List<? extends Inline> inlines) {
        boolean outer = inLink;
        inLink = true;
        write(inlines);
        inLink = outer;
    }

    /** Writes a title inside a link. One that is only an address is shown as host and path. */
    public void writeTitle(List<? extends Inline> title) {
        readableAddress(title).ifPresentOrElse(out::text, () -> writeWithoutLinks(title));
    }

    /** Writes the text of a heading. One that is only an address is shown as host and path, linked if it was. */
    public void writeHeading(List<? extends Inline> heading) {
        Optional<String> readable = readableAddress(heading);
        if (readable.isEmpty()) {
            write(heading);
            return;
        }
        Optional<String> address = heading.get(0) instanceof Autolink link
                ? page.urls().link(link.uri())
                : heading.get(0) instanceof Link link ? page.urls().link(link.uri()) : Optional.empty();
        address.ifPresent(uri -> page.links().open(uri, Optional.empty(), ""));
        out.text(readable.get());
        address.ifPresent(uri -> out.close("a"));
    }

    private static Optional<String> readableAddress(List<? extends Inline> title) {
        if (title.size() != 1 || title.get(0) instanceof Image) {
            return Optional.empty();
        }
        String text = PlainText.of(title);
        return Optional.of(Addresses.readable(text)).filter(readable -> !readable.equals(text));
    }

    @Override
    public HtmlWriter visitText(Text inline) {
        return out.text(inline.text());
    }

    @Override
    public HtmlWriter visitInlineCode(InlineCode inline) {
        return out.element("code", inline.code());
    }

    @Override
    public HtmlWriter visitLink(Link inline) {
        Optional<String> address = inLink ? Optional.empty() : page.urls().link(inline.uri());
        if (address.isEmpty()) {
            writeRefused(inline);
            return out;
        }
        page.links().open(address.get(), inline.title(), "");
        writeWithoutLinks(inline.children());
        return out.close("a");
    }

    private void writeRefused(Link inline) {
        out.opening("span");
        inline.title().ifPresent(title -> out.attribute("title", title));
        out.opened();
        write(inline.children());
        out.close("span");
    }

    @Override
    public HtmlWriter visitAutolink(Autolink inline) {
        Optional<String> address = inLink ? Optional.empty() : page.urls().link(inline.uri());
        if (address.isEmpty()) {
            return out.text(inline.text());
        }
        page.links().open(address.get(), Optional.empty(), "wd-url");
        return out.text(inline.text()).close("a");
    }

    @Override
    public HtmlWriter visitImage(Image inline) {
        page.images().write(inline, inLink);
        return out;
    }

    @Override
    public HtmlWriter visitStrong(Strong inline) {
        return wrapped("strong", inline.children());
    }

    @Override
    public HtmlWriter visitEmphasis(Emphasis inline) {
        return wrapped("em", inline.children());
    }

    @Override
    public HtmlWriter visitStrikethrough(Strikethrough inline) {
        return wrapped("del", inline.children());
    }

    private HtmlWriter wrapped(String element, List<Inline> children) {
        out.open(element);
        write(children);
        return out.close(element);
    }

    @Override
    public HtmlWriter visitWikiLink(WikiLink inline) {
        if (inline.page().isEmpty() && inline.alias().isEmpty()) {
            return out.element("cite", inline.heading().orElse(""), "class", "wd-wiki");
        }
        return out.element("cite", inline.alias().orElseGet(inline::target), "class", "wd-wiki");
    }

    @Override
    public HtmlWriter visitInlineMath(InlineMath inline) {
        page.formulas().write(inline.tex(), inline.display());
        return out;
    }

    @Override
    public HtmlWriter visitInlineHtml(InlineHtml inline) {
        Matcher tag = TAG.matcher(inline.html());
        String name = tag.matches() ? tag.group(2).toLowerCase(Locale.ROOT) : "";
        if (!page.settings().htmlTags().contains(name)) {
            return out.text(inline.html());
        }
        boolean closing = !tag.group(1).isEmpty();
        if (name.equals("br")) {
            return closing ? out.text(inline.html()) : out.empty("br");
        }
        if (!tag.group(3).isEmpty()) {
            return out.text(inline.html());
        }
        if (!closing) {
            openTags = openTags == null ? new ArrayDeque<>() : openTags;
            openTags.push(name);
            return out.open(name);
        }
        if (openTags == null || !name.equals(openTags.peek())) {
            return out.text(inline.html());
        }
        openTags.pop();
        return out.close(name);
    }

    /** Whether raw HTML is nothing but line breaks, and these are passed on. */
    boolean isLineBreaks(String html) {
        return page.settings().htmlTags().contains("br")
                && LINE_BREAKS.matcher(html).matches();
    }

    @Override
    public HtmlWriter visitLineBreak(LineBreak inline) {
        return inline.hard() ? out.empty("br") : out.line();
    }

    @Override
    public HtmlWriter visitOpaqueInline(OpaqueInline inline) {
        return out.element(
                "span",
                inline.text(),
                "class",
                "wd-unknown",
                "title",
                page.labels().get("unknown"));
    }

    @Override
    public HtmlWriter visitOther(Inline inline) {
        return visitOpaqueInline(new OpaqueInline("other", PlainText.of(List.of(inline))));
    }
}
