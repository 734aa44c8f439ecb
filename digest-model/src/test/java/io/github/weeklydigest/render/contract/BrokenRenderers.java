package io.github.weeklydigest.render.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weeklydigest.model.HtmlBlock;
import io.github.weeklydigest.model.Image;
import io.github.weeklydigest.model.Link;
import io.github.weeklydigest.model.OpaqueBlock;
import io.github.weeklydigest.model.OpaqueInline;
import io.github.weeklydigest.model.Quote;
import io.github.weeklydigest.model.WikiLink;
import io.github.weeklydigest.render.DigestRenderer;
import io.github.weeklydigest.render.OptionKey;
import io.github.weeklydigest.render.RenderOptions;
import io.github.weeklydigest.render.spi.DigestWalker;
import io.github.weeklydigest.render.spi.MarkupWriter;
import io.github.weeklydigest.render.spi.RendererProvider;
import io.github.weeklydigest.stream.DigestEvent;
import io.github.weeklydigest.stream.DigestReader;
import io.github.weeklydigest.stream.ItemEvent;
import io.github.weeklydigest.stream.SectionStart;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** For each clause a renderer that breaks it, and as little else as can be. */
final class BrokenRenderers {
    private BrokenRenderers() {}

    static Map<Clause, RendererProvider> byClause() {
        Map<Clause, RendererProvider> broken = new EnumMap<>(Clause.class);
        broken.put(Clause.CONSTRUCTOR, new WithParameter("x"));
        broken.put(Clause.FORMAT, new Named("List!"));
        broken.put(Clause.MEDIA_TYPES, new OfType("XHTML"));
        broken.put(Clause.FILE_EXTENSION, new Extended(".list"));
        broken.put(Clause.STABLE_IDENTITY, new Fickle());
        broken.put(Clause.OPTION_NAMES, new WithOption(OptionKey.ofBoolean("images", true, "Images.")));
        broken.put(Clause.OPTION_DESCRIPTIONS, new WithOption(OptionKey.ofBoolean("list.images", true, " ")));
        broken.put(Clause.OPTION_VALUES, new ShortOfValues());
        broken.put(Clause.OPTION_DEFAULTS, new WithOtherDefault());
        broken.put(Clause.READS_TO_THE_END, rendering((good, source, target) -> {
            good.render(until(source, "DigestEnd"), target);
        }));
        broken.put(Clause.STREAMS, rendering((good, source, target) -> {
            StringBuilder all = new StringBuilder();
            good.render(source, all);
            target.append(all);
        }));
        broken.put(Clause.LEAVES_SOURCE_OPEN, rendering((good, source, target) -> {
            good.render(source, target);
            source.close();
        }));
        broken.put(Clause.LEAVES_TARGET_OPEN, rendering((good, source, target) -> {
            good.render(source, target);
            if (target instanceof Closeable closeable) {
                closeable.close();
            }
        }));
        broken.put(Clause.ANY_TARGET, rendering((good, source, target) -> {
            target.append(target instanceof Writer ? "<!-- BOM -->" : "");
            good.render(source, target);
        }));
        broken.put(Clause.THREADS, new SharedState());
        broken.put(Clause.REUSABLE, new UsedUp());
        broken.put(Clause.INDEPENDENT, new SharedProvider());
        broken.put(Clause.TARGET_ERRORS, rendering((good, source, target) -> {
            good.render(source, new Wrapping(target));
        }));
        broken.put(Clause.SOURCE_ERRORS, rendering((good, source, target) -> {
            good.render(wrapping(source), target);
        }));
        broken.put(Clause.STOPS_AT_ERRORS, rendering((good, source, target) -> {
            try {
                good.render(source, target);
            } finally {
                target.append("<!-- end -->");
            }
        }));
        broken.put(Clause.DETERMINISTIC, rendering((good, source, target) -> {
            target.append("<!-- ").append(Long.toString(System.nanoTime())).append(" -->");
            good.render(source, target);
        }));
        broken.put(Clause.LOCALE, rendering((good, source, target) -> {
            target.append(String.format("<!-- %d %s -->", 7, ZoneId.systemDefault()));
            good.render(source, target);
        }));
        broken.put(Clause.EMPTY_DIGEST, rendering((good, source, target) -> {
            good.render(
                    looking(source, event -> {
                        if (event instanceof SectionStart start) {
                            assertThat(start.header().heading()).isPresent();
                        }
                    }),
                    target);
        }));
        broken.put(Clause.EVERY_ELEMENT, walking(xml -> new DigestWalker() {
            @Override
            protected void wikiLink(WikiLink link) {
                throw new UnsupportedOperationException("wikilinks");
            }
        }));
        broken.put(Clause.POSITIONS, rendering((good, source, target) -> {
            good.render(
                    looking(source, event -> {
                        if (event instanceof ItemEvent item && item.span().isPresent()) {
                            throw new IllegalStateException("a span");
                        }
                    }),
                    target);
        }));
        broken.put(Clause.NESTING, walking(xml -> new DigestWalker() {
            private int depth;

            @Override
            protected void quote(Quote quote) throws IOException {
                depth++;
                if (depth > 10) {
                    throw new IllegalStateException("too deep");
                }
                super.quote(quote);
                depth--;
            }
        }));
        broken.put(Clause.ANY_TEXT, walking(xml -> new DigestWalker() {
            @Override
            protected void text(String text) throws IOException {
                xml.raw(text.replaceAll("[<>&\"'\\x00-\\x1F\\uFFFE\\uFFFF]", ""));
            }
        }));
        broken.put(Clause.UNKNOWN_CONTENT, walking(xml -> new DigestWalker() {
            @Override
            protected void text(String text) throws IOException {
                xml.safe().text(text.replace('\0', ' '));
            }

            @Override
            protected void opaqueBlock(OpaqueBlock block) {}

            @Override
            protected void opaqueInline(OpaqueInline inline) {}
        }));
        broken.put(Clause.MARKUP_TEXT, walking(xml -> new DigestWalker() {
            @Override
            protected void image(Image image) throws IOException {
                xml.raw("<img alt='" + image.alt().replaceAll("[^ -~]", "").replace("<", "&lt;") + "'/>");
            }
        }));
        broken.put(Clause.MARKUP_RAW_HTML, walking(xml -> new DigestWalker() {
            @Override
            protected void htmlBlock(HtmlBlock block) throws IOException {
                if (block.html().startsWith("<wd-raw")) {
                    xml.raw(block.html());
                }
            }
        }));
        broken.put(Clause.MARKUP_ADDRESSES, walking(xml -> new DigestWalker() {
            @Override
            protected void link(Link link) throws IOException {
                xml.safe().start("a").attribute("href", link.uri()).end();
            }
        }));
        broken.put(Clause.XML_CHARACTERS, walking(xml -> new DigestWalker() {
            @Override
            protected void text(String text) throws IOException {
                xml.raw(text.replaceAll("[^\\x01-\\x7E]", "")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;"));
            }
        }));
        return broken;
    }

    private interface Rendering {
        void render(DigestRenderer good, DigestReader source, Appendable target) throws IOException;
    }

    /** Gives access to the target behind the back of the writer. */
    private record Xml(MarkupWriter safe, Appendable target) {
        void raw(String text) throws IOException {
            safe.text("");
            target.append(text);
        }
    }

    private interface Walk {
        DigestWalker on(Xml xml);
    }

    private interface Look {
        void at(DigestEvent event);
    }

    private static RendererProvider rendering(Rendering rendering) {
        return new Rerendering(rendering);
    }

    private static RendererProvider walking(Walk walk) {
        return new Rerendering((good, source, target) -> {
            MarkupWriter safe = MarkupWriter.xml(target);
            walk.on(new Xml(safe, target)).walk(source);
        });
    }

    private static DigestReader until(DigestReader source, String last) {
        return on(source, event -> event.getClass().getSimpleName().equals(last) ? null : event);
    }

    private static DigestReader looking(DigestReader source, Look look) {
        return on(source, event -> {
            look.at(event);
            return event;
        });
    }

    private static DigestReader on(DigestReader source, UnaryOperator<DigestEvent> each) {
        return new DigestReader() {
            @Override
            public DigestEvent next() throws IOException {
                DigestEvent event = source.next();
                return event == null ? null : each.apply(event);
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }

    private static DigestReader wrapping(DigestReader source) {
        return new DigestReader() {
            @Override
            public DigestEvent next() throws IOException {
                try {
                    return source.next();
                } catch (IOException | RuntimeException problem) {
                    throw new IOException("can't read", problem);
                }
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }

    private record Wrapping(Appendable target) implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            try {
                target.append(text, start, end);
                return this;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public Appendable append(char character) {
            return append(String.valueOf(character), 0, 1);
        }
    }

    /** Renders otherwise than it should. */
    public static final class Rerendering extends ListRendererProvider {
        private final Rendering rendering;

        /** Only to be found suitable for a service loader. */
        public Rerendering() {
            this(DigestRenderer::render);
        }

        private Rerendering(Rendering rendering) {
            this.rendering = rendering;
        }

        @Override
        public DigestRenderer create(RenderOptions options) {
            DigestRenderer good = super.create(options);
            return (source, target) -> rendering.render(good, source, target);
        }
    }

    /** Can't be made by a service loader. */
    public static final class WithParameter extends ListRendererProvider {
        WithParameter(String ignored) {}
    }

    /** Has another name. */
    public static final class Named extends ListRendererProvider {
        private final String format;

        /** Only to be found suitable for a service loader. */
        public Named() {
            this("");
        }

        Named(String format) {
            this.format = format;
        }

        @Override
        public String format() {
            return format;
        }
    }

    /** Has another media type. */
    public static final class OfType extends ListRendererProvider {
        private final String type;

        /** Only to be found suitable for a service loader. */
        public OfType() {
            this("");
        }

        OfType(String type) {
            this.type = type;
        }

        @Override
        public List<String> mediaTypes() {
            return List.of(type);
        }
    }

    /** Has another file extension. */
    public static final class Extended extends ListRendererProvider {
        private final String extension;

        /** Only to be found suitable for a service loader. */
        public Extended() {
            this("");
        }

        Extended(String extension) {
            this.extension = extension;
        }

        @Override
        public String fileExtension() {
            return extension;
        }
    }

    /** Changes its mind. */
    public static final class Fickle extends ListRendererProvider {
        private final AtomicInteger calls = new AtomicInteger();

        /** Makes one. */
        public Fickle() {}

        @Override
        public String fileExtension() {
            return "list" + calls.incrementAndGet();
        }
    }

    /** Has one option, of no effect. */
    public static final class WithOption extends ListRendererProvider {
        private final OptionKey<?> option;

        /** Only to be found suitable for a service loader. */
        public WithOption() {
            this(IMAGES);
        }

        WithOption(OptionKey<?> option) {
            this.option = option;
        }

        @Override
        public Set<OptionKey<?>> options() {
            return Set.of(option);
        }
    }

    /** Can't do what an option says. */
    public static final class ShortOfValues extends ListRendererProvider {
        /** Makes one. */
        public ShortOfValues() {}

        @Override
        public DigestRenderer create(RenderOptions options) {
            if (options.get(DEPTH) == 1) {
                throw new UnsupportedOperationException("depth 1");
            }
            return super.create(options);
        }
    }

    /** Shows no images where nothing is said, and says that it does. */
    public static final class WithOtherDefault extends ListRendererProvider {
        /** Makes one. */
        public WithOtherDefault() {}

        @Override
        public DigestRenderer create(RenderOptions options) {
            return super.create(options.keys().isEmpty() ? options.with(IMAGES, false) : options);
        }
    }

    /** Keeps what belongs to one rendering in the renderer. */
    public static final class SharedState extends ListRendererProvider {
        /** Makes one. */
        public SharedState() {}

        @Override
        public DigestRenderer create(RenderOptions options) {
            DigestRenderer good = super.create(options);
            int[] events = {0};
            return (source, target) -> {
                events[0] = 0;
                good.render(looking(source, event -> events[0]++), target);
                target.append("<!-- " + events[0] + " -->");
            };
        }
    }

    /** Does not get over a failure. */
    public static final class UsedUp extends ListRendererProvider {
        /** Makes one. */
        public UsedUp() {}

        @Override
        public DigestRenderer create(RenderOptions options) {
            DigestRenderer good = super.create(options);
            AtomicInteger failures = new AtomicInteger();
            return (source, target) -> {
                if (failures.get() > 0) {
                    target.append("<!-- " + failures + " -->");
                }
                try {
                    good.render(source, target);
                } catch (IOException problem) {
                    failures.incrementAndGet();
                    throw problem;
                }
            };
        }
    }

    /** Keeps what belongs to one rendering in the provider. */
    public static final class SharedProvider extends ListRendererProvider {
        private final AtomicInteger events = new AtomicInteger();

        /** Makes one. */
        public SharedProvider() {}

        @Override
        public DigestRenderer create(RenderOptions options) {
            DigestRenderer good = super.create(options);
            return (source, target) -> {
                events.set(0);
                good.render(looking(source, event -> events.incrementAndGet()), target);
                target.append("<!-- " + events + " -->");
            };
        }
    }
}
