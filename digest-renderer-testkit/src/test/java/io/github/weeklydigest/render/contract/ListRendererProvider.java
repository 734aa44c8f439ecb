package io.github.weeklydigest.render.contract;

import io.github.weeklydigest.model.Autolink;
import io.github.weeklydigest.model.Block;
import io.github.weeklydigest.model.Heading;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.DigestWalker;
import io.github.weeklydigest.render.spi.MarkupWriter;
import io.github.weeklydigest.render.spi.RendererProvider;
import io.github.weeklydigest.stream.DigestReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A renderer that keeps the contract; those that break it change one thing of it. */
public class ListRendererProvider implements RendererProvider {
    static final OptionKey<Boolean> IMAGES = OptionKey.ofBoolean("list.images", true, "Whether images are shown.");
    static final OptionKey<Integer> DEPTH = OptionKey.ofInteger("list.depth", 6, 1, 6, "The deepest heading shown.");

    /** Made by the service loader. */
    public ListRendererProvider() {}

    @Override
    public String format() {
        return "list";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/xhtml+xml");
    }

    @Override
    public Set<OptionKey<?>> options() {
        return Set.of(IMAGES, DEPTH);
    }

    @Override
    public DigestRenderer create(RenderOptions options) {
        return new ListRenderer(options.get(IMAGES), options.get(DEPTH));
    }

    /** Writes all text, and links and images as elements. */
    static final class ListRenderer implements DigestRenderer {
        private final boolean images;
        private final int depth;

        ListRenderer(boolean images, int depth) {
            this.images = images;
            this.depth = depth;
        }

        @Override
        public void render(DigestReader source, Appendable target) throws IOException {
            MarkupWriter xml = MarkupWriter.xml(target);
            xml.start("div");
            new Walk(xml).walk(source);
            xml.end();
        }

        private final class Walk extends DigestWalker {
            private final MarkupWriter xml;

            Walk(MarkupWriter xml) {
                this.xml = xml;
            }

            @Override
            protected void text(String text) throws IOException {
                xml.text(text.replace('\0', ' '));
            }

            @Override
            protected void heading(Heading heading) throws IOException {
                if (heading.level() <= depth) {
                    xml.start("h" + heading.level()).attribute("id", heading.anchor());
                    super.heading(heading);
                    xml.end();
                }
            }

            @Override
            protected void block(Block block) throws IOException {
                xml.start("div");
                super.block(block);
                xml.end();
            }

            @Override
            protected void link(Link link) throws IOException {
                xml.start("a").uri("href", link.uri());
                super.link(link);
                xml.end();
            }

            @Override
            protected void autolink(Autolink link) throws IOException {
                xml.start("a").uri("href", link.uri()).text(link.text()).end();
            }

            @Override
            protected void image(Image image) throws IOException {
                if (images) {
                    xml.start("img").image("src", image.uri()).attribute("alt", image.alt());
                    xml.endEmpty();
                }
            }
        }
    }
}
