package io.github.weeklydigest.render.html.internal.content;

import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.render.html.HtmlOptions;
import io.github.weeklydigest.render.html.internal.markup.HtmlWriter;
import io.github.weeklydigest.render.html.internal.settings.Addresses;
import java.util.Optional;

/** Writes images as the option says. */
public final class ImageWriter {
    private final RenderContext page;
    private final HtmlWriter out;

    public ImageWriter(RenderContext page) {
        this.page = page;
        this.out = page.out();
    }

    /** Writes an image in a line. */
    public void write(Image image, boolean inLink) {
        Optional<String> source = shown(image);
        if (source.isPresent()) {
            writeShown(image, source.get());
        } else {
            writeText(image, inLink);
        }
    }

    /** Writes an image as a figure. */
    public void writeFigure(Image image) {
        out.open("figure");
        write(image, false);
        image.title().ifPresent(title -> out.element("figcaption", title));
        out.close("figure").line();
    }

    /** Writes the image of a short entry. */
    public void writeThumbnail(Image image) {
        out.open("figure", "class", "wd-thumb");
        write(image, false);
        out.close("figure").line();
    }

    private Optional<String> shown(Image image) {
        Optional<String> source = page.urls().image(image.uri());
        return switch (page.settings().get(HtmlOptions.IMAGES)) {
            case SHOW -> source;
            case LINK -> source.filter(address -> Addresses.host(address).isEmpty());
            case TEXT -> Optional.empty();
        };
    }

    private void writeShown(Image image, String source) {
        out.opening("img").attribute("src", source).attribute("alt", image.alt());
        image.title().ifPresent(title -> out.attribute("title", title));
        if (!out.isXml()) {
            // Hints for browsers that readers of XHTML, such as those of books, do not know.
            out.attribute("loading", "lazy").attribute("decoding", "async").attribute("referrerpolicy", "no-referrer");
        }
        out.openedEmpty();
    }

    private void writeText(Image image, boolean inLink) {
        boolean linked = !inLink && page.settings().get(HtmlOptions.IMAGES) == HtmlOptions.Images.LINK;
        Optional<String> address = linked ? page.urls().image(image.uri()) : Optional.empty();
        String text = image.alt().isBlank() ? page.labels().get("image") : image.alt();
        if (address.isPresent()) {
            page.links().open(address.get(), image.title(), "wd-image");
            out.text(text).close("a");
        } else {
            out.element("span", text, "class", "wd-image");
        }
    }
}
